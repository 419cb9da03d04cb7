"""All records of one article: every extractor, in the order in which they build on one another.

What extraction depends on beside the article is the `Lexicon`: the declared furniture templates, the families of
spellings and the house rules' own patterns.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from xcheck.extract.credits.credits import credits
from xcheck.extract.dates.datings import datings
from xcheck.extract.dates.days import days
from xcheck.extract.figures import figures
from xcheck.extract.furniture.blocks import blocks
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.house.expressions import Pattern
from xcheck.extract.house.phrases import phrases
from xcheck.extract.language import language_notices
from xcheck.extract.loose_marks import loose_marks
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.mentions.sightings import Sightings, sighted
from xcheck.extract.quotes.quotes import quotes
from xcheck.extract.reading import Reading
from xcheck.extract.roles import ages, roles
from xcheck.extract.roles.times import setting
from xcheck.extract.sentences import Sentences, sentences_of
from xcheck.extract.signature import Signature, signature
from xcheck.extract.terms.terms import Terms, terms
from xcheck.model.article import Article, Origin
from xcheck.model.notice import Notice
from xcheck.model.place import Span
from xcheck.model.records import Block, Record
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs

BYTES = 50
"""Bytes that a record takes as an index holds it, about."""
SET_ASIDE = frozenset({"boilerplate", "correction"})
"""Kinds of blocks whose words are no mentions, quotations or figures of the article."""


class Lexicon(Struct, frozen=True):
    """What extraction is given beside the article: declared furniture, families of spellings, house patterns."""

    templates: Templates
    terms: Terms
    patterns: tuple[Pattern, ...] = ()
    tagger: str = ""
    """Name and versions of the spaCy pipeline that proposes further names; empty without one."""


class Extraction(Struct, frozen=True):
    """All records of one article, its signature for finding near copies, what could not be looked for, its sentences for finding shared passages, and its names."""

    origin: Origin
    records: tuple[Record, ...]
    signature: Signature
    notices: tuple[Notice, ...] = field(default=())
    sentences: Sentences = field(default=Sentences())
    names: Sightings = field(default=Sightings())

    def of(self, kinds: Collection[type[Record]], origin: Origin) -> Sequence[Record]:
        """Its records of these types, stamped with `origin`."""
        own = [record for record in self.records if type(record) in kinds]
        return own if origin == self.origin else [replace(record, origin=origin) for record in own]

    def size(self, kinds: Collection[type[Record]]) -> int:
        """About how many bytes its records of these types would take as an index holds them."""
        return BYTES * sum(type(record) in kinds for record in self.records)

    def some(self, kind: type[Record], numbers: Collection[int], origin: Origin) -> Sequence[Record]:
        """Those of its records of a type that have one of these numbers in their order, and all at their places, stamped with `origin`."""
        own = self.of((kind,), origin)
        places = {(record.start, record.end) for number, record in enumerate(own) if number in numbers}
        return [record for record in own if (record.start, record.end) in places]


class Extracted(Protocol):
    """An extraction, whether its records are at hand or still to be read."""

    @property
    def origin(self) -> Origin:
        """The stamp of its records."""

    @property
    def records(self) -> tuple[Record, ...]:
        """All of its records."""

    def of(self, kinds: Collection[type[Record]], origin: Origin) -> Sequence[Record]:
        """Its records of these types, stamped with `origin`."""

    def some(self, kind: type[Record], numbers: Collection[int], origin: Origin) -> Sequence[Record]:
        """Those of its records of a type that have one of these numbers in their order, and all at their places, stamped with `origin`."""

    def size(self, kinds: Collection[type[Record]]) -> int:
        """About how many bytes its records of these types take as an index holds them."""

    @property
    def signature(self) -> Signature:
        """By which near copies are found."""

    @property
    def sentences(self) -> Sentences:
        """By which shared passages are found."""

    @property
    def names(self) -> Sightings:
        """By which it is found out who is who."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What could not be looked for."""


def read_for_extraction(article: Article, lexicon: Lexicon) -> Reading:
    """The article with its paragraphs, blocks and marks worked out."""
    origin = article.origin()
    lines = paragraphs(article.text)
    found = blocks(article, origin, lines, lexicon.templates)
    return Reading(article, origin, lines, found, _prose(lines, found), pair(article.text, lines))


def extract(article: Article, lexicon: Lexicon) -> Extraction:
    """The records of one article, in the order of its text within each type."""
    reading = read_for_extraction(article, lexicon)
    names = mentions(reading)
    if lexicon.tagger:
        from xcheck.extract.mentions.candidates import with_proposed
        from xcheck.extract.mentions.pipeline import loaded

        names = with_proposed(reading, names, loaded(lexicon.tagger))
    hits, notices = phrases(reading, lexicon.patterns)
    records: tuple[Record, ...] = (
        *reading.blocks,
        *names,
        *quotes(reading, names),
        *roles(reading, names),
        *ages(reading, names),
        *credits(reading),
        *terms(reading, lexicon.terms),
        *days(reading, reading.once(setting).day),
        *figures(reading, names),
        *datings(reading, names),
        *loose_marks(reading),
        *hits,
    )
    return Extraction(
        reading.origin,
        records,
        signature(reading),
        (*notices, *language_notices(reading)),
        sentences_of(reading),
        sighted(sorted(names, key=attrgetter("start", "end"))),
    )


def _prose(lines: tuple[Span, ...], found: tuple[Block, ...]) -> tuple[Span, ...]:
    """The paragraphs, or what is left of them, that no furniture and no correction note claims."""
    aside = sorted((b.start, b.end) for b in found if b.kind in SET_ASIDE)
    prose: list[Span] = []
    at = 0
    for line in lines:
        while at < len(aside) and aside[at][1] <= line.start:
            at += 1
        start, here = line.start, at
        while here < len(aside) and aside[here][0] < line.end:
            if start < aside[here][0]:
                prose.append(Span(start, aside[here][0]))
            start = max(start, aside[here][1])
            here += 1
        if start < line.end:
            prose.append(Span(start, line.end))
    return tuple(prose)
