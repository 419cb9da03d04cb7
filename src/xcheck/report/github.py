"""GitHub's annotations: workflow commands on standard output, and a step summary in Markdown.

GitHub shows ten annotations of a kind a step and drops the rest without a word, so what is left out is counted in one
last line. Source: GitHub Docs, Workflow commands for GitHub Actions.
"""

from __future__ import annotations

from xcheck.model.finding import SEVERITIES, Finding, Severity
from xcheck.model.notice import Notice
from xcheck.model.result import Result
from xcheck.report.region import file_of, region
from xcheck.report.visible import encodable, one_line, visible

MOST = 10
"""Annotations of one kind that GitHub shows for a step."""
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
_ROWS = 200


def write(result: Result) -> bytes:
    """One line a finding, trouble first, capped a kind."""
    lines = [_trouble(n) for n in result.notices if n.gravity == "trouble"]
    left_out = max(0, len(lines) - MOST)
    lines = lines[:MOST]
    room = {"error": MOST - len(lines), "warning": MOST, "note": MOST}
    for severity in SEVERITIES:
        own = [f for f in result.findings if f.severity == severity and f.gates] + [f for f in result.findings if f.severity == severity and not f.gates]
        left_out += max(0, len(own) - room[severity])
        lines.extend(_annotation(finding) for finding in own[: room[severity]])
    if left_out:
        lines.append(f"::notice title=xcheck::{_data(f'{left_out} more findings are in the report: GitHub shows {MOST} of a kind.')}")
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def summary(result: Result) -> bytes:
    """The step summary: totals, and a table of findings with all their places."""
    counted = ", ".join(f"{result.count(severity)} {severity}s" for severity in SEVERITIES)
    parts = [f"## xcheck: {len(result.articles)} articles, {counted}\n"]
    if result.trouble:
        parts.append("\n**Not everything could be checked:**\n\n")
        parts.extend(f"- {_cell(str(notice))}\n" for notice in result.notices if notice.gravity == "trouble")
    if result.findings:
        parts.append("\n| severity | rule | finding | places |\n|---|---|---|---|\n")
        for finding in result.findings[:_ROWS]:
            places = "<br>".join(_cell(f"{e.path}:{e.line}") for e in finding.evidence[:5])
            more = f"<br>and {len(finding.evidence) - 5} more" if len(finding.evidence) > 5 else ""
            parts.append(f"| {finding.severity} | {_cell(finding.rule)} | {_cell(finding.message)} | {places}{more} |\n")
        if len(result.findings) > _ROWS:
            parts.append(f"\n{len(result.findings) - _ROWS} more findings are in the report.\n")
    return "".join(parts).encode("utf-8", "replace")


def _annotation(finding: Finding) -> str:
    first = finding.evidence[0]
    at = region(first, {})
    # GitHub wants columns only where the region stays on one line.
    columns = f",col={at.column},endColumn={at.end_column}" if at.line == at.end_line else f",endLine={at.end_line}"
    others = "".join(f"\nSee {e.path}:{e.line}: {one_line(e.text, 120)}" for e in finding.evidence[1:6])
    return (
        f"::{_COMMANDS[finding.severity]} file={_property(file_of(first.path))},line={at.line}{columns},title={_property(f'xcheck {finding.rule}')}::"
        + _data(visible(finding.message) + others)
    )


def _trouble(notice: Notice) -> str:
    where = f"file={_property(notice.path)}," + (f"line={notice.line},col={notice.column}," if notice.line else "") if notice.path else ""
    return f"::error {where}title=xcheck could not check this::{_data(visible(notice.message))}"


def _data(text: str) -> str:
    return encodable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    shown = encodable(one_line(text, 400))
    for mark, instead in (
        ("\\", "\\\\"),
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("|", "\\|"),
        ("`", "\\`"),
        ("*", "\\*"),
        ("_", "\\_"),
        ("[", "\\["),
        ("@", "@\u200b"),
    ):
        shown = shown.replace(mark, instead)
    return shown
