"""The estimates of a figure in the order of their days, as a picture and as its table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from xcheck.model.finding import Finding
from xcheck.model.result import Listed
from xcheck.report.visible import one_line

RULE = "figure-conflict"
_NUMBER = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,9})?")
_SCALES = (("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12))
_WIDE, _HIGH = 560, 150
_LEFT, _RIGHT, _TOP, _FLOOR = 24, 66, 26, 116
_MOST = 24
_SAID = 60


class Estimate(Struct, frozen=True):
    """One figure: what was said where and when, and where its point is drawn. `labelled` says that its number stands at it."""

    day: str
    said: str
    number: str
    path: str
    line: int
    x: int
    y: int
    labelled: bool


class Course(Struct, frozen=True):
    """The picture. `days` are the labels of the axis with their places; `trace` joins the points in order of their days."""

    width: int
    height: int
    floor: int
    left: int
    right: int
    estimates: tuple[Estimate, ...]
    days: tuple[tuple[int, str], ...]
    trace: str
    undated: int


def course(finding: Finding, articles: Mapping[str, Listed]) -> Course | None:
    """The course of the figure that a finding is about; None for other findings, and where fewer than two days have an estimate."""
    if finding.rule != RULE:
        return None
    seen: dict[tuple[date, float, str], tuple[str, str, int]] = {}
    undated = 0
    for side in finding.evidence:
        article = articles.get(side.path)
        value = number(side.value)
        if article is None or article.published is None or value is None:
            undated += 1
            continue
        seen.setdefault((article.published, value, side.path), (side.value, side.path, side.line))
    rows = sorted(seen.items())[:_MOST]
    if len({day for (day, _, _), _ in rows}) < 2:
        return None
    first, last = rows[0][0][0], rows[-1][0][0]
    top = max(value for (_, value, _), _ in rows) or 1
    run = (last - first).days
    points: list[Estimate] = []
    labels: set[tuple[int, int]] = set()
    for (day, value, _), (said, path, line) in rows:
        x = _LEFT + round((_WIDE - _LEFT - _RIGHT) * (day - first).days / run)
        y = _FLOOR - round((_FLOOR - _TOP) * value / top)
        # Points that lie on each other carry one label.
        free = not any(abs(x - a) < 44 and abs(y - b) < 14 for a, b in labels)
        if free:
            labels.add((x, y))
        found = _NUMBER.search(said)
        points.append(Estimate(day.isoformat(), one_line(said, _SAID), found.group() if found else "", path, line, x, y, free))
    days: list[tuple[int, str]] = []
    for point in points:
        if not days or point.x - days[-1][0] >= 84:
            days.append((point.x, point.day))
    return Course(_WIDE, _HIGH, _FLOOR, _LEFT, _WIDE - _RIGHT, tuple(points), tuple(days), " ".join(f"{p.x},{p.y}" for p in points), undated)


def number(said: str) -> float | None:
    """The number in an estimate's words: 2,500,000 for `about 2.5 million people`; None where there is none."""
    found = _NUMBER.search(said)
    if found is None:
        return None
    value = float(found.group().replace(",", ""))
    after = said[found.end() : found.end() + 12].split()
    return value * next((scale for word, scale in _SCALES if after[:1] == [word]), 1.0)
