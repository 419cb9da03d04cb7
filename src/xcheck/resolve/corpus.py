"""The corpus settled, in this order: versions, near copies, furniture, who is who.

Every check stands on what is settled here: an older version drops out, near copies speak with one voice, furniture is
masked, names find their entities.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Protocol, TypeVar

from xcheck.extract.extraction import Extracted
from xcheck.extract.mentions.sightings import Sightings, sighted
from xcheck.extract.sentences import Sentences
from xcheck.model.article import Origin
from xcheck.model.records import Age, Copy, Form, Mention, Quote, Record, Role, Shared, Tenure
from xcheck.names.register import Register
from xcheck.resolve import people
from xcheck.resolve.pages import Page
from xcheck.resolve.passages import Passages
from xcheck.resolve.passages_near import PassagesNear
from xcheck.resolve.republished import republished
from xcheck.resolve.settled import ALL, OF_PEOPLE, Settled, outside
from xcheck.resolve.settlers import ANEW, Settlers
from xcheck.resolve.tenures import tenures
from xcheck.resolve.two_people import Told, ages_of
from xcheck.resolve.versions import current, doubles
from xcheck.text.memo import Memo

T = TypeVar("T")


def page_of(extraction: Extracted, origin: Origin, aside: Sequence[tuple[int, int]]) -> Page:
    """An article with the names that do not lie in what is set aside."""

    def read() -> Sequence[Mention]:
        found = (record for record in outside(((extraction, origin),), (Mention,), {origin.digest: aside}) if isinstance(record, Mention))
        return sorted(found, key=attrgetter("start", "end"))

    def folded() -> Sightings:
        names = extraction.names
        return sighted(read()) if any(sighting.within(aside) for sighting in names.sightings if aside) else names

    return Page(origin, folded, read)


class Beside(Protocol):
    """Begins a piece of work, perhaps somewhere else at the same time, and gives what waits for its outcome."""

    def __call__(self, work: Callable[[], T]) -> Callable[[], T]:
        """Begins `work`."""


def resolve(
    extractions: Sequence[Extracted],
    register: Register,
    lap: Callable[[str], None] = lambda step: None,
    asked: Collection[type[Record]] = ALL,
    beside: Beside | None = None,
    about: Collection[str] | None = None,
    settlers: Settlers = ANEW,
) -> Settled:
    """Settles the corpus. The result depends on the set of extractions only, not on their order. `lap` is told each step when it is over.

    Records of types that are not `asked` for may be missing: what is made for nobody is not made. `beside` may do one step
    while another goes on. With `about`, it is settled for the articles with these digests: what cannot bear upon them may be missing.
    `settlers` do single steps.
    """
    origins = [e.origin for e in extractions]
    counting, notices = current(origins)
    seen: dict[tuple[str, str], Extracted] = {(e.origin.path, e.origin.digest): e for e in extractions}
    live = [seen[key] for key in sorted(counting & seen.keys())]
    signed = [(e.origin, e.signature) for e in live]
    voices = settlers.speakers(signed)
    lap("near copies")
    speaking = tuple((e, e.origin.speaking_for(voices.get(e.origin.digest, e.origin.digest))) for e in live)
    framed = settlers.framing(speaking)
    aside = framed.aside
    lap("furniture")

    places = {origin.digest: (extraction, origin) for extraction, origin in speaking}

    def sentences(digest: str) -> Sentences:
        return places[digest][0].sentences

    def standing_in(digests: Collection[str]) -> Iterator[Record]:
        spoken = outside((places[digest] for digest in sorted(digests) if digest in places), (Quote,), aside)
        return chain(framed.story(digests), spoken)

    passages = None
    if Shared in asked:
        passages = Passages(signed, voices, sentences, standing_in) if about is None else PassagesNear(signed, voices, sentences, standing_in, settlers.meeting)
    # Begun before names are read: a fork has less of this process's memory copied for it.
    passing = list if passages is None or about is not None else passages.every if beside is None else beside(passages.every)
    copied = republished(signed, voices, doubles(origins), framed.of, about) if Copy in asked else ()
    # Ages tell people apart, whoever asks.
    ages = [age for age in outside(speaking, (Age,), aside) if isinstance(age, Age)]

    def roles(digest: str) -> Sequence[Role]:
        return [role for role in outside((places[digest],), (Role,), aside) if isinstance(role, Role)] if digest in places else ()

    told = Told(ages_of(ages), roles=Memo(roles).__getitem__, sentences=sentences)

    def who_is_who() -> people.People:
        named = [page_of(extraction, origin, aside.get(origin.digest, ())) for extraction, origin in speaking]
        return people.settle(settlers.tabling(named, aside), register, told, about)

    made: dict[type[Record], Sequence[Record]] = {}
    settled = Settled(made, speaking, aside, framed, who_is_who, register, notices, about is not None, None if about is None else passages)
    if about is None:
        if not OF_PEOPLE.isdisjoint(asked):
            said = settled.who.said([record for record in chain(outside(speaking, (Quote, Role), aside), ages) if isinstance(record, Quote | Role | Age)])
            for kind in (Quote, Role, Age):
                made[kind] = [record for record in said if type(record) is kind]
            made[Tenure] = tenures(said, register)
        if Mention in asked:
            made[Mention] = settled.who.filled(outside(speaking, (Mention,), aside))
        if Form in asked:
            made[Form] = settled.who.forms
    elif beside is None and not {Form, *OF_PEOPLE}.isdisjoint(asked):
        # Where something can go on beside it, it is found out when somebody asks.
        _ = settled.who
    lap("who is who")
    made[Copy] = copied
    if about is None:
        made[Shared] = passing()
    lap("shared passages")
    return settled
