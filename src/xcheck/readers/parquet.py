"""Articles in Parquet: one row an article, with the columns that an object in JSON may have (see `xcheck.readers.json`).

A row is read as the line of JSON that it would be: its number is the line of its places, and paths are made as for `.jsonl`.
Needs pyarrow, which the extra `spark` brings.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from xcheck.model.article import Article
from xcheck.model.notice import Notice, Trouble
from xcheck.readers import json as lines
from xcheck.readers.front_matter import EMBARGO, FIELDS

_ROWS = 1_000
"""Rows that are read at a time."""


def read(raw: bytes, path: str, names: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles in a Parquet file. Raises Trouble (`unreadable`) when it is none, or pyarrow is missing."""
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise _unreadable(path, "is Parquet, which needs pyarrow: pip install 'xcheck-editorial[spark]'") from None
    try:
        file = ParquetFile(io.BytesIO(raw))
        known = [name for name in file.schema_arrow.names if names.get(name, name) in (*FIELDS, EMBARGO, "text")]
        if not any(names.get(name, name) == "text" for name in known):
            raise _unreadable(path, "has no column `text`")
        text = "\n".join(_lines(row for batch in file.iter_batches(_ROWS, columns=known) for row in batch.to_pylist()))
    except (pyarrow.ArrowException, OSError, ValueError) as fault:
        raise _unreadable(path, f"is no sound Parquet file: {str(fault).splitlines()[0] if str(fault) else type(fault).__name__}") from None
    return lines.read_lines(text, path, names)


def _lines(rows: Iterator[Mapping[str, Any]]) -> Iterator[str]:
    for row in rows:
        yield json.dumps({name: _plain(value) for name, value in row.items() if value is not None}, ensure_ascii=False)


def _plain(value: object) -> object:
    """A cell as JSON has it: days as they are written; an empty object, which is no value anywhere, for what JSON has not."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value if isinstance(value, (str, int, bool)) else {}


def _unreadable(path: str, message: str) -> Trouble:
    return Trouble(Notice(path, "unreadable", message))
