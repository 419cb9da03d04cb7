"""Who is who: every name with the forms it takes, how often, and where."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from xcheck.model.entity import Entity
from xcheck.model.result import Result
from xcheck.report.bars import Bar, forms

VARIED = 200
"""Names with several forms that have a picture of their own."""
PLAIN = 800
"""Names with one form that are listed."""


class Name(Struct, frozen=True):
    """One name. `finding` is the anchor of the first finding about it, if there is one."""

    number: int
    id: str
    name: str
    kind: str
    registered: bool
    forms: tuple[Bar, ...]
    count: int
    finding: str | None


class Who(Struct, frozen=True):
    """Names at odds or with several forms first, then the others. `left_out` counts those that are only in report.json."""

    varied: tuple[Name, ...]
    plain: tuple[Name, ...]
    total: int
    left_out: int
    numbers: Mapping[str, int]
    """The numbers of the names that have an entry of their own, by id."""


def who(result: Result, anchors: Mapping[str, str]) -> Who:
    """The names of a report; `anchors` gives the first finding about each entity."""
    ranked = sorted(result.entities, key=lambda e: (e.id not in anchors, len(e.forms) < 2, -sum(f.count for f in e.forms), e.name, e.id))
    varied = [e for e in ranked if e.id in anchors or len(e.forms) > 1]
    plain = [e for e in ranked if e.id not in anchors and len(e.forms) < 2]
    shown = [*varied[:VARIED], *plain[:PLAIN]]
    names = [_name(number, entity, anchors) for number, entity in enumerate(shown, 1)]
    cut = min(len(varied), VARIED)
    return Who(tuple(names[:cut]), tuple(names[cut:]), len(ranked), len(ranked) - len(shown), {name.id: name.number for name in names[:cut]})


def _name(number: int, entity: Entity, anchors: Mapping[str, str]) -> Name:
    return Name(number, entity.id, entity.name, entity.kind, entity.registered, forms(entity), sum(f.count for f in entity.forms), anchors.get(entity.id))
