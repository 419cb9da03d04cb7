"""Findings as Parquet, one a row, for tables of many runs: the fields of report.json under the same names.

Needs pyarrow, which the extra `spark` brings.
"""

from __future__ import annotations

import io

import orjson

from xcheck.model.notice import Notice, Trouble
from xcheck.model.result import Result
from xcheck.report import json

_ROW = {
    "rule": "string", "severity": "string", "message": "string", "status": "string", "key": "string", "digest": "string", "confidence": "float64",
    "suggestion": "string", "follow_up": "bool", "gates": "bool", "remark": "string", "total": "int64",
}  # fmt: skip
_SIDE = {
    "path": "string", "start": "int64", "end": "int64", "line": "int64", "column": "int64", "text": "string", "value": "string", "role": "string",
    "context": "string", "side": "string",
}  # fmt: skip


def write(result: Result) -> bytes:
    """The findings in display order, as a Parquet file: the same bytes for the same result and version of pyarrow. Raises Trouble without pyarrow."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise Trouble(Notice("", "option", "--format parquet needs pyarrow: pip install 'xcheck-editorial[spark]'")) from None
    side = pyarrow.struct([(name, pyarrow.type_for_alias(kind)) for name, kind in _SIDE.items()])
    fields = [
        *((name, pyarrow.type_for_alias(kind)) for name, kind in _ROW.items()),
        ("reasons", pyarrow.list_(pyarrow.string())),
        ("evidence", pyarrow.list_(side)),
    ]
    rows = orjson.loads(json.write(result))["findings"]
    made = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema=pyarrow.schema(fields)), made)
    return made.getvalue()
