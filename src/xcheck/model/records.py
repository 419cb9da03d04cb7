"""The records: what an article says, as typed, frozen, serialisable values.

Extraction makes them from one article alone; `resolve` fills in what only the corpus knows (`entity`, `person`,
voices, furniture); checks group and compare them. Every location slices to the text it quotes:
`article.text[record.start:record.end] == record.text`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, ClassVar, Literal, Self, Union, get_args, get_origin, get_type_hints

from xcheck.model.article import Origin

EntityKind = Literal["person", "organisation", "place", "other"]
SpeakerKind = Literal["person", "role", "organisation", "artefact", "anonymous", "unknown"]
How = Literal["postposed", "inverted", "preposed", "according-to", "colon", "split", "continued", "inherited", "none"]
When = Literal["current", "former", "acting", "incoming", "unknown"]
BlockKind = Literal["headline", "body", "credit", "correction", "boilerplate", "list"]
Position = Literal["head", "inside", "tail"]
Qualifier = Literal["exactly", "at-least", "about", "up-to"]


@dataclass(frozen=True, slots=True)
class Record:
    """The common part of every record: where it stands (half-open code points) and the text that stands there."""

    type: ClassVar[str] = "record"

    origin: Origin
    start: int
    end: int
    text: str

    @property
    def place(self) -> tuple[str, int, int]:
        """A total order that no path takes part in: article digest, start, end."""
        return (self.origin.digest, self.start, self.end)

    def to_json(self) -> dict[str, Any]:
        """The record as plain values, without its origin."""
        return {"type": self.type, **{f.name: _plain(getattr(self, f.name)) for f in fields(self) if f.name != "origin"}}

    @classmethod
    def from_json(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        """The record that `to_json` gave, stamped with `origin`. Raises KeyError or TypeError on values that never came from it."""
        kind: type = cls
        hints = _hints(kind)
        return cls(origin=origin, **{name: _typed(hint, values[name]) for name, hint in hints.items() if name in values})


@dataclass(frozen=True, slots=True)
class Mention(Record):
    """A name in the text. `text` is the name without title and possessive; `title` is what stood in front of it."""

    type: ClassVar[str] = "mention"

    entity: str | None = None
    kind: EntityKind = "other"
    title: str = ""
    sure: bool = True
    """False where only a capital at a sentence start or in a headline speaks for a name."""
    quoted: bool = False
    """Whether it stands inside quotation marks."""
    beside: tuple[str, str] = ("", "")
    """Up to three words directly before it on its line, and up to two after it, in lower case."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is given as the source of a quotation, and where that stands."""

    text: str
    start: int
    end: int
    entity: str | None = None
    kind: SpeakerKind = "unknown"
    title: str = ""
    """What stands beside the name in its noun phrase and its apposition: `Labour spokesman`, `a lawyer for the union`."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute a quotation: `said`, `according to`, `in a statement`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote(Record):
    """Words between quotation marks; the span lies between the marks."""

    type: ClassVar[str] = "quote"

    speaker: Speaker | None = None
    also: tuple[Speaker, ...] = ()
    cue: Cue | None = None
    how: How = "none"
    confidence: float = 0.0
    relayed: bool = False
    """Whether the speaker passes on somebody else's words, or somebody else passes on the speaker's."""
    speech: bool = True
    """False for titles of works, labels, scare quotes and mottos."""
    via: Speaker | None = None
    """Who passes the words on, where that is said: `according to the BBC`, `Smith recalled that Jones said`."""
    marks: str = ""
    """The marks around it, opening and closing: `“”`."""


@dataclass(frozen=True, slots=True)
class Role(Record):
    """What somebody is said to be."""

    type: ClassVar[str] = "role"

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


@dataclass(frozen=True, slots=True)
class Age(Record):
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


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a sentence, or the top of an article, says an event by: by these two reports are told to be of one event or of two."""

    names: tuple[str, ...] = ()
    """The words of the names in it, folded, sorted."""
    words: tuple[str, ...] = ()
    """Its other words of content, without their endings, sorted."""
    days: tuple[str, ...] = ()
    """The dates in it as far as they are given or follow from the article's own date: `2025-03-04`, `--03-04`, `2025`, `monday`."""
    numbers: tuple[str, ...] = ()
    """The numbers in it that are no dates, in order."""
    events: tuple[str, ...] = ()
    """The kinds of events it speaks of: explosion, crash, election."""


@dataclass(frozen=True, slots=True)
class Figure(Record):
    """A number with what it counts or measures. `text` is the number with its scale, currency or per cent sign."""

    type: ClassVar[str] = "figure"

    value: int | float = 0
    unit: str = ""
    """Empty for things counted; `%`, `$`, `€`, `km` … for what is measured."""
    measure: str = ""
    """What is counted and what happened to it: `people/killed`, `homes/destroyed`, `voters`."""
    qualifier: Qualifier = "exactly"
    low: float | None = None
    """The least value that the wording allows; None where it sets no lower limit."""
    high: float | None = None
    noun: str = ""
    predicate: str = ""
    precision: float = 0.0
    """By how much a neighbour of the value, written as exactly, would differ: 1,200 has 100, 25.7 has 0.1."""
    is_update: bool = False
    """Whether the words say that the figure has changed: `rose to 17`, `from 14 a day earlier`."""
    is_past: bool = False
    """Whether it is the figure that something else replaced: the 14 in `from 14 a day earlier`."""
    is_subcount: bool = False
    """Whether it counts a part of a greater number: `three of them`, `another four`."""
    headline: bool = False
    lead: bool = False
    """Whether it stands in the headline or the first paragraphs below it."""
    as_of: str = ""
    """The day the article reports from, as YYYY-MM-DD; empty where it gives none."""
    here: Circumstances = Circumstances()
    """Of its sentence."""
    story: Circumstances = Circumstances()
    """Of headline and first paragraphs, for a figure that stands there; else empty."""
    beside: tuple[str, ...] = ()
    """The counts of people killed, injured, arrested … in the whole article, parts and replaced ones left out: `killed=14`."""


