"""Parts of one per cent in words: `a quarter of one percent` is 0.25 per cent, `half a percentage point` half a point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xcheck.model.place import Span

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "eighth": 8, "tenth": 10, "hundredth": 100}
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_GAP = r"[ \u00a0]"
_OF_ONE = re.compile(
    rf"\b(?i:(?:(?P<count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))})(?:{_GAP}|-))?(?P<part>{'|'.join(_PARTS)})s?{_GAP}(?:of{_GAP})?"
    rf"(?:a|an|one|1)(?:{_GAP}|-)?(?P<unit>percentage{_GAP}point|percent\b|per{_GAP}cent\b|%))"
)
_HINTS = ("per", "%")


class Part(NamedTuple):
    """A part of one per cent, or of one percentage point, at its place. `step` is its precision."""

    start: int
    end: int
    value: float
    unit: str
    step: float


def parts_of_one(text: str, within: Span) -> Iterator[Part]:
    """The parts of one per cent in one paragraph of `text`, in order."""
    if all(text.find(hint, within.start, within.end) < 0 for hint in _HINTS):
        return
    for found in _OF_ONE.finditer(text, within.start, within.end):
        count, whole = _COUNTS.get((found["count"] or "a").casefold(), 1), _PARTS[found["part"].casefold()]
        if count < whole:
            value = round(count / whole, 2)
            yield Part(*found.span(), value, "points" if found["unit"].startswith("percentage") else "%", 0.1 if value * 10 == int(value * 10) else 0.01)
