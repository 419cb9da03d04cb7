"""Persons brought together by links, without chaining strangers: every member of a group is linked to its centre."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from xcheck.names.register import Register
from xcheck.resolve.bearers import Person
from xcheck.resolve.like_names import alike
from xcheck.resolve.two_people import TWO
from xcheck.resolve.variants import NEVER_SAME, TWO_ENTRIES, Apart, Link

MOST_CHECKED = 24
"""Names of a group that vetoes are asked about, the most used first."""


class Groups(Struct):
    """Where persons ended up: `home` leads to the centre that a person is one with, `doubt` to the one it may be.

    Persons are told apart by `id`. `why` gives the reasons for which a spelling (its key) was put with its centre, `apart`
    the pairs of like names that were not.
    """

    home: dict[int, Person] = field(default_factory=dict)
    doubt: dict[int, tuple[Person, tuple[str, ...]]] = field(default_factory=dict)
    why: dict[str, tuple[str, ...]] = field(default_factory=dict)
    linked: set[int] = field(default_factory=set)
    apart: list[Apart] = field(default_factory=list)

    def centre(self, person: Person) -> Person:
        """The person that `person` is one with, itself if no other."""
        return self.home.get(id(person), person)

    def touches(self, person: Person) -> bool:
        """Whether any link was made from or to `person`."""
        return id(person) in self.linked


def grouped(links: Sequence[Link], apart: Sequence[Apart], register: Register) -> Groups:
    """Groups made of `links`, which come sure ones first. Names of a sure group are put together under its centre.

    What an article tells to be two people (see `apart`) is brought together by no third name.
    """
    found = Groups(apart=[*apart])
    two = {(a, b) for a, b, why in apart if why in TWO}
    joined = {frozenset((id(link.a), id(link.b))) for link in links}
    members: dict[int, list[Person]] = {}
    degree = Counter(id(person) for link in links for person in (link.a, link.b))
    for link in links:
        # Of equally used names the one that most others are like is the centre: Garrity between Garritty and Gerrity.
        centre, other = sorted((link.a, link.b), key=lambda p: (*p.rank[:-1], -degree[id(p)], p.rank[-1]))
        hub = found.centre(centre)
        bound = hub is centre or frozenset((id(hub), id(other))) in joined or (hub is not other and alike(hub.leading, other.leading))
        if not bound or _apart(hub, other, "")[:2] in two:
            found.apart.append(_apart(hub, other, f"only {centre.leading.text} is like both, and that does not make three names one"))
            continue
        if other is hub or id(other) in found.home or id(other) in found.doubt or members.get(id(other)):
            continue
        if (hub.entry is not None and other.entry is not None) or _vetoed(hub, members.get(id(hub), []), other, register):
            found.apart.append(_apart(hub, other, TWO_ENTRIES if hub.entry and other.entry else NEVER_SAME))
            continue
        if id(hub) in found.doubt:
            continue
        members.setdefault(id(hub), []).append(other)
        found.linked.update((id(hub), id(other)))
        if link.sure:
            found.home[id(other)] = hub
            found.why.update((use.key, link.reasons) for use in other.names)
        else:
            found.doubt[id(other)] = (hub, link.reasons)
    for hub_id, others in members.items():
        for other in others:
            home = found.home.get(id(other))
            if home is not None and id(home) == hub_id:
                home.take(other.names)
    return found


def _apart(hub: Person, other: Person, why: str) -> Apart:
    return Apart.of(hub.leading.text, other.leading.text, why)


def _vetoed(hub: Person, members: Iterable[Person], other: Person, register: Register) -> bool:
    """Whether a declared pair forbids `other` among the hub's names."""
    own = sorted((u for p in (hub, *members) for u in p.names), key=lambda u: (-u.voices, u.key))[:MOST_CHECKED]
    new = sorted(other.names, key=lambda u: (-u.voices, u.key))[:MOST_CHECKED]
    return any(register.never_same(a.text, b.text) for a in own for b in new)
