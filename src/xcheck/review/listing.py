"""Who is who, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from xcheck.model.entity import Entity
from xcheck.review.roster import Roster, counted

_FORMS = 6
"""Forms that a row of the table names before it only counts the rest."""


def chosen(roster: Roster, kinds: Iterable[str] = (), disputed: bool = False) -> tuple[Entity, ...]:
    """The entities of these kinds (all without any), or only those whose spellings are at odds."""
    wanted = frozenset(kinds)
    return tuple(e for e in roster.entities if (not wanted or e.kind in wanted) and (not disputed or e.id in roster.disputed))


def as_table(roster: Roster, entities: Sequence[Entity]) -> str:
    """One line an entity: id, kind, register, name, forms with how often they stand and in how many articles."""
    rows = [("id", "kind", "register", "name", "forms (count, articles)")]
    for entity in entities:
        forms = [f"{form.text} ({form.count:,}, {form.articles:,})" for form in entity.forms[:_FORMS]]
        if len(entity.forms) > _FORMS:
            forms.append(f"{len(entity.forms) - _FORMS} more")
        rows.append((entity.id, entity.kind, "yes" if entity.registered else "no", entity.name, ", ".join(forms)))
    widths = [max(len(row[at]) for row in rows) for at in range(4)]
    lines = ["  ".join((*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4])) for row in rows]
    mentions = sum(form.count for e in entities for form in e.forms)
    at_odds = sum(e.id in roster.disputed for e in entities)
    total = f"{counted(len(entities), 'entity', 'entities')}, {counted(mentions, 'mention')}; {at_odds:,} spelled in ways that are at odds"
    return "\n".join([*lines, total]) + "\n"


def as_json(roster: Roster, entities: Sequence[Entity]) -> dict[str, Any]:
    """The same with every form, every place (`path:line`) and the keys of the findings."""
    return {"schema_version": 1, "entities": [_plain(roster, entity) for entity in entities]}


def _plain(roster: Roster, entity: Entity) -> dict[str, Any]:
    entry = roster.register.entry(entity.id) if entity.registered else None
    places: dict[str, list[str]] = {}
    for form in roster.by_entity.get(entity.id, ()):
        places.setdefault(form.spelling, []).extend(roster.place(spot) for spot in sorted(form.spots, key=lambda s: (s.origin.path, s.start)))
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "registered": entity.registered,
        "register": f"{entry.path}:{entry.line}" if entry else None,
        "forms": [{"text": f.text, "count": f.count, "articles": f.articles, "places": list(dict.fromkeys(places.get(f.text, ())))} for f in entity.forms],
        "findings": [{"rule": d.rule, "severity": d.severity, "key": d.key} for d in roster.disputed.get(entity.id, ())],
    }
