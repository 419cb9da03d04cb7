"""Quotations and roles find their people: the mention that stands in the span of the speaker's name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from xcheck.model.records import Age, EntityKind, Mention, Quote, Role, Speaker
from xcheck.resolve.pronouns import with_pronouns

Who = Callable[[Mention], tuple[str | None, EntityKind]]
"""The entity and kind of a mention."""


def as_filled(mention: Mention) -> tuple[str | None, EntityKind]:
    """What a mention itself says of its entity and kind."""
    return mention.entity, mention.kind


def with_people(records: Sequence[Quote | Role | Age], mentions: Iterable[Mention], who: Who = as_filled) -> list[Quote | Role | Age]:
    """The records with the entities of their speakers and persons filled in, in their order."""
    index: dict[str, list[Mention]] = {}
    run_on = {whole for r in records if not isinstance(r, Quote) and (whole := _before_run(r.name))}
    bearers: dict[str, set[str | None]] = {}
    for mention in mentions:
        index.setdefault(mention.origin.digest, []).append(mention)
        if mention.text in run_on:
            bearers.setdefault(mention.text, set()).add(who(mention)[0])
    starts: dict[str, list[int]] = {}
    for digest, found in index.items():
        found.sort(key=lambda m: (m.start, m.end))
        starts[digest] = [m.start for m in found]
    filled: list[Quote | Role | Age] = []
    for record in records:
        here, at = index.get(record.origin.digest, []), starts.get(record.origin.digest, [])
        filled.append(_quote(record, here, at, who) if isinstance(record, Quote) else _whole(_role(record, here, at, who), bearers))
    return with_pronouns(filled, index, who)


_RUN_ON = re.compile(r"(?:['’]s[a-z]{2,}|(?<=[a-z]{3})(?:said|says|told|has|had|was|is|will|who|and))$")


def _before_run(name: str) -> str:
    """The full name before the word that it ran into; empty where it ran into none."""
    run = _RUN_ON.search(name)
    return name[: run.start()] if run is not None and " " in name[: run.start()] else ""


def _whole(record: Role | Age, bearers: Mapping[str, set[str | None]]) -> Role | Age:
    """The role or age with the entity of the full name that its name is but for a word it ran into: `Ilse Vanesaid`.

    Pages taken off the web lose the space where a link ended. Only a full name that stands elsewhere, and is one
    entity's, is taken for the name meant.
    """
    found = bearers.get(_before_run(record.name))
    return replace(record, person=next(iter(found))) if found is not None and len(found) == 1 else record


def _quote(quote: Quote, mentions: Sequence[Mention], starts: Sequence[int], who: Who) -> Quote:
    if quote.speaker is None:
        return quote
    return replace(quote, speaker=_speaker(quote.speaker, mentions, starts, who), also=tuple(_speaker(s, mentions, starts, who) for s in quote.also))


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
