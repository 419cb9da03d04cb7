"""`He said`: who, where nothing but one person can be meant.

A pronoun alone is a guess: the last one named is right in less than half of all cases, and so is the last speaker. Where
both agree and nobody else is named between them, it holds. Such a speaker has an entity, and still raises no conflict.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from xcheck.model.records import Age, EntityKind, Mention, Quote, Role, Speaker

REACH = 800
"""Characters between the name of the last speaker and the pronoun, at most."""
_MALE, _FEMALE = (
    frozenset(("mr", "sir", "lord", "king", "prince", "father", "brother")),
    frozenset(("mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "baroness")),
)
_AGAINST = {"he": _FEMALE, "she": _MALE}
"""Titles that the person a pronoun means cannot have."""


def with_pronouns(
    records: list[Quote | Role | Age], mentions: Mapping[str, Sequence[Mention]], who: Callable[[Mention], tuple[str | None, EntityKind]]
) -> list[Quote | Role | Age]:
    """The records, in their order, with the entities of `he` and `she` where one person alone can be meant.

    `mentions` are those of each article by digest, in the order of its text; `who` gives entity and kind of each.
    """
    places: dict[str, list[int]] = {}
    for at, record in enumerate(records):
        if isinstance(record, Quote) and record.speaker is not None:
            places.setdefault(record.origin.digest, []).append(at)
    filled = list(records)
    for digest, own in places.items():
        last: Speaker | None = None
        for at in sorted(own, key=lambda at: (_speaker(filled[at]).start, filled[at].start)):
            quote = filled[at]
            speaker = _speaker(quote)
            if speaker.text.casefold() not in _AGAINST:
                last = speaker if speaker.kind == "person" and speaker.entity is not None else None
            elif last is not None and isinstance(quote, Quote) and _meant(speaker, last, mentions.get(digest, ()), who):
                filled[at] = replace(quote, speaker=replace(speaker, entity=last.entity))
    return filled


def _speaker(record: Quote | Role | Age) -> Speaker:
    assert isinstance(record, Quote)
    assert record.speaker is not None
    return record.speaker


def _meant(pronoun: Speaker, last: Speaker, mentions: Sequence[Mention], who: Callable[[Mention], tuple[str | None, EntityKind]]) -> bool:
    """Whether the last speaker is near, and the only person named from there on to the pronoun."""
    if not 0 < pronoun.start - last.end <= REACH:
        return False
    against = _AGAINST[pronoun.text.casefold()]
    for at in range(bisect_left(mentions, last.start, key=lambda m: m.start), bisect_left(mentions, pronoun.start, key=lambda m: m.start)):
        mention = mentions[at]
        entity, kind = who(mention)
        if entity == last.entity:
            if not against.isdisjoint(mention.title.casefold().replace(".", "").split()):
                return False
        elif kind == "person" and not mention.quoted:
            return False
    return True
