"""The terminal's report: findings by article, long lists cut with a count, totals and the page's path at the end.

Severities are told by symbol and word. Colour comes on a terminal only, and not where NO_COLOR is set. Anywhere else
lines are never wrapped, so that the width of somebody's window decides nothing and a line can be searched for.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from xcheck.model.finding import Evidence, Finding, Severity, SideRole
from xcheck.model.result import Listed, Result
from xcheck.report.arrange import by_article, most_serious, tally
from xcheck.report.region import Passages, passages_of, within
from xcheck.report.visible import one_line
from xcheck.report.wording import ROLES, checked, counted, listed, severities

FINDINGS = 200
"""The terminal shows at most this many findings, the most serious ones."""
SIDES = 4
NOTICES = 10
_MESSAGE, _CONTEXT, _TITLE, _LEAD = 700, 110, 80, 45
_SYMBOLS: Mapping[Severity, str] = {"error": "✖", "warning": "▲", "note": "●"}
_PLAIN: Mapping[Severity, str] = {"error": "x", "warning": "!", "note": "-"}
_STYLES: Mapping[Severity, str] = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_ROLE_STYLES: Mapping[SideRole, str] = {"change": "red", "reference": "green", "undecided": "magenta"}
_ROLE_WIDTH = max(map(len, ROLES.values()))


def show(result: Result, report_path: Path | None) -> None:
    """Prints the report on standard output."""
    write(result, Console(file=sys.stdout), report_path)


def text(result: Result, report_path: Path | None) -> str:
    """The report as plain text: what a file or a pipe gets."""
    console = Console(file=io.StringIO(), force_terminal=False, color_system=None, no_color=True)
    write(result, console, report_path)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def write(result: Result, console: Console, report_path: Path | None) -> None:
    """Prints the report on `console`. `report_path` is where the page is, or None when none was written."""
    articles = {a.path: a for a in result.articles}
    shown = most_serious(result.findings, FINDINGS)
    passages = passages_of(result)
    lines = _Lines(console)
    for own, title in ((False, ""), (True, "For the archive to follow up; these do not count:")):
        group = [f for f in shown if f.follow_up is own]
        if title and group:
            lines.say(Text(title, style="bold"))
        for path, findings in by_article(group).items():
            lines.say(_heading(path, articles.get(path)))
            for finding in findings:
                lines.say()
                _finding(finding, passages, lines)
            lines.say()
    _rest(result.findings, shown, lines)
    _notices(result, lines)
    _totals(result, report_path, lines)


class _Lines:
    """Lines for a console: wrapped under their own indent on a terminal, whole everywhere else."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._encoding = console.encoding
        self.symbols = _SYMBOLS if self._encoding.lower().replace("-", "").startswith("utf") else _PLAIN

    def say(self, text: Text | str = "", indent: int = 0) -> None:
        """Prints one line."""
        line = text if isinstance(text, Text) else Text(text)
        line.plain = line.plain.encode(self._encoding, "replace").decode(self._encoding)
        if self._console.is_terminal:
            self._console.print(Padding(line, (0, 0, 0, indent)))
        else:
            self._console.print(Text(" " * indent) + line, soft_wrap=True)


def _heading(path: str, article: Listed | None) -> Text:
    heading = Text(one_line(path, 300), style="bold underline")
    if article and article.title:
        heading = Text.assemble(heading, ("  " + one_line(article.title, _TITLE), "not bold not underline dim"))
    return heading


def _finding(finding: Finding, passages: Passages, lines: _Lines) -> None:
    first = finding.evidence[0]
    style = _STYLES[finding.severity]
    lines.say(
        Text.assemble(
            (f"{lines.symbols[finding.severity]} {finding.severity}", style),
            f"  {one_line(finding.rule, _TITLE)}  ",
            (_place(first), "dim"),
            _status(finding),
            (f"  {one_line(finding.key, _TITLE)}", "dim"),
        ),
        2,
    )
    lines.say(one_line(finding.message, _MESSAGE), 4)
    if finding.remark:
        lines.say(Text(one_line(finding.remark, _MESSAGE), style="italic"), 4)
    if len(finding.evidence) == 1:
        lines.say(_context(first, passages), 6)
    else:
        for side in _telling(finding.evidence):
            role = ROLES[side.role]
            lines.say(Text.assemble((role.ljust(_ROLE_WIDTH), _ROLE_STYLES[side.role]), "  ", (_place(side), "dim"), "  ", _context(side, passages)), 6)
        places = finding.total if finding.total is not None else len(finding.evidence)
        if places > SIDES:
            lines.say(Text(f"and {counted(places - SIDES, 'more place')}", style="dim"), 6)


