"""The names of one article, folded: each spelling once, with how often it stands there, where, and beside which titles.

Most of what a corpus tells of its people is told by these: its mentions one by one are asked for in few articles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

from xcheck.extract.mentions.beside import DETERMINERS, SAYS, WHERE, aimed, done, past, peopled, there, told
from xcheck.model.records import EntityKind, Mention
from xcheck.names.acronyms import is_acronym, stands_for
from xcheck.names.offices import office
from xcheck.names.writing import KEYS, levelled
from xcheck.text.memo import Memo

PERSON, SAID, DETERMINED, SURE, ACTS, VERB, THERE, PEOPLED, FREE, TOLD = (1 << bit for bit in range(10))
"""What `Sighting.signs` says: somewhere it is taken for a person's name; a verb of saying follows; an article or a pronoun stands before it; more than a
sentence's capital makes it a name; it is followed as people are, by a word or a mark; by a word; it stands as places do; as no person does; no word for
where something is stands before it; it stands in the story and not only in a byline."""
_GAPS = (2, 3)
"""Characters between a name and its acronym: a space and a bracket, perhaps a quotation mark."""


class Sighting(Struct, frozen=True, array_like=True, gc=False):
    """One spelling in one article: where it `starts` each time, in order, and what that says of it (`signs`, see `PERSON`).

    `texts` are the words as they stand there: one for each place, or one for all. `quoted` are those starts that lie between quotation marks.
    `titles` stand before it; `offices` are the words for offices before it, also where a title stands without a capital, and `posts` those of them
    that are not said to be of the past. These three are sorted.
    """

    starts: Annotated[tuple[int, ...], Meta(min_length=1)]
    texts: Annotated[tuple[str, ...], Meta(min_length=1)]
    quoted: tuple[int, ...] = ()
    signs: int = 0
    titles: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()

    @property
    def says(self) -> bool:
        """Whether a verb of saying follows it somewhere."""
        return bool(self.signs & SAID)

    @property
    def acts(self) -> bool:
        """Whether anywhere it is followed as people are, by a verb of theirs or a colon."""
        return bool(self.signs & ACTS)

    def has(self, sign: int) -> bool:
        """Whether it has one of these signs."""
        return bool(self.signs & sign)

    @property
    def sure(self) -> bool:
        """Whether anywhere more than a sentence's capital makes it a name."""
        return bool(self.signs & SURE)

    @property
    def personal(self) -> bool:
        """Whether the article treats it as a person's: a title in front, a verb of saying behind."""
        return bool(self.signs & (PERSON | SAID) or self.titles)

    @property
    def determined(self) -> bool:
        """Whether an article or a pronoun stands before it somewhere, as before no person's."""
        return bool(self.signs & DETERMINED)

    def places(self) -> Iterator[tuple[int, str]]:
        """Where it stands, and the words there."""
        return zip(self.starts, repeat(self.texts[0]) if len(self.texts) == 1 else self.texts, strict=False)

    def within(self, spans: Sequence[tuple[int, int]]) -> bool:
        """Whether it stands in one of these spans, in order, somewhere."""
        return any((at := bisect_right(spans, (start, 1 << 60)) - 1) >= 0 and start < spans[at][1] for start in self.starts)

    def without(self, tail: int) -> Sighting:
        """The same without the last letters of its words, which are another's."""
        return replace(self, texts=tuple([text[:-tail] for text in self.texts]))

    def with_(self, other: Sighting) -> Sighting:
        """The two of one article as one."""
        places = sorted((*self.places(), *other.places()))
        return Sighting(
            tuple([start for start, _ in places]),
            _once([text for _, text in places]),
            tuple(sorted((*self.quoted, *other.quoted))),
            self.signs | other.signs,
            *(tuple(sorted({*some, *others})) for some, others in ((self.titles, other.titles), (self.offices, other.offices), (self.posts, other.posts))),
        )


def _once(texts: Sequence[str]) -> tuple[str, ...]:
    """The words of each place, or once where they are the same in all."""
    return tuple(texts[:1]) if len(set(texts)) == 1 else tuple(texts)


Sight = tuple[str, EntityKind, str, bool]
"""A spelling, levelled, with the kind, title and sureness that some of its mentions have in common."""


class Sightings(Struct, frozen=True, array_like=True):
    """The names of one article: the `keys` of its spellings, sorted, with their `sightings`, and how many mentions there are of each kind.

    `defined` are the pairs of an acronym and a name with its initials that stand side by side, by their keys.
    """

    keys: tuple[str, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    sights: tuple[tuple[Sight, int], ...] = ()
    defined: tuple[tuple[str, str], ...] = ()


def sighted(mentions: Sequence[Mention]) -> Sightings:
    """The names of one article, whose `mentions` come in the order of its text."""
    by_key: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_key.setdefault(KEYS[mention.text], []).append(mention)
    keys = tuple(sorted(by_key))
    sights = Counter([(levelled(m.text), m.kind, m.title, m.sure) for m in mentions])
    return Sightings(keys, tuple([sighting(by_key[key]) for key in keys]), tuple(sorted(sights.items())), tuple(dict.fromkeys(_defined(mentions))))


def sighting(same: Sequence[Mention]) -> Sighting:
    """What mentions of one spelling in one article say of it."""
    signs = 0
    titles: set[str] = set()
    offices: set[str] = set()
    posts: set[str] = set()
    for m in same:
        fore, aft = m.beside
        word = fore.rpartition(" ")[2]
        signs |= _SAYS_BEFORE[word] | _SAYS_BEHIND[aft] | PERSON * (m.kind == "person") | SURE * m.sure | TOLD * (not m.credited)
        if word in WHERE:
            signs |= THERE if there(m) else FREE * aimed(m)
        elif word == "of" and peopled(m):
            signs |= PEOPLED
        elif word == "to" and told(m):
            signs |= ACTS
        held = office(m.title or word)
        if m.title:
            titles.add(m.title)
        if held:
            offices |= held
            if not past(m):
                posts |= held
    return Sighting(
        tuple([m.start for m in same]),
        _once([m.text for m in same]),
        tuple([m.start for m in same if m.quoted]),
        signs,
        *map(tuple, map(sorted, (titles, offices, posts))),
    )


def _said_before(word: str) -> int:
    """The signs that the word before a name gives by itself."""
    return DETERMINED * (word in DETERMINERS) | FREE * (word not in WHERE)


def _said_behind(words: str) -> int:
    """The signs that the words behind a name give by themselves."""
    does = done(words)
    return SAID * (does == SAYS) | ACTS * bool(does) | VERB * (bool(does) and words[0].isalpha())


_SAYS_BEFORE, _SAYS_BEHIND = Memo(_said_before), Memo(_said_behind)


def _defined(mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """The keys of acronyms with those of the names right beside them that they may stand for."""
    for first, second in pairwise(mentions):
        if second.start - first.end in _GAPS:
            for short, long in ((second, first), (first, second)):
                if is_acronym(short.text) and stands_for(KEYS[short.text], long.text):
                    yield KEYS[short.text], KEYS[long.text]
