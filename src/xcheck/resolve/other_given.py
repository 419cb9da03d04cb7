"""A given name that is another one: Judge Marian Vane on Thursday, Judge Muriel Vane on Friday, in reports of one trial.

No letters say so. What speaks for one person is that both bear one family name and hold one office of which there is one, in
articles that tell one story in these days and of which none names both. Most of the time the first letter is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product
from typing import NamedTuple

from xcheck.model.records import Role
from xcheck.names import lists
from xcheck.names.given import nicknames, relatives
from xcheck.names.offices import office
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.two_people import LOOKED_AT, Told
from xcheck.resolve.uses import Use
from xcheck.text.wordset import wordset

BEARERS = 3
"""Bearers of one family name in a corpus beyond which another given name is another person's."""
DAYS = 31
"""Days between two articles beyond which somebody else of the family may hold the office."""
SOLE = wordset("""
    ambassador archbishop bishop captain chair chairman chairperson chairwoman chancellor chief coach commander commissioner conductor coroner
    curator dean director editor governor headmaster headmistress headteacher judge magistrate manager mayor minister premier president principal
    provost rector secretary sheriff skipper spokesman spokesperson spokeswoman superintendent treasurer vicar
    """)
"""Offices that one story has one holder of; a house has many members, a hospital many doctors, and some of them are kin."""


class Holders(NamedTuple):
    """Two persons of one family name, and the office that both hold."""

    one: Person
    other: Person
    office: str


def holders(persons: Sequence[Person], told: Told) -> Iterator[Holders]:
    """The pairs of persons with one family name and one office, and given names of one first letter, of whom one stands in a single voice."""
    for token, own in sorted(by_family(persons).items()):
        if token in lists.PLACES or not 1 < len(own) <= BEARERS:
            continue
        for p, q in combinations(own, 2):
            # A slip is not made again and again.
            if not (p.tentative or q.tentative) and min(_voices(p), _voices(q)) == 1 and _mistaken(p.leading, q.leading):
                shared = _shared(p, q, told)
                if shared:
                    yield Holders(p, q, shared)


def one_time(some: Sequence[date | None], others: Sequence[date | None]) -> bool:
    """Whether articles of these dates may be of one time: those without a date are."""
    days, more = ([day for day in dates if day is not None] for dates in (some, others))
    return not (days and more) or min(abs((a - b).days) for a, b in product(days, more)) <= DAYS


def _mistaken(u: Use, v: Use) -> bool:
    """Whether the one given name may stand for the other by mistake: one first letter, and not a woman's and a man's."""
    a, b = u.name.given, v.name.given
    if min(len(a), len(b)) < 3 or a[0] != b[0] or u.name.suffix != v.name.suffix or u.name.eastern or v.name.eastern:
        return False
    # A family that is written in two ways is two families: Sánchez, Sanchez.
    if nicknames(a, b) or relatives(a, b) or u.text.split()[-1].casefold() != v.text.split()[-1].casefold():
        return False
    return len({lists.gender(a), lists.gender(b)} - {None}) < 2


def _voices(person: Person) -> int:
    return sum(use.voices for use in person.names)


def _shared(p: Person, q: Person, told: Told) -> str:
    """The office of which there is one that articles give to both, and to neither in another place: the captain of Kell is not the captain of Sarn."""
    one, other = (_held(person, told) for person in (p, q))
    for word in sorted(one.keys() & other.keys()):
        if not (one[word] and other[word] and one[word].isdisjoint(other[word])):
            return word
    return ""


def _held(person: Person, told: Told) -> dict[str, frozenset[str]]:
    """The offices of a person now, each with the words that say of what."""
    found: dict[str, frozenset[str]] = {word: frozenset() for use in person.names for word in use.posts & SOLE}
    for role in _roles(person, told):
        for word in office(role.role) & SOLE:
            more = frozenset(role.role.casefold().split()) - _SMALL - {word}
            found[word] = found.get(word, frozenset()) | more
    return found


def _roles(person: Person, told: Told) -> Iterator[Role]:
    for use in person.names:
        for digest in sorted(use.at)[:LOOKED_AT]:
            starts = use.at[digest].starts
            yield from (role for role in told.roles(digest) if role.name_start in starts and role.when != "former")


_SMALL = wordset("a an and at for her his in its new of on our s the their to")
