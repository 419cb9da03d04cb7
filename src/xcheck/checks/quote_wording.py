"""`quote-wording`: one quotation, worded differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from xcheck.checks.base import Check
from xcheck.checks.quoted import comparable, named, one_quotation, relation, runs, voices
from xcheck.checks.wording import ORDER, Kind, kind_of, surface
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Quote
from xcheck.text.alignment import Alignment, Difference
from xcheck.text.levelled import Level, forms

_Sides = dict[str, dict[int, tuple[Quote, str]]]
"""By the levelled words of a side: its quotations, each with its wording."""
_BETWEEN = 6
"""How many words two versions share for each one that differs, at least."""
_VERSIONS = 40
"""How many versions of one quotation are held side by side."""


class _Clash(NamedTuple):
    """One difference between two versions, its kind, and the words at that place in each."""

    kind: Kind
    difference: Difference
    one: str
    other: str


class QuoteWording(Check[Quote], frozen=True):
    """Finds one quotation by one speaker that is worded differently in two articles.

    What it finds: a number or a `not` that differs, another word of content, words left out without an ellipsis. What only
    differs in house style is nothing: case, marks, hyphens, contractions, figures for number words, F.B.I. and FBI, spelling
    standards, [brackets], ellipses, small hesitations, a name in two spellings. So is a clipped quotation. Where much differs
    the two are taken for two utterances. A difference is one finding, however many articles show each wording.

    Why it matters: words may be left out of a quotation, but never altered; two wordings mean that one newsroom altered them.

    Messages may use `{speaker}`, `{words}` (what stands at the first place), `{other}` (what stands there elsewhere) and
    `{around}` (the words around it).

    Settings:
    - `words`: shorter quotations are not compared.
    - `changes`: how many places may differ in content before the two count as two utterances.
    - `days`: articles further apart than this need longer and rarer words in common.
    - `small`: whether articles, prepositions and endings count.

    When it is wrong: a speaker who says nearly the same twice, and a translation. Identity: the two wordings and the words around them.
    """

    id: ClassVar[str] = "quote-wording"
    reads: ClassVar[tuple[type[Quote], ...]] = (Quote,)
    grades: ClassVar[Mapping[str, str]] = {
        "number": "a number differs",
        "negation": "a `not` stands in one of them only",
        "word": "a word of content differs",
        "left-out": "words were left out without an ellipsis",
        "small": "an article, a preposition or an ending differs",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("speaker", "words", "other", "around"))
    plain: ClassVar[bool] = True

    words: int = 7
    changes: int = 2
    days: int = 30
    small: bool = False

    def keys(self, record: Quote) -> Iterable[str]:
        """Runs of four words."""
        return runs(record.text) if comparable(record, self.words) else ()

    def linked(self, a: Quote, b: Quote) -> bool:
        """Whether both are the same words, but for a few."""
        return one_quotation(a, b, self.words, self.days) is not None

    def fold(self, record: Quote) -> str | None:
        """Quotations with the same words and date are alike."""
        return f"{record.origin.published}\x1f{' '.join(forms(record.text))}"

    def compare(self, group: Sequence[Quote]) -> Iterator[Conflict]:
        """One conflict for each place where wordings differ."""
        clashes: dict[tuple[str, ...], tuple[_Clash, _Sides]] = {}
        ordered = sorted(group, key=lambda q: (q.place, q.text))
        versions = list({" ".join(forms(q.text)): q for q in reversed(ordered)}.values())[:_VERSIONS]
        by_words: dict[str, list[Quote]] = {}
        for quote in ordered:
            by_words.setdefault(" ".join(forms(quote.text)), []).append(quote)
        for at, one in enumerate(versions):
            for other in versions[:at]:
                for a in by_words[" ".join(forms(one.text))]:
                    for b in by_words[" ".join(forms(other.text))]:
                        clash = self._clash(a, b)
                        if clash is None:
                            continue
                        _, sides = clashes.setdefault(_identity(clash), (clash, {}))
                        for quote, words, wording in ((a, clash.difference.a, clash.one), (b, clash.difference.b, clash.other)):
                            own = sides.setdefault(_levelled(words), {})
                            # Of `did` against `didn’t` and nothing against `not`, the fuller one.
                            own[id(quote)] = max(own.get(id(quote), (quote, wording)), (quote, wording), key=lambda told: len(told[1]))
        for identity, (clash, sides) in sorted(clashes.items(), key=lambda item: item[0]):
            yield _conflict(identity, clash, sides)

    def _clash(self, a: Quote, b: Quote) -> _Clash | None:
        """The gravest difference between two quotations in two articles, unless they are two utterances or two people's."""
        if a.origin.digest == b.origin.digest or relation(a, b) == "different":
            return None
        found = one_quotation(a, b, self.words, self.days)
        if found is None:
            return None
        told = [_Clash(kind_of(d, a.text, b.text), d, *_wordings(d, a.text, b.text)) for d in found.differences]
        told = [clash for clash in told if clash.kind != "style"]
        changed = [clash for clash in told if clash.kind in ("word", "number", "negation")]
        many = len(told) > self.changes + 2 or len([c for c in told if c.kind != "small"]) * _BETWEEN > len(found.shared)
        if not told or len(changed) > self.changes or (changed and many) or any(not _firm(clash, found) for clash in changed):
            return None
        gravest = max(told, key=lambda clash: ORDER.index(clash.kind))
        return None if gravest.kind == "small" and not self.small else gravest


