"""Reviewdog's diagnostics: one a finding, with the other sides as related locations and the suggestion as an edit.

Columns count bytes of UTF-8, as that format wants; where they cannot be told exactly the whole line is named.
Source: reviewdog, Reviewdog Diagnostic Format (rdjson).
"""

from __future__ import annotations

from typing import Any

import orjson

from xcheck.model.finding import Evidence, Finding, Severity
from xcheck.model.notice import Notice
from xcheck.model.result import Result
from xcheck.report.region import Passages, file_of, passages_of, region
from xcheck.report.sarif import HOME
from xcheck.report.visible import encodable, one_line, visible

_SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def write(result: Result) -> bytes:
    """The result as rdjson."""
    passages = passages_of(result)
    found = [*(_trouble(n) for n in result.notices if n.gravity == "trouble"), *(_diagnostic(f, passages) for f in result.findings)]
    made = {"source": {"name": "xcheck", "url": HOME}, "diagnostics": found}
    return orjson.dumps(made, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _diagnostic(finding: Finding, passages: Passages) -> dict[str, Any]:
    first, *others = finding.evidence
    made: dict[str, Any] = {
        "message": encodable(visible(finding.message)),
        "location": _location(first, passages),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": encodable(finding.rule)},
        "originalOutput": encodable(visible(f"{first.path}:{first.line}:{first.column}: {finding.rule}: {finding.message}")),
    }
    if others:
        made["relatedLocations"] = [{"message": encodable(one_line(e.value or e.text, 200)), "location": _location(e, passages)} for e in others]
    at = _range(first, passages)
    if finding.suggestion is not None and first.role == "change" and "column" in at["start"]:
        made["suggestions"] = [{"range": at, "text": encodable(finding.suggestion)}]
    return made


def _location(evidence: Evidence, passages: Passages) -> dict[str, Any]:
    return {"path": encodable(file_of(evidence.path)), "range": _range(evidence, passages)}


def _range(evidence: Evidence, passages: Passages) -> dict[str, Any]:
    at = region(evidence, passages, "utf-8")
    if at.column is None:
        return {"start": {"line": at.line}, "end": {"line": at.end_line}}
    return {"start": {"line": at.line, "column": at.column}, "end": {"line": at.end_line, "column": at.end_column}}


def _trouble(notice: Notice) -> dict[str, Any]:
    location: dict[str, Any] = {"path": encodable(notice.path or ".")}
    if notice.line:
        start = {"line": notice.line, **({"column": notice.column} if notice.column else {})}
        location["range"] = {"start": start, "end": start}
    return {
        "message": encodable(visible(f"not checked: {notice.message}")),
        "location": location,
        "severity": "ERROR",
        "code": {"value": encodable(notice.kind)},
    }
