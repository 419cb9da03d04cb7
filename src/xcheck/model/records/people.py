"""What people are said to be: roles, ages, and the offices that the register records."""

from __future__ import annotations

from typing import ClassVar, Literal

from xcheck.model.records.record import Record

When = Literal["current", "former", "acting", "incoming", "unknown"]


class Role(Record, frozen=True):
    """What somebody is said to be."""

    type: ClassVar[str] = "role"
    repeated: ClassVar[tuple[str, ...]] = ("name", "role", "organisation", "party", "state")

    person: str | None = None
    name: str = ""
    role: str = ""
    organisation: str | None = None
    when: When = "unknown"
    name_start: int = -1
    """Where the name stands that this is said of; -1 where there is none."""
    name_end: int = -1
    how: str = ""
    """`title`, `apposition`, `clause` (is, was, who heads) or `tag` (R-Ohio)."""
    party: str | None = None
    """The party of a tag or title, in one spelling: `republican`, `labour`."""
    state: str | None = None
    """The state of a tag, levelled: `ohio`."""
    since: int | None = None
    """The year from which on this is said to hold."""
    until: int | None = None
    """The year until which this is said to have held."""
    quoted: bool = False
    """Whether it stands inside quotation marks."""
    year: int | None = None
    """The year that the article itself seems to be written in, from the years it names; None where it names none."""
    day: str | None = None
    """The article's date, `YYYY-MM-DD`: the declared one, else the one on a line of its own at its head."""
    moved: bool = False
    """Whether the article tells that its holder has lately changed place: the new minister, on loan, switched parties last week."""
    besides: bool = False
    """Whether `also` says that it is held beside another one: who is also the president of the Rowing Union."""


class Age(Record, frozen=True):
    """How old somebody is said to be now, as the words stand: `52`, `aged 52`, `52-year-old`."""

    type: ClassVar[str] = "age"

    person: str | None = None
    name: str = ""
    years: int = 0
    name_start: int = -1
    name_end: int = -1
    quoted: bool = False
    year: int | None = None
    """As in Role."""
    day: str | None = None
    """As in Role."""
    at_death: bool = False
    """Whether it is the age at which the person died in these days: no birthday follows."""


class Tenure(Record, frozen=True):
    """An office that the register records for a person of the corpus: no words of an article, but held against them.

    Its origin is the register's file, and `line` the entry's line there; its span is the whole of `text`, the office in
    words. Made from the register, it is never cached.
    """

    type: ClassVar[str] = "tenure"

    person: str | None = None
    name: str = ""
    organisation: str | None = None
    since: str | None = None
    """Its first day, `YYYY-MM-DD`; None where the register only knows that it is held."""
    until: str | None = None
    """Its last day."""
    as_of: str | None = None
    """The day for which the register vouches."""
    line: int = 1
    all_offices: bool = False
    """Whether the register has every office of head of state or government, and every deputy's, that the person ever held."""
