"""`term-variant`: one term written in more than one way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import ClassVar
from unicodedata import combining, normalize

from xcheck.checks.base import Check
from xcheck.checks.spelling_standard import SHOWN, by_standard, in_both, side, standard_tally
from xcheck.checks.term_standing import Judged, Standing, counted, stands
from xcheck.model.finding import Conflict, Reason, Side, SideRole
from xcheck.model.records import Record, Term

ORDER: Mapping[SideRole, int] = {"change": 0, "undecided": 1, "reference": 2}


class TermVariant(Check[Term], frozen=True):
    """Finds one term in two spellings: son-in-law and son in law, under secretary and undersecretary.

    What it finds: spellings of one declared family, compounds with and without their hyphen, verbs in -ise and -ize.
    Inflection and a capital at a sentence's start are taken off first; names, titles before names, quoted speech, addresses
    and a hyphen that only ties a phrase to the noun after it are left out. All forms and places of a term are one finding.
    The form that most articles use stands, the others are to change; where two lead with equal counts, nothing is decided.
    Words that go by a spelling standard (British and American; -ise and -ize) are one finding a standard, however many of
    them are found in both spellings; the standard that more articles follow stands.

    Why it matters: a reader who meets one word in two spellings sees two hands, or wonders whether two things are meant.

    Messages may use `{tally}` (how often each form stands), `{wanted}` (what to write for what), `{others}` (the other
    forms) and `{words}` (how many words stand in both spellings). `{suggestion}` is empty where places need different ones.

    Settings:
    - `prefer`: spellings that the house has chosen, before what the list of terms prefers and whatever most articles use.
    - `skip`: spellings whose terms are not reported.
    - `outlets_apart`: each source of articles is measured by itself; two outlets that each keep to one form are only
      told (`outlets`).
    - `quoted`: count words inside quotation marks too.

    When it is wrong: two words that share their letters (a re-creation, recreation) are two terms; take such a family out of
    the list, or put one spelling under `skip`. Identity: the term, or the standard it goes by.
    """

    id: ClassVar[str] = "term-variant"
    reads: ClassVar[tuple[type[Record], ...]] = (Term,)
    grades: ClassVar[Mapping[str, str]] = {
        "preferred": "the house or the list of terms has chosen another form",
        "majority": "more articles, or more places, have another form",
        "tie": "two forms lead with equal counts",
        "outlets": "every outlet keeps to one form, but not to the same",
        "standard": "several words are found in both spellings of two standards",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("tally", "wanted", "others", "words"))
    plain: ClassVar[bool] = True

    prefer: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    outlets_apart: bool = True
    quoted: bool = False

    def keys(self, record: Term) -> Iterable[str]:
        """The term, or the standard that it goes by where the house has not chosen its spelling."""
        if (self.quoted or not record.quoted) and not any(spelling.casefold() in record.forms for spelling in self.skip):
            yield self._group(record)

    def fold(self, record: Term) -> str | None:
        """Places of one term, or one standard, belong together without a test."""
        return self._group(record)

    def _group(self, record: Term) -> str:
        alone = not record.standard or record.preferred or any(spelling.casefold() in record.forms for spelling in self.prefer)
        return record.term if alone else f"\x1f{record.standard}"

    def compare(self, group: Sequence[Term]) -> Iterator[Conflict]:
        """One conflict when two forms of the term, or of terms that go by one standard, are in use."""
        if not self._group(group[0]).startswith("\x1f"):
            yield from self._of_term(group, (group[0].term,))
            return
        identity = ("standard", group[0].standard)
        mixed = in_both(group)
        if len(mixed) == 1:
            yield from self._of_term(next(iter(mixed.values())), identity)
        elif mixed:
            yield self._of_standard(group, mixed, identity)

    def _of_standard(self, group: Sequence[Term], mixed: Mapping[str, Sequence[Term]], identity: tuple[str, ...]) -> Conflict:
        judged = by_standard(group, mixed, self.outlets_apart)
        roles = {role for _, role, _ in judged}
        apart = roles == {"undecided"} and self._apart([place for own in mixed.values() for place in own], side)
        judged.sort(key=lambda row: (ORDER[row[1]], row[0].term, row[0].form, row[0].origin.path, row[0].start))
        first = judged[0][0]
        sides = tuple(Side.of(place, place.form, role) for place, role, _ in judged)
        tally = standard_tally(group, first)
        shown = sorted(mixed, key=lambda term: (term != first.term, -len(mixed[term]), term))[:SHOWN]
        pairs = [" and ".join(f'"{form}"' for form in sorted({place.form for place in mixed[term]})) for term in shown]
        more = len(mixed) - len(shown)
        reasons = [
            Reason(tally),
            Reason(f"{', '.join(pairs)}{f' and {more} more words' if more else ''} stand in both spellings"),
            Reason(f'{{place}} has "{(other := _other(sides, first)).text}"', other),
        ]
        if apart:
            reasons.append(Reason("each outlet keeps to its own spelling"))
        wanted = {place.text: _written(place, form) for place, role, form in judged if role == "change" and place.term == first.term}
        facts: dict[str, str | int] = {
            "tally": tally,
            "wanted": ", ".join(f'"{new}" for "{old}"' for old, new in sorted(wanted.items())),
            "others": " and ".join(f'"{form}"' for form in sorted({p.form for p in mixed[first.term]} - {first.form})),
            "words": len(mixed),
        }
        return Conflict("outlets" if apart else "standard", identity, sides, None, tuple(reasons), 0.4 if apart else 0.9, facts)

    def _of_term(self, group: Sequence[Term], identity: tuple[str, ...]) -> Iterator[Conflict]:
        closed = any(form.isalpha() for form in {place.form for place in group})
        # A hyphen that may only tie the phrase to the next noun speaks against the closed form, never against the open one.
        places = [place for place in group if closed or not place.before_noun]
        forms = {place.form for place in places}
        if len(forms) < 2:
            return
        chosen = next((s.casefold() for s in self.prefer if s.casefold() in places[0].forms), places[0].preferred)
        judged = self._by_choice(places, chosen) if chosen else self._by_count(places)
        roles = {role for _, role, _ in judged}
        grade = "preferred" if chosen else "majority" if "change" in roles else "outlets" if self._apart(places) else "tie"
        standing = {form: stands(place for place in places if place.form == form) for form in forms}
        judged.sort(key=lambda row: (ORDER[row[1]], standing[row[0].form], row[0].form, row[0].origin.path, row[0].start))
        yield self._conflict(grade, judged, standing, chosen, identity)

    def _by_choice(self, places: Sequence[Term], chosen: str) -> list[Judged]:
        return [(place, "reference" if place.form == chosen else "change", chosen) for place in places]

    def _by_count(self, places: Sequence[Term]) -> list[Judged]:
        """Each place with its role: against the leading form of its outlet, or of all where outlets are not measured apart."""
        outlets: dict[str, list[Term]] = {}
        for place in places:
            outlets.setdefault(place.origin.source or "" if self.outlets_apart else "", []).append(place)
        mixed = [outlet for outlet, own in outlets.items() if len({place.form for place in own}) > 1]
        judged: list[Judged] = []
        for outlet, own in outlets.items():
            leader = _leader(own) if outlet in mixed else ""
            for place in own:
                if outlet not in mixed:
                    judged.append((place, "reference" if mixed else "undecided", ""))
                elif not leader:
                    judged.append((place, "undecided", ""))
                else:
                    judged.append((place, "reference" if place.form == leader else "change", leader))
        return judged

    def _apart(self, places: Sequence[Term], what: Callable[[Term], object] = lambda place: place.form) -> bool:
        """Whether every outlet keeps to one form, or to one of what tells forms apart."""
        pairs = {(place.origin.source or "", what(place)) for place in places}
        return self.outlets_apart and len(pairs) == len({outlet for outlet, _ in pairs})

    def _conflict(self, grade: str, judged: Sequence[Judged], standing: Mapping[str, Standing], chosen: str, identity: tuple[str, ...]) -> Conflict:
        sides = tuple(Side.of(place, place.form, role, _written(place, form) if role == "change" else None) for place, role, form in judged)
        wanted = {place.text: _written(place, form) for place, role, form in judged if role == "change"}
        suggestions = set(wanted.values())
        one = next(iter(suggestions)) if len(suggestions) == 1 else None
        first = judged[0][0]
        ranked = sorted(standing, key=lambda form: (-standing[form].articles, -standing[form].places, form))
        tally = ", ".join(f'"{form}" {counted(standing[form])}' for form in ranked)
        facts: dict[str, str | int] = {
            "words": 1,
            "tally": tally,
            "wanted": f'"{one}"' if one else ", ".join(f'"{new}" for "{old}"' for old, new in sorted(wanted.items())),
            "others": " and ".join(f'"{form}"' for form in ranked if form != first.form),
        }
        reasons = [Reason(tally)]
        if chosen:
            reasons.append(Reason(f'the choice for this term is "{chosen}"'))
        if grade == "outlets":
            reasons.append(Reason("each outlet keeps to its own form"))
        other = _other(sides, first)
        reasons.append(Reason(f'{{place}} has "{other.text}"', other))
        reasons.extend(Reason(said) for said in (_difference(standing),) if said)
        confidence = {"preferred": 0.95, "majority": 0.9, "tie": 0.7, "outlets": 0.4}[grade]
        return Conflict(grade, identity, sides, one, tuple(reasons), confidence, facts)


def _other(sides: Sequence[Side], first: Term) -> Side:
    """A place of another form: of the same term, in the same article where there is one."""
    others = [side for side in sides if side.value != first.form and side.value in first.forms]
    return next((side for side in others if side.origin.digest == first.origin.digest), others[0])


def _leader(places: Sequence[Term]) -> str:
    """The form that most articles use, or most places where articles are level; empty where two are level in both."""
    ranked = sorted(((stands(p for p in places if p.form == form), form) for form in {place.form for place in places}), reverse=True)
    return ranked[0][1] if ranked[0][0] > ranked[1][0] else ""


def _written(place: Term, form: str) -> str:
    """`form` as it would be written at `place`: with its ending, and with a capital where it begins a sentence."""
    new = place.here[place.forms.index(form)] if form in place.forms else form
    return new[0].upper() + new[1:] if place.text[0].isupper() else new


def _difference(forms: Iterable[str]) -> str:
    """What alone tells the forms apart, where that is soon said."""
    bare = {form.replace("-", "").replace(" ", "") for form in forms}
    if len(bare) == 1:
        return "they differ in hyphen or space only"
    if len({"".join(c for c in normalize("NFD", form) if not combining(c)) for form in forms}) == 1:
        return "they differ in an accent only"
    return ""
