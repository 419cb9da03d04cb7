"""What a story begins with: its headline and the first paragraphs of running text, by which readers know what it is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from xcheck.extract.reading import Reading
from xcheck.model.place import Span

LEAD = 2
"""Paragraphs of running text below the headline that tell what the article is about."""
OPENING = 4
"""Paragraphs whose names tell which story a figure or a date belongs to, wherever it stands."""
_BEGINNING = 20_000
"""Characters of a paragraph that still begin a story. Every figure there knows all names of it: they must not grow with the article."""
_SHORTEST = 60
"""Characters: a shorter line, a date or a byline, is no paragraph of running text."""


def top(reading: Reading, paragraphs: int) -> tuple[Span, ...]:
    """The headline and the first `paragraphs` of running text: of an article without line breaks no more than what a story begins with."""
    headline = reading.headline()
    body = [p for p in reading.prose if p.end - p.start >= _SHORTEST and p != headline]
    return ((headline,) if headline is not None else ()) + tuple(Span(p.start, min(p.end, p.start + _BEGINNING)) for p in body[:paragraphs])


def within(sentences: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of the sentences, which are in order, that lie wholly in a span."""
    return [s for s in sentences[bisect_left(sentences, (span.start,)) : bisect_left(sentences, (span.end,))] if s.end <= span.end]
