"""`He said`: who, where nothing but the speaker before can be meant.

This is for pronouns that the article's text alone does not settle (see `xcheck.extract.quotes.antecedents`). Where the last
speaker and the last one named agree and nobody else is named between them, it holds. Such a speaker has an entity but no
name, and raises no conflict.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import attrgetter

from msgspec.structs import replace

from xcheck.model.records import Age, EntityKind, Quote, Role, Speaker
from xcheck.resolve.pages import Named

REACH = 800
"""Characters between the name of the last speaker and the pronoun, at most."""
_MALE, _FEMALE = (
    frozenset(("mr", "sir", "lord", "king", "prince", "father", "brother")),
    frozenset(("mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "baroness")),
)
_AGAINST = {"he": _FEMALE, "she": _MALE}
"""Titles that the person a pronoun means cannot have."""


def with_pronouns(records: list[Quote | Role | Age], names: Sequence[Named], who: Callable[[Named], tuple[str | None, EntityKind]]) -> list[Quote | Role | Age]:
    """The records of one article, in their order, with the entities of `he` and `she` where one person alone can be meant.

    `names` are those of the article, in the order of its text; `who` gives entity and kind of each.
    """
    filled = list(records)
    own = [at for at, record in enumerate(records) if isinstance(record, Quote) and record.speaker is not None]
    last: Speaker | None = None
    for at in sorted(own, key=lambda at: (_speaker(filled[at]).start, filled[at].start)):
        quote = filled[at]
        speaker = _speaker(quote)
        if speaker.text.casefold() not in _AGAINST or speaker.name:
            last = speaker if speaker.somebody and speaker.entity is not None else None
        elif last is not None and isinstance(quote, Quote) and _meant(speaker, last, names, who):
            filled[at] = replace(quote, speaker=replace(speaker, entity=last.entity))
    return filled


def _speaker(record: Quote | Role | Age) -> Speaker:
    assert isinstance(record, Quote)
    assert record.speaker is not None
    return record.speaker


def _meant(pronoun: Speaker, last: Speaker, names: Sequence[Named], who: Callable[[Named], tuple[str | None, EntityKind]]) -> bool:
    """Whether the last speaker is near, and the only person named from there on to the pronoun."""
    if not 0 < pronoun.start - last.end <= REACH:
        return False
    against = _AGAINST[pronoun.text.casefold()]
    for at in range(bisect_left(names, last.start, key=_START), bisect_left(names, pronoun.start, key=_START)):
        name = names[at]
        entity, kind = who(name)
        if entity == last.entity:
            if any(not against.isdisjoint(title.casefold().replace(".", "").split()) for title in name.titles):
                return False
        elif kind == "person" and not name.quoted:
            return False
    return True


_START = attrgetter("start")
