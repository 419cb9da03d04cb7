"""What articles say of certain people, made when it is asked for: roles, ages and the offices that the register has for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property

from xcheck.model.records import Age, Record, Role, Tenure
from xcheck.names.register import Register
from xcheck.resolve.people import People
from xcheck.resolve.tenures import tenures


class SpokenOf:
    """The records of some types that say who somebody is, by whom they are said of: the checks that read them have a person for a key."""

    def __init__(
        self,
        kinds: Collection[type[Record]],
        among: Callable[[Collection[type[Record]], Mapping[str, None]], list[Record]],
        who: People,
        register: Register,
    ) -> None:
        """`among` gives the settled records of some types in the articles with some digests; `who` has the forms of everybody who may be asked for."""
        self._extracted = [kind for kind in kinds if kind is not Tenure]
        self._recorded = Tenure in kinds
        self._among, self._who, self._register = among, who, register
        self._asked: set[str] = set()

    @cached_property
    def _articles(self) -> Mapping[str, Collection[str]]:
        """The articles that name each entity."""
        found: dict[str, set[str]] = {}
        for form in self._who.forms:
            found.setdefault(form.entity, set()).update(form.articles)
        return found

    def about(self, digests: Collection[str]) -> list[Record]:
        """Those of the articles with these digests."""
        return self._among(self._extracted, dict.fromkeys(digests))

    def near(self, records: Iterable[Record]) -> list[Record]:
        """All that are said of the same people, but for those that were asked for before."""
        people = {record.person for record in records if isinstance(record, Role | Age | Tenure) and record.person} - self._asked
        self._asked |= people
        articles = set().union(*(self._articles.get(person, ()) for person in people))
        found = [record for record in self._among(self._extracted, dict.fromkeys(articles)) if isinstance(record, Role | Age) and record.person in people]
        return [*found, *(tenures(found, self._register) if self._recorded else ())]
