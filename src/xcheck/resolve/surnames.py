"""Lone family names and their bearers: in the article first, then across the corpus, and never between two candidates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from msgspec import Struct

from xcheck.names import lists
from xcheck.names.offices import office
from xcheck.names.register import Entry, Register
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.company import Company
from xcheck.resolve.uses import Use, Uses, known, telling

SHARED = 0.3
"""Strength of shared company from which a lone, common family name goes to its only bearer elsewhere."""

Spot = tuple[str, str]
"""An article's digest and a spelling's key."""


class Bearer(Struct, frozen=True):
    """Whose name a spelling is in one article, how sure that is, and why, where letters differ."""

    person: Person
    sure: bool = True
    reasons: tuple[str, ...] = ()


def within(table: Uses, persons: Sequence[Person]) -> dict[Spot, Person]:
    """Lone names at the only person of their article whose family name, else given or middle name, they are, or the only one so far."""
    found: dict[Spot, Person] = {}
    indexes = by_family(persons), _by_other_names(persons)
    for key, use in table.by_key.items():
        decided: set[str] = set()
        for index in indexes if use.lone else ():
            here: dict[str, list[Person]] = {}
            for person in index.get(use.token, ()) or index.get(use.name.closed, ()):
                if _whole(use, person):
                    for digest in in_both(use.at, person.at):
                        if digest not in decided and _addressed(use, digest, person):
                            here.setdefault(digest, []).append(person)
            found.update(((digest, key), owner) for digest, own in here.items() if (owner := own[0] if len(own) == 1 else _first(use, digest, own)) is not None)
            decided.update(here)
    return found


def _first(use: Use, digest: str, persons: Iterable[Person]) -> Person | None:
    """The only person whose full name stands before a lone name, where all others are named behind the last place of it."""
    alone = use.at[digest].starts
    before: list[Person] = []
    for person in persons:
        named = min((own.at[digest].starts[0] for own in person.names if digest in own.at), default=-1)
        if named < alone[0]:
            before.append(person)
        elif named < alone[-1]:
            return None
    return before[0] if len(before) == 1 else None


def _by_other_names(persons: Iterable[Person]) -> Mapping[str, list[Person]]:
    """Persons by the folded words of their full names that are no family names."""
    index: dict[str, list[Person]] = {}
    for person in persons:
        for word in sorted({w for use in person.names for w in (use.name.given, *use.name.middle, *use.name.eastern) if len(w) > 1}):
            index.setdefault(word, []).append(person)
    return index


def in_both(some: Collection[str], others: Collection[str]) -> Iterator[str]:
    """What stands in both, in the order of the smaller one."""
    smaller, larger = (some, others) if len(some) <= len(others) else (others, some)
    return filter(larger.__contains__, smaller)


def unclaimed(table: Uses, settled: Container[Spot], persons: Sequence[Person]) -> Iterator[tuple[Spot, Person]]:
    """Lone names without a bearer in their article at the only person of the corpus whose family name they are: a hint, no answer."""
    families = by_family(persons)
    for key, use in table.by_key.items():
        candidates = families.get(use.token, ()) if use.lone else ()
        if len(candidates) == 1:
            for digest in use.at:
                if (digest, key) not in settled:
                    yield (digest, key), candidates[0]


def agrees(use: Use, digest: str, person: Person) -> bool:
    """Whether a lone name fits the person: no `Mrs. Clinton` for Bill, no `Reagan-Thatcher` for Ronald."""
    return _whole(use, person) and _addressed(use, digest, person)


def _whole(use: Use, person: Person) -> bool:
    """Whether a lone name fits the person by all of its words."""
    return len(use.name.words) < 2 or _hyphenated(use, person)


def _addressed(use: Use, digest: str, person: Person) -> bool:
    """Whether the titles before a lone name fit the person."""
    said = use.genders.get(digest)
    return said is None or (gender := lists.gender(person.leading.name.given)) is None or gender in said


def _hyphenated(use: Use, person: Person) -> bool:
    """Whether the person bears every part of a lone name but the last, which may be spelled otherwise: Ocasio-Cortez, Jong-un."""
    *first, _ = use.name.words
    return any(all(word in own.name.words for word in first) or "".join(use.name.words) in own.name.words for own in person.names)


class Across:
    """Lone names whose article gives no bearer, at the only one that corpus and register know. Each is found out when it is asked for."""

    def __init__(
        self,
        table: Uses,
        settled: Container[Spot],
        persons: Sequence[Person],
        articles: Callable[[Person], Collection[str]],
        scene: Company,
        register: Register,
    ) -> None:
        """`articles` gives those in which a person stands by any name; what is `settled` is left as it is."""
        self._table, self._settled, self._articles, self._scene, self._register = table, settled, articles, scene, register
        families = by_family(persons)
        self._bearers = {
            key: bearers
            for key, use in table.by_key.items()
            if use.lone and (own := families.get(use.token, ()) or families.get(use.name.closed, ())) and (bearers := [p for p in own if _whole(use, p)])
        }
        self._company: dict[tuple[str, int], frozenset[str]] = {}

    @property
    def bearers(self) -> Mapping[str, Sequence[Person]]:
        """The keys of the names that it may be asked of, and whose they may be."""
        return self._bearers

    @cached_property
    def _registered(self) -> frozenset[str]:
        """The articles that name somebody whom the register knows."""
        return frozenset(digest for use in self._table.by_key.values() if _registered(use, self._register) for digest in use.at)

    def of(self, spot: Spot) -> Bearer | None:
        """Whose a name is in an article; None where that is settled, or cannot be told."""
        digest, key = spot
        bearers = self._bearers.get(key, ())
        if not bearers or digest not in (use := self._table.by_key[key]).at:
            return None
        candidates = [p for p in bearers if _addressed(use, digest, p)] if digest in use.genders else bearers
        if len(candidates) != 1 or spot in self._settled:
            return None
        person = candidates[0]
        if use.kind == "place" and person.entry is None:
            return None
        likely = _likely(use, digest, person, digest in self._registered)
        if likely is None:
            likely = not self._scene.is_list(digest) and self._scene.strength(digest, self._around(use, person)) >= SHARED
        return Bearer(person) if likely else None

    def _around(self, use: Use, person: Person) -> frozenset[str]:
        """The company that a person keeps, without its own names."""
        found = self._company.get((use.token, id(person)))
        if found is None:
            told = [article for article in self._articles(person) if not self._scene.is_list(article)]
            found = self._company[use.token, id(person)] = self._scene.around(told) - {use.token, *(u.key for u in person.names)}
        return found

    def every(self) -> Iterator[tuple[Spot, Bearer]]:
        """All of them."""
        for key in self._bearers:
            for digest in self._table.by_key[key].at:
                bearer = self.of((digest, key))
                if bearer is not None:
                    yield (digest, key), bearer


class Claims:
    """Whose name a lone name is in an article: as it is settled, else as it is found out across articles when somebody asks."""

    def __init__(self, settled: dict[Spot, Bearer], across: Across) -> None:
        """What is `settled` grows by what is found out."""
        self._settled = settled
        self._across: Across | None = across
        self._nobody: set[Spot] = set()

    def get(self, spot: Spot) -> Bearer | None:
        """Whose it is, if that can be told."""
        found = self._settled.get(spot)
        if found is None and self._across is not None and spot not in self._nobody:
            found = self._across.of(spot)
            if found is None:
                self._nobody.add(spot)
            else:
                self._settled[spot] = found
        return found

    def __contains__(self, spot: object) -> bool:
        return isinstance(spot, tuple) and self.get(spot) is not None

    def add(self, found: Iterable[tuple[Spot, Bearer]]) -> None:
        """Settles more, each of them something that could not be told before."""
        self._settled.update(found)

    def find_all(self) -> None:
        """Finds out all of them."""
        if self._across is not None:
            self._settled.update(self._across.every())
            self._across = None

    def persons(self) -> Iterator[tuple[str, Person]]:
        """The keys of lone names with the persons whose they are somewhere; and perhaps others, as long as not all are found out."""
        yield from ((key, bearer.person) for (_, key), bearer in self._settled.items())
        if self._across is not None:
            yield from ((key, person) for key, persons in self._across.bearers.items() for person in persons)


def _likely(use: Use, digest: str, person: Person, registered: bool) -> bool | None:
    """Whether a lone name is its only bearer's; None where the company decides that the article keeps.

    `registered` says that the article names somebody whom the register knows.
    """
    strange = not known(use.token)
    if not person.at:
        return person.entry is not None and use.kind != "place" and (registered or strange or bool(_titled(use, digest) & roles(person.entry)))
    if person.entry:
        return registered or strange or bool(_titled(use, digest) & telling(person.names)) or None
    if use.at[digest].personal:
        return strange or bool(_titled(use, digest) & telling(person.names)) or None
    return None if strange and not use.at[digest].determined else False


def _titled(use: Use, digest: str) -> frozenset[str]:
    """The office words of the titles before a lone name in an article."""
    return frozenset(word for title in use.at[digest].titles for word in office(title))


def _registered(use: Use, register: Register) -> bool:
    return use.full and register.named(use.text) is not None


def roles(entry: Entry) -> frozenset[str]:
    """The office words of a register entry's roles."""
    return frozenset(word for role in entry.roles for word in office(role.role))


def places_of(found: Iterable[tuple[Spot, Person]]) -> dict[int, AbstractSet[str]]:
    """For each person (by `id`) the articles in which lone names stand for it."""
    articles: defaultdict[int, set[str]] = defaultdict(set)
    for (digest, _), person in found:
        articles[id(person)].add(digest)
    return dict(articles)
