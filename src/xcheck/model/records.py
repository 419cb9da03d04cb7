"""The records: what an article says, as typed, frozen, serialisable values.

Extraction makes them from one article alone; `resolve` fills in what only the corpus knows (`entity`, `person`,
voices, furniture); checks group and compare them. Every location slices to the text it quotes:
`article.text[record.start:record.end] == record.text`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

from msgspec import Struct, convert, to_builtins

from xcheck.model.article import Origin

EntityKind = Literal["person", "organisation", "place", "other"]
SpeakerKind = Literal["person", "role", "organisation", "artefact", "anonymous", "unknown"]
How = Literal["postposed", "inverted", "preposed", "according-to", "colon", "split", "continued", "inherited", "none"]
When = Literal["current", "former", "acting", "incoming", "unknown"]
BlockKind = Literal["headline", "body", "credit", "correction", "boilerplate", "list"]
Position = Literal["head", "inside", "tail"]
Qualifier = Literal["exactly", "at-least", "about", "up-to"]


class Record(Struct, frozen=True, gc=False):
    """The common part of every record: where it stands (half-open code points) and the text that stands there."""

    type: ClassVar[str] = "record"
    repeated: ClassVar[tuple[str, ...]] = ()
    """The fields whose values many records of a corpus have in common: names, titles."""

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
        values: dict[str, Any] = to_builtins(self)
        del values["origin"]
        return {"type": self.type, **values}

    @classmethod
    def from_json(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        """The record that `to_json` gave, stamped with `origin`. Raises msgspec.ValidationError on values that never came from it."""
        return convert({**values, "origin": origin}, cls)


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


class Speaker(Struct, frozen=True, gc=False):
    """Who is given as the source of a quotation, and where that stands."""

    text: str
    start: int
    end: int
    entity: str | None = None
    kind: SpeakerKind = "unknown"
    title: str = ""
    """What stands beside the name in its noun phrase and its apposition: `Labour spokesman`, `a lawyer for the union`."""


class Cue(Struct, frozen=True, gc=False):
    """The words that attribute a quotation: `said`, `according to`, `in a statement`."""

    text: str
    start: int
    end: int


class Quote(Record, frozen=True):
    """Words between quotation marks; the span lies between the marks."""

    type: ClassVar[str] = "quote"

    speaker: Speaker | None = None
    also: tuple[Speaker, ...] = ()
    cue: Cue | None = None
    how: How = "none"
    confidence: int | float = 0.0
    relayed: bool = False
    """Whether the speaker passes on somebody else's words, or somebody else passes on the speaker's."""
    speech: bool = True
    """False for titles of works, labels, scare quotes and mottos."""
    via: Speaker | None = None
    """Who passes the words on, where that is said: `according to the BBC`, `Smith recalled that Jones said`."""
    marks: str = ""
    """The marks around it, opening and closing: `“”`."""


class Role(Record, frozen=True):
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


class Circumstances(Struct, frozen=True, gc=False):
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


class Figure(Record, frozen=True):
    """A number with what it counts or measures. `text` is the number with its scale, currency or per cent sign."""

    type: ClassVar[str] = "figure"

    value: int | float = 0
    unit: str = ""
    """Empty for things counted; `%`, `$`, `€`, `km` … for what is measured."""
    measure: str = ""
    """What is counted and what happened to it: `people/killed`, `homes/destroyed`, `voters`."""
    qualifier: Qualifier = "exactly"
    low: int | float | None = None
    """The least value that the wording allows; None where it sets no lower limit."""
    high: int | float | None = None
    noun: str = ""
    predicate: str = ""
    precision: int | float = 0.0
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
    about: tuple[str, ...] = ()
    """The words of the names in headline and first paragraphs, wherever the figure stands."""
    governor: str = ""
    """The word of content that says what is done with what is counted, without its ending: `seiz` in `seized 14 boats`."""
    rivals: tuple[float, ...] = ()
    """The other values that the article has for the same unit and noun."""


class Dating(Record, frozen=True):
    """A day on which an event is said to have happened. `text` is the date as written."""

    type: ClassVar[str] = "dating"

    day: str = ""
    """YYYY-MM-DD."""
    event: str = ""
    """The verb that is dated, without its ending: `open`, `die`."""
    stated: bool = True
    """False where the day, or its year, follows from the article's own date."""
    here: Circumstances = Circumstances()


class Block(Record, frozen=True):
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


class Credit(Record, frozen=True):
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


class Term(Record, frozen=True):
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
    standard: str = ""
    """The pair of spelling standards that the first two of `forms` follow: `british and american`; empty where there is none."""


class Mark(Record, frozen=True):
    """A bracket or quotation mark that has no partner."""

    type: ClassVar[str] = "mark"

    mark: str = ""
    expected: str = ""
    """The mark that is missing."""


class Day(Record, frozen=True):
    """A date written out, with the weekday given beside it, if any. Parts the text does not give are None."""

    type: ClassVar[str] = "day"

    weekday: int | None = None
    """0 is Monday."""
    year: int | None = None
    month: int | None = None
    day: int | None = None


class Phrase(Record, frozen=True):
    """A place that a house rule's own pattern found."""

    type: ClassVar[str] = "phrase"

    rule: str = ""
    form: str = ""
    """Which of the rule's forms it is."""
    suggestion: str | None = None


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


class Revision(Record, frozen=True):
    """A telling change from an older version of its article to this one. Made by comparing the two, never extracted.

    Its own place is what stands there now; where words were only taken out, the words around the gap.
    """

    type: ClassVar[str] = "revision"

    kind: str = ""
    """`number`, `date`, `name`, `quote`, `attribution` or `negation`."""
    before: str = ""
    """What stood there, on one line."""
    after: str = ""
    around: str = ""
    """The words of its sentence beside it, levelled."""
    noted: bool = False
    """Whether a correction or update line came with the version."""
    earlier: Spot | None = None
    """The place in the older version."""


class Form(Record, frozen=True):
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


class Copy(Record, frozen=True):
    """One article among near copies of one text. Its place is its headline, or the first words of its story.

    Made from the whole corpus, it is never cached.
    """

    type: ClassVar[str] = "copy"

    cluster: str = ""
    """What all copies of the text have in common."""
    day: str = ""
    """The article's date, `YYYY-MM-DD`: the declared one, else the one on a line of its own at its head."""
    words: int = 0
    """Words of its story, furniture left out."""
    original: bool = False
    """Whether it is the article that the others are compared with: the earliest, else the longest."""
    exact: bool = False
    """Whether its file holds the very article that another file holds."""
    later: bool = False
    """Whether its date is later than the original's."""
    share: int = 100
    """How many of a hundred of its words stand in the original, in order."""
    differs: tuple[str, ...] = ()
    """What is different in the original, as sentences without full stop."""


class Shared(Record, frozen=True):
    """Sentences in a row that stand in another article word for word. Its place is those of its first paragraph.

    Made from the whole corpus, it is never cached.
    """

    type: ClassVar[str] = "shared"

    sentences: tuple[str, ...] = ()
    """A hash over the words of each sentence."""
    lengths: tuple[int, ...] = ()
    """How many words of each sentence stand outside quotation marks."""
    paragraphs: int = 1
    """Over how many paragraphs it goes."""
