"""The words around a place: the sentence for a list, the paragraph for a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from xcheck.model.place import Span
from xcheck.model.result import Passage
from xcheck.text.segment import sentences

CONTEXT = 300
"""Characters that a context may have, when the place itself is not longer."""
PARAGRAPH = 2000
"""Characters up to which a paragraph is shown whole; of a longer one the parts around its places are."""
_CELL = 1000
_MARGIN = 500


class Surroundings(NamedTuple):
    """The sentence around a place, and the span of the passage that holds it."""

    context: str
    passage: Span


def surroundings(text: str, start: int, end: int) -> Surroundings:
    """What stands around `text[start:end]`.

    Takes time by the length of what it shows, not by that of the text: a whole article may stand in one line.
    """
    passage = _passage(text, start, end)
    return Surroundings(_context(text, start, end, passage), passage)


def merged(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Each passage once, sorted: of those that begin at one place, the longest."""
    found: dict[tuple[str, int], Passage] = {}
    for passage in passages:
        at = (passage.path, passage.start)
        if at not in found or len(found[at].text) < len(passage.text):
            found[at] = passage
    return tuple(found[at] for at in sorted(found))


def _passage(text: str, start: int, end: int) -> Span:
    """The paragraphs that the place touches; of a very long one the part around it."""
    before, after = max(0, start - PARAGRAPH), min(len(text), end + PARAGRAPH)
    broken = max(text.rfind("\n", before, start), text.rfind("\r", before, start))
    begin = before if broken < 0 else broken + 1
    finish = _line_end(text, end, after)
    if finish - begin > max(PARAGRAPH, 2 * (end - start)):
        # Parts begin on a grid, so that places near each other share one.
        begin = max(begin, (start - _MARGIN) // _CELL * _CELL)
        finish = min(finish, max(end, begin + _CELL + _MARGIN) + _MARGIN)
        space = text.find(" ", begin, start)
        begin = space + 1 if 0 <= space < begin + 60 else begin
    while begin < start and text[begin].isspace():
        begin += 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return Span(begin, finish)


def _context(text: str, start: int, end: int, passage: Span) -> str:
    """The sentences that the place touches in its first line, shortened around it."""
    line_end = _line_end(text, start, passage.end)
    end = min(end, line_end)
    touched = [each for each in sentences(text, Span(passage.start, line_end)) if each.start < max(end, start + 1) and start < each.end]
    first, last = (touched[0].start, touched[-1].end) if touched else (start, end)
    room = max(0, CONTEXT - (end - start)) // 2
    if last - first <= CONTEXT:
        left, right = first, last
    else:
        left = _word_start(text, max(first, start - room), first, start)
        right = _word_end(text, min(last, max(end, start + CONTEXT) if not room else end + room, left + CONTEXT), min(end, left + CONTEXT - 40), last)
    return ("…" if left > first else "") + text[left:right].strip() + ("…" if right < last else "")


def _line_end(text: str, at: int, limit: int) -> int:
    return min((found for found in (text.find("\n", at, limit), text.find("\r", at, limit)) if found >= 0), default=limit)


def _word_start(text: str, at: int, first: int, limit: int) -> int:
    space = text.find(" ", at, limit) if at > first else -1
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int, limit: int, last: int) -> int:
    space = text.rfind(" ", limit, at) if at < last else -1
    return space if space >= 0 else at
