"""The records that groups about certain articles can be made of: theirs, and all that keys lead to from them.

Records meet only where they share a key, so what no chain of shared keys ties to an article takes no part in a group
with it: groups made of the rest are the groups that all records would make.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from xcheck.model.records import Form, Record

R = TypeVar("R", bound=Record)


def stands_in(record: Record, digests: Collection[str]) -> bool:
    """Whether a record, or any of the places that it folds together, stands in an article with one of these digests."""
    if isinstance(record, Form):
        return any(spot.origin.digest in digests for spot in record.spots)
    return record.origin.digest in digests


def vicinity(records: Sequence[R], keys: Callable[[R], Iterable[str]], digests: Collection[str]) -> list[R]:
    """Those of `records` that chains of shared keys tie to the articles with these digests, in their order."""
    own = [tuple(keys(record)) for record in records]
    by_key: dict[str, list[int]] = {}
    for number, held in enumerate(own):
        for key in held:
            by_key.setdefault(key, []).append(number)
    near = {number for number, record in enumerate(records) if own[number] and stands_in(record, digests)}
    waiting = list(near)
    while waiting:
        for key in own[waiting.pop()]:
            for number in by_key.pop(key, ()):
                if number not in near:
                    near.add(number)
                    waiting.append(number)
    return [records[number] for number in sorted(near)]
