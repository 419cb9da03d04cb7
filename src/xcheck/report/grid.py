"""Findings over articles and rules, as a picture: which article has which kind of trouble."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from xcheck.model.finding import SEVERITIES, Finding, Severity
from xcheck.report.visible import one_line
from xcheck.report.wording import counted

ROWS, COLUMNS = 24, 14
"""Articles and rules in the picture, those with most findings; the rest is counted."""
_CELL, _HIGH, _LEFT, _TOP = 46, 26, 250, 118
_LABEL = 38


class Cell(Struct, frozen=True):
    """One article under one rule: where it is drawn, how many findings, the worst of them, and how full the cell is (1 to 4)."""

    x: int
    y: int
    count: int
    severity: Severity
    shade: int


class Line(Struct, frozen=True):
    """One article: its label, where that stands, and the counts under each rule, for the table."""

    label: str
    path: str
    y: int
    counts: tuple[int, ...]


class Column(Struct, frozen=True):
    """One rule and where its label stands."""

    rule: str
    name: str
    x: int


class Grid(Struct, frozen=True):
    """The picture, in its own pixels. `more` says what it leaves out, empty where it shows all."""

    width: int
    height: int
    left: int
    top: int
    cell: tuple[int, int]
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    cells: tuple[Cell, ...]
    more: str
    told: str


def grid(findings: Sequence[Finding], titles: Mapping[str, str]) -> Grid | None:
    """The picture of `findings` by the article to open first; None where there is one row or one column to show at most.

    `titles` names articles by path.
    """
    counts = Counter((f.evidence[0].path, f.rule) for f in findings)
    worst: dict[tuple[str, str], int] = {}
    for finding in findings:
        at = (finding.evidence[0].path, finding.rule)
        worst[at] = min(worst.get(at, 9), SEVERITIES.index(finding.severity))
    paths = _leading(Counter(f.evidence[0].path for f in findings))
    rules = _leading(Counter(f.rule for f in findings))
    if len(paths) < 2 or len(rules) < 2:
        return None
    shown_paths, shown_rules = sorted(paths[:ROWS]), rules[:COLUMNS]
    cells = tuple(
        Cell(_LEFT + column * _CELL, _TOP + row * _HIGH, counts[path, rule], SEVERITIES[worst[path, rule]], _shade(counts[path, rule]))
        for row, path in enumerate(shown_paths)
        for column, rule in enumerate(shown_rules)
        if counts[path, rule]
    )
    left_out = [
        *([counted(len(paths) - ROWS, "article") + " with fewer findings"] if len(paths) > ROWS else []),
        *([counted(len(rules) - COLUMNS, "rule") + " that fired less often"] if len(rules) > COLUMNS else []),
    ]
    most = max(counts.items(), key=lambda item: (item[1], item[0]))
    return Grid(
        width=_LEFT + len(shown_rules) * _CELL + 70,
        height=_TOP + len(shown_paths) * _HIGH + 4,
        left=_LEFT,
        top=_TOP,
        cell=(_CELL, _HIGH),
        columns=tuple(Column(rule, rule.replace("-", " "), _LEFT + at * _CELL + _CELL // 2) for at, rule in enumerate(shown_rules)),
        lines=tuple(
            Line(one_line(titles.get(path) or path, _LABEL), path, _TOP + at * _HIGH + _HIGH // 2, tuple(counts[path, rule] for rule in shown_rules))
            for at, path in enumerate(shown_paths)
        ),
        cells=cells,
        more=f"Not in the picture: {' and '.join(left_out)}." if left_out else "",
        told=f"Most at one spot: {counted(most[1], 'finding')} of {most[0][1].replace('-', ' ')} in {most[0][0]}.",
    )


def _leading(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda name: (-counts[name], name))


def _shade(count: int) -> int:
    return 1 if count == 1 else 2 if count < 4 else 3 if count < 10 else 4
