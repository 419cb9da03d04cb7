"""Where evidence stands in its file, as other programs want it told: lines and columns from 1, the end exclusive."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from xcheck.model.finding import Evidence
from xcheck.model.result import Result
from xcheck.text.columns import Unit, width

PLAIN = (".txt", ".text", ".md", ".markdown")
"""Files whose lines are the article's own; in others a column belongs to mark-up that the report does not hold."""
_MANY = (".json", ".jsonl", ".parquet")
"""Files that hold several articles, each with a path of its own: the file's, `#`, and a name. A text stands on one line there."""
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


def file_of(path: str) -> str:
    """The file that holds the article at `path`: a program that shows a finding at its place opens `feed.jsonl`, not `feed.jsonl#7`."""
    file, mark, _ = path.rpartition("#")
    return file if mark and file.lower().endswith(_MANY) else path


def region(evidence: Evidence, passages: Passages, unit: Unit = "code points") -> Region:
    """The region of `evidence`. Columns other than in code points need its paragraph and are given for plain text only."""
    text = evidence.text
    if file_of(evidence.path).lower().endswith(_MANY):
        text = json.dumps(text, ensure_ascii=False)[1:-1]
    *_, last = rows = text.split("\n")
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


def within(side: Evidence, passages: Passages) -> int:
    """Where in its context the place begins; -1 where it goes beyond. The same words may stand there before it."""
    passage, inside = passages.get((side.path, side.passage), ""), side.start - side.passage
    bare = side.context.removeprefix("…").removesuffix("…")
    # The last sentence of these words that begins before the place, or with it.
    begun = passage.rfind(bare, 0, inside + len(bare)) if bare else -1
    at = side.context.index(bare) + inside - begun
    return at if begun >= 0 and side.context.startswith(side.text, at) else side.context.find(side.text)


def place(evidence: Evidence) -> str:
    """`path:line:column`."""
    return f"{evidence.path}:{evidence.line}:{evidence.column}"
