"""Where something stands: spans of characters, and places in a source file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from msgspec import Struct


class Span(NamedTuple):
    """A half-open range of code points in an article's text."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


_span = partial(tuple.__new__, Span)


def spans(pairs: Iterable[tuple[int, int]]) -> list[Span]:
    """Many pairs of offsets as spans, without a call in Python for each."""
    return list(map(_span, pairs))


class Anchor(NamedTuple):
    """One fixed point between an article's text and its source file.

    From `offset` (code points into the text) on, up to the next anchor, text and source run side by side, starting
    at `line` and `column` (1-based). A plain file needs one anchor; a page of HTML one for each piece of text.
    """

    offset: int
    line: int
    column: int


class Place(Struct, frozen=True):
    """A 1-based line and column in a source file (for `.docx`: paragraph, and character in it)."""

    line: int
    column: int


SHORT = 1 << 16
"""Characters of a text through which lines are counted each time; those of a longer one are remembered."""


@lru_cache(maxsize=64)
def _line_starts(text: str) -> tuple[int, ...]:
    """Offsets at which the lines of `text` begin; a line feed, a carriage return, or both together end a line."""
    starts, at = [0], 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        # splitlines also breaks at form feeds and Unicode separators, which editors do not count as lines.
        if line.endswith(("\n", "\r")):
            starts.append(at)
    return tuple(starts)


def locate(text: str, anchors: Sequence[Anchor], offset: int) -> Place:
    """The place in the source file of `offset` in `text`.

    Raises ValueError when `offset` lies outside the text.
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is outside a text of {len(text)} characters")
    anchor = anchors[max(0, bisect_right(anchors, (offset, 1 << 60, 1 << 60)) - 1)]
    if len(text) <= SHORT and "\r" not in text:
        # Counted through in C: articles that findings jump between would each have their lines worked out again.
        rows = text.count("\n", anchor.offset, offset)
        return Place(anchor.line + rows, offset - text.rfind("\n", 0, offset)) if rows else Place(anchor.line, anchor.column + offset - anchor.offset)
    starts = _line_starts(text)
    row, first = bisect_right(starts, offset) - 1, bisect_right(starts, anchor.offset) - 1
    if row == first:
        return Place(anchor.line, anchor.column + offset - anchor.offset)
    return Place(anchor.line + row - first, offset - starts[row] + 1)
