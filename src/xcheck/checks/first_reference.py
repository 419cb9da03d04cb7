"""A name that is never given in full.

What it finds
    A person whom an article names by one word only, although the register or another article knows the full name.
Why it matters
    A reader who meets `Macron` or `Lavrov` first in this article should not have to know who that is.
Settings
    `quoted`: whether an article in which the name stands inside quotation marks only counts too.
When it is wrong
    House styles differ for heads of state and for the best known: give them `known_by: surname` in the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Form, Spot
from xcheck.names.parse import parse

MOST_REFERENCES = 3
"""Places of the full name that are shown."""


class FirstReference(Check[Form], frozen=True):
    """An article never gives a person's full name although corpus or register knows it (see the module's page).

    Identity: the entity. All articles that lack its full name are sides of one conflict.
    """

    id: ClassVar[str] = "first-reference"
    reads: ClassVar[tuple[type[Form], ...]] = (Form,)
    grades: ClassVar[Mapping[str, str]] = {"short": "the article only uses one word of the name"}
    facts: ClassVar[frozenset[str]] = frozenset({"articles"})

    quoted: bool = False

    def keys(self, record: Form) -> Iterable[str]:
        """The entity, where it is a person with a full name that is surely meant."""
        if record.kind == "person" and record.sure and not record.short and " " in (record.registered or record.name):
            yield record.entity

    def fold(self, record: Form) -> str | None:
        """Forms of one entity belong together without a test."""
        return record.entity

    def compare(self, group: Sequence[Form]) -> Iterator[Conflict]:
        """One conflict for a person, with every article that lacks the full name."""
        full: list[Spot] = []
        short: dict[str, list[Spot]] = {}
        for form in group:
            name = parse(form.spelling)
            for spot in form.spots:
                if (name.given and " " in form.spelling) or name.suffix:
                    full.append(spot)
                elif not spot.introduced and (self.quoted or not spot.quoted):
                    short.setdefault(spot.origin.digest, []).append(spot)
        first = [min(spots, key=lambda s: s.start) for _, spots in sorted(short.items())]
        if not first:
            return
        first.sort(key=lambda s: (s.origin.path, s.start))
        form = group[0]
        preferred = form.registered or form.name
        elsewhere: dict[str, Spot] = {}
        for spot in sorted(full, key=lambda s: (s.origin.path, s.start)):
            elsewhere.setdefault(spot.origin.digest, spot)
        references = [Side.of(spot, spot.text, "reference") for spot in list(elsewhere.values())[:MOST_REFERENCES]]
        reasons = [Reason(f"{{place}} names {side.text}", side) for side in references[:1]]
        if form.registered:
            reasons.append(Reason(f"the register has {form.registered}"))
        yield Conflict(
            "short",
            (form.entity if form.registered else form.group,),
            (*(Side.of(spot, spot.text, "change") for spot in first), *references),
            preferred,
            tuple(reasons),
            0.9,
            {"articles": "1 article" if len(first) == 1 else f"{len(first)} articles"},
        )
