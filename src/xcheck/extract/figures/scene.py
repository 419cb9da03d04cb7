"""Where and when a count is told that names neither: by the sentences before it in its paragraph.

`On Monday a bomb went off in Leeds. At least 13 people were hurt.` In a report of another day's attack the 13 are Monday's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from xcheck.extract.dates.circumstances import Surveyor, joined
from xcheck.extract.dates.datings import of_saying
from xcheck.extract.dates.days_apart import is_day
from xcheck.model.place import Span
from xcheck.model.records import Circumstances, Mention

_NONE = Circumstances()
_BACK = 2
"""Sentences before a count in which the place and the day are looked for."""
_START = attrgetter("start")


def setting(surveyor: Surveyor, mentions: Sequence[Mention], paragraph: Span, sentence: Span) -> Circumstances:
    """The places and days of the nearest sentence before `sentence` in its paragraph that has any."""
    sentences = surveyor.reading.sentences
    at = bisect_left(sentences, sentence)
    before = [each for each in sentences[max(0, at - _BACK) : at] if each.start >= paragraph.start]
    return next((found for each in reversed(before) if (found := _told(surveyor, mentions, each)) != _NONE), _NONE)


def _told(surveyor: Surveyor, mentions: Sequence[Mention], sentence: Span) -> Circumstances:
    here = mentions[bisect_left(mentions, sentence.start, key=_START) : bisect_left(mentions, sentence.end, key=_START)]
    places = joined(surveyor.circumstances(Span(m.start, m.end)) for m in here if m.kind == "place").names
    # What police said on Monday may have been on Sunday.
    days = {when.key for when in surveyor.dates(sentence) if is_day(when.key) and not of_saying(surveyor.reading.text, sentence, when)}
    return Circumstances(names=places, days=tuple(sorted(days)))
