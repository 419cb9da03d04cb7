"""The groups that hold a record of certain articles, as grouping all records would make them, and no others.

Who is at home where is worked out for the records that are asked for alone (see `xcheck.grouping`): a record's centre is the
best-ranked centre that it is linked to, so only the better ranked ones of its keys that it is linked to need be known, and
of these the same. Links are few, so hardly anything of an archive is gone into for one draft.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import merge
from operator import attrgetter
from typing import Generic, TypeVar

from msgspec import Struct

from xcheck.grouping import Rank, rank
from xcheck.model.records import Form, Record

R = TypeVar("R", bound=Record)


def stands_in(record: Record, digests: Collection[str]) -> bool:
    """Whether a record, or any of the places that it folds together, stands in an article with one of these digests."""
    if isinstance(record, Form):
        return any(spot.origin.digest in digests for spot in record.spots)
    return record.origin.digest in digests


def groups_about(
    digests: Collection[str],
    records: Iterable[R],
    keys: Callable[[R], Iterable[str]],
    linked: Callable[[R, R], bool],
    fold: Callable[[R], str | None] = lambda record: None,
) -> list[tuple[R, ...]]:
    """Those of `xcheck.grouping.groups` that hold a record of the articles with these digests, in the same order.

    Work: the keys of all records, then one `linked` for each fold that shares a key with what is gone into.
    """
    alike: dict[tuple[str, ...], list[tuple[int, R]]] = {}
    asked: dict[tuple[str, ...], None] = {}
    for number, record in enumerate(records):
        own = tuple(sorted(set(keys(record))))
        if own:
            alike.setdefault(own, []).append((number, record))
            if stands_in(record, digests):
                asked[own] = None
    scene = _Scene(alike, linked, fold)
    made = {}
    for own in asked:
        for one in scene.of_keys(own):
            if any(stands_in(record, digests) for record in one.members):
                centre = scene.home(one)
                made[centre.rank] = centre
    return sorted((scene.gathered(made[place]) for place in sorted(made)), key=lambda group: [record.place for record in group])


_SEARCHES = 16
"""Times that all records are gone through for some keys, after which all keys are sorted at once."""


class _One(Struct, Generic[R], eq=False):
    """The records with equal keys and folds, of which the best speaks for all. `home` is the centre that they have joined, once that is known.

    Of those that rank alike the first one comes first, as in a sort.
    """

    keys: tuple[str, ...]
    members: list[R]
    best: R
    rank: tuple[Rank, int]
    home: _One[R] | None = None


_RANK = attrgetter("rank")


class _Scene(Generic[R]):
    """Records by their keys, folded when they are first looked at."""

    def __init__(self, alike: dict[tuple[str, ...], list[tuple[int, R]]], linked: Callable[[R, R], bool], fold: Callable[[R], str | None]) -> None:
        self._alike, self._linked, self._fold = alike, linked, fold
        self._folded: dict[tuple[str, ...], list[_One[R]]] = {}
        self._sharing: dict[str, list[tuple[str, ...]]] = {}
        self._searches = 0
        self._ranked: dict[str, list[_One[R]]] = {}

    def of_keys(self, own: tuple[str, ...]) -> list[_One[R]]:
        """The folded records with exactly these keys."""
        found = self._folded.get(own)
        if found is None:
            folds: dict[object, tuple[int, list[R]]] = {}
            for number, record in self._alike[own]:
                folded = self._fold(record)
                folds.setdefault(record.place if folded is None else folded, (number, []))[1].append(record)
            found = []
            for number, members in folds.values():
                best = min(members, key=rank)
                found.append(_One(own, members, best, (rank(best), number)))
            self._folded[own] = found
        return found

    def _look_up(self, keys: Iterable[str]) -> None:
        """Has who shares these keys at hand. A draft asks for few of all keys: those alone are looked for, until it has asked too often."""
        missing = {key for key in keys if key not in self._sharing}
        if not missing:
            return
        self._searches += 1
        if self._searches > _SEARCHES:
            missing = {key for own in self._alike for key in own if key not in self._sharing}
        found: dict[str, list[tuple[str, ...]]] = {key: [] for key in missing}
        for own in self._alike:
            if not missing.isdisjoint(own):
                for key in missing.intersection(own):
                    found[key].append(own)
        self._sharing.update(found)

    def _of_key(self, key: str) -> list[_One[R]]:
        """The folded records with this key, the best first."""
        found = self._ranked.get(key)
        if found is None:
            found = self._ranked[key] = sorted((one for own in self._sharing[key] for one in self.of_keys(own)), key=_RANK)
        return found

    def _met(self, one: _One[R]) -> Iterator[_One[R]]:
        """The folded records that share a key with this one, the best first, each once."""
        self._look_up(one.keys)
        last = None
        for other in merge(*map(self._of_key, one.keys), key=_RANK):
            if other is not last:
                last = other
                yield other

    def home(self, asked: _One[R]) -> _One[R]:
        """The centre that this one joins: itself where it is one."""
        # Chains of links may be long: no recursion.
        waiting = [(asked, self._better(asked))] if asked.home is None else []
        while waiting:
            one, better = waiting[-1]
            for other in better:
                if other.home is None:
                    # Whether it is a centre has to be known first; then it is come back to.
                    waiting[-1] = (one, _before(other, better))
                    waiting.append((other, self._better(other)))
                    break
                if other.home is other:
                    one.home = other
                    waiting.pop()
                    break
            else:
                one.home = one
                waiting.pop()
        assert asked.home is not None, "everybody is at home somewhere"
        return asked.home

    def _better(self, one: _One[R]) -> Iterator[_One[R]]:
        """The better ranked ones that this one is linked to, the best first, without those that are known to be no centres."""
        for other in self._met(one):
            if other.rank >= one.rank:
                return
            if (other.home is None or other.home is other) and self._linked(other.best, one.best):
                yield other

    def gathered(self, centre: _One[R]) -> tuple[R, ...]:
        """The records at home with a centre, sorted by place."""
        members = list(centre.members)
        for other in self._met(centre):
            if other.rank > centre.rank and (
                other.home is centre or (other.home is None and self._linked(centre.best, other.best) and self.home(other) is centre)
            ):
                members.extend(other.members)
        return tuple(sorted(members, key=lambda record: (record.place, record.text)))


def _before(first: _One[R], rest: Iterator[_One[R]]) -> Iterator[_One[R]]:
    yield first
    yield from rest
