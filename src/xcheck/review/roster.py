"""Who is who in one corpus, and which names are at odds there: what editors decide on when they keep a register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from xcheck.model.article import Article
from xcheck.model.entity import Entity
from xcheck.model.finding import Conflict, Severity, Side
from xcheck.model.notice import Notice
from xcheck.model.records import Form, Mention, Spot
from xcheck.names.register import Register, form_key
from xcheck.resolve.variants import Apart

VARIANT = "name-variant"
"""The check whose findings a register settles."""


class Dispute(Struct, frozen=True):
    """A name that stands in spellings at odds, as a rule of `name-variant` found it. `key` is the finding's."""

    rule: str
    severity: Severity
    key: str
    conflict: Conflict

    @property
    def group(self) -> str:
        """The group of forms it is about."""
        return self.conflict.identity[0]

    @property
    def decided(self) -> bool:
        """Whether it is known which spelling is wrong."""
        return self.conflict.sides[0].role == "change"


class Roster(Struct, frozen=True, dict=True):
    """Who is who: entities with their forms, mentions that found nobody, disputes, and the pairs of like names kept apart.

    `articles` are by digest. `notices` tell what could not be read.
    """

    entities: tuple[Entity, ...]
    forms: tuple[Form, ...]
    register: Register
    articles: Mapping[str, Article]
    unclaimed: tuple[Mention, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    apart: tuple[Apart, ...] = ()
    notices: tuple[Notice, ...] = ()

    @cached_property
    def by_entity(self) -> Mapping[str, tuple[Form, ...]]:
        """The forms of every entity, most frequent first."""
        return {
            key: tuple(sorted(found, key=lambda f: (-f.count, f.spelling, f.rejected, not f.sure)))
            for key, found in _grouped((f.entity, f) for f in self.forms).items()
        }

    @cached_property
    def by_group(self) -> Mapping[str, tuple[Form, ...]]:
        """The forms of every group of spellings that may be one name's."""
        return {key: tuple(found) for key, found in _grouped((f.group, f) for f in self.forms).items()}

    @cached_property
    def disputed(self) -> Mapping[str, tuple[Dispute, ...]]:
        """The disputes that each entity takes part in."""
        found: dict[str, list[Dispute]] = {}
        for dispute in self.disputes:
            for entity in sorted({f.entity for f in self.by_group.get(dispute.group, ())}):
                found.setdefault(entity, []).append(dispute)
        return {entity: tuple(each) for entity, each in found.items()}

    @cached_property
    def _by_id(self) -> Mapping[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _by_form(self) -> Mapping[str, tuple[Entity, ...]]:
        found: dict[str, list[Entity]] = {}
        for entity in self.entities:
            for key in sorted({form_key(entity.name), *(form_key(form.text) for form in entity.forms)}):
                found.setdefault(key, []).append(entity)
        return {key: tuple(each) for key, each in found.items()}

    def entity(self, id: str) -> Entity | None:
        """The entity with this id."""
        return self._by_id.get(id)

    def who(self, name: str) -> tuple[Entity, ...]:
        """The entities that `name` can mean: the one with this id, else those so named in full, else all with this form."""
        named = self.entity(name)
        if named is not None:
            return (named,)
        found = self._by_form.get(form_key(name), ())
        return tuple(e for e in found if form_key(e.name) == form_key(name)) or found

    def main(self, group: str) -> Entity | None:
        """The entity that a group's spellings are held against: the registered one, else that of most sure mentions."""
        votes: dict[str, tuple[bool, int]] = {}
        for form in self.by_group.get(group, ()):
            _, count = votes.get(form.entity, (False, 0))
            votes[form.entity] = (bool(form.registered), count + (form.count if form.sure else 0))
        best = max(sorted(votes), key=lambda own: votes[own], default=None)
        return None if best is None else self.entity(best)

    def place(self, spot: Spot | Side | Mention) -> str:
        """Where something stands, as `path:line`."""
        return f"{spot.origin.path}:{self.articles[spot.origin.digest].locate(spot.start).line}"

    @property
    def newest(self) -> date | None:
        """The day of the newest article, if any is dated."""
        return max((a.published for a in self.articles.values() if a.published), default=None)


def _grouped(pairs: Iterable[tuple[str, Form]]) -> dict[str, list[Form]]:
    found: dict[str, list[Form]] = {}
    for key, form in pairs:
        found.setdefault(key, []).append(form)
    return found


def sides_of(form: Form, sides: Sequence[Side]) -> tuple[Side, ...]:
    """Those of `sides` that stand at a place of `form`."""
    spots: dict[str, list[Spot]] = {}
    for spot in form.spots:
        spots.setdefault(spot.origin.digest, []).append(spot)
    return tuple(side for side in sides if any(spot.start <= side.start < spot.end for spot in spots.get(side.origin.digest, ())))


def counted(number: int, one: str, more: str = "") -> str:
    """`1 place`, `2 places`."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"
