"""What changed between versions, as JSON.

Two files give one object: `old`, `new`, `changes`, `findings`. Folders give the same object for each pair of versions that
differ, under `pairs`. Applying the changes to the old text gives the new one, character for character.
"""

from __future__ import annotations

from typing import Any

from msgspec import json

from xcheck.diff.change import Change
from xcheck.diff.impact import Repeated
from xcheck.diff.outcome import Difference, Differences
from xcheck.diff.versions import Version
from xcheck.model.finding import Finding
from xcheck.report.visible import encodable

SCHEMA_VERSION = 1


def write(outcome: Differences) -> bytes:
    """The outcome as UTF-8, indented by two spaces. Half a surrogate pair becomes U+FFFD; offsets stay true."""
    notices = [{"path": n.path, "kind": n.kind, "message": n.message, "gravity": n.gravity} for n in outcome.notices]
    whole: dict[str, Any] = {"schema_version": SCHEMA_VERSION}
    if outcome.single:
        whole |= _difference(outcome.pairs[0])
    else:
        whole |= {"pairs": [_difference(pair) for pair in outcome.pairs], "unchanged": outcome.unchanged}
    whole["notices"] = notices
    try:
        return _json(whole)
    except UnicodeEncodeError:
        return _json(_encodable(whole))


def _json(value: Any) -> bytes:
    # As orjson writes it in the other reports; but this is here already, and to import orjson takes a tenth of a short comparison.
    return json.format(json.encode(value), indent=2) + b"\n"


def _difference(pair: Difference) -> dict[str, Any]:
    values: dict[str, Any] = {
        "old": _version(pair.old),
        "new": _version(pair.new),
        "complete": pair.found.complete,
        "changes": [_change(change) for change in pair.found.changes],
        "findings": [_finding(finding) for finding in pair.findings],
    }
    if pair.repeats is not None:
        values["impact"] = [_repeated(each) for each in pair.repeats]
    return values


def _version(version: Version | None) -> dict[str, Any] | None:
    if version is None:
        return None
    return {"path": version.path} if version.revision is None else {"path": version.path, "revision": version.revision}


def _change(change: Change) -> dict[str, Any]:
    return {
        "op": change.op,
        "kind": change.kind,
        "old": change.old and {"start": change.old.start, "end": change.old.end, "text": change.before},
        "new": change.new and {"start": change.new.start, "end": change.new.end, "text": change.after},
    }


def _finding(finding: Finding) -> dict[str, Any]:
    """As in report.json; places are those of the texts that were compared."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "status": finding.status,
        "key": finding.key,
        "digest": finding.digest,
        "confidence": finding.confidence,
        "suggestion": finding.suggestion,
        "reasons": finding.reasons,
        "evidence": [
            {"path": e.path, "start": e.start, "end": e.end, "line": e.line, "column": e.column, "text": e.text, "value": e.value, "role": e.role,
             "context": e.context}
            for e in finding.evidence
        ],
    }  # fmt: skip


def _repeated(each: Repeated) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "before": each.before,
        "after": each.after,
        "places": [
            {"path": p.path, "start": p.start, "end": p.end, "line": p.line, "column": p.column, "text": p.text, "context": p.context} for p in each.places
        ],
    }


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {name: _encodable(v) for name, v in value.items()}
    if isinstance(value, list | tuple):
        return [_encodable(v) for v in value]
    return value
