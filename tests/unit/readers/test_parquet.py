"""Articles in Parquet: rows are read as the lines of JSON that they would be."""

from __future__ import annotations

import io
import json
import sys
from datetime import date, datetime
from typing import Any

import pytest

from xcheck.model.place import Place
from xcheck.readers import read_bytes
from xcheck.readers.amend import not_rewritten
from xcheck.readers.rewrite import cut

ROWS: list[dict[str, Any]] = [
    {"id": "ferry", "text": "The “Northern Star” sank.\nNobody was hurt.", "published": "2026-03-01", "byline": "Ada Orr", "rank": 1.5},
    {"id": None, "text": "Damarov left.", "published": None, "byline": None, "rank": 2.5},
    {"id": "ferry", "text": "Holt stayed.", "published": "2026-03-02", "byline": "Ben Vane", "rank": None},
]


def parquet(rows: list[dict[str, Any]]) -> bytes:
    pyarrow = pytest.importorskip("pyarrow", reason="NOT TESTED: articles in Parquet, for want of pyarrow")
    from pyarrow.parquet import write_table

    made = io.BytesIO()
    write_table(pyarrow.Table.from_pylist(rows), made)
    return made.getvalue()


def test_rows_are_the_articles_of_the_same_lines_of_json() -> None:
    found, notices = read_bytes(parquet(ROWS), "d/a.parquet", {}, None)
    lines = "\n".join(json.dumps({name: value for name, value in row.items() if value is not None}) for row in ROWS)
    expected, _ = read_bytes(lines.encode(), "d/a.jsonl", {}, None)
    assert notices == ()
    assert [a.path for a in found] == ["d/a.parquet#ferry", "d/a.parquet#2", "d/a.parquet#3"]
    assert [(a.text, a.title, a.byline, a.published, a.digest) for a in found] == [(a.text, a.title, a.byline, a.published, a.digest) for a in expected]
    assert isinstance(found[2].locate(0), Place) and found[2].locate(0).line == 3


def test_columns_of_days_of_lists_and_under_other_names() -> None:
    rows = [{"body": "Holt stayed.", "published": date(2026, 3, 2), "by": ["Ada Orr", "Ben Vane"]}]
    (article,), notices = read_bytes(parquet(rows), "a.parquet", {"body": "text", "by": "byline"}, None)
    assert (article.published, article.byline, notices) == (date(2026, 3, 2), "Ada Orr, Ben Vane", ())
    (article,), _ = read_bytes(parquet([{"text": "Holt stayed.", "published": datetime(2026, 3, 2, 17, 5)}]), "a.parquet", {}, None)
    assert article.published == date(2026, 3, 2)


def test_what_cannot_be_read_is_told() -> None:
    _, (notice,) = read_bytes(parquet([{"title": "No body"}]), "a.parquet", {}, None)
    assert notice.message == "has no column `text`"
    _, (notice,) = read_bytes(b"PAR1 nothing of the kind PAR1", "a.parquet", {}, None)
    assert notice.kind == "unreadable" and "is no sound Parquet file" in notice.message and "\n" not in notice.message
    found, (notice,) = read_bytes(parquet([{"text": b"\x00\x01"}]), "a.parquet", {}, None)
    assert (found, notice.message) == ((), "has no text")


def test_an_embargo_that_cannot_be_understood_still_holds() -> None:
    found, notices = read_bytes(parquet([{"text": "Holt stayed.", "embargo": 2.5}, {"text": "Orr left.", "embargo": None}]), "a.parquet", {}, None)
    assert [a.embargo is not None for a in found] == [True, False]
    assert [n.line for n in notices] == [1]


def test_parquet_is_never_rewritten() -> None:
    raw = parquet(ROWS)
    (article, *_), _ = read_bytes(raw, "a.parquet", {}, None)
    assert not_rewritten("a.parquet") == ".parquet files are not rewritten"
    assert cut(raw, "a.parquet", ".parquet", None, [(article, ())]) == raw
    with pytest.raises(Exception, match="are not rewritten"):
        cut(raw, "a.parquet", ".parquet", None, [(article, ((0, 3),))])  # type: ignore[list-item]


def test_without_pyarrow_there_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    _, (notice,) = read_bytes(b"PAR1", "a.parquet", {}, None)
    assert notice.message == "is Parquet, which needs pyarrow: pip install 'xcheck-editorial[spark]'"
