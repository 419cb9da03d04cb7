"""report.json: everything a run found, for programs; and back again.

`report.schema.json` beside this file is its published JSON Schema. Fields are added over time and never renamed or
dropped; `schema_version` counts up only if that promise has to be broken.
"""

from __future__ import annotations

from typing import Any, get_args

import orjson

from xcheck import __version__
from xcheck.model.entity import Entity, Spelling
from xcheck.model.finding import SEVERITIES, Evidence, Finding, Position, SideRole, Status
from xcheck.model.notice import Gravity, Notice, Trouble
from xcheck.model.records import EntityKind
from xcheck.model.result import Listed, Passage, Result
from xcheck.model.standing import Standing
from xcheck.report.fields import FieldError, Fields
from xcheck.report.visible import encodable

SCHEMA_VERSION = 1
_LAYOUT = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_ROLES: tuple[SideRole, ...] = get_args(SideRole)
_STATUSES: tuple[Status, ...] = get_args(Status)
_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
_GRAVITIES: tuple[Gravity, ...] = get_args(Gravity)


def write(result: Result) -> bytes:
    """The report as UTF-8, indented by two spaces, with a line end: the same bytes for the same result.

    Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD; offsets stay true.
    """
    report = _report(result)
    try:
        return orjson.dumps(report, option=_LAYOUT)
    except orjson.JSONEncodeError:
        return orjson.dumps(_encodable(report), option=_LAYOUT)


def read(raw: bytes, path: str = "") -> Result:
    """The result that `write` gave as `raw`. Fields this version does not know are passed over.

    Raises Trouble with one notice about `path` when it is not JSON, of another schema version, or not such a report.
    """
    try:
        parsed = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise Trouble(Notice(path, "report", f"is not JSON: {error.msg}", line=error.lineno, column=error.colno)) from error
    try:
        report = Fields(parsed)
        version = report.whole("schema_version")
        if version != SCHEMA_VERSION:
            raise FieldError(f"schema_version is {version}; this xcheck reads {SCHEMA_VERSION}")
        return _result(report)
    except FieldError as wrong:
        raise Trouble(Notice(path, "report", f"is not a report of xcheck: {wrong}")) from wrong


def _report(result: Result) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "xcheck", "version": __version__},
        "summary": {
            "articles": len(result.articles),
            "words": result.words,
            "findings": {severity: result.count(severity) for severity in SEVERITIES},
            "suppressed": result.suppressed,
            "absent": result.absent,
            "stale": result.stale,
            "gating": {severity: result.gating(severity) for severity in SEVERITIES},
            "statuses": {status: sum(f.status == status for f in result.findings) for status in _STATUSES},
            "follow_up": sum(f.follow_up for f in result.findings),
        },
        "against": {name: getattr(result.against, name) for name in Standing.__annotations__},
        "articles": [
            {"path": a.path, "title": a.title, "byline": a.byline, "published": a.published and a.published.isoformat(), "words": a.words, "digest": a.digest}
            for a in result.articles
        ],
        "entities": [
            {"id": e.id, "name": e.name, "kind": e.kind, "registered": e.registered,
             "forms": [{"text": f.text, "count": f.count, "articles": f.articles, "where": f.where} for f in e.forms]}
            for e in result.entities
        ],
        "findings": [_finding(f) for f in result.findings],
        "notices": [
            {"path": n.path, "kind": n.kind, "message": n.message, "gravity": n.gravity, "line": n.line, "column": n.column} for n in result.notices
        ],
        "passages": [{"path": p.path, "start": p.start, "text": p.text} for p in result.passages],
    }  # fmt: skip


