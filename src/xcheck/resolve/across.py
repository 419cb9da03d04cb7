"""Lone names whose article gives no bearer, at the only one that the corpus knows: all of them, or those of which somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from xcheck.names.fold import fold
from xcheck.names.offices import office
from xcheck.names.register import Register
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.company import Company
from xcheck.resolve.surnames import Bearer, Spot, addressed, fits, roles
from xcheck.resolve.uses import Use, Uses, known, telling
from xcheck.text.memo import Memo

SHARED = 0.3
"""Strength of shared company from which a lone, common family name goes to its only bearer elsewhere."""


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
            if use.lone and (own := families.get(use.token, ()) or families.get(use.name.closed, ())) and (bearers := [p for p in own if fits(use, p)])
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
        candidates = [p for p in bearers if addressed(use, digest, p)] if digest in use.genders else bearers
        if len(candidates) != 1 or spot in self._settled:
            return None
        person = candidates[0]
        if person.entry is None and (use.kind == "place" or self._shortened(use, digest)):
            return None
        likely = _likely(use, digest, person, digest in self._registered)
        if likely is None:
            likely = not self._scene.is_list(digest) and self._scene.strength(digest, self._around(use, person)) >= SHARED
        return Bearer(person) if likely else None

    def _shortened(self, use: Use, digest: str) -> bool:
        """Whether an article gives a word for a longer name of a body or a place, and shows nowhere that a person is meant: Vane for Vane Mills."""
        return use.token in self._table.inside and use.token in self._longer[digest] and not use.at[digest].personal

    @cached_property
    def _longer(self) -> Mapping[str, frozenset[str]]:
        """The folded words of the longer names of bodies and places in each article."""
        by_key, keys = self._table.by_key, self._table.by_article

        def words(digest: str) -> frozenset[str]:
            bodies = (by_key[key].text for key in keys.get(digest, ()) if " " in key and by_key[key].kind in ("organisation", "place"))
            return frozenset(word for text in bodies for word in fold(text).split())

        return Memo(words)

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
