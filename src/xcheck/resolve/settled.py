"""What a settled corpus holds: records with everything filled in that only the corpus knows, those that most do not ask for made on demand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from xcheck.extract.extraction import BYTES, Extracted
from xcheck.model import records as model
from xcheck.model.article import Origin
from xcheck.model.notice import Notice
from xcheck.model.records import Age, Block, Form, Mention, Quote, Record, Role, Shared, Tenure
from xcheck.names.register import Register
from xcheck.resolve.furniture import Framed, within
from xcheck.resolve.passages import Passages
from xcheck.resolve.people import People
from xcheck.resolve.spoken_of import SaidOf, SpokenOf
from xcheck.resolve.tenures import tenures

ALL: frozenset[type[Record]] = frozenset(kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Record))
OF_PEOPLE: frozenset[type[Record]] = frozenset((Quote, Role, Age, Tenure))
"""The types of records that say who somebody is."""
EARLY: frozenset[type[Record]] = frozenset((Block, Mention, Quote, Role, Age))
"""The types of extracted records in which settling fills something in."""
_FILLED = EARLY - {Block}
"""Those of them that wait for who is who."""
_OF_WHO = _FILLED | {Form, Tenure}
"""The types of records that are had only when it is known who is who."""
_SAID_OF: frozenset[type[Record]] = frozenset((Role, Age, Tenure))


class Settled(Struct, frozen=True, dict=True):
    """The records of the articles that count, with everything filled in that only the corpus knows.

    `made` are those that settling had to look at, or has made, by type. The others are read from `live`, the extractions with the
    stamps of their records, when they are asked for, without what lies in `aside`: an archive's records are too many to be
    held all at once. `framed` has the blocks, and `people` finds out who is who.
    """

    made: Mapping[type[Record], Sequence[Record]]
    live: tuple[tuple[Extracted, Origin], ...]
    aside: Mapping[str, Sequence[tuple[int, int]]]
    framed: Framed
    people: Callable[[], People]
    register: Register
    notices: tuple[Notice, ...]
    few: bool = False
    """Whether it was settled for a few articles: most records of the others are not wanted, and are made when they are asked for."""
    passages: Passages | None = None
    """The shared passages, where they are not among those made."""

    @cached_property
    def who(self) -> People:
        """Whose name is whose."""
        return self.people()

    @property
    def records(self) -> tuple[Record, ...]:
        """All records."""
        return tuple(self.of(ALL))

    def of(self, kinds: Collection[type[Record]]) -> list[Record]:
        """The records of these types."""
        found = [record for kind, own in self.made.items() if kind in kinds for record in own]
        for kind in sorted(_FILLED.intersection(kinds) - self.made.keys(), key=lambda kind: kind.type):
            found.extend(self.who.filled(outside(self.live, (kind,), self.aside)))
        found.extend(outside(self.live, {*kinds} - EARLY, self.aside))
        found.extend(self.framed.every() if Block in kinds else ())
        if self.few:
            found.extend(self.who.forms if Form in kinds else ())
            found.extend(self.passages.every() if self.passages is not None and Shared in kinds else ())
            found.extend(tenures(found, self.register) if Tenure in kinds else ())
        return found

    def among(self, kinds: Collection[type[Record]], wanted: Mapping[str, Collection[int] | None]) -> list[Record]:
        """The records of these extracted types in the articles with these digests, article by article: all where None is `wanted`, else those
        that stand where one with such a number stands, in the order in which they were extracted.
        """
        found: list[Record] = []
        for digest in sorted(self._by_digest.keys() & wanted.keys()):
            extraction, origin = self._by_digest[digest]
            numbers, spans = wanted[digest], self.aside.get(digest, ())
            for kind in kinds:
                some = None if numbers is None else extraction.some(kind, numbers, origin)
                if kind is Block:
                    own: Sequence[Record] = self.framed.of((digest,))
                else:
                    # Who speaks is told by what was said before: quotations are filled in together.
                    own = extraction.of((kind,), origin) if some is None or kind in _FILLED else some
                    own = [record for record in own if not within(record, spans)] if spans else own
                    own = self.who.filled(own) if kind in _FILLED else own
                places = None if some is None else {(record.start, record.end) for record in some}
                found.extend(own if places is None else [record for record in own if (record.start, record.end) in places])
        return found

    def size(self, kinds: Collection[type[Record]]) -> int:
        """About how many bytes the records of these types take as an index holds them, or would hold them."""
        return sum(len(own) * BYTES for kind, own in self.made.items() if kind in kinds) + sum(extraction.size(kinds) for extraction, _ in self.live)

    def waits(self, kinds: Collection[type[Record]]) -> bool:
        """Whether who is who has to be found out for the records of these types."""
        return self.few and not _OF_WHO.isdisjoint(kinds)

    @property
    def digests(self) -> Collection[str]:
        """The digests of the articles that count."""
        return self._by_digest.keys()

    def nearby(self, kinds: Collection[type[Record]]) -> Passages | Framed | SpokenOf | None:
        """The records of these types, where they are made for those that ask for them alone; None where all are at hand."""
        if self.few and {*kinds} == {Shared}:
            return self.passages
        if self.few and {*kinds} == {Block}:
            return self.framed
        return SpokenOf(kinds, self._said, self.register) if self.few and _SAID_OF.issuperset(kinds) else None

    @cached_property
    def _said(self) -> SaidOf:
        def extracted(digests: Collection[str]) -> Iterator[Role | Age]:
            found = outside((self._by_digest[digest] for digest in sorted(digests) if digest in self._by_digest), (Role, Age), self.aside)
            return (record for record in found if isinstance(record, Role | Age))

        return SaidOf(extracted, self.who)

    @cached_property
    def _by_digest(self) -> Mapping[str, tuple[Extracted, Origin]]:
        return {origin.digest: (extraction, origin) for extraction, origin in self.live}


def outside(live: Iterable[tuple[Extracted, Origin]], kinds: Collection[type[Record]], aside: Mapping[str, Sequence[tuple[int, int]]]) -> Iterator[Record]:
    """The records of these types that do not lie in what is set aside."""
    for extraction, origin in live if kinds else ():
        spans = aside.get(origin.digest, ())
        own = extraction.of(kinds, origin)
        yield from [record for record in own if not within(record, spans)] if spans else own
