"""SARIF 2.1.0 for code scanning: one result a finding, its first place as the location, all others related and linked from the message.

The fingerprints are the finding's own key and digest, so that an alert stays one through renames and edits elsewhere.
Columns are code points, as everywhere in xcheck. Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import orjson

from xcheck import __version__
from xcheck.model.finding import Evidence, Finding, Severity
from xcheck.model.notice import Notice
from xcheck.model.result import Result
from xcheck.report.manual import Manual, Manuals
from xcheck.report.region import file_of, place, region
from xcheck.report.visible import encodable, one_line, visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "https://pypi.org/project/xcheck-editorial/"
MOST_RELATED = 50
"""Further places a result names; a consumer refuses files with thousands."""
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "note"}
_STATES = {"new": "new", "unchanged": "unchanged", "updated": "updated"}


def write(result: Result, manuals: Manuals, baseline: bool = False) -> bytes:
    """The result as SARIF. `baseline` says whether statuses mean anything: without one every finding is new."""
    ids = sorted({*manuals, *(encodable(f.rule) for f in result.findings)})
    number = {rule: n for n, rule in enumerate(ids)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "xcheck",
                        "version": __version__,
                        "semanticVersion": __version__,
                        "informationUri": HOME,
                        "rules": [_rule(rule, manuals.get(rule)) for rule in ids],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {
                        "executionSuccessful": not result.trouble,
                        "toolExecutionNotifications": [_notification(notice) for notice in result.notices],
                    }
                ],
                "results": [_result(finding, number[encodable(finding.rule)], baseline) for finding in result.findings],
            }
        ],
    }
    return orjson.dumps(log, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _rule(rule: str, manual: Manual | None) -> dict[str, Any]:
    if manual is None:
        said = {"text": f"A finding of the rule {_safe(rule)}, which is not in this rulebook."}
        return {"id": rule, "shortDescription": said, "fullDescription": said, "help": said, "helpUri": HOME}
    return {
        "id": rule,
        **({"name": "".join(part.capitalize() for part in rule.split("-"))} if "-" in rule else {}),  # a name must be another word than the id
        "shortDescription": {"text": _stopped(manual.title)},
        "fullDescription": {"text": _stopped(_safe(manual.why))},
        "help": {"text": _safe(manual.page), "markdown": f"# {rule}\n\n```text\n{_safe(manual.page).replace('```', 'ʼʼʼ')}\n```\n"},
        "helpUri": HOME,
        "defaultConfiguration": {"level": _LEVELS[manual.severities[0]] if manual.severities else "warning"},
        "properties": {"tags": ["editorial", "consistency"], "precision": "high"},
    }


def _result(finding: Finding, number: int, baseline: bool) -> dict[str, Any]:
    first, *others = finding.evidence
    shown = others[:MOST_RELATED]
    made: dict[str, Any] = {
        "ruleId": encodable(finding.rule),
        "ruleIndex": number,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding, shown, len(others) - len(shown))},
        "locations": [_location(first)],
        "relatedLocations": [{"id": n, **_location(e), "message": {"text": _said(e)}} for n, e in enumerate(shown, 1)],
        "partialFingerprints": {"xcheckKey/v1": encodable(finding.key), "xcheckSides/v1": encodable(finding.digest)},
        "properties": {
            "confidence": finding.confidence,
            "suggestion": finding.suggestion and _safe(finding.suggestion),
            "reasons": [_safe(reason) for reason in finding.reasons],
            "followUp": finding.follow_up,
        },
    }
    if not shown:
        del made["relatedLocations"]
    if baseline:
        made["baselineState"] = _STATES[finding.status]
    return made


def _message(finding: Finding, others: Sequence[Evidence], left_out: int) -> str:
    """The message, with a link to each other place: `[path:line](1)`. Brackets of the message itself are escaped."""
    text = _stopped(_escaped(_safe(finding.message)))
    if others:
        text += " See " + ", ".join(f"[{_escaped(one_line(e.path, 120))}:{e.line}]({n})" for n, e in enumerate(others, 1))
        text += f" and {left_out} more places." if left_out else "."
    return text


def _location(evidence: Evidence) -> dict[str, Any]:
    at = region(evidence, {})
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(file_of(evidence.path)), "uriBaseId": "%SRCROOT%"},
            "region": {
                "startLine": at.line,
                "startColumn": at.column,
                "endLine": at.end_line,
                "endColumn": at.end_column,
                "snippet": {"text": _safe(evidence.text[:500])},
            },
        }
    }


def _said(evidence: Evidence) -> str:
    return f"{evidence.role}: {one_line(evidence.value or evidence.text, 160)} ({one_line(place(evidence), 160)})"


def _notification(notice: Notice) -> dict[str, Any]:
    made: dict[str, Any] = {
        "level": "error" if notice.gravity == "trouble" else "note",
        "message": {"text": _stopped(_safe(notice.message))},
        "descriptor": {"id": _safe(notice.kind)},
    }
    if notice.path:
        spot: dict[str, Any] = {"artifactLocation": {"uri": uri(notice.path), "uriBaseId": "%SRCROOT%"}}
        if notice.line:
            spot["region"] = {"startLine": notice.line, "startColumn": max(1, notice.column)}
        made["locations"] = [{"physicalLocation": spot}]
    return made


def uri(path: str) -> str:
    """A path relative to the checkout as a relative URI; a colon in its first part would make it look like a scheme."""
    return quote(encodable(path), safe="/!$&'()*+,;=@~-._")


def _safe(text: str) -> str:
    return visible(encodable(text))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _stopped(text: str) -> str:
    """With a full stop: consumers ask for sentences."""
    text = " ".join(text.split())
    return text if text.endswith((".", "!", "?")) else f"{text}."
