"""What goes with furniture when it is taken out: line ends, blank lines, the blank between two sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby

from xcheck.model.place import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BLANKS = " \t\xa0"


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as `spans`, in order, none touching another."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        elif span.start < span.end:
            found.append(span)
    return tuple(found)


def removed(text: str, taken: Iterable[Span]) -> tuple[Span, ...]:
    """What is cut from `text` so that `taken` goes and nothing else is changed, in order.

    A line of which nothing is left goes with its line end, and where blank lines stood above and below it those below go
    too. Of a line of which something is left, a blank goes where two would meet or one would end the line.
    """
    spans = merged(taken)
    lines = [Span(*match.span()) for match in _LINE.finditer(text) if match.end() > match.start()]
    gone: set[int] = set()
    cut: list[Span] = []
    starts = [line.start for line in lines]
    for span in spans:
        at = max(0, bisect_left(starts, span.start + 1) - 1)
        while at < len(lines) and lines[at].start < span.end:
            gone.add(at)
            at += 1
    for number in sorted(gone):
        line = lines[number]
        own = [Span(max(s.start, line.start), min(s.end, line.end)) for s in _around(spans, line)]
        if _left(text, line, own).strip() or not text[line.start : line.end].strip():
            gone.discard(number)
            cut.extend(_closed(text, line, span) for span in own if text[span.start : span.end].strip())
    blank = [not text[line.start : line.end].strip() for line in lines]
    for loose, group in groupby(range(len(lines)), key=lambda n: blank[n] or n in gone):
        run = list(group)
        if loose and not gone.isdisjoint(run):
            cut.extend(lines[n] for n in run if n not in _kept(run, gone, run[0] == 0, run[-1] == len(lines) - 1))
    return merged(cut)


def without(text: str, spans: Sequence[Span]) -> str:
    """`text` without `spans`, which are in order and apart."""
    pieces, at = [], 0
    for span in spans:
        pieces.append(text[at : span.start])
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)


def _around(spans: Sequence[Span], line: Span) -> Sequence[Span]:
    first = bisect_left(spans, line.start, key=lambda s: s.end)
    last = bisect_left(spans, line.end, key=lambda s: s.start)
    return spans[first:last]


def _left(text: str, line: Span, own: Sequence[Span]) -> str:
    return without(text[line.start : line.end], [Span(s.start - line.start, s.end - line.start) for s in own])


def _closed(text: str, line: Span, span: Span) -> Span:
    """A part of a line with the blanks that go with it."""
    start, end = span
    while end < line.end and text[end] in _BLANKS:
        end += 1
    ends = end == line.end or text[end] in "\r\n"
    if ends:
        while start > line.start and text[start - 1] in _BLANKS:
            start -= 1
    elif start > line.start and text[start - 1] not in _BLANKS and end > span.end:
        # `…left.[Sign up now.] She` keeps its one blank.
        end = span.end
    return Span(start, end)


def _kept(run: Sequence[int], gone: set[int], first: bool, last: bool) -> frozenset[int]:
    """Which blank lines of a run of blank and removed lines stay: those above, else those below; at the end none."""
    at = [n for n in run if n in gone]
    above = [n for n in run if n < at[0]]
    below = [n for n in run if n > at[-1]]
    if last:
        return frozenset(above if first else ())
    return frozenset(above or (() if first else below))
