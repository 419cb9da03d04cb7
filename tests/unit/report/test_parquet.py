"""Findings as Parquet: those of report.json, row by row, in the same order and the same bytes each time."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import orjson
import pytest

from xcheck.model.notice import Trouble
from xcheck.model.result import Result
from xcheck.report import json, parquet

TEXTS = (
    "Kirill Dammarov arrived on Monday. Dammarov spoke first, and Dammarov spoke last.\n",
    "The envoy Kirill Dammarov left with his aide. Damarov said nothing to reporters.\n",
)


def test_each_finding_is_a_row(examine: Callable[..., Result]) -> None:
    tables = pytest.importorskip("pyarrow.parquet", reason="NOT TESTED: findings as Parquet, for want of pyarrow")
    result = examine(*TEXTS)
    written = orjson.loads(json.write(result))["findings"]
    assert written
    rows = tables.read_table(io.BytesIO(parquet.write(result))).to_pylist()
    assert [(r["rule"], r["key"], r["severity"], r["suggestion"], r["reasons"]) for r in rows] == [
        (w["rule"], w["key"], w["severity"], w["suggestion"], w["reasons"]) for w in written
    ]
    assert [[(s["path"], s["start"], s["end"], s["text"], s["role"]) for s in r["evidence"]] for r in rows] == [
        [(s["path"], s["start"], s["end"], s["text"], s["role"]) for s in w["evidence"]] for w in written
    ]
    assert parquet.write(result) == parquet.write(result)
    assert tables.read_table(io.BytesIO(parquet.write(Result()))).num_rows == 0


def test_without_pyarrow_there_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(Trouble, match=r"--format parquet needs pyarrow: pip install 'xcheck-editorial\[spark\]'"):
        parquet.write(Result())
