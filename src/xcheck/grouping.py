"""From records to groups: keys give candidates, `linked` makes edges, clusters grow around centres.

Plain transitive closure chains strangers together (A is near B, B is near C, so A meets C). Here records are ranked,
the best first; each joins the best-ranked centre that it is linked to, and becomes a centre itself when there is none.
So every member of a group is linked to the group's centre. Records with equal folds are tested once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from xcheck.model.records import Record

R = TypeVar("R", bound=Record)
K = TypeVar("K", str, bytes)

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
    alike: dict[tuple[tuple[str, ...], object], list[R]] = {}
    for record in records:
        own = tuple(sorted(set(keys(record))))
        if own:
            folded = fold(record)
            alike.setdefault((own, record.place if folded is None else folded), []).append(record)
    ranked = sorted(((min(members, key=rank), own, members) for (own, _), members in alike.items()), key=lambda row: rank(row[0]))
    at_home: dict[int, list[R]] = {}
    for home, (_, _, members) in zip(homes((own for _, own, _ in ranked), lambda a, b: linked(ranked[a][0], ranked[b][0])), ranked, strict=True):
        at_home.setdefault(home, []).extend(members)
    return sorted((tuple(sorted(members, key=lambda r: (r.place, r.text))) for members in at_home.values()), key=lambda group: [r.place for r in group])


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
