"""A paragraph as a page shows it: cut to what is needed, with the places in question marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from xcheck.model.place import Span
from xcheck.report.differing import Part, parts
from xcheck.report.wording import counted

WHOLE = 1_200
"""A paragraph up to this many characters is shown whole."""
AROUND = 360
"""Of a longer one, this many characters before and after each place."""
LONGEST_HIT = 900
_HEAD, _TAIL = 600, 200
_NAME_PART = 3


class Piece(NamedTuple):
    """A stretch of an excerpt or message: running text, words in question, the value given there, a place in a file, or a note of what was left out."""

    kind: Literal["plain", "hit", "value", "place", "cut"]
    text: str
    parts: tuple[Part, ...] = ()
    """For a hit: what in it differs from the other side."""


def excerpt(text: str, hits: Sequence[Span], other: str | None = None, named: Span | None = None) -> tuple[Piece, ...]:
    """The pieces of the paragraph `text` with `hits` marked in it, each compared with the wording `other` if there is one.

    `named` is where the value stands that the hits are given with, outside them. Spans lie in `text`; of two that
    overlap, the first counts.
    """
    marks = _apart([*((span, "hit") for span in hits), *([(named, "value")] if named else [])])
    shown = _windows(text, [span for span, _ in marks])
    pieces: list[Piece] = []
    for number, window in enumerate(shown):
        if number or window.start:
            pieces.append(Piece("cut", " … " if number else "… "))
        at = window.start
        for span, kind in marks:
            if not window.covers(span):
                continue
            pieces.append(Piece("plain", text[at : span.start]))
            pieces.extend(hit(text[span.start : span.end], other) if kind == "hit" else [Piece("value", text[span.start : span.end])])
            at = span.end
        pieces.append(Piece("plain", text[at : window.end]))
    if shown[-1].end < len(text):
        pieces.append(Piece("cut", " …"))
    return tuple(piece for piece in pieces if piece.text)


def hit(text: str, other: str | None = None) -> Iterator[Piece]:
    """The pieces of a place in question; a very long one is cut in its middle, and says by how much."""
    if len(text) <= LONGEST_HIT:
        yield Piece("hit", text, parts(text, other) if other is not None else (Part("same", text),))
        return
    head, tail = text[:_HEAD], text[-_TAIL:]
    yield Piece("hit", head, (Part("same", head),))
    yield Piece("cut", f" … {counted(len(text) - _HEAD - _TAIL, 'character')} left out … ")
    yield Piece("hit", tail, (Part("same", tail),))


def naming(text: str, value: str, hits: Sequence[Span]) -> Span | None:
    """Where `text` names `value` outside the hits, nearest to the first: the whole value, else its last word if that is a name."""
    words = value.split()
    if not words or not hits:
        return None
    last = words[-1]
    for wanted in (value, last if last[:1].isupper() and len(last) >= _NAME_PART else ""):
        # Only what stands near is given by this sentence, and only a slice is searched however long the paragraph is.
        begin = max(0, hits[0].start - WHOLE)
        near = text[begin : hits[-1].end + WHOLE]
        found = [Span(begin + m.start(), begin + m.end()) for m in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", near)] if wanted else []
        outside = [span for span in found if not any(span.overlaps(h) for h in hits)]
        if outside:
            return min(outside, key=lambda span: (_distance(span, hits[0]), span.start))
    return None


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _apart(marks: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    kept: list[tuple[Span, str]] = []
    for span, kind in sorted(marks):
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, kind))
    return kept


def _windows(text: str, marks: Sequence[Span]) -> list[Span]:
    """The parts of a paragraph that are shown: all of a short one, what surrounds the marks in a long one."""
    if len(text) <= WHOLE:
        return [Span(0, len(text))]
    windows: list[Span] = []
    for mark in marks or [Span(0, 0)]:
        start, end = _word_start(text, mark.start - AROUND), _word_end(text, mark.end + AROUND)
        if windows and start <= windows[-1].end + AROUND // 4:
            windows[-1] = Span(windows[-1].start, end)
        else:
            windows.append(Span(start, end))
    return windows


def _word_start(text: str, at: int) -> int:
    if at <= 0:
        return 0
    space = text.find(" ", at, at + 40)
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.rfind(" ", at - 40, at)
    return space if space >= 0 else at
