"""Matching only where a match may begin: the same as `finditer`, without trying the whole pattern at every character."""

from __future__ import annotations

import re
from collections.abc import Iterator


def opened(opening: re.Pattern[str], pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches that `pattern.finditer(text, start, end)` gives.

    `opening` must match at every place where `pattern` does, and no match may be empty. Where an opening begins with one
    class of characters, the search for it runs from one of them to the next, many times faster than a pattern with
    alternatives or with a look behind at its beginning.
    """
    past = start
    for place in opening.finditer(text, start, end):
        at = place.start()
        if at >= past:
            match = pattern.match(text, at, end)
            if match is not None:
                past = match.end()
                yield match