def _wordings(difference: Difference, first: str, second: str) -> tuple[str, str]:
    """The words at a difference as they stand in both texts; of `should` against `shouldn’t` both words."""
    one, other = surface(difference.a, first), surface(difference.b, second)
    last = difference.before[-1] if difference.before else ""
    if last and not one and other.casefold().startswith(last):
        return last, other
    if last and not other and one.casefold().startswith(last):
        return one, last
    return one, other


def _firm(clash: _Clash, found: Alignment) -> bool:
    """Whether a change stands between enough shared words: more of them at an end, and where more words changed."""
    size = max(len(clash.difference.a), len(clash.difference.b))
    if clash.kind == "negation" and size == 2 and not (clash.difference.a and clash.difference.b):
        # no longer, not yet: one word to speakers
        size = 1
    if clash.difference.edge:
        return size == 1 and len(found.shared) >= (7 if clash.kind == "negation" else 8)
    return size <= 3 and len(found.shared) >= _BETWEEN * size


def _identity(clash: _Clash) -> tuple[str, ...]:
    one, other = sorted((_levelled(clash.difference.a), _levelled(clash.difference.b)))
    return (one, other, " ".join(clash.difference.before), " ".join(clash.difference.after))


def _levelled(words: tuple[Level, ...]) -> str:
    return " ".join(word.form for word in words)


def _conflict(identity: tuple[str, ...], clash: _Clash, sides: _Sides) -> Conflict:
    ranked = sorted(sides.values(), key=lambda own: (voices(q for q, _ in own.values()), min((q.origin.path, q.start) for q, _ in own.values())))
    told = [(quote, wording or "nothing") for own in ranked for quote, wording in sorted(own.values(), key=lambda row: (row[0].origin.path, row[0].start))]
    first, other = told[0], told[len(ranked[0])] if len(ranked) > 1 else told[0]
    speaker = next((q.speaker.called for q, _ in told if q.speaker is not None and named(q.speaker)), "")
    around = f"{' '.join(clash.difference.before)} … {' '.join(clash.difference.after)}".strip()
    side = Side.of(other[0], other[1], "undecided")
    return Conflict(
        clash.kind,
        identity,
        tuple(Side.of(quote, wording, "undecided") for quote, wording in told),
        None,
        (Reason(f'{{place}} has "{other[1]}"' if other[1] != "nothing" else "{place} leaves it out", side), Reason(_SAID[clash.kind])),
        {"number": 0.95, "negation": 0.9, "word": 0.85, "left-out": 0.6, "small": 0.6}[clash.kind],
        {"speaker": speaker or "one speaker", "words": first[1], "other": other[1], "around": around},
    )


_SAID = {
    "number": "the number differs",
    "negation": 'a "not" stands in one of them only',
    "word": "a word was altered",
    "left-out": "words were left out without an ellipsis",
    "small": "a small word or an ending differs",
}
