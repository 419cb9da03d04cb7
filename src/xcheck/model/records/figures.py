"""Numbers and dates, with what tells of which event they speak."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import Struct

from xcheck.model.records.record import Record

Qualifier = Literal["exactly", "at-least", "about", "up-to"]


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
    sure: tuple[str, ...] = ()
    """Those of the names that are more than a capital at the beginning of a sentence."""


class Figure(Record, frozen=True):
    """A number with what it counts or measures. `text` is the number with its scale, currency or per cent sign."""

    type: ClassVar[str] = "figure"
    repeated: ClassVar[tuple[str, ...]] = ("text", "unit", "measure", "noun", "predicate", "governor")
    worded: ClassVar[tuple[str, ...]] = ("here", "story", "beside", "about", "subject", "setting")

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
    is_planned: bool = False
    """Whether it is one to come: `the line will have 14 stations`."""
    is_earlier: bool = False
    """Whether a count of people killed, injured, arrested … is told of an earlier event than the report's: `last month bombers wounded 70`."""
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
    """The words of the names in the headline and the first four paragraphs, wherever the figure stands."""
    governor: str = ""
    """The word of content that says what is done with what is counted, without its ending: `seiz` in `seized 14 boats`."""
    rivals: tuple[float, ...] = ()
    """The other values that the article has for the same unit and noun."""
    alone: bool = False
    """Whether its article has one value for the like, and gives it no more than a few times."""
    kind: str = ""
    """What its own phrase says is measured, in standard words: `prison term`, `revenue`, `people aboard`; empty for most figures."""
    subject: tuple[str, ...] = ()
    """The words of the name of whom it is said, folded, where the kind is said of a person."""
    period: tuple[str, ...] = ()
    """The time that a kind is measured over: `quarter`, `3`, `2025`; empty parts are not told."""
    given: tuple[float, ...] = ()
    """For a figure with a kind: every value that its article has for that unit."""
    setting: Circumstances = Circumstances()
    """For such a count whose sentence names nobody and no day: the places and days of the sentences right before it."""


class Dating(Record, frozen=True):
    """A day on which an event is said to have happened. `text` is the date as written."""

    type: ClassVar[str] = "dating"
    worded: ClassVar[tuple[str, ...]] = ("here", "about")

    day: str = ""
    """YYYY-MM-DD; --MM-DD where neither the text nor the article's own date gives a year; YYYY or YYYY-MM where the text gives no more."""
    event: str = ""
    """The verb that is dated, without its ending: `open`, `die`."""
    stated: bool = True
    """False where the day, or its year, follows from the article's own date, or is not known."""
    here: Circumstances = Circumstances()
    who: str = ""
    """First and last name, folded, of whom it happened to, for what happens to a person once in a life; of a lone year the name of what began; of a plan
    its person's name or the last word of its subject; else empty."""
    planned: bool = False
    """Whether it is to happen on that day."""
    about: tuple[str, ...] = ()
    """The words of the names in the headline and the first four paragraphs."""
    alone: bool = False
    """Whether its article gives one date only for the verb."""
    told: bool = False
    """Whether the date is told beside the news, so that only reports of one story are compared."""
    subject: str = ""
    """The last word before the verb of such a date, in lower case: `bridge` in `the bridge opened in June 2024`; of an office or a sentence what it is, or is for."""
    called: str = ""
    """How the person is called whom the verb is said of, where that tells a man or a woman: `m vane` for Mr Vane and Oskar Vane, `f vane` for Mrs Vane."""


class Day(Record, frozen=True):
    """A date written out, with the weekday given beside it, if any. Parts the text does not give are None."""

    type: ClassVar[str] = "day"

    weekday: int | None = None
    """0 is Monday."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    written: str | None = None
    """YYYY-MM-DD: the day from which the article reports, as its dateline has it where no date of publication is declared."""
