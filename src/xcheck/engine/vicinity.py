"""The groups that hold a record of certain articles, as grouping all records would make them, and no others.

Who is at home where is worked out for the records that are asked for alone (see `xcheck.grouping`): a record's centre is the
best-ranked centre that it is linked to, so only the better ranked ones of its keys that it is linked to need be known, and
of these the same. Links are few, so hardly anything of an archive is gone into for one draft.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import merge
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from xcheck.grouping import Rank, rank
from xcheck.model.records import Form, Record

R = TypeVar("R", bound=Record)


def stands_in(record: Record, digests: Collection[str]) -> bool:
    """Whether a record, or any of the places that it folds together, stands in an article with one of these digests."""
    if isinstance(record, Form):
        return any(digest in digests for digest in record.articles)
    return record.origin.digest in digests


def groups_about(
    digests: Collection[str],
    records: Iterable[R] | Nearby[R],
    keys: Callable[[R], Iterable[str]],
    linked: Callable[[R, R], bool],
    fold: Callable[[R], str | None] = lambda record: None,
) -> list[tuple[R, ...]]:
    """Those of `xcheck.grouping.groups` that hold a record of the articles with these digests, in the same order.

    Work: the keys of all records (of those that are near what is gone into, where they are made on demand), then one `linked` for each fold that
    shares a key with what is gone into.
    """
    scene = _Scene(keys, linked, fold, None if isinstance(records, Iterable) else records)
    asked: dict[tuple[str, ...], R] = {}
    for record, own in scene.take(records if isinstance(records, Iterable) else records.about(digests)):
        if stands_in(record, digests):
            asked.setdefault(own, record)
    scene.surround(asked.values())
    made = {}
    for own in asked:
        for one in scene.of_keys(own):
            if any(stands_in(record, digests) for record in one.members):
                centre = scene.home(one)
                made[centre.rank] = centre
    return sorted((scene.gathered(made[place]) for place in sorted(made)), key=lambda group: [record.place for record in group])


_SEARCHES = 1
"""Times that all records are gone through for some keys, after which all keys are sorted at once: that takes as long as three times more."""


class Nearby(Protocol[R]):
    """Records that are made when they are asked for. Of those with one place all are given at once or none, and those of one article in their order."""

    def about(self, digests: Collection[str]) -> Iterable[R]:
        """Those of the articles with these digests."""

    def near(self, records: Iterable[R]) -> Iterable[R]:
        """All that may share a key with one of `records`, and perhaps others; what was given before may be left out."""


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

    def __init__(
        self, keys: Callable[[R], Iterable[str]], linked: Callable[[R, R], bool], fold: Callable[[R], str | None], nearby: Nearby[R] | None = None
    ) -> None:
        self._keys, self._linked, self._fold, self._nearby = keys, linked, fold, nearby
        self._alike: dict[tuple[str, ...], list[tuple[int, R]]] = {}
        self._taken: set[tuple[str, int, int]] = set()
        self._folded: dict[tuple[str, ...], list[_One[R]]] = {}
        self._held: dict[str, list[tuple[str, ...]]] = {}
        self._sharing: dict[str, list[tuple[str, ...]]] = {}
        self._lone: dict[str, tuple[str, ...]] = {}
        self._searches = 0
        self._count = 0
        self._ranked: dict[str, list[_One[R]]] = {}

    def take(self, records: Iterable[R]) -> Iterator[tuple[R, tuple[str, ...]]]:
        """Takes records in, and gives each that has keys, with these."""
        if self._nearby is not None:
            records = [record for record in records if record.place not in self._taken]
            self._taken.update(record.place for record in records)
        for record in records:
            own = tuple(sorted(set(self._keys(record))))
            if own:
                self._count += 1
                if own not in self._alike:
                    self._alike[own] = []
                    if self._nearby is not None:
                        for key in own:
                            self._held.setdefault(key, []).append(own)
                self._alike[own].append((self._count, record))
                yield record, own

    def surround(self, records: Iterable[R]) -> None:
        """Takes in all that share a key with one of these records, where they are made on demand."""
        if self._nearby is not None:
            deque(self.take(self._nearby.near(records)), 0)

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

    def _look_up(self, one: _One[R]) -> None:
        """Has who shares its keys at hand. A draft asks for few of all keys: those alone are looked for, until it has asked too often."""
        missing = {key for key in one.keys if key not in self._sharing}
        if not missing or self._lone:
            return
        if self._nearby is not None:
            self.surround((one.best,))
            self._sharing.update((key, self._held[key]) for key in missing)
            return
        self._searches += 1
        if self._searches > _SEARCHES:
            self._lone, self._sharing = _sorted(self._alike)
            return
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
            sharing = self._sharing.get(key) or (self._lone[key],)
            found = self._ranked[key] = sorted((one for own in sharing for one in self.of_keys(own)), key=_RANK)
        return found

    def _met(self, one: _One[R]) -> Iterator[_One[R]]:
        """The folded records that share a key with this one, the best first, each once."""
        self._look_up(one)
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


def _sorted(alike: Iterable[tuple[str, ...]]) -> tuple[dict[str, tuple[str, ...]], dict[str, list[tuple[str, ...]]]]:
    """The first of these sets of keys to hold each key, and all that do for the keys that more than one holds: most keys of an archive are one record's own."""
    first: dict[str, tuple[str, ...]] = {}
    found: dict[str, list[tuple[str, ...]]] = {}
    for own in alike:
        for key in own:
            one = first.setdefault(key, own)
            if one is not own:
                found.setdefault(key, [one]).append(own)
    return first, found


def _before(first: _One[R], rest: Iterator[_One[R]]) -> Iterator[_One[R]]:
    yield first
    yield from rest
