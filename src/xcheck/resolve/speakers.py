"""Quotations and roles find their people: the mention that stands in the span of the speaker's name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from xcheck.model.records import Age, Mention, Quote, Role, Speaker


def with_people(records: Iterable[Quote | Role | Age], mentions: Iterable[Mention]) -> list[Quote | Role | Age]:
    """The records with the entities of their speakers and persons filled in, in their order."""
    index: dict[str, list[Mention]] = {}
    for mention in mentions:
        index.setdefault(mention.origin.digest, []).append(mention)
    starts: dict[str, list[int]] = {}
    for digest, found in index.items():
        found.sort(key=lambda m: (m.start, m.end))
        starts[digest] = [m.start for m in found]
    filled: list[Quote | Role | Age] = []
    for record in records:
        here, at = index.get(record.origin.digest, []), starts.get(record.origin.digest, [])
        filled.append(_quote(record, here, at) if isinstance(record, Quote) else _role(record, here, at))
    return filled


def _quote(quote: Quote, mentions: Sequence[Mention], starts: Sequence[int]) -> Quote:
    if quote.speaker is None:
        return quote
    return replace(quote, speaker=_speaker(quote.speaker, mentions, starts), also=tuple(_speaker(s, mentions, starts) for s in quote.also))


def _speaker(speaker: Speaker, mentions: Sequence[Mention], starts: Sequence[int]) -> Speaker:
    """The speaker with the entity of the only person that its span names, if there is one."""
    inside = _inside(mentions, starts, speaker.start, speaker.end)
    people = [m for m in inside if m.kind == "person"] or inside
    exact = [m for m in people if (m.start, m.end) == (speaker.start, speaker.end)]
    chosen = exact or people
    named = {m.entity for m in chosen}
    return replace(speaker, entity=chosen[0].entity) if chosen and len(named) == 1 else speaker


def _role(role: Role | Age, mentions: Sequence[Mention], starts: Sequence[int]) -> Role | Age:
    """The role or age with the entity of the mention that covers the name it is said of."""
    wanted = [m for m in _inside(mentions, starts, role.name_start, role.name_end) if m.start <= role.name_start and role.name_end <= m.end]
    named = {m.entity for m in wanted}
    return replace(role, person=wanted[0].entity) if wanted and len(named) == 1 else role


def _inside(mentions: Sequence[Mention], starts: Sequence[int], start: int, end: int) -> list[Mention]:
    found = []
    for at in range(max(0, bisect_left(starts, start) - 1), len(mentions)):
        mention = mentions[at]
        if mention.start >= end:
            break
        if mention.end > start:
            found.append(mention)
    return found