def _status(finding: Finding) -> str:
    """What became of the finding since the baseline; nothing where it is new."""
    if finding.status == "new":
        return ""
    changes = [counted(finding.gained, "place") + " more"] * bool(finding.gained) + [f"{finding.gone:,} gone"] * bool(finding.gone)
    return f"  ({finding.status}{': ' if changes else ''}{listed(changes)})"


def _telling(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The sides to show: the first of each value before a second of any, in the order given."""
    seen: dict[str, int] = {}
    ranks: list[tuple[int, int]] = []
    for at, side in enumerate(evidence):
        seen[side.value] = seen.get(side.value, -1) + 1
        ranks.append((seen[side.value], at))
    return [evidence[at] for at in sorted(at for _, at in sorted(ranks)[:SIDES])]


def _place(side: Evidence) -> str:
    return f"{one_line(side.path, 300)}:{side.line}:{side.column}"


def _context(side: Evidence, passages: Passages) -> Text:
    """The words around a place, on one line, with the place itself set off."""
    at = within(side, passages) if side.text else -1
    if at < 0:
        return Text(one_line(side.text or side.context, _CONTEXT))
    before = side.context[max(0, at - _LEAD) : at]
    if at > _LEAD:
        before = "…" + before.partition(" ")[2]
    words = one_line(side.text, _CONTEXT)
    after = one_line(side.context[at + len(side.text) : at + len(side.text) + _CONTEXT], max(20, _CONTEXT - len(before) - len(words)))
    lead = one_line(before, _LEAD * 2)
    gap = " " if side.context[at + len(side.text) : at + len(side.text) + 1].isspace() else ""
    return Text.assemble(lead, " " if before[-1:].isspace() else "", (words, "bold"), gap, after)


def _rest(findings: Sequence[Finding], shown: Sequence[Finding], lines: _Lines) -> None:
    if len(shown) == len(findings):
        return
    left = tally(findings)
    for finding in shown:
        left[finding.severity] -= 1
    lines.say(Text(f"{counted(len(findings) - len(shown), 'more finding')} not shown here: {severities(left)}.", style="bold"))
    lines.say()


def _notices(result: Result, lines: _Lines) -> None:
    for gravity, title in (("trouble", "Could not be checked"), ("info", "Remarks")):
        notices = [n for n in result.notices if n.gravity == gravity]
        if not notices:
            continue
        lines.say(Text(f"{title}:", style="bold"))
        for notice in notices[:NOTICES]:
            lines.say(one_line(str(notice), _MESSAGE), 2)
        if len(notices) > NOTICES:
            lines.say(Text(f"and {len(notices) - NOTICES:,} more", style="dim"), 2)
        lines.say()


def _totals(result: Result, report_path: Path | None, lines: _Lines) -> None:
    counts = tally(result.findings)
    found = severities(counts) or "nothing to report"
    known = sum(not f.gates and not f.follow_up for f in result.findings)
    follow_up = sum(f.follow_up for f in result.findings)
    extra = [f"{number:,} {what}" for number, what in (
        (known, "known from the baseline"), (follow_up, "for the archive to follow up"), (result.suppressed, "settled earlier"),
        (result.absent, "gone since the baseline"), (result.stale, "settled without a finding"),
    ) if number]  # fmt: skip
    lines.say(Text.assemble(f"{checked(result)}: ", (found, "bold"), "".join(f"; {e}" for e in extra), "."))
    held = [f"{name}: {words}" for name, words in (
        ("baseline", result.against.baseline), ("focus", result.against.focus), ("decisions", result.against.decisions),
    ) if words]  # fmt: skip
    if held:
        lines.say(one_line("; ".join(held), _MESSAGE))
    if report_path is not None:
        lines.say(f"Report: {one_line(report_path.as_posix(), 1000)}")
