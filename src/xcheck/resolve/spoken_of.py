"""What articles say of certain people, made when it is asked for: roles, ages and the offices that the register has for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from msgspec.structs import replace

from xcheck.model.records import Age, Form, Quote, Record, Role, Tenure
from xcheck.names.register import Register
from xcheck.resolve.people import People
from xcheck.resolve.tenures import tenures


class SpokenOf:
    """The records of some types that say who somebody is, by whom they are said of: the checks that read them have a person for a key."""

    def __init__(self, kinds: Collection[type[Record]], said: SaidOf, register: Register) -> None:
        """What is `said` of somebody is made once for all checks."""
        self._kinds = frozenset(kinds)
        self._said, self._register = said, register
        self._asked: set[str] = set()

    def about(self, digests: Collection[str]) -> list[Record]:
        """Those of the articles with these digests."""
        return [record for record in self._said.inside(digests) if type(record) in self._kinds]

    def near(self, records: Iterable[Record]) -> list[Record]:
        """All that are said of the same people, but for those that were asked for before."""
        people = {record.person for record in records if isinstance(record, Role | Age | Tenure) and record.person} - self._asked
        self._asked |= people
        found = self._said.of(people)
        return [*(record for record in found if type(record) in self._kinds), *(tenures(found, self._register) if Tenure in self._kinds else ())]


class SaidOf:
    """The roles and ages of people, found where their names stand."""

    def __init__(self, extracted: Callable[[Collection[str]], Iterable[Role | Age]], who: People) -> None:
        """`extracted` gives the roles and ages of articles, whoever they are said of; `who` has the forms of everybody who may be asked for."""
        self._extracted, self._who = extracted, who
        self._known: dict[str, list[Record]] = {}

    def inside(self, digests: Collection[str]) -> list[Record]:
        """Those of the articles with these digests."""
        return self._who.filled(self._extracted(digests))

    def of(self, people: Collection[str]) -> list[Record]:
        """All that are said of these people."""
        new = [person for person in sorted(people) if person not in self._known]
        places: dict[str, list[_Place]] = {}
        for person in new:
            for form in self._forms.get(person, ()):
                for spot in form.spots:
                    places.setdefault(spot.origin.digest, []).append(_Place(spot.start, spot.end, person if form.sure else ""))
        # What does not begin in one of their names is said of somebody else.
        near: list[Role | Age] = []
        asked: list[int] = []
        for record in self._extracted(places):
            place = next((p for p in places[record.origin.digest] if p.start <= record.name_start < p.end), None)
            if place is not None:
                # No two names overlap: what lies in one is that person's. Else all names of the article are asked.
                sure = bool(place.person) and record.name_end <= place.end
                asked.extend(() if sure else (len(near),))
                near.append(replace(record, person=place.person) if sure else record)
        for at, told in zip(asked, self._who.said([near[at] for at in asked]), strict=True):
            assert not isinstance(told, Quote), "a role or age stays one"
            near[at] = told
        self._known.update((person, []) for person in new)
        for record in near:
            if record.person in self._known and record.person in new:
                self._known[record.person].append(record)
        return [record for person in sorted(people) for record in self._known[person]]

    @cached_property
    def _forms(self) -> Mapping[str, list[Form]]:
        found: dict[str, list[Form]] = {}
        for form in self._who.forms:
            found.setdefault(form.entity, []).append(form)
        return found


class _Place(NamedTuple):
    """Where a name of one of the people stands; `person` is empty where it is not sure that it is theirs."""

    start: int
    end: int
    person: str
