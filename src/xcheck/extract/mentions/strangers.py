"""Of which names an article says that their bearers are no relations of somebody of a like name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from xcheck.extract.mentions.capitals import SPACE
from xcheck.extract.reading import Reading

_STRANGER = re.compile(rf"\b(?:no{SPACE}relation\b|not{SPACE}related(?={SPACE}to{SPACE}(?:him|her|them|[A-Z])|[,.;)]))")
_NO_KIN = re.compile(rf"\b(?:He|She){SPACE}is{SPACE}(?:no{SPACE}relation|not{SPACE}(?:a{SPACE}relation|related{SPACE}to))\b")
"""What a sentence of its own says of whoever the sentence before it names first."""
_EVERY = "relat"
"""What stands in all of these: a quick no for most articles."""
_NEAR_BY = 60
"""Characters behind a name in which it may be said that its bearer is nobody's relation."""
_STOP = re.compile("[.;:!?\n]")


def strangers(reading: Reading, starts: Sequence[int]) -> Callable[[int, int], bool]:
    """A test whether it is said so of the name with these offsets: `Ada Roe, a clerk who is no relation`. All names begin at `starts`, in order."""
    text = reading.text
    if _EVERY not in text:
        return lambda start, end: False
    behind = [match.start() for match in _STRANGER.finditer(text)]
    before = frozenset(_first_before(reading, match.start(), starts) for match in _NO_KIN.finditer(text))

    def stranger(start: int, end: int) -> bool:
        at = bisect_right(behind, end)
        return start in before or (at < len(behind) and behind[at] - end < _NEAR_BY and not _STOP.search(text, end, behind[at]))

    return stranger


def _first_before(reading: Reading, at: int, starts: Sequence[int]) -> int:
    """Where the first name of the sentence before place `at` begins; -1 where it names nobody."""
    sentence = reading.sentence_at(max(0, reading.text.rfind(" ", 0, at - 1)))
    first = len(starts) if sentence is None else bisect_left(starts, sentence.start)
    return starts[first] if sentence is not None and first < len(starts) and starts[first] < sentence.end else -1
