"""How often each form stands, as bars: the picture of a name in a table of its numbers."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from xcheck.model.entity import Entity, Spelling
from xcheck.model.finding import Finding, SideRole
from xcheck.report.visible import one_line

FULL = 160
"""Pixels of the longest bar."""
_LEAST, _VALUE = 2, 60
_MOST = 12


class Bar(Struct, frozen=True):
    """One form: how often it stands, in how many articles, and how long its bar is. `role` is a side's, empty outside findings."""

    text: str
    count: int
    articles: int
    length: int
    role: SideRole | None = None
    where: tuple[str, ...] = ()


def forms(entity: Entity) -> tuple[Bar, ...]:
    """The forms of a name."""
    return _bars((one_line(f.text, _VALUE), f.count, f.articles, None, f.where) for f in entity.forms)


def values(finding: Finding, entity: Entity | None) -> tuple[Bar, ...]:
    """What a finding's sides say, and how often; empty where two places or one value make no picture.

    Of a finding whose places were shortened for display only the name's own counts are true, so it takes those or none.
    """
    roles: dict[str, SideRole] = {}
    counts: dict[str, int] = {}
    paths: dict[str, set[str]] = {}
    for side in finding.evidence:
        roles.setdefault(side.value, side.role)
        counts[side.value] = counts.get(side.value, 0) + 1
        paths.setdefault(side.value, set()).add(side.path)
    if finding.total is not None and finding.total > len(finding.evidence):
        known: dict[str, Spelling] = {f.text: f for f in entity.forms} if entity else {}
        if not counts.keys() <= known.keys():
            return ()
        return _bars((one_line(value, _VALUE), known[value].count, known[value].articles, roles[value], ()) for value in counts)
    if len(counts) < 2 or sum(counts.values()) < 4 or max(map(len, counts)) > _VALUE:
        return ()
    ordered = sorted(counts, key=lambda value: (-counts[value], value))
    return _bars((one_line(value, _VALUE), counts[value], len(paths[value]), roles[value], ()) for value in ordered)


def _bars(rows: Iterable[tuple[str, int, int, SideRole | None, tuple[str, ...]]]) -> tuple[Bar, ...]:
    each = list(rows)
    top = max((count for _, count, *_ in each), default=1) or 1
    return tuple(Bar(text, count, articles, max(_LEAST, round(FULL * count / top)), role, where) for text, count, articles, role, where in each[:_MOST])
