"""From records to groups: keys give candidates, `linked` makes edges, clusters grow around centres.

Plain transitive closure chains strangers together (A is near B, B is near C, so A meets C). Here records are ranked,
the best first; each joins the best-ranked centre that it is linked to, and becomes a centre itself when there is none.
So every member of a group is linked to the group's centre. Records with equal folds are tested once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from xcheck.model.records import Record

R = TypeVar("R", bound=Record)

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
    centres: list[tuple[R, list[R]]] = []
    by_key: dict[str, list[int]] = {}
    for leader, own, members in ranked:
        home = _home(leader, own, centres, by_key, linked)
        if home is None:
            for key in own:
                by_key.setdefault(key, []).append(len(centres))
            centres.append((leader, list(members)))
        else:
            centres[home][1].extend(members)
    return sorted((tuple(sorted(members, key=lambda r: (r.place, r.text))) for _, members in centres), key=lambda group: [r.place for r in group])


def _home(leader: R, own: Iterable[str], centres: Sequence[tuple[R, list[R]]], by_key: dict[str, list[int]], linked: Callable[[R, R], bool]) -> int | None:
    """The best-ranked centre that `leader` is linked to, among those it shares a key with."""
    candidates = {index for key in own for index in by_key.get(key, ())}
    return next((index for index in sorted(candidates) if linked(centres[index][0], leader)), None)
