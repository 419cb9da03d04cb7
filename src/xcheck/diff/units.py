"""The paragraphs that two versions are aligned by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from xcheck.model.place import Span
from xcheck.text.segment import paragraphs

WRAP = 100
"""Lines of about this many characters at most, one after another, are one hard-wrapped paragraph; longer ones are paragraphs each."""

_ITEM = re.compile(r"(?:[-*•–+]|\d{1,3}[.)]|#{1,6}|>)\s")


def units(text: str) -> list[Span]:
    """The paragraphs of `text`: single lines, or the lines of a hard-wrapped paragraph or list item together."""
    return [unit for chunk in _chunks(text) for unit in _parts(text, chunk)]


def _chunks(text: str) -> Iterator[list[Span]]:
    """Lines that follow one another without a blank line between."""
    chunk: list[Span] = []
    for line in paragraphs(text):
        between = text[chunk[-1].end : line.start] if chunk else ""
        if between.count("\n") + between.count("\r") - between.count("\r\n") > 1:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _parts(text: str, chunk: Sequence[Span]) -> Iterator[Span]:
    if len(chunk) > 1 and median(line.end - line.start for line in chunk[:-1]) > WRAP:
        yield from chunk
        return
    start = chunk[0]
    for above, line in zip(chunk, chunk[1:], strict=False):
        if _ITEM.match(text, line.start, line.end):
            yield Span(start.start, above.end)
            start = line
    yield Span(start.start, chunk[-1].end)
