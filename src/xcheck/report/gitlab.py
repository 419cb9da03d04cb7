"""GitLab's code quality report: a list of issues with fingerprints that no two share.

Source: GitLab Docs, Code Quality, Import Code Quality results from a CI/CD job.
"""

from __future__ import annotations

import hashlib
from typing import Any

import orjson

from xcheck.model.finding import Finding, Severity
from xcheck.model.notice import Notice
from xcheck.model.result import Result
from xcheck.report.region import file_of
from xcheck.report.visible import encodable, one_line, visible

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}


def write(result: Result) -> bytes:
    """One issue a finding at its first place, and one a trouble. Findings that do not count for the gate are `info`."""
    issues = [*(_trouble(n) for n in result.notices if n.gravity == "trouble"), *map(_issue, result.findings)]
    return orjson.dumps(issues, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _issue(finding: Finding) -> dict[str, Any]:
    first, *others = finding.evidence
    places = "".join(f"; see {one_line(e.path, 120)}:{e.line}" for e in others[:5]) + (f" and {len(others) - 5} more" if len(others) > 5 else "")
    return {
        "description": encodable(visible(finding.message)) + places,
        "check_name": encodable(finding.rule),
        "fingerprint": _hash("finding", finding.key),
        "severity": _SEVERITIES[finding.severity] if finding.gates else "info",
        "location": {"path": encodable(file_of(first.path)), "lines": {"begin": first.line}},
    }


def _trouble(notice: Notice) -> dict[str, Any]:
    return {
        "description": encodable(visible(f"Not checked: {notice}")),
        "check_name": "xcheck",
        "fingerprint": _hash("trouble", notice.path, notice.kind, notice.message, str(notice.line), str(notice.column)),
        "severity": "blocker",
        "location": {"path": encodable(notice.path or "."), "lines": {"begin": max(1, notice.line)}},
    }


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:40]
