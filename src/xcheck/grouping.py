"""From records to groups: keys give candidates, `linked` makes edges, clusters grow around centres.

Plain transitive closure chains strangers together (A is near B, B is near C, so A meets C). Here records are ranked,
the best first; each joins the best-ranked centre that it is linked to, and becomes a centre itself when there is none.
So every member of a group is linked to the group's centre. Records with equal folds are tested once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from xcheck.model.records import Record

R = TypeVar("R", bound=Record)
K = TypeVar("K", int, str, bytes)

_BETWEEN = "\0"
"""Between the keys of a record that are held in one piece: as strings of their own they take three times the room."""
_ROOM = 3
"""For each key there are so many times two slots."""

Rank = tuple[int, str, int, int]


def rank(record: Record) -> Rank:
    """The order in which records become centres: longest text first, then article digest and place."""
    return (-len(record.text), *record.place)


def groups(
    records: Iterable[R],
    keys: Callable[[R], Iterable[str]],
    linked: Callable[[R, R], bool],
    fold: Callable[[R], str | None] = lambda record: None,
) -> list[tuple[R, ...]]:
    """The groups of `records`, each sorted by place; groups of one are kept, records without a key are left out.

    The result depends on the set of records only, not on their order. Work: one `linked` per fold and candidate centre.
    """
    alike: dict[tuple[str, object], list[R]] = {}
    for record in records:
        own = sorted(set(keys(record)))
        if own:
            folded = fold(record)
            alike.setdefault((_BETWEEN.join(own), record.place if folded is None else folded), []).append(record)
    ranked = sorted(((min(members, key=rank), own, members) for (own, _), members in alike.items()), key=lambda row: rank(row[0]))
    alike.clear()
    numbered = _numbered([own for _, own, _ in ranked])
    at_home: dict[int, list[R]] = {}
    for home, (_, _, members) in zip(homes(numbered, lambda a, b: linked(ranked[a][0], ranked[b][0])), ranked, strict=True):
        at_home.setdefault(home, []).extend(members)
    return sorted((tuple(sorted(members, key=lambda r: (r.place, r.text))) for members in at_home.values()), key=lambda group: [r.place for r in group])


def _numbered(each: Sequence[str]) -> list[tuple[int, ...]]:
    """Of the keys of records, joined, those that several records may have, as numbers.

    Most keys of a corpus stand in one record, bring it together with none, and would take most of the room.
    """
    # Slots are shared now and then, and others' in each process: a key that only its own record has does no harm.
    slots = (1 << sum(own.count(_BETWEEN) + 1 for own in each).bit_length() + _ROOM) - 1
    once, again = bytearray(slots + 1), bytearray(slots + 1)
    for own in each:
        for key in own.split(_BETWEEN):
            slot = hash(key) & slots
            if once[slot]:
                again[slot] = 1
            else:
                once[slot] = 1
    numbers: dict[str, int] = {}
    return [tuple([numbers.setdefault(key, len(numbers)) for key in own.split(_BETWEEN) if again[hash(key) & slots]]) for own in each]


def homes(ranked: Iterable[Collection[K]], linked: Callable[[int, int], bool]) -> list[int]:
    """For each record, the number of the centre that it joins: its own where it is one. `ranked` are the keys of records, the best first.

    `linked` is asked for the number of a centre and that of a later record.
    """
    found: list[int] = []
    by_key: dict[K, list[int]] = {}
    for number, own in enumerate(ranked):
        candidates = {centre for key in own for centre in by_key.get(key, ())}
        home = next((centre for centre in sorted(candidates) if linked(centre, number)), number)
        if home == number:
            for key in own:
                by_key.setdefault(key, []).append(number)
        found.append(home)
    return found
