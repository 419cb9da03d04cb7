"""The day that a sentence tells by another one: `on Friday, two days after the strike`, `a day after Monday's vote`.

A follow-up gives its own day and says how far back the event is: a day before the phrase is that of the news, a day
behind it that of the event. What police said on Monday may have been on Sunday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from xcheck.extract.dates.dates import Dated
from xcheck.model.place import Span
from xcheck.text.calendar_words import WEEKDAYS

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_APART = re.compile(r"\b(?:(?:a|the|one|1) day|(?P<count>two|three|four|five|six|[2-6]) days) (?P<way>after|earlier|before|later)\b", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:said|told(?: [A-Za-z]+){1,2}|announced|reported|confirmed)(?: on| late| early)*[ \u00a0]$")
_DATELINE = re.compile(r"[ \u00a0]?(?:\([^()]{2,20}\)[ \u00a0])?(?:[—–]|--?[ \u00a0])")
_BESIDE = 40
"""Characters before a day in which it is said who told, and behind it in which a dateline ends."""
_COMING = re.compile(r"\b(?:will|would|(?:is|are|was|were|due|set|expected|hopes?|plans?) to)\b")
_BACK = frozenset(("after", "earlier"))
_WEEK = [day.casefold() for day in WEEKDAYS]
_LEAP = 2024
"""A year in which a day without its year can be counted on from: it has a 29 February."""
_FULL, _NO_YEAR = len("2025-03-04"), len("--03-04")


def days_apart(text: str, sentence: Span, found: Sequence[Dated]) -> tuple[str, ...]:
    """The days, written as the one in `found` is, that the sentence says to be some days from it; empty for most sentences."""
    anchors = [each for each in found if is_day(each.key)]
    if not anchors:
        return ()
    said = _APART.search(text, sentence.start, sentence.end)
    if said is None:
        return tuple(_told_next_day(text, sentence, anchors))
    # The nearest before it, for a dateline gives a day too.
    anchor = next((each for each in reversed(anchors) if each.end <= said.start()), anchors[0])
    count = (said["count"] or "1").casefold()
    days = _COUNTS.get(count) or (int(count) if count.isdigit() else 0)
    if not days:
        # A dotless i matches i, whatever the case.
        return ()
    back = (said["way"].casefold() in _BACK) == (anchor.end <= said.start())
    step = -days if back else days
    coming = not anchor.stated and _COMING.search(text, sentence.start, anchor.start)
    # A weekday is taken for the last one, but trains will run again on the next.
    return (*_moved(anchor.key, step), *(_moved(anchor.key, step + len(_WEEK)) if coming and len(anchor.key) == _FULL else ()))


def _told_next_day(text: str, sentence: Span, anchors: Sequence[Dated]) -> Iterator[str]:
    """The day before the one on which somebody told of an event that the sentence gives no day of its own."""
    own = [each for each in anchors if not _DATELINE.match(text, each.end, min(each.end + _BESIDE, sentence.end))]
    if len(own) == 1 and _TOLD.search(text[max(sentence.start, own[0].start - _BESIDE) : own[0].start]):
        for each in anchors:
            yield from _moved(each.key, -1)


def is_day(key: str) -> bool:
    """Whether a key of a date is a single day: `2025-03-04`, `--03-04`, `monday`."""
    return key in _WEEK or len(key) == _FULL or (key.startswith("--") and len(key) == _NO_YEAR)


def _moved(key: str, days: int) -> Iterator[str]:
    """The key of the day so many days later; none for a 30 February."""
    if key in _WEEK:
        yield _WEEK[(_WEEK.index(key) + days) % len(_WEEK)]
        return
    try:
        meant = date.fromisoformat(f"{_LEAP}{key[1:]}" if key.startswith("--") else key) + timedelta(days)
    except (ValueError, OverflowError):
        return
    yield f"--{meant:%m-%d}" if key.startswith("--") else meant.isoformat()
