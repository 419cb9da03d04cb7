"""One name, two spellings.

What it finds
    A person, body or place that the articles spell in more than one way, or not as the register has it. All spellings
    of one name make one finding: the form to change first, then every other place. Between two articles a lone family
    name, a place or a body one letter apart is told where both articles name the same others; somebody should look. So is
    another given name for the judge or captain of one story.
Why it matters
    Readers trust a paper that can spell; archives and search find only what is spelled one way.
When the right form is known
    The register's form is right. Without an entry the form that most articles use is, near copies counted once and each
    article's vote shared among its spellings. A tie, or three spellings, is a decision for people: nothing is suggested.
Settings
    `marks`: whether spellings that differ only in accents or hyphens count.
When it is wrong
    Two people with nearly one name in one story, of whom the articles give no office and no full name. Declare them
    under `never_same` in the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from msgspec.structs import replace

from xcheck.checks.base import Check
from xcheck.model.finding import Conflict, Reason, Side, SideRole
from xcheck.model.records import Form, Spot
from xcheck.resolve.odds import Rivals, Word, against_register, difference, rivals, words_of, written
from xcheck.resolve.uses import known

CUSTOM = 3
"""Votes that a strange spelling needs before a well-known one beside it is called the slip."""
Change = tuple[Form, tuple[tuple[Word, Word], ...]]
"""A form to change: each wrong word in it with the right one."""


class NameVariant(Check[Form], frozen=True):
    """One name is spelled in more than one way, or not as the register prefers (see the module's page).

    Identity: the group of spellings, which is named after its register entry or its alphabetically first full name.
    """

    id: ClassVar[str] = "name-variant"
    reads: ClassVar[tuple[type[Form], ...]] = (Form,)
    grades: ClassVar[Mapping[str, str]] = {
        "register": "the register has another form",
        "sure": "one spelling is a slip: the rest of the corpus says so",
        "tie": "the spellings have equal votes, or there are three",
        "look": "letters and circumstance suggest one name, but somebody should look",
        "marks": "the spellings differ in accents or hyphens only",
    }
    facts: ClassVar[frozenset[str]] = frozenset({"tally", "forms"})

    marks: bool = True

    def keys(self, record: Form) -> Iterable[str]:
        """The group of spellings that the form belongs to."""
        return (record.group,)

    def fold(self, record: Form) -> str | None:
        """Forms of one group belong together without a test."""
        return record.group

    def compare(self, group: Sequence[Form]) -> Iterator[Conflict]:
        """At most one conflict: all spellings of one name."""
        # Chicken Kiev is right beside Kyiv, and so is Kiev in an article of 2009: nothing is at odds with it, and it bears out nothing.
        forms = sorted((form for form in group if not form.excepted), key=lambda f: (f.spelling, f.entity, f.rejected, f.sure, f.place))
        rejected: list[Change] = [(f, ((Word("whole", "", f.spelling), Word("whole", "", f.registered)),)) for f in forms if f.rejected]
        declared: list[Change] = [(form, ((word, model),)) for form, word, model in against_register(forms)]
        found = rivals(forms)
        loud = [r for r in found if not r.marks]
        if rejected or declared:
            grade = "register" if rejected or any(form.sure for form, _ in declared) else "look"
            yield _mend(grade, forms, [*rejected, *declared])
        elif found and any(f.registered and f.allowed for f in forms) and not any(_open(r, forms) for r in found):
            return
        elif loud and all(r.decided for r in loud):
            changes = _outvoted(loud, forms)
            # Where only circumstance links two spellings, votes show a custom, not a slip.
            yield _mend("sure" if any(form.sure for form, _ in changes) and _linked(forms) and not _against_custom(changes, loud) else "look", forms, changes)
        elif loud:
            yield _ask("tie" if _linked(forms) else "look", forms, loud)
        elif found and self.marks:
            yield _ask("marks", forms, found)


def _open(rivalry: Rivals, forms: Sequence[Form]) -> bool:
    """Whether spellings are at odds of which the register allows at most one."""
    allowed = {written(word.shown) for form in forms if form.allowed for word in words_of(form) if word.part == rivalry.part}
    return not rivalry.marks and any(written(word.shown) not in allowed for word, _ in rivalry.words)


def _against_custom(changes: Sequence[Change], settled: Sequence[Rivals]) -> bool:
    """Whether few voices would change a name that many bear into one that hardly anybody does: Friedman, Freidman."""
    odd = {right.folded for _, words in changes for word, right in words if known(word.folded) and not known(right.folded)}
    return any(word.folded in odd and votes < CUSTOM for rivalry in settled for word, votes in rivalry.words)


def _linked(forms: Sequence[Form]) -> bool:
    """Whether all forms of the group are one entity's for sure."""
    return all(form.sure for form in forms)


def _outvoted(settled: Sequence[Rivals], forms: Sequence[Form]) -> list[Change]:
    """The forms with words that have fewer votes than another spelling of theirs."""
    better = {(rivalry.part, written(word.shown)): rivalry.words[0][0] for rivalry in settled for word, _ in rivalry.words[1:]}
    found: list[Change] = []
    for form in forms:
        wrong = tuple((word, better[word.part, written(word.shown)]) for word in words_of(form) if (word.part, written(word.shown)) in better)
        if wrong:
            found.append((form, wrong))
    return found


def _mend(grade: str, forms: Sequence[Form], changes: Sequence[Change]) -> Conflict:
    """The conflict in which it is known which forms are wrong."""
    role: SideRole = "change" if grade in ("register", "sure") else "undecided"
    wrong = {id(form) for form, _ in changes}
    texts = {spot.text for form, _ in changes for spot in form.spots}
    narrow = len(texts) > 1 and len({words[0][0].part for _, words in changes if len(words) == 1}) == 1 and all(len(words) == 1 for _, words in changes)
    narrow = narrow and changes[0][1][0][0].part != "whole"
    changed: list[tuple[Side, Change]] = []
    for change in changes:
        form, words = change
        own = role if form.sure or form.rejected else "undecided"
        suggestion = _suggestion(form, words, narrow)
        for spot in form.spots:
            side = _side(spot, words[0][0], own, narrow)
            model = words[0][0].shown if narrow else form.spelling
            changed.append((replace(side, suggestion=_here(suggestion, side.text, model)) if own == "change" else side, change))
    changed.sort(key=lambda pair: (pair[0].role != "change", pair[0].origin.path, pair[0].start))
    first, (form, words) = changed[0]
    word, right = words[0]
    standing = [f for f in forms if id(f) not in wrong and (f.allowed or _says(f, right))]
    references = [_side(spot, right, "reference", False) for f in standing for spot in f.spots]
    references.sort(key=lambda s: (s.origin.path, s.start))
    tally = _tally([side for side, _ in changed], references)
    shown = dict.fromkeys((*(w.shown for _, pairs in changes for w, _ in pairs), right.shown))
    return Conflict(
        grade,
        (form.group,),
        (*(side for side, _ in changed), *references),
        _suggestion(form, words, narrow),
        _reasons(first, form, word, right, forms, references),
        {"register": 0.99, "sure": 0.97}.get(grade, 0.7),
        {"tally": tally, "forms": " / ".join(shown)},
    )


def _says(form: Form, right: Word) -> bool:
    """Whether a form writes this part of the name the right way, or (for a whole name) is that name."""
    return any(written(word.shown) == written(right.shown) for word in words_of(form)) or (right.part == "whole" and form.allowed)


def _ask(grade: str, forms: Sequence[Form], rivalries: Sequence[Rivals]) -> Conflict:
    """The conflict in which nobody can say which form is right: all sides are undecided, the rarest form first."""
    sides: dict[tuple[str, int], Side] = {}
    counts: list[tuple[str, int]] = []
    for rivalry in rivalries:
        for word, _ in reversed(rivalry.words):
            own = [_side(spot, word, "undecided", False) for form in forms if _says(form, word) for spot in form.spots]
            counts.append((word.shown, len(own)))
            for side in sorted(own, key=lambda s: (s.origin.path, s.start)):
                sides.setdefault((side.origin.path, side.start), side)
    rare, common = rivalries[0].words[-1][0], rivalries[0].words[0][0]
    reasons = [Reason(difference(rare, common)), *(Reason(text) for f in forms for text in f.reasons)]
    return Conflict(
        grade,
        (forms[0].group,),
        tuple(sides.values()),
        None,
        tuple(dict.fromkeys(reasons)),
        0.8 if grade == "tie" else 0.6,
        {"tally": ", ".join(f'"{shown}" in {_places(count)}' for shown, count in counts), "forms": " / ".join(shown for shown, _ in counts)},
    )


def _suggestion(form: Form, words: Sequence[tuple[Word, Word]], narrow: bool) -> str:
    """What to write instead of the text of the first side."""
    if words[0][0].part == "whole":
        own = words_of(form)
        # A rejected family name alone: the family name of the preferred form.
        return form.registered.split()[-1] if len(own) == 1 and own[0].part == "family" else words[0][1].shown
    text = form.spelling
    for word, right in words:
        if word.part == "particle" and word.shown[:1].isupper():
            # Van der Velde, at the beginning of a sentence.
            right = right._replace(shown=right.shown[:1].upper() + right.shown[1:])
        model = right.shown.upper() if word.shown.isupper() and len(word.shown) > 1 else right.shown
        if narrow:
            return model
        text = text.replace(word.shown, model, 1)
    return text


def _here(suggestion: str, text: str, model: str) -> str:
    """The suggestion for `model` as it is written where `model` stands as `text`: words in capitals stay in capitals."""
    new, old, own = suggestion.split(" "), text.split(), model.split()
    if len(new) == len(old) == len(own):
        return " ".join(n.upper() if len(o) > 1 and o.isupper() and not m.isupper() else n for n, o, m in zip(new, old, own, strict=True))
    return suggestion.upper() if text.isupper() and not model.isupper() else suggestion


def _side(spot: Spot, word: Word, role: SideRole, narrow: bool) -> Side:
    """A side at the spot, or at the one word of it that matters."""
    if narrow:
        at = spot.text.casefold().find(word.shown.casefold())
        if at >= 0 and len(spot.text) == len(spot.text.casefold()):
            start = spot.start + at
            return Side(spot.origin, start, start + len(word.shown), spot.text[at : at + len(word.shown)], word.shown, role)
    return Side(spot.origin, spot.start, spot.end, spot.text, word.shown, role)


def _reasons(first: Side, form: Form, word: Word, right: Word, forms: Sequence[Form], references: Sequence[Side]) -> tuple[Reason, ...]:
    found: list[Reason] = []
    full = [side for side in references if " " in side.text.strip() and side.origin.digest == first.origin.digest] or [
        side for side in references if " " in side.text.strip()
    ]
    if full:
        alone = f"; no other {right.shown} appears" if full[0].origin.digest == first.origin.digest and word.part == "family" else ""
        found.append(Reason(f"{{place}} names {full[0].text}{alone}", full[0]))
    if word.part != "whole":
        found.append(Reason(difference(word, right)))
    if form.registered and (form.rejected or not form.allowed):
        found.append(Reason(f"the register has {form.registered}"))
    found.extend(Reason(text) for text in dict.fromkeys(text for f in forms for text in f.reasons))
    return tuple(found)


def _tally(changed: Sequence[Side], references: Sequence[Side]) -> str:
    """How often the wrong forms stand against the right one; where that is no more often, in how many articles, which is what counts."""
    if not references:
        return _places(len(changed))
    articles = [len({side.origin.digest for side in sides}) for sides in (changed, references)]
    if len(references) > len(changed) or articles[1] <= articles[0]:
        return f"{_places(len(changed))} against {len(references)}"
    return f"{_places(len(changed))} in {_articles(articles[0])} against {len(references)} in {articles[1]}"


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"
