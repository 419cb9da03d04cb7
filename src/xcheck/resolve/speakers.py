"""Quotations and roles find their people: the mention that stands in the span of the speaker's name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from msgspec.structs import replace

from xcheck.model.records import Age, EntityKind, Mention, Quote, Role, Speaker
from xcheck.resolve.pronouns import with_pronouns

Who = Callable[[Mention], tuple[str | None, EntityKind]]
"""The entity and kind of a mention."""


def as_filled(mention: Mention) -> tuple[str | None, EntityKind]:
    """What a mention itself says of its entity and kind."""
    return mention.entity, mention.kind


_START = attrgetter("start")


def with_people(records: Sequence[Quote | Role | Age], mentions: Mapping[str, Sequence[Mention]], who: Who = as_filled) -> list[Quote | Role | Age]:
    """The records with the entities of their speakers and persons filled in, in their order.

    `mentions` are those of each article by digest, in the order of its text.
    """
    meant = _before_run_on({r.name for r in records if not isinstance(r, Quote)}, mentions, who)
    starts = {digest: list(map(_START, mentions.get(digest, ()))) for digest in {r.origin.digest for r in records}}
    filled: list[Quote | Role | Age] = []
    for record in records:
        here, at = mentions.get(record.origin.digest, ()), starts[record.origin.digest]
        if isinstance(record, Quote):
            filled.append(_quote(record, here, at, who))
        elif record.name in meant:
            filled.append(replace(record, person=meant[record.name]))
        else:
            filled.append(_role(record, here, at, who))
    return with_pronouns(filled, mentions, who)


_RUN_ON = re.compile(r"(?:['’]s[a-z]{2,}|(?<=[a-z]{3})(?:said|says|told|has|had|was|is|will|who|and))$")


def _before_run_on(names: Collection[str], mentions: Mapping[str, Sequence[Mention]], who: Who) -> Mapping[str, str | None]:
    """The entity of the full name that a name is but for a word it ran into, for those of `names` that are: `Ilse Vanesaid`.

    Pages taken off the web lose the space where a link ended. Only a full name that stands elsewhere, and is one
    entity's, is taken for the name meant.
    """
    wholes = {name: name[: run.start()] for name in names if (run := _RUN_ON.search(name)) is not None and " " in name[: run.start()]}
    bearers: dict[str, set[str | None]] = {whole: set() for whole in wholes.values()}
    for mention in chain.from_iterable(mentions.values()) if bearers else ():
        if mention.text in bearers:
            bearers[mention.text].add(who(mention)[0])
    return {name: next(iter(bearers[whole])) for name, whole in wholes.items() if len(bearers[whole]) == 1}


def _quote(quote: Quote, mentions: Sequence[Mention], starts: Sequence[int], who: Who) -> Quote:
    if quote.speaker is None:
        return quote
    speaker, also = _speaker(quote.speaker, mentions, starts, who), tuple([_speaker(s, mentions, starts, who) for s in quote.also])
    return quote if speaker is quote.speaker and also == quote.also else replace(quote, speaker=speaker, also=also)


def _speaker(speaker: Speaker, mentions: Sequence[Mention], starts: Sequence[int], who: Who) -> Speaker:
    """The speaker with the entity that its span names, if it names one.

    Only of a person or an organisation is the name in it the speaker's own: in `a spokesman for Ilse Vane` and `the letter
    of the Harbour Union` it is somebody else's. An organisation must end with its name, so that Brackwater is not taken
    for the Brackwater police.
    """
    if speaker.kind not in ("person", "organisation"):
        return speaker
    inside = [(m, *who(m)) for m in _inside(mentions, starts, speaker.start, speaker.end)]
    if speaker.kind == "organisation":
        inside = [row for row in inside if row[2] != "person" and row[0].end >= speaker.end]
    fitting = [row for row in inside if row[2] == "person"] or inside
    chosen = [row for row in fitting if (row[0].start, row[0].end) == (speaker.start, speaker.end)] or fitting
    named = {entity for _, entity, _ in chosen}
    return replace(speaker, entity=named.pop()) if len(named) == 1 else speaker


def _role(role: Role | Age, mentions: Sequence[Mention], starts: Sequence[int], who: Who) -> Role | Age:
    """The role or age with the entity of the mention that covers the name it is said of."""
    named = {who(m)[0] for m in _inside(mentions, starts, role.name_start, role.name_end) if m.start <= role.name_start and role.name_end <= m.end}
    return replace(role, person=named.pop()) if len(named) == 1 else role


def _inside(mentions: Sequence[Mention], starts: Sequence[int], start: int, end: int) -> list[Mention]:
    found = []
    for at in range(max(0, bisect_left(starts, start) - 1), len(mentions)):
        mention = mentions[at]
        if mention.start >= end:
            break
        if mention.end > start:
            found.append(mention)
    return found