@dataclass(frozen=True, slots=True)
class Dating(Record):
    """A day on which an event is said to have happened. `text` is the date as written."""

    type: ClassVar[str] = "dating"

    day: str = ""
    """YYYY-MM-DD."""
    event: str = ""
    """The verb that is dated, without its ending: `open`, `die`."""
    stated: bool = True
    """False where the day, or its year, follows from the article's own date."""
    here: Circumstances = Circumstances()


@dataclass(frozen=True, slots=True)
class Block(Record):
    """One paragraph or line, or a group of lines that belong together, and what it is."""

    type: ClassVar[str] = "block"

    kind: BlockKind = "body"
    template: str | None = None
    """The declared template that claimed it, or `repeated` where repetition did."""
    family: str | None = None
    """For furniture, what an editor calls it: newsletter, comments, related stories."""
    position: Position | None = None
    """For furniture: before, inside or after the story."""
    repeats: int = 1
    """For furniture: how many voices show this wording."""
    wording: str | None = None
    """For furniture: the words that stay when headlines and numbers in it change, levelled."""


@dataclass(frozen=True, slots=True)
class Credit(Record):
    """The author note of an article, one sentence or more: who wrote it, what they are, where it ran first."""

    type: ClassVar[str] = "credit"

    author: str = ""
    role: str | None = None
    """`a former US deputy undersecretary of defense`, as written."""
    outlet: str | None = None
    """Where it was published before, as named: `Weapons and Strategy`."""
    channel: str | None = None
    """What that outlet is called: `Substack newsletter`, `newsletter`, `blog`."""
    verb: str | None = None
    """`originally published`, `first appeared`, `republished`."""
    posts: tuple[str, ...] = ()
    """The titles in `role`, one by one, levelled: `staff writer`."""
    houses: tuple[str, ...] = ()
    """For whom, levelled: `harbour gazette`."""
    contacts: tuple[str, ...] = ()
    """Addresses and handles."""


@dataclass(frozen=True, slots=True)
class Term(Record):
    """A word or compound that is known to be written in more than one way."""

    type: ClassVar[str] = "term"

    term: str = ""
    """What all spellings of one term share: the declared form, or its letters alone."""
    form: str = ""
    """This spelling, with case and inflection taken off, so that only the difference in question is left."""
    quoted: bool = False
    forms: tuple[str, ...] = ()
    """All spellings of the term, each as `form` has it."""
    here: tuple[str, ...] = ()
    """How each of `forms` would be written at this place, in the same order."""
    preferred: str = ""
    """The one of `forms` that the list of terms prefers, if any."""
    before_noun: bool = False
    """Whether its hyphen may only tie it to the noun that follows, so that it says nothing against the open form."""


@dataclass(frozen=True, slots=True)
class Mark(Record):
    """A bracket or quotation mark that has no partner."""

    type: ClassVar[str] = "mark"

    mark: str = ""
    expected: str = ""
    """The mark that is missing."""


@dataclass(frozen=True, slots=True)
class Day(Record):
    """A date written out, with the weekday given beside it, if any. Parts the text does not give are None."""

    type: ClassVar[str] = "day"

    weekday: int | None = None
    """0 is Monday."""
    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Phrase(Record):
    """A place that a house rule's own pattern found."""

    type: ClassVar[str] = "phrase"

    rule: str = ""
    form: str = ""
    """Which of the rule's forms it is."""
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a form: the article it stands in and the span there."""

    origin: Origin
    start: int
    end: int
    text: str
    quoted: bool = False
    """Whether it stands inside quotation marks."""
    introduced: bool = False
    """Whether the article gives the full name somewhere."""


@dataclass(frozen=True, slots=True)
class Form(Record):
    """All mentions of one entity under one spelling, folded into one weighted record by `resolve`.

    Its own place is the first of `spots`. `voices` counts near copies once. Made from the whole corpus, it is never cached.
    """

    type: ClassVar[str] = "form"

    entity: str = ""
    spelling: str = ""
    kind: EntityKind = "other"
    spots: tuple[Spot, ...] = ()
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
    short: bool = False
    """Whether the entity needs no first reference: the register says it is known by one word."""
    titles: tuple[str, ...] = ()
    """What stood in front of it as a title, folded, sorted."""
    reasons: tuple[str, ...] = ()
    """What beside the likeness speaks for the link, as sentences without full stop."""


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value


@cache
def _hints(cls: type) -> Mapping[str, Any]:
    hints = get_type_hints(cls)
    return {name: hint for name, hint in hints.items() if name != "origin" and get_origin(hint) is not ClassVar}


def _typed(hint: Any, value: Any) -> Any:
    """`value` as `hint` wants it: tuples and nested dataclasses rebuilt, everything else as it is."""
    if value is None:
        return None
    if get_origin(hint) in (Union, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return tuple(_typed(inner, v) for v in value)
    if is_dataclass(hint) and isinstance(hint, type):
        hints = _hints(hint)
        return hint(**{name: _typed(hints[name], v) for name, v in value.items()})
    return value