def _finding(finding: Finding) -> dict[str, Any]:
    values: dict[str, Any] = {
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
            {"path": e.path, "start": e.start, "end": e.end, "line": e.line, "column": e.column, "text": e.text,
             "value": e.value, "role": e.role, "context": e.context, "passage": e.passage,
             "side": e.side, "added": e.added, "settled": e.settled}
            for e in finding.evidence
        ],
        "gained": finding.gained,
        "gone": finding.gone,
        "follow_up": finding.follow_up,
        "gates": finding.gates,
        "remark": finding.remark,
    }  # fmt: skip
    if finding.total is not None:
        values["total"] = finding.total
    if finding.positions and finding.positions != tuple(Position.of(e) for e in finding.evidence):
        values["positions"] = [{"path": p.path, "start": p.start, "role": p.role, "value": p.value, "side": p.digest} for p in finding.positions]
    return values


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        return {name: _encodable(v) for name, v in value.items()}
    if isinstance(value, list | tuple):
        return [_encodable(v) for v in value]
    return value


def _result(report: Fields) -> Result:
    summary = report.child("summary")
    return Result(
        articles=tuple(
            Listed(a.text("path"), a.maybe_text("title"), a.maybe_text("byline"), a.maybe_day("published"), a.whole("words"), a.text("digest"))
            for a in report.children("articles")
        ),
        entities=tuple(
            Entity(e.text("id"), e.text("name"), e.choice("kind", _KINDS), tuple(_spelling(f) for f in e.children("forms")), e.flag("registered"))
            for e in report.children("entities")
        ),
        findings=tuple(_found(f) for f in report.children("findings")),
        notices=tuple(
            Notice(n.text("path"), n.text("kind"), n.text("message"), n.choice("gravity", _GRAVITIES, "trouble"), n.whole("line", 0), n.whole("column", 0))
            for n in report.children("notices")
        ),
        suppressed=summary.whole("suppressed"),
        absent=summary.whole("absent", 0),
        stale=summary.whole("stale", 0),
        passages=tuple(Passage(p.text("path"), p.whole("start"), p.text("text")) for p in report.children("passages")) if report.has("passages") else (),
        against=_standing(report.child("against")) if report.has("against") else Standing(),
    )


def _standing(against: Fields) -> Standing:
    return Standing(**{name: against.maybe_text(name) or "" for name in Standing.__annotations__})


def _spelling(form: Fields) -> Spelling:
    return Spelling(form.text("text"), form.whole("count"), form.whole("articles"), form.texts("where") if form.has("where") else ())


def _found(finding: Fields) -> Finding:
    evidence = tuple(_evidence(e) for e in finding.children("evidence", least=1))
    return Finding(
        rule=finding.text("rule"),
        severity=finding.choice("severity", SEVERITIES),
        message=finding.text("message"),
        key=finding.text("key"),
        digest=finding.text("digest"),
        confidence=finding.fraction("confidence"),
        evidence=evidence,
        suggestion=finding.maybe_text("suggestion"),
        reasons=finding.texts("reasons"),
        status=finding.choice("status", _STATUSES),
        total=finding.whole("total") if finding.has("total") else None,
        gained=finding.whole("gained", 0),
        gone=finding.whole("gone", 0),
        follow_up=finding.flag("follow_up"),
        gates=not finding.has("gates") or finding.flag("gates"),
        remark=finding.maybe_text("remark"),
        positions=tuple(_position(p) for p in finding.children("positions")) if finding.has("positions") else tuple(Position.of(e) for e in evidence if e.side),
    )


def _position(side: Fields) -> Position:
    return Position(side.text("path"), side.whole("start"), side.choice("role", _ROLES), side.text("value"), side.text("side"))


def _evidence(side: Fields) -> Evidence:
    start, end = side.whole("start"), side.whole("end")
    return Evidence(
        path=side.text("path"),
        start=start,
        end=max(start, end),
        line=side.whole("line"),
        column=side.whole("column"),
        text=side.text("text"),
        value=side.text("value"),
        role=side.choice("role", _ROLES),
        context=side.text("context"),
        passage=side.whole("passage", start),
        side=side.maybe_text("side") or "",
        added=side.flag("added"),
        settled=side.flag("settled"),
    )
