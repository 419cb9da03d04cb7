"""The paragraphs that two versions are aligned by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from xcheck.model.place import Span
from xcheck.text.segment import paragraphs

WRAP = 100
"""Lines of about this many characters at most, one after another and most of them ending within a sentence, are one
hard-wrapped paragraph; others are paragraphs each."""

_STOPS = frozenset(".!?:;")
_ITEM = re.compile(r"(?:[-*•–+]|\d{1,3}[.)]|#{1,6}|>)\s")


@lru_cache(maxsize=4)
def lines_of(text: str) -> tuple[Span, ...]:
    """The lines of `text` that hold words, trimmed; remembered for the two texts at hand, which several steps walk."""
    return paragraphs(text)


def units(text: str) -> list[Span]:
    """The paragraphs of `text`: single lines, or the lines of a hard-wrapped paragraph or list item together."""
    chunks = [(chunk, len(chunk) > 1 and _wrapped(text, chunk[:-1])) for chunk in _chunks(text, lines_of(text))]
    # Short paragraphs tell little of themselves: how wide the others are set tells where their lines had to break.
    width = max((end - start for chunk, wrapped in chunks if wrapped for start, end in chunk), default=0)
    return [unit for chunk, wrapped in chunks for unit in (chunk if len(chunk) == 1 else _parts(text, chunk, wrapped, width))]


def _chunks(text: str, lines: Sequence[Span]) -> list[Sequence[Span]]:
    """Lines that follow one another without a blank line between."""
    # A single character between them breaks the line, and no more.
    below = enumerate(zip(lines, lines[1:], strict=False), 1)
    first = [number for number, ((_, end), (start, _)) in below if start - end > 1 and _parted(text[end:start])]
    return [lines[start:end] for start, end in pairwise((0, *first, len(lines)))] if lines else []


def _parted(between: str) -> bool:
    """Whether what stands between two lines parts them by a blank one."""
    return between == "\n\n" or between.count("\n") + between.count("\r") - between.count("\r\n") > 1


def _parts(text: str, chunk: Sequence[Span], wrapped: bool, width: int) -> Iterator[Span]:
    """The units of several lines, which look `wrapped` or not."""
    if not wrapped and not _filled(text, chunk, width):
        yield from chunk
        return
    start = chunk[0]
    for above, line in zip(chunk, chunk[1:], strict=False):
        if not text[line.start].isalpha() and _ITEM.match(text, line.start, line.end):
            yield Span(start.start, above.end)
            start = line
    yield Span(start.start, chunk[-1].end)


def _filled(text: str, chunk: Sequence[Span], width: int) -> bool:
    """Whether all lines of a chunk but its last are so long that the next word would not have fitted into the width."""
    return width > 0 and all(line.end - line.start + 1 + len(text[below.start : below.end].split(None, 1)[0]) > width for line, below in pairwise(chunk))


def _wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Whether lines, all but the last of their chunk, look broken to fit a width."""
    lengths = sorted([end - start for start, end in lines])
    # The median, of an even number the mean of the two in the middle.
    if lengths[(len(lengths) - 1) // 2] + lengths[len(lengths) // 2] > 2 * WRAP:
        return False
    # A stop may stand before the mark of a quotation and a bracket.
    whole = sum([not _STOPS.isdisjoint(text[max(start, end - 3) : end]) for start, end in lines])
    return 2 * whole < len(lines)
