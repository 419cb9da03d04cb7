"""Quotations and roles find their people: the name that stands in the span of the speaker's name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from operator import attrgetter

from msgspec.structs import replace

from xcheck.model.records import Age, EntityKind, Quote, Role, Speaker
from xcheck.resolve.pages import Named
from xcheck.resolve.pronouns import with_pronouns

Who = Callable[[Named], tuple[str | None, EntityKind]]
"""The entity and kind of a name of one article."""
Bearers = Callable[[str], Collection[str | None]]
"""The entities of all names that are written so."""
_START = attrgetter("start")


def with_people(
    records: Sequence[Quote | Role | Age], names: Callable[[str], Sequence[Named]], who: Callable[[str, Named], tuple[str | None, EntityKind]], bearers: Bearers
) -> list[Quote | Role | Age]:
    """The records with the entities of their speakers and persons filled in, in their order.

    `names` gives those of the article with a digest, in the order of its text, `who` the entity and kind of one of them.
    """
    meant = _before_run_on({r.name for r in records if not isinstance(r, Quote)}, bearers)
    filled = list(records)
    places: dict[str, list[int]] = {}
    for at, record in enumerate(records):
        places.setdefault(record.origin.digest, []).append(at)
    for digest, own in places.items():
        here, whose = names(digest), partial(who, digest)
        starts = list(map(_START, here))
        done = with_pronouns([_filled(records[at], here, starts, whose, meant) for at in own], here, whose)
        for at, record in zip(own, done, strict=True):
            filled[at] = record
    return filled


def _filled(record: Quote | Role | Age, here: Sequence[Named], starts: Sequence[int], who: Who, meant: Mapping[str, str | None]) -> Quote | Role | Age:
    if isinstance(record, Quote):
        return _quote(record, here, starts, who)
    if record.name in meant:
        return replace(record, person=meant[record.name])
    return _role(record, here, starts, who)


_RUN_ON = re.compile(r"(?:['’]s[a-z]{2,}|(?<=[a-z]{3})(?:said|says|told|has|had|was|is|will|who|and))$")


def _before_run_on(names: Collection[str], bearers: Bearers) -> Mapping[str, str | None]:
    """The entity of the full name that a name is but for a word it ran into, for those of `names` that are: `Ilse Vanesaid`.

    Pages taken off the web lose the space where a link ended. Only a full name that stands elsewhere, and is one
    entity's, is taken for the name meant.
    """
    wholes = {name: name[: run.start()] for name in names if (run := _RUN_ON.search(name)) is not None and " " in name[: run.start()]}
    owners = {whole: bearers(whole) for whole in wholes.values()}
    return {name: next(iter(owners[whole])) for name, whole in wholes.items() if len(owners[whole]) == 1}


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
    if speaker.kind not in ("person", "organisation"):
        return speaker
    inside = [(m, *who(m)) for m in _inside(names, starts, speaker.start, speaker.end)]
    if speaker.kind == "organisation":
        inside = [row for row in inside if row[2] != "person" and row[0].end >= speaker.end]
    fitting = [row for row in inside if row[2] == "person"] or inside
    chosen = [row for row in fitting if (row[0].start, row[0].end) == (speaker.start, speaker.end)] or fitting
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
