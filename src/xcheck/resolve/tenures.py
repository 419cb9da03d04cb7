"""The offices that the register records, as records: truth that what articles say is held against."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from xcheck.model.article import Origin
from xcheck.model.records import Record, Role, Tenure
from xcheck.names.register import Register


def tenures(records: Iterable[Record], register: Register) -> tuple[Tenure, ...]:
    """The offices of everybody in the register of whom an article gives a role, by entry and in the register's order."""
    named = {record.person for record in records if isinstance(record, Role)}
    found = []
    for entry in register.entries:
        if entry.id not in named or entry.kind != "person":
            continue
        # No article has this for a digest: whoever looks for an article by it finds none.
        origin = Origin(f"register:{entry.id}", entry.id, entry.path, source=entry.source)
        for held in entry.roles:
            text = f"{held.role} of {_with_article(held.organisation)}" if held.organisation and " of " not in held.role else held.role
            found.append(
                Tenure(
                    origin,
                    0,
                    len(text),
                    text,
                    entry.id,
                    entry.name,
                    held.organisation,
                    _day(held.since),
                    _day(held.until),
                    _day(entry.as_of),
                    entry.line,
                    entry.all_offices,
                )
            )
    return tuple(found)


_ARTICLE = frozenset("United Netherlands Philippines Czech Dominican European African Arab Kremlin Vatican Maldives Bahamas Gambia Security Pentagon".split())
"""First words of names that take an article: the United States."""


def _with_article(organisation: str) -> str:
    return f"the {organisation}" if organisation.split()[0] in _ARTICLE else organisation


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
