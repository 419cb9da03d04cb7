"""Where a name may stand, at a glance: apart from `mentions`, so that nobody need import all that finds names for a no."""

from __future__ import annotations

from xcheck.extract.mentions.capitals import runs
from xcheck.extract.mentions.headlines import after_dateline, loud_line
from xcheck.model.place import Span


def may_name(text: str, paragraph: Span, span: Span) -> bool:
    """Whether one of the `mentions` of a paragraph may touch a span in it: a quick no, for which the article is not asked."""
    if loud_line(text, paragraph):
        return True
    start = after_dateline(text, paragraph)
    return any(first < span.end and span.start < last for first, last in runs(text, Span(start, paragraph.end)))
