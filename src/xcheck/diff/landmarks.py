"""What stands where in one version: quotations, names, speakers, dates, furniture. Found only where something changed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xcheck.extract.furniture.blocks import blocks
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.quotes.quotes import quotes
from xcheck.extract.reading import Reading
from xcheck.model.article import Article
from xcheck.model.place import Span
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATE = re.compile(
    rf"\b(?:{_WEEKDAY}(?:,\s+)?(?:\s*\(?{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?\)?)?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|(?:in|since|by|until|of|from)\s+(?:1[5-9]|20)\d{2}|yesterday|today|tomorrow|tonight)\b"
)


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Sorted, spans of one text that decide what kind of change an edit is."""

    quoted: tuple[Span, ...] = ()
    names: tuple[Span, ...] = ()
    speakers: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()


def landmarks(text: str, changed: Iterable[Span], templates: Templates) -> Landmarks:
    """The landmarks of `text` in the paragraphs that `changed` touches and in those beside them."""
    article = Article("text", text)
    origin = article.origin()
    lines = paragraphs(text)
    found = blocks(article, origin, lines, templates)
    near = _near(lines, changed)
    reading = Reading(article, origin, lines, found, near, pair(text, near))
    names = mentions(reading)
    said = quotes(reading, names)
    return Landmarks(
        quoted=tuple(sorted(Span(q.start, q.end) for q in reading.marks.quotations)),
        names=tuple(sorted(Span(m.start, m.end) for m in names)),
        speakers=tuple(sorted(Span(s.start, s.end) for q in said if q.speech for s in (q.speaker, *q.also) if s)),
        dates=tuple(Span(*m.span()) for line in near for m in DATE.finditer(text, line.start, line.end)),
        furniture=tuple(sorted(Span(b.start, b.end) for b in found if b.kind == "boilerplate")),
    )


def _near(lines: Sequence[Span], changed: Iterable[Span]) -> tuple[Span, ...]:
    """The lines that a change touches, each with the line before and after: quotations go on over paragraphs."""
    starts = [line.start for line in lines]
    wanted: set[int] = set()
    for span in changed:
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(first, bisect_right(starts, max(span.start, span.end - 1)) - 1)
        wanted.update(range(max(0, first - 1), min(len(lines), last + 2)))
    return tuple(lines[n] for n in sorted(wanted))
