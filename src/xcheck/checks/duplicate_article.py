"""`duplicate-article`: an article that is a near copy of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.model.finding import Conflict, Reason, Side, SideRole
from xcheck.model.records import Copy

NAMED = 4
"""Copies beside the first that are told one by one."""
WORDS = 18
"""Words of the original that a message quotes at most."""
_ORDER: Mapping[SideRole, int] = {"change": 0, "undecided": 1, "reference": 2}


class DuplicateArticle(Check[Copy], frozen=True):
    """Finds articles that carry the same text: re-published with a new headline, date or place, or with the tail cut off.

    What it finds: articles that share two thirds of the runs of words of the shorter one, or three fifths of those of the longer one, furniture, headlines,
    credits and numbers left out; and one article stored under two paths. All copies of one text are one finding. The
    earliest stands, by the declared date or by a line at its top that is only a date; where dates do not tell, nothing is
    decided, and the others are compared with the longest. A newer version of an article (the same `id`) is no copy.

    Why it matters: readers and search engines meet one story twice, corrections reach only one of the two, and a count of
    articles counts it twice.

    Messages may use `{original}` (headline or first words of the article that the others are compared with), `{copies}`
    (how many articles carry the text) and `{share}` (how many of a hundred words of the first copy stand in the original).

    Settings:
    - `across_sources`: also report copies in articles of different sources, as wire stories are.

    When it is wrong: a weekly form whose words hardly change from one article to the next looks like one text. Identity: the
    words that the copies share, by their smallest hash.
    """

    id: ClassVar[str] = "duplicate-article"
    reads: ClassVar[tuple[type[Copy], ...]] = (Copy,)
    grades: ClassVar[Mapping[str, str]] = {
        "exact": "the same words throughout",
        "near": "the same text with changes",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("original", "copies", "share"))

    across_sources: bool = True

    def keys(self, record: Copy) -> Iterable[str]:
        """The text, and the source where each is looked at by itself."""
        yield self._text(record)

    def fold(self, record: Copy) -> str | None:
        """Copies of one text belong together without a test."""
        return self._text(record)

    def compare(self, group: Sequence[Copy]) -> Iterator[Conflict]:
        """One conflict with all copies of the text."""
        if len(group) < 2:
            return
        original = min(group, key=lambda copy: (not copy.original, copy.exact, copy.origin.path))
        others = [copy for copy in group if copy is not original]
        roles: dict[int, SideRole] = {id(copy): "change" if copy.later else "undecided" for copy in others}
        roles[id(original)] = "reference" if any(copy.later for copy in others) else "undecided"
        ranked = sorted(others, key=lambda copy: (_ORDER[roles[id(copy)]], copy.words, copy.origin.path))
        # Which words a copy begins with changes with each line put above them: a side is known by its day.
        sides = tuple(Side.of(copy, _value(copy), roles[id(copy)], name=_day(copy)) for copy in (*ranked, original))
        first = ranked[0]
        alike = all(copy.share == 100 and not copy.differs for copy in others)
        yield Conflict(
            "exact" if alike else "near",
            tuple(self._text(first).split("\x1f")),
            sides,
            reasons=tuple(_reasons(ranked, original, sides)),
            confidence=0.99 if alike else 0.9,
            facts={"original": _begun(original.text), "copies": len(group), "share": first.share},
        )

    def _text(self, record: Copy) -> str:
        return record.cluster if self.across_sources else f"{record.cluster}\x1f{record.origin.source or ''}"


def _begun(text: str) -> str:
    """A headline, or the first words of a paragraph that stands for one."""
    words = text.split()
    return " ".join(words).rstrip(".") if len(words) <= WORDS else f"{' '.join(words[:WORDS])} …"


def _value(copy: Copy) -> str:
    # No count of words: each edit would make it another side.
    return f"{_day(copy)}: {_begun(copy.text)}"


def _day(copy: Copy) -> str:
    return copy.day or "undated"


def _reasons(ranked: Sequence[Copy], original: Copy, sides: Sequence[Side]) -> Iterator[Reason]:
    first, there = ranked[0], sides[-1]
    if first.share == 100 and not first.differs:
        yield Reason("{place} has the same article" if first.exact and first.origin.digest == original.origin.digest else "{place} has the same words", there)
    else:
        yield Reason(f"{first.share} % of its words stand in {{place}}, in the same order", there)
    yield Reason(_dated(first, original))
    yield from (Reason(said) for said in first.differs)
    for copy, side in zip(ranked[1 : NAMED + 1], sides[1:], strict=False):
        yield Reason(f"{{place}} is a copy too, dated {copy.day}" if copy.day else "{place} is a copy too", side)
    if len(ranked) > NAMED + 1:
        yield Reason(f"so are {len(ranked) - NAMED - 1} more articles")


def _dated(first: Copy, original: Copy) -> str:
    if first.later:
        return f"the other is the earlier: it is dated {original.day}, this one {first.day}"
    if first.day and first.day == original.day:
        return f"both are dated {first.day}, so that nothing tells which came first"
    return "they are not both dated, so that nothing tells which came first"
