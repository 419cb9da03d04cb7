"""What a sentence or the top of an article says an event by: names, words of content, dates, other numbers, kinds of events.

Two reports are of one event when these agree; the checks decide it, here it is only gathered.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from msgspec import Struct, field

from xcheck.extract.dates.dates import Dated, dates, own_day
from xcheck.extract.dates.days_apart import days_apart
from xcheck.extract.dates.opening import OPENING, top, within
from xcheck.extract.quotes.closed_class import SMALL, TIMES
from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.model.records import Circumstances, Mention
from xcheck.text.memo import Memo


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


EVENTS: dict[str, frozenset[str]] = {
    "explosion": _words("explosion explosions blast blasts bomb bombs bombing bombings exploded explode detonated bomber bombers"),
    "shooting": _words("shooting shootings gunman gunmen shooter gunfire shootout"),
    "stabbing": _words("stabbing stabbings stabbed knifeman"),
    "crash": _words("crash crashes crashed collision collide collides collided derailment derail derails derailed pileup pile-up"),
    "fire": _words("fire blaze inferno wildfire wildfires bushfire bushfires"),
    "earthquake": _words("earthquake earthquakes quake tremor aftershock aftershocks tsunami"),
    "flood": _words("flood floods flooding flooded"),
    "storm": _words("hurricane typhoon cyclone storm storms tornado tornadoes"),
    "landslide": _words("landslide landslides mudslide mudslides avalanche"),
    "collapse": _words("collapse collapsed collapses"),
    "sinking": _words("capsized sank sinking shipwreck"),
    "airstrike": _words("airstrike airstrikes shelling missile missiles rocket rockets"),
    "epidemic": _words("virus outbreak epidemic pandemic coronavirus covid covid-19 ebola cholera measles"),
    "unrest": _words("riot riots rioters protest protests protesters protestors clashes demonstration demonstrations demonstrators unrest rally"),
    "raid": _words("raid raids raided crackdown sweep"),
    "stampede": _words("stampede crush"),
    "kidnapping": _words("hostage hostages hostage-taking kidnap kidnapped kidnapping kidnappers abducted abduction abductors"),
}
"""Kinds of events that figures are reported of, by the words that say them."""

_BY_WORD = {word: kind for kind, words in EVENTS.items() for word in words}
_NUMBER_WORDS = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions"
)
_ATTRIBUTION = _words(
    "said say says told tells report reported reports reporting according official officials statement spokesman spokeswoman announced confirmed previously earlier "
    "least about around nearly almost approximately roughly total number reportedly percent per cent"
)
_SECOND = re.compile(r"\b(?:second|another|third|fourth|sister|joins?|joined|also)\b", re.IGNORECASE)
_HEADING = 1000
"""Characters of a headline or first paragraph in which such a word is looked for."""
_TOKEN = re.compile(r"[^\W\d_]++(?:[-’'][^\W\d_]++)*+|\d++(?:[.,]\d++)*+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_VALUES = {
    word: str(number)
    for number, word in [
        *enumerate(
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(), 2
        ),
        *((10 * tens, word) for tens, word in enumerate("thirty forty fifty sixty seventy eighty ninety hundred".split(), 3)),
        *(
            (10 * tens + ones, f"{ten}-{one}")
            for tens, ten in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
            for ones, one in enumerate("one two three four five six seven eight nine".split(), 1)
        ),
    ]
}
_SHORT = _words("dlr dlrs cts stg pct mn mln bn bln trln")
EMPTY = SMALL | TIMES | _NUMBER_WORDS | _SHORT | frozenset(_VALUES) | _ATTRIBUTION
"""Words that say nothing of an event: small ones, days, numbers, what market reports write behind every one of them, and who said it."""
_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(sorted(_VALUES, key=len, reverse=True))})\b")


class Surveyor(Struct):
    """Gathers the circumstances of places in one article; what it has worked out for a span it keeps."""

    reading: Reading
    mentions: Sequence[Mention]
    own: date | None = None
    _starts: list[int] = field(default_factory=list)
    _done: dict[tuple[int, int], Circumstances] = field(default_factory=dict)
    _dates: dict[tuple[int, int], tuple[Dated, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.own = self.reading.once(own_day)
        self._starts = [mention.start for mention in self.mentions]

    def dates(self, span: Span) -> tuple[Dated, ...]:
        """The dates in `span`."""
        if span not in self._dates:
            self._dates[span] = tuple(dates(self.reading.text, span, self.own))
        return self._dates[span]

    def days(self, span: Span, start: int) -> tuple[str, ...]:
        """The dates in `span` from `start` on, and those that it tells by another day."""
        found = self.dates(span)
        return tuple(sorted({*(d.key for d in found if d.start >= start), *days_apart(self.reading.text, span, found)}))

    def circumstances(self, span: Span) -> Circumstances:
        """The circumstances that a span of the article names."""
        if span not in self._done:
            self._done[span] = self._gather(span)
        return self._done[span]

    def opening(self) -> Circumstances:
        """The circumstances of the headline and the first paragraphs, by which two articles are told to be of one story."""
        return joined(self.circumstances(s) for span in top(self.reading, OPENING) for s in within(self.reading.sentences, span))

    def of_another(self) -> bool:
        """Whether headline or first paragraph tell of a second matter of the kind: a second blaze, another mill, porters who join a strike."""
        text = self.reading.text
        return any(_SECOND.search(text, span.start, min(span.end, span.start + _HEADING)) for span in top(self.reading, 1))

    def _gather(self, span: Span) -> Circumstances:
        text = self.reading.text
        names: set[str] = set()
        sure: set[str] = set()
        first = bisect_left(self._starts, span.start)
        for mention in self.mentions[first : bisect_left(self._starts, span.end)]:
            names.update(_NAME_WORDS[mention.text])
            if mention.sure or mention.kind != "other":
                sure.update(_NAME_WORDS[mention.text])
        found = self.dates(span)
        plain: set[str] = set()
        events: set[str] = set()
        amounts: list[str] = []
        for word, content, event, own in chain.from_iterable(map(_TOLD.__getitem__, text[span.start : span.end].split())):
            amounts.extend(own)
            if event:
                events.add(event)
            if content and word not in names:
                plain.add(content)
        if amounts and found:
            amounts = list(_outside(text, span, found))
        days = self.days(span, span.start)
        return Circumstances(tuple(sorted(names)), tuple(sorted(plain)), days, tuple(amounts), tuple(sorted(events)), tuple(sorted(sure)))


def joined(parts: Iterable[Circumstances]) -> Circumstances:
    """The circumstances that several spans name together."""
    each = tuple(parts)
    return Circumstances(*(tuple(sorted({word for part in each for word in getattr(part, name)})) for name in ("names", "words", "days", "numbers", "events")))


@lru_cache(maxsize=1 << 14)
def numbers(text: str) -> tuple[str, ...]:
    """The numbers in a text as `Circumstances.numbers` has them."""
    return tuple(_digits(match[0]) for match in _NUMBER.finditer(text.casefold()))


def _digits(number: str) -> str:
    """One form for `1,200` and `1200`, `two` and `2`."""
    return _VALUES.get(number) or number.replace(",", "")


def stem(word: str) -> str:
    """A word without a regular ending: opened, opens, opening -> open."""
    for ending, least in (("ing", 6), ("ied", 5), ("ies", 5), ("ed", 5), ("es", 5), ("s", 4)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            cut = word[: -len(ending)]
            return cut + "y" if ending in ("ied", "ies") else cut.removesuffix("e")
    return word.removesuffix("e") if len(word) > 3 else word


def _bare(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


class _Told(NamedTuple):
    """What a token tells of an event: as a word, its stem where it is one of content, the kind of event, the numbers in it."""

    word: str
    content: str = ""
    event: str = ""
    numbers: tuple[str, ...] = ()


def _told(string: str) -> tuple[_Told, ...]:
    """What the tokens of a string without spaces tell; those that tell nothing, as most do, are left out."""
    found = []
    for token in _TOKEN.findall(string):
        word = _bare(token)
        if token[0].isdigit():
            found.append(_Told(word, numbers=numbers(token)))
            continue
        content = stem(word) if len(word) > 2 and word not in EMPTY else ""
        event, own = _BY_WORD.get(word, ""), numbers(token) if word in _VALUES or "-" in word else ()
        if content or event or own:
            found.append(_Told(word, content, event, own))
    return tuple(found)


def _outside(text: str, span: Span, found: Sequence[Dated]) -> Iterator[str]:
    """The numbers in a span that stand in none of the dates found."""
    for match in _TOKEN.finditer(text, span.start, span.end):
        for told in _TOLD[match[0]]:
            if told.numbers and not any(d.start <= match.start() < d.end for d in found):
                yield from told.numbers


_TOLD = Memo(_told)
_NAME_WORDS = Memo(lambda name: tuple(word for each in _WORD.findall(name) if (word := _bare(each)) not in EMPTY))
"""The words of content in a name."""
