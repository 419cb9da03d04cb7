"""Names in the text, and the spellings of one entity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from msgspec import Struct

from xcheck.model.article import Origin
from xcheck.model.records.record import Record

EntityKind = Literal["person", "organisation", "place", "other"]


class Mention(Record, frozen=True):
    """A name in the text. `text` is the name without title and possessive; `title` is what stood in front of it."""

    type: ClassVar[str] = "mention"
    repeated: ClassVar[tuple[str, ...]] = ("text", "title", "beside")

    entity: str | None = None
    kind: EntityKind = "other"
    title: str = ""
    sure: bool = True
    """False where only a capital at a sentence start or in a headline speaks for a name."""
    quoted: bool = False
    """Whether it stands inside quotation marks."""
    beside: tuple[str, str] = ("", "")
    """Up to three words directly before it on its line, and up to two after it, in lower case."""
    credited: bool = False
    """Whether it stands in a byline or an author's note."""


class Spot(Struct, frozen=True, gc=False):
    """One place of a form: the article it stands in and the span there."""

    origin: Origin
    start: int
    end: int
    text: str
    quoted: bool = False
    """Whether it stands inside quotation marks."""
    introduced: bool = False
    """Whether the article gives the full name somewhere."""


class Form(Record, frozen=True):
    """All mentions of one entity under one spelling, folded into one weighted record by `resolve`.

    Its own place is the first of `spots`. `voices` counts near copies once. Made from the whole corpus, it is never cached.
    """

    type: ClassVar[str] = "form"

    entity: str = ""
    spelling: str = ""
    kind: EntityKind = "other"
    spots: Sequence[Spot] = ()
    articles: tuple[str, ...] = ()
    """The digests of the articles in which it stands, as `spots` have them."""
    voices: int = 0
    count: int = 0
    group: str = ""
    """The entity whose name this may be a spelling of: its own, or the one it resembles where the link needs a look."""
    sure: bool = True
    """False where only likeness and circumstance link this spelling to its group."""
    name: str = ""
    """The entity's full name; empty where neither corpus nor register gives one."""
    registered: str = ""
    """The form the register prefers; empty where the register does not know the entity."""
    allowed: bool = False
    """Whether the register has this form as right."""
    rejected: bool = False
    """Whether the register has this form as wrong, at the dates of these spots."""
    excepted: bool = False
    """Whether the register has this form as wrong, but not at these spots: their date or the phrase around them makes it right."""
    short: bool = False
    """Whether the entity needs no first reference: the register says it is known by one word."""
    titles: tuple[str, ...] = ()
    """What stood in front of it as a title, folded, sorted."""
    reasons: tuple[str, ...] = ()
    """What beside the likeness speaks for the link, as sentences without full stop."""
