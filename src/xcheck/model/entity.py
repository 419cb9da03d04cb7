"""Who is who: the things that names name."""

from __future__ import annotations

from msgspec import Struct

from xcheck.model.records import EntityKind


class Spelling(Struct, frozen=True):
    """One form of an entity's name in the corpus, and how often it stands.

    `where` are the first paths it stands in, sorted; a report from elsewhere may have none.
    """

    text: str
    count: int
    articles: int
    where: tuple[str, ...] = ()


class Entity(Struct, frozen=True):
    """A person, organisation or place, with the forms the corpus gives it, most frequent first."""

    id: str
    name: str
    kind: EntityKind
    forms: tuple[Spelling, ...] = ()
    registered: bool = False
    """Whether the register knows it."""
