"""Which names an article spells so on purpose, because it speaks of the spelling: they are nobody's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from xcheck.extract.mentions.capitals import APOSTROPHES, SPACE

_SIC = re.compile(rf"[{APOSTROPHES}\"”]{{0,2}}{SPACE}?[\[(][sS]ic[\])]")
_SPELLED = re.compile(
    rf"\b(?:(?:mis)?spel(?:led|t|ls?|ling)|(?:transliterated|romani[sz]ed|rendered){SPACE}as)"
    rf"{SPACE}(?:(?:it|him|her|them|this|that|(?:his|her|its|the){SPACE}name){SPACE})?(?:as{SPACE})?[{APOSTROPHES}\"“]?\Z",
    re.IGNORECASE,
)
_SPELLED_WITHIN = 48
"""Characters before a name in which it may be said that what follows is a spelling."""
_SPELLS = r"\b(?:mis)?spel(?:led|ls?|lings?|t)\b"
_SPELLING = re.compile(rf"{_SPELLS}[^.\n]{{1,24}}?\b(?:sur)?names?\b|\b(?:sur)?names?\b[^.\n]{{1,24}}?{_SPELLS}", re.IGNORECASE)
"""Where a paragraph tells of ways to spell a name: He gets letters that misspell his name. Last week he was Mr. Brandvolt."""
_SOME = ("spel", "sic]", "sic)", "transliterated", "romani", "rendered")
"""Of what all of these hold one, in small letters: a quick no for most articles."""


def as_spelled(text: str) -> Callable[[int, int, bool], bool]:
    """A test whether the name with these offsets is spelled so on purpose: `Brandvolt [sic]`; a plaque on which he is spelled “Brandvolt”.

    A lone name is one wherever its paragraph has told of ways to spell a name.
    """
    low = text.casefold()
    if not any(map(low.__contains__, _SOME)):
        return lambda start, end, lone: False
    spelling = [match.end() for match in _SPELLING.finditer(text)]

    def meant(start: int, end: int, lone: bool) -> bool:
        if _SIC.match(text, end, end + 8) or _SPELLED.search(text[max(0, start - _SPELLED_WITHIN) : start]):
            return True
        at = bisect_right(spelling, start) - 1
        return lone and at >= 0 and text.find("\n", spelling[at], start) < 0

    return meant
