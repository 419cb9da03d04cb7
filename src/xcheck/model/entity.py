"""Who is who: the things that names name."""

from __future__ import annotations

from dataclasses import dataclass

from xcheck.model.records import EntityKind


@dataclass(frozen=True, slots=True)
class Spelling:
    """One form of an entity's name in the corpus, and how often it stands."""

    text: str
    count: int
    articles: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place, with the forms the corpus gives it, most frequent first."""

    id: str
    name: str
    kind: EntityKind
    forms: tuple[Spelling, ...] = ()
    registered: bool = False
    """Whether the register knows it."""
