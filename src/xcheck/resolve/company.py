"""The company names keep: how far two sets of articles name the same rare others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from msgspec import Struct

from xcheck.extract.mentions.sightings import TOLD
from xcheck.resolve.uses import Uses
from xcheck.text.memo import Memo

MOST_ARTICLES = 12
"""Articles of one name that are looked at: more would say nothing new."""

MOST_NAMES = 400
"""Names in one article beyond which it is a list or a live blog, which says nothing of whom a family name alone means."""


class Company(Struct, frozen=True, dict=True):
    """For every article the names that say what it is about, and in how many articles each of them stands.

    `companions` has for each spelling (its key) the name that it is company as. Both are found out when they are asked for.
    """

    table: Uses
    companions: Mapping[str, str]
    people: frozenset[str]

    def shared(self, some: Collection[str], others: Collection[str], without: Collection[str]) -> tuple[float, tuple[str, ...]]:
        """(strength, people) of what both sets of articles name beside `without`, the rarest people first.

        A name that stands nowhere else adds 1, one that stands in n articles 1 / (n - 1).
        """
        both = sorted((self.around(some) - frozenset(without)) & self.around(others), key=lambda name: (self.spread[name], name))
        return self._sum(both), tuple(name for name in both if name in self.people)

    def meet(self, some: Collection[str], others: Collection[str], without: Collection[str]) -> bool:
        """Whether both sets of articles name anything at all, a place or however common it is, but names with these family names."""
        by_article, by_key = self.table.by_article, self.table.by_key
        here, there = ({key for digest in sorted(articles)[:MOST_ARTICLES] for key in by_article.get(digest, ())} for articles in (some, others))
        return any(by_key[key].token not in without for key in here & there)

    def strength(self, digest: str, names: AbstractSet[str]) -> float:
        """The strength (see `shared`) of what one article names of `names`."""
        return self._sum(names & self.of[digest])

    def is_list(self, digest: str) -> bool:
        """Whether an article names so many that they are no company."""
        return len(self.of[digest]) > MOST_NAMES

    def around(self, articles: Collection[str]) -> frozenset[str]:
        """What the first of some articles name."""
        return frozenset().union(*map(self.of.__getitem__, sorted(articles)[:MOST_ARTICLES]))

    def _sum(self, names: Iterable[str]) -> float:
        # From the most telling name on: the order decides the last digit.
        return sum(1 / max(1, spread - 1) for spread in sorted(map(self.spread.__getitem__, names)))

    @cached_property
    def of(self) -> Mapping[str, frozenset[str]]:
        """The names that each article keeps company with. Who wrote it does not count: a reporter's stories are of many people."""
        companions, by_key = self.companions, self.table.by_key
        return Memo(
            lambda digest: frozenset(companions[key] for key in self.table.by_article.get(digest, ()) if key in companions and by_key[key].at[digest].has(TOLD))
        )

    @cached_property
    def spread(self) -> Mapping[str, int]:
        """In how many articles each name stands."""
        spellings: dict[str, list[str]] = {}
        for key, name in self.companions.items():
            spellings.setdefault(name, []).append(key)
        by_key = self.table.by_key
        return Memo(lambda name: len(set().union(*(by_key[key].at.keys() for key in spellings[name]))))


def company(table: Uses) -> Company:
    """The company of all names in a corpus."""
    companions: dict[str, str] = {}
    # A sentence's first word is a name where somebody bears it: Brandvold said.
    families = {use.token for use in table.by_key.values() if use.full and use.kind == "person"}
    for key, use in table.by_key.items():
        if use.kind != "place" and len(key) >= 4 and (use.sure or (use.lone and use.token in families)):
            # A full name and the family name alone are one companion.
            companions[key] = use.token if use.kind == "person" or not use.full else key
    return Company(table, companions, frozenset(name for key, name in companions.items() if table.by_key[key].kind == "person"))
