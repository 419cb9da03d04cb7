"""Lines in which capitals say little: headlines in title case, lines in capitals, and datelines."""

from __future__ import annotations

import re
from functools import lru_cache

from xcheck.extract.mentions.capitals import LETTER, NEAR, beyond, every_capital
from xcheck.model.place import Span

LONGEST = 220
"""Characters: a longer paragraph is read as running text."""

_WORDS = re.compile(rf"{LETTER}+")


@lru_cache(maxsize=2)
def _dateline(far: bool) -> re.Pattern[str]:
    upper = every_capital() if far else NEAR
    loud = rf"[{upper}][{upper}.'’-]+"
    return re.compile(rf"{loud}(?: {loud}){{0,3}}(?:, [{upper}][\w.]*(?: [{upper}]?[\w.]+){{0,2}}){{0,2}} ?(?:\([^()\n]{{1,40}}\))? ?(?:[—–]|--?) ?")


def shouting(text: str, within: Span) -> bool:
    """Whether nearly all letters of a line with several words are capitals."""
    if within.end - within.start > LONGEST:
        return False
    line = text[within.start : within.end]
    # The commonest small letters alone say no for nearly every line, in a fraction of the time.
    if sum(map(line.count, "etaoins")) > 0.15 * len(line):
        return False
    letters = [c for c in line if c.isalpha()]
    return len(letters) >= 8 and " " in line and sum(c.isupper() for c in letters) >= 0.85 * len(letters)


def title_case(text: str, within: Span) -> bool:
    """Whether a short line without a final stop has capitals on nearly all its longer words."""
    # A line with several commas is a list of names, not a headline.
    if within.end - within.start > LONGEST or text[within.end - 1] in ".,;:)" or text.count(",", within.start, within.end) > 2:
        return False
    words = [w for w in _WORDS.findall(text, within.start, within.end) if len(w) > 3 and w[0].isalpha()]
    return len(words) >= 4 and sum(w[0].isupper() for w in words) >= 0.9 * len(words)


def loud_line(text: str, within: Span, signed: bool = False) -> bool:
    """Whether the capitals of a line say little: it shouts, or is in title case. Those of a byline, which is `signed`, are all names."""
    return within.end - within.start <= LONGEST and (shouting(text, within) or (title_case(text, within) and not signed))


def after_dateline(text: str, within: Span) -> int:
    """Where the story begins in a paragraph: past `MOSCOW (AP) —`, or at its beginning."""
    if text[within.start + 1 : within.start + 2].islower():
        return within.start
    end = min(within.end, within.start + 120)
    match = _dateline(beyond(text, within.start, end)).match(text, within.start, end)
    return match.end() if match else within.start
