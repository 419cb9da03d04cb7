"""The corpus settled, in this order: versions, near copies, furniture, who is who.

Every check stands on what is settled here: an older version drops out, near copies speak with one voice, furniture is
masked, names find their entities.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import Protocol, TypeVar

from msgspec import Struct

from xcheck.extract.extraction import Extracted
from xcheck.extract.mentions.sightings import sighted
from xcheck.model import records as model
from xcheck.model.article import Origin
from xcheck.model.entity import Entity
from xcheck.model.notice import Notice
from xcheck.model.records import Age, Block, Copy, Mention, Quote, Record, Role, Shared, Tenure
from xcheck.names.register import Register
from xcheck.resolve import copies, furniture, people
from xcheck.resolve.pages import Page
from xcheck.resolve.passages import Passages
from xcheck.resolve.republished import republished
from xcheck.resolve.tenures import tenures
from xcheck.resolve.variants import Apart
from xcheck.resolve.versions import current, doubles

T = TypeVar("T")

EARLY: frozenset[type[Record]] = frozenset((Block, Mention, Quote, Role, Age))
"""The types of extracted records that settling looks at."""
_OF_PEOPLE: frozenset[type[Record]] = frozenset((Quote, Role, Age, Tenure))
"""The types of records that say who somebody is."""
_ALL: frozenset[type[Record]] = frozenset(kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Record))


class Settled(Struct, frozen=True):
    """The records of the articles that count, with everything filled in that only the corpus knows.

    `made` are those that settling had to look at, or has made, by type. The others are read from `live`, the extractions with the
    stamps of their records, when they are asked for, without what lies in `aside`: an archive's records are too many to be
    held all at once.
    """

    made: Mapping[type[Record], Sequence[Record]]
    live: tuple[tuple[Extracted, Origin], ...]
    aside: Mapping[str, Sequence[tuple[int, int]]]
    entities: tuple[Entity, ...]
    notices: tuple[Notice, ...]
    apart: tuple[Apart, ...] = ()
    """The pairs of like full names that were not taken for one, and why not."""
    passages: Passages | None = None
    """The shared passages, where they are not among those made: for a few articles most of an archive's are not wanted."""

    @property
    def records(self) -> tuple[Record, ...]:
        """All records."""
        return (*chain.from_iterable(self.made.values()), *self._rest(_ALL - EARLY), *(self.passages.every() if self.passages else ()))

    def of(self, kinds: Collection[type[Record]]) -> list[Record]:
        """The records of these types."""
        found = [record for kind, own in self.made.items() if kind in kinds for record in own]
        found.extend(self._rest({*kinds} - EARLY))
        found.extend(self.passages.every() if self.passages is not None and Shared in kinds else ())
        return found

    def nearby(self, kinds: Collection[type[Record]]) -> Passages | None:
        """The records of these types, where they are made for those that ask for them alone; None where all are at hand."""
        return self.passages if {*kinds} == {Shared} else None

    def _rest(self, kinds: Collection[type[Record]]) -> Iterator[Record]:
        return _outside(self.live, kinds, self.aside)


def _outside(live: Iterable[tuple[Extracted, Origin]], kinds: Collection[type[Record]], aside: Mapping[str, Sequence[tuple[int, int]]]) -> Iterator[Record]:
    """The records of these types that do not lie in what is set aside."""
    for extraction, origin in live if kinds else ():
        spans = aside.get(origin.digest, ())
        own = extraction.of(kinds, origin)
        yield from [record for record in own if not furniture.within(record, spans)] if spans else own


def _page(extraction: Extracted, origin: Origin, aside: Sequence[tuple[int, int]]) -> Page:
    """An article with the names that do not lie in what is set aside."""

    def read() -> Sequence[Mention]:
        found = (record for record in _outside(((extraction, origin),), (Mention,), {origin.digest: aside}) if isinstance(record, Mention))
        return sorted(found, key=attrgetter("start", "end"))

    names = extraction.names
    return Page(origin, sighted(read()) if any(sighting.within(aside) for sighting in names.sightings if aside) else names, read)


class Beside(Protocol):
    """Begins a piece of work, perhaps somewhere else at the same time, and gives what waits for its outcome."""

    def __call__(self, work: Callable[[], T]) -> Callable[[], T]:
        """Begins `work`."""


def resolve(
    extractions: Sequence[Extracted],
    register: Register,
    lap: Callable[[str], None] = lambda step: None,
    asked: Collection[type[Record]] = _ALL,
    beside: Beside | None = None,
    about: Collection[str] | None = None,
    speakers: copies.Speakers = copies.voices,
) -> Settled:
    """Settles the corpus. The result depends on the set of extractions only, not on their order. `lap` is told each step when it is over.

    Records of types that are not `asked` for may be missing: what is made for nobody is not made. `beside` may do one step
    while another goes on. With `about`, it is settled for the articles with these digests: what cannot bear upon them may be missing.
    `speakers` finds who speaks for whom, as `copies.voices` does.
    """
    origins = [e.origin for e in extractions]
    counting, notices = current(origins)
    seen: dict[tuple[str, str], Extracted] = {(e.origin.path, e.origin.digest): e for e in extractions}
    live = [seen[key] for key in sorted(counting & seen.keys())]
    signed = [(e.origin, e.signature) for e in live]
    voices = speakers(signed)
    lap("near copies")
    speaking = tuple((e, e.origin.speaking_for(voices.get(e.origin.digest, e.origin.digest))) for e in live)
    framed = furniture.settle([block for extraction, origin in speaking for block in extraction.of((Block,), origin) if isinstance(block, Block)])
    aside = furniture.set_aside(framed)
    spoken = list(_outside(speaking, (Quote,), aside))
    lap("furniture")

    by_digest = {origin.digest: extraction for extraction, origin in speaking}
    passages = Passages(signed, voices, lambda digest: by_digest[digest].sentences, lambda: chain(framed, spoken)) if Shared in asked else None
    # Begun before names are read: a fork has less of this process's memory copied for it.
    passing = list if passages is None or about is not None else passages.every if beside is None else beside(passages.every)
    copied = republished(signed, voices, doubles(origins), framed) if Copy in asked else ()
    # Ages tell people apart, whoever asks.
    ages = [age for age in _outside(speaking, (Age,), aside) if isinstance(age, Age)]
    who = people.settle([_page(extraction, origin, aside.get(origin.digest, ())) for extraction, origin in speaking], register, ages)
    settled: list[Record] = [*who.forms]
    if not _OF_PEOPLE.isdisjoint(asked):
        settled += who.said([record for record in chain(spoken, _outside(speaking, (Role,), aside), ages) if isinstance(record, Quote | Role | Age)])
    if Mention in asked:
        settled += [who.mention(record) for record in _outside(speaking, (Mention,), aside) if isinstance(record, Mention)]
    lap("who is who")
    made: dict[type[Record], list[Record]] = {}
    for record in chain(framed, settled, copied, passing(), tenures(settled, register)):
        made.setdefault(type(record), []).append(record)
    lap("shared passages")
    return Settled(made, speaking, aside, who.entities, notices, who.apart, None if about is None else passages)
