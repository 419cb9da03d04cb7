"""The company names keep: how far two sets of articles name the same rare others."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct

from xcheck.resolve.uses import Uses

MOST_ARTICLES = 12
"""Articles of one name that are looked at: more would say nothing new."""


class Company(Struct, frozen=True):
    """For every article the names that say what it is about, and in how many articles each of them stands."""

    of: Mapping[str, frozenset[str]]
    spread: Mapping[str, int]
    people: frozenset[str]

    def shared(self, some: Collection[str], others: Collection[str], without: Collection[str]) -> tuple[float, tuple[str, ...]]:
        """(strength, people) of what both sets of articles name beside `without`, the rarest people first.

        A name that stands nowhere else adds 1, one that stands in n articles 1 / (n - 1).
        """
        left = self._names(some) - frozenset(without)
        right = self._names(others)
        both = sorted(left & right, key=lambda name: (self.spread[name], name))
        return sum(1 / max(1, self.spread[name] - 1) for name in both), tuple(name for name in both if name in self.people)

    def _names(self, articles: Collection[str]) -> frozenset[str]:
        return frozenset().union(*(self.of.get(digest, frozenset()) for digest in sorted(articles)[:MOST_ARTICLES]))


def company(table: Uses) -> Company:
    """The company of all names in a corpus."""
    of: dict[str, set[str]] = {}
    spread: dict[str, int] = {}
    people: set[str] = set()
    for key, use in sorted(table.by_key.items()):
        if not use.sure or use.kind == "place" or len(key) < 4:
            continue
        # A full name and the family name alone are one companion.
        name = use.token if use.kind == "person" or not use.full else key
        if use.kind == "person":
            people.add(name)
        for digest in use.at:
            of.setdefault(digest, set()).add(name)
    for names in of.values():
        for name in names:
            spread[name] = spread.get(name, 0) + 1
    return Company({digest: frozenset(names) for digest, names in of.items()}, spread, frozenset(people))
