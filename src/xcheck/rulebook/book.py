"""Rules with their checks, ready to run."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from msgspec import Struct

from xcheck.checks.base import Check
from xcheck.checks.house import House
from xcheck.extract.house.expressions import Pattern
from xcheck.files.nearest import did_you_mean
from xcheck.model.notice import Notice, Trouble
from xcheck.model.rule import Rule


class Bound(NamedTuple):
    """A rule, and its check with the rule's settings."""

    rule: Rule
    check: Check[Any]


class Rulebook(Struct, frozen=True):
    """The rules that are on and those that are off, each sorted by id."""

    bound: tuple[Bound, ...] = ()
    off: tuple[Bound, ...] = ()

    @property
    def all(self) -> tuple[Bound, ...]:
        """On or off, sorted by id."""
        return tuple(sorted((*self.bound, *self.off), key=lambda each: each.rule.id))

    def patterns(self) -> tuple[Pattern, ...]:
        """What extraction is to look for on behalf of the rules that are on."""
        return tuple(pattern for _, check in self.bound if isinstance(check, House) for pattern in check.patterns())

    def only(self, ids: Collection[str]) -> Rulebook:
        """The same book with these rules on and no other, whether they were on before or not.

        Raises Trouble with every id that no rule has.
        """
        known = {each.rule.id: each for each in self.all}
        unknown = [name for name in ids if name not in known]
        if unknown:
            raise Trouble(*(Notice("", "rulebook", f"unknown rule {name!r}{did_you_mean(name, known)}") for name in sorted(unknown)))
        return Rulebook(tuple(known[name] for name in sorted(set(ids))), tuple(each for each in self.all if each.rule.id not in ids))
