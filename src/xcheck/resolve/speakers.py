"""Quotations and roles find their people: the name that stands in the span of the speaker's name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from operator import attrgetter

from msgspec.structs import replace

from xcheck.model.records import Age, EntityKind, Quote, Role, Speaker
from xcheck.resolve.pages import Named
from xcheck.resolve.pronouns import with_pronouns

Who = Callable[[Named], tuple[str | None, EntityKind]]
"""The entity and kind of a name of one article."""
_START = attrgetter("start")


def with_people(
    records: Sequence[Quote | Role | Age],
    names: Callable[[str, tuple[int, int] | None], Sequence[Named]],
    who: Callable[[str, Named], tuple[str | None, EntityKind]],
) -> list[Quote | Role | Age]:
    """The records with the entities of their speakers and persons filled in, in their order.

    `names` gives those of the article with a digest, in the order of its text: all, or where there is a span those that begin in it, and the last one
    before. `who` gives the entity and kind of one of them.
    """
    filled = list(records)
    places: dict[str, list[int]] = {}
    for at, record in enumerate(records):
        places.setdefault(record.origin.digest, []).append(at)
    for digest, own in places.items():
        here, whose = names(digest, _span([records[at] for at in own])), partial(who, digest)
        starts = list(map(_START, here))
        done = with_pronouns([_filled(records[at], here, starts, whose) for at in own], here, whose)
        for at, record in zip(own, done, strict=True):
            filled[at] = record
    return filled


def _span(records: Sequence[Quote | Role | Age]) -> tuple[int, int] | None:
    """Where the names of these stand; None where others count too, as for a pronoun before a quotation."""
    spans = [(record.name_start, record.name_end) for record in records if not isinstance(record, Quote)]
    return (min(start for start, _ in spans), max(end for _, end in spans)) if len(spans) == len(records) else None


def _filled(record: Quote | Role | Age, here: Sequence[Named], starts: Sequence[int], who: Who) -> Quote | Role | Age:
    return _quote(record, here, starts, who) if isinstance(record, Quote) else _role(record, here, starts, who)


def _quote(quote: Quote, names: Sequence[Named], starts: Sequence[int], who: Who) -> Quote:
    if quote.speaker is None:
        return quote
    speaker, also = _speaker(quote.speaker, names, starts, who), tuple([_speaker(s, names, starts, who) for s in quote.also])
    return quote if speaker is quote.speaker and also == quote.also else replace(quote, speaker=speaker, also=also)


def _speaker(speaker: Speaker, names: Sequence[Named], starts: Sequence[int], who: Who) -> Speaker:
    """The speaker with the entity that its span names, if it names one.

    Only of a person or an organisation is the name in it the speaker's own: in `a spokesman for Ilse Vane` and `the letter
    of the Harbour Union` it is somebody else's. An organisation must end with its name, so that Brackwater is not taken
    for the Brackwater police.
    """
    if speaker.kind != "organisation" and not speaker.somebody:
        return speaker
    start, end = (speaker.name_start, speaker.name_end) if speaker.name_end else (speaker.start, speaker.end)
    inside = [(m, *who(m)) for m in _inside(names, starts, start, end)]
    if speaker.kind == "organisation":
        inside = [row for row in inside if row[2] != "person" and row[0].end >= speaker.end]
    fitting = [row for row in inside if row[2] == "person"] or inside
    chosen = [row for row in fitting if (row[0].start, row[0].end) == (start, end)] or fitting
    named = {entity for _, entity, _ in chosen}
    return replace(speaker, entity=named.pop()) if len(named) == 1 else speaker


def _role(role: Role | Age, names: Sequence[Named], starts: Sequence[int], who: Who) -> Role | Age:
    """The role or age with the entity of the name that covers what it is said of."""
    named = {who(m)[0] for m in _inside(names, starts, role.name_start, role.name_end) if m.start <= role.name_start and role.name_end <= m.end}
    return replace(role, person=named.pop()) if len(named) == 1 else role


def _inside(names: Sequence[Named], starts: Sequence[int], start: int, end: int) -> list[Named]:
    found = []
    for at in range(max(0, bisect_left(starts, start) - 1), len(names)):
        name = names[at]
        if name.start >= end:
            break
        if name.end > start:
            found.append(name)
    return found
