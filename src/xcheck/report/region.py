"""Where evidence stands in its file, as other programs want it told: lines and columns from 1, the end exclusive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from xcheck.model.finding import Evidence
from xcheck.model.result import Result
from xcheck.text.columns import Unit, width

PLAIN = (".txt", ".text", ".md", ".markdown")
"""Files whose lines are the article's own; in others a column belongs to mark-up that the report does not hold."""
_INDENT = 12
"""Characters before a paragraph on its line that are taken for white space and list marks, one column each in any unit."""

Passages = Mapping[tuple[str, int], str]
"""The paragraphs around all evidence, by path and the offset at which they begin."""


class Region(NamedTuple):
    """Lines and columns of a stretch of text; a column is None where it cannot be told exactly."""

    line: int
    column: int | None
    end_line: int
    end_column: int | None


def passages_of(result: Result) -> Passages:
    """The result's paragraphs, to look up those of its evidence."""
    return {(p.path, p.start): p.text for p in result.passages}


def region(evidence: Evidence, passages: Passages, unit: Unit = "code points") -> Region:
    """The region of `evidence`. Columns other than in code points need its paragraph and are given for plain text only."""
    *_, last = rows = evidence.text.split("\n")
    end_line = evidence.line + len(rows) - 1
    column: int | None = evidence.column
    if unit != "code points":
        column = _converted(evidence, passages.get((evidence.path, evidence.passage)), unit)
    end = None if column is None else width(last, unit) + (column if len(rows) == 1 else 1)
    return Region(evidence.line, column, end_line, end)


def _converted(evidence: Evidence, passage: str | None, unit: Unit) -> int | None:
    inside = evidence.start - evidence.passage
    before = evidence.column - 1 - inside
    if passage is None or not 0 <= before <= _INDENT or not evidence.path.lower().endswith(PLAIN):
        return None
    return 1 + before + width(passage[:inside], unit)


def place(evidence: Evidence) -> str:
    """`path:line:column`."""
    return f"{evidence.path}:{evidence.line}:{evidence.column}"
