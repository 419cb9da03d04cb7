"""Brackets and quotation marks in the article's prose that have no partner."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.model.records import Mark
from xcheck.text.pairs import Loose

_CODE = re.compile(r"\w=[\"']|</|/>|[{}][^\w\s]|\w\(\)|\[\[|\]\]|[{};]\s*$")
"""Signs of program text and mark-up, in which marks follow other rules."""
_BEFORE = re.compile(r"(?:[^\s()\[\]{}]+\s){0,2}[^\s()\[\]{}]+[ \u00a0]?$")
_AFTER = re.compile(r"[ \u00a0]?[^\s()\[\]{}]+(?:\s[^\s()\[\]{}]+){0,2}")
_OPENING = frozenset("([{“„«‘")
_CLOSES = {"(": ")", "[": "]", "{": "}"}
_LONGEST = 60
"""How many characters of an unlike pair are shown."""


def loose_marks(reading: Reading) -> tuple[Mark, ...]:
    """A `Mark` for each, with up to three words beside it as `text`: `sunflower oil)`. In doubt none.

    Lines of program text are passed over. Of a pair of unlike brackets, `(like this}`, only the closing one is given.
    A paragraph gives at most one for each kind of mark.
    """
    starts = [span.start for span in reading.prose]
    by_paragraph: dict[int, list[Loose]] = {}
    for loose in reading.marks.loose:
        index = bisect_right(starts, loose.offset) - 1
        if index >= 0 and loose.offset < reading.prose[index].end:
            by_paragraph.setdefault(index, []).append(loose)
    return tuple(mark for index, found in by_paragraph.items() for mark in _marks(reading, reading.prose[index], found))


def _marks(reading: Reading, paragraph: Span, found: list[Loose]) -> Iterator[Mark]:
    text = reading.text
    if _CODE.search(text, paragraph.start, paragraph.end):
        return
    seen: set[str] = set()
    unlike: Loose | None = None
    for loose, following in zip(found, (*found[1:], None), strict=True):
        if loose.mark in _CLOSES and following is not None and following.mark in _CLOSES.values():
            unlike = loose
            continue
        kind = loose.mark + loose.expected
        start, end = _beside(text, loose, paragraph)
        expected = loose.expected
        if unlike is not None:
            start, expected, unlike = max(unlike.offset, end - _LONGEST), _CLOSES[unlike.mark], None
        if kind not in seen:
            seen.add(kind)
            yield Mark(reading.origin, start, end, text[start:end], loose.mark, expected)


def _beside(text: str, loose: Loose, paragraph: Span) -> tuple[int, int]:
    """The mark with the words on its inner side."""
    end = loose.offset + len(loose.mark)
    opens = loose.mark in _OPENING or (loose.mark not in ")]}”»’" and _opening(text, loose.offset, paragraph))
    if opens:
        after = _AFTER.match(text, end, paragraph.end)
        return loose.offset, after.end() if after else end
    before = _BEFORE.search(text[max(paragraph.start, loose.offset - 60) : loose.offset])
    return loose.offset - len(before.group()) if before else loose.offset, end


def _opening(text: str, offset: int, paragraph: Span) -> bool:
    return offset == paragraph.start or text[offset - 1].isspace() or text[offset - 1] in "([—–-"
