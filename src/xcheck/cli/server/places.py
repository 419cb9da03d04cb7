"""From an article's offsets to an editor's lines and columns, counted from 0 in the unit the editor counts in."""

from __future__ import annotations

import re
from typing import NamedTuple

from xcheck.model.article import Article
from xcheck.model.finding import Evidence
from xcheck.text.columns import Unit, width

_END = re.compile(r"\r\n|\r|\n")


class Stretch(NamedTuple):
    """From one line and column up to another, all from 0, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int

    def touches(self, line: int, column: int) -> bool:
        """Whether a cursor there stands in it or at one of its ends."""
        return (self.line, self.column) <= (line, column) <= (self.end_line, self.end_column)

    def meets(self, other: Stretch) -> bool:
        """Whether the two share a place, be it their ends."""
        return self[:2] <= other[2:] and other[:2] <= self[2:]


def lines_of(source: str) -> list[str]:
    """The lines of a file, without their ends."""
    return _END.split(source)


def stretch(article: Article, start: int, end: int, lines: list[str], unit: Unit) -> Stretch:
    """Where a span of the article's text stands in its file."""
    first, last = article.locate(start), article.locate(max(start, end - 1))
    after = last.column if end > start else last.column - 1
    return Stretch(first.line - 1, _column(lines, first.line, first.column - 1, unit), last.line - 1, _column(lines, last.line, after, unit))


def shown(evidence: Evidence, lines: list[str] | None, unit: Unit) -> Stretch:
    """Where evidence in another article stands; only the line where its file cannot be read as lines of text."""
    if lines is None:
        return Stretch(0, 0, 0, 0)
    line, column = evidence.line - 1, _column(lines, evidence.line, evidence.column - 1, unit)
    words = evidence.text.split("\n")
    if len(words) > 1:
        return Stretch(line, column, line, _column(lines, evidence.line, 1 << 30, unit))
    return Stretch(line, column, line, _column(lines, evidence.line, evidence.column - 1 + len(evidence.text), unit))


def _column(lines: list[str], line: int, column: int, unit: Unit) -> int:
    return width(lines[line - 1][:column], unit) if line <= len(lines) else 0
