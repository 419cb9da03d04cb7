"""Lone family names and their bearers in one article, and never between two candidates; see `across` for those of other articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from xcheck.names import lists
from xcheck.names.offices import office
from xcheck.names.register import Entry
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.uses import Use, Uses

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
                if fits(use, person):
                    for digest in in_both(use.at, person.at):
                        if digest not in decided and addressed(use, digest, person):
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
    return fits(use, person) and addressed(use, digest, person)


def fits(use: Use, person: Person) -> bool:
    """Whether a lone name fits the person by all of its words: a King Kalvad II is no Mr. Kalvad."""
    if use.name.suffix and all(own.name.suffix != use.name.suffix for own in person.names):
        return False
    return len(use.name.words) < 2 or _hyphenated(use, person)


def addressed(use: Use, digest: str, person: Person) -> bool:
    """Whether the titles before a lone name fit the person."""
    said = use.genders.get(digest)
    return said is None or (gender := lists.gender(person.leading.name.given)) is None or gender in said


def _hyphenated(use: Use, person: Person) -> bool:
    """Whether the person bears every part of a lone name but the last, which may be spelled otherwise: Ocasio-Cortez, Jong-un."""
    *first, _ = use.name.words
    return any(all(word in own.name.words for word in first) or "".join(use.name.words) in own.name.words for own in person.names)


def roles(entry: Entry) -> frozenset[str]:
    """The office words of a register entry's roles."""
    return frozenset(word for role in entry.roles for word in office(role.role))


def places_of(found: Iterable[tuple[Spot, Person]]) -> dict[int, AbstractSet[str]]:
    """For each person (by `id`) the articles in which lone names stand for it."""
    articles: defaultdict[int, set[str]] = defaultdict(set)
    for (digest, _), person in found:
        articles[id(person)].add(digest)
    return dict(articles)
