"""Who is who in a corpus: mentions find their entities, spellings of one name come together.

In this order: full names to persons; lone family names to the only bearer in their article; persons that are one under
two spellings; misspelled family names; lone family names to the only bearer anywhere, and to one of another article who is spelled nearly so. Two candidates are no answer, and
what is declared in the register (names, aliases, rejected forms, `never_same`) always wins. Evidence that counts: the
only bearer, the same office, the same company, how often a form stands and where; see `variants`, `surnames` and `across`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, partial
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from xcheck.model.entity import Entity
from xcheck.model.records import Age, Form, Mention, Quote, Record, Role
from xcheck.names.register import Register
from xcheck.names.writing import KEYS
from xcheck.resolve.across import Across, Claims
from xcheck.resolve.bearers import Person, full_names, persons
from xcheck.resolve.company import Company, company
from xcheck.resolve.elsewhere import elsewhere
from xcheck.resolve.forms import Naming, entities, forms, named
from xcheck.resolve.merging import Groups, grouped
from xcheck.resolve.misspelled import half_misspelled, misspelled
from xcheck.resolve.pages import Named, Page, in_order, in_span
from xcheck.resolve.speakers import with_people
from xcheck.resolve.surnames import Bearer, Spot, places_of, unclaimed, within
from xcheck.resolve.two_people import UNTOLD, Told, two_bearers
from xcheck.resolve.uses import Use, Uses, parsed, uses
from xcheck.resolve.variants import Apart, links, scene


class People(Struct, frozen=True, dict=True):
    """A corpus in which names have found their entities.

    `forms` has one Form for every entity and spelling, or for those near the articles that it was settled for. `apart` are the pairs of like full names
    that were not taken for one.
    """

    naming: Naming
    forms: tuple[Form, ...]
    apart: tuple[Apart, ...] = ()

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of these forms, sorted by id."""
        return entities(self.forms, self.naming)

    def named_in(self, digests: AbstractSet[str]) -> tuple[Entity, ...]:
        """The entities named in the articles with these digests, sorted by id."""
        here = {form.entity for form in self.forms if not digests.isdisjoint(form.articles)}
        return entities([form for form in self.forms if form.entity in here], self.naming)

    def mention(self, mention: Mention) -> Mention:
        """The mention with its entity and kind."""
        entity, kind = self.naming.of(mention.origin.digest, KEYS[mention.text])
        kind = mention.kind if entity is None and kind == "other" else kind
        return replace(mention, entity=entity, kind=kind) if (entity, kind) != (mention.entity, mention.kind) else mention

    def filled(self, records: Iterable[Record]) -> list[Record]:
        """The records, in their order, with the entities of those they name."""
        found = [self.mention(record) if isinstance(record, Mention) else record for record in records]
        said = iter(self.said([record for record in found if isinstance(record, Quote | Role | Age)]))
        return [next(said) if isinstance(record, Quote | Role | Age) else record for record in found]

    def said(self, records: Sequence[Quote | Role | Age]) -> list[Quote | Role | Age]:
        """The records with the entities of those who speak and those who are spoken of."""
        pages, of = self.naming.table.pages, self.naming.of

        def names(digest: str, span: tuple[int, int] | None) -> list[Named]:
            found = pages[digest].names()
            return in_order(found) if span is None else in_span(found, span)

        return with_people(records, names, lambda digest, name: of(digest, name.key))


Tabling = Callable[[Sequence[Page], Mapping[str, Sequence[tuple[int, int]]]], Uses]
"""Finds which names there are in articles, of each of which certain spans are set aside, as `tabled` does."""


def tabled(articles: Sequence[Page], aside: Mapping[str, Sequence[tuple[int, int]]]) -> Uses:
    """The names in these articles; what is `aside` is no more in them."""
    return uses(articles)


def settle(table: Uses, register: Register, told: Told = UNTOLD, about: Collection[str] | None = None) -> People:
    """Finds out who is who in the articles of this table, which have `told` this of their people. The outcome depends on table, that and register alone.

    With `about`, there are only forms of names that stand in the articles with these digests, and of those that may be spellings of one with them.
    """
    together = company(table)
    bearers, groups, claims = _people(table, register, together, told, about is not None)
    naming = named(table, bearers, groups, claims, register, together)
    return People(naming, forms(table, naming, about), tuple(sorted(set(groups.apart))))


def _people(table: Uses, register: Register, together: Company, told: Told, few: bool) -> tuple[list[Person], Groups, Claims]:
    """The persons of a corpus, how they come together, and whose name each lone name is in each article; with `few`, for those of which it is asked."""
    personal, shaped = full_names(table)
    two = partial(two_bearers, told=told)
    bearers = persons(personal, register, two=two)
    maybe = persons(shaped, register, tentative=True, two=two)
    known = {p.entry.id for p in (*bearers, *maybe) if p.entry}
    waiting = [Person([_declared(e.name)], e) for e in register.entries if e.kind == "person" and e.id not in known and parsed(e.name).given]
    first = within(table, bearers)
    standing = places_of(chain(first.items(), unclaimed(table, first, bearers)))
    likely, apart = links([*bearers, *waiting, *maybe], scene(table, bearers, standing, together, register, told))
    groups = grouped(likely, apart, register)
    linked = [p for p in maybe if p.entry or groups.touches(p) or _led_otherwise(p)]
    shaped_only = [p for p in maybe if not (p.entry or groups.touches(p) or _led_otherwise(p))]
    centres = [p for p in (*bearers, *waiting, *linked) if groups.centre(p) is p]
    borne = {id(p): Bearer(groups.centre(p)) for p in bearers}
    spots: dict[Spot, Bearer] = {spot: borne[id(p)] for spot, p in first.items()}
    spots.update(misspelled(table, spots, centres, shaped_only))
    spots.update(half_misspelled(table, spots, centres))
    held = {id(b.person) for b in spots.values()}
    centres.extend(p for p in shaped_only if id(p) in held)
    standing = places_of((s, b.person) for s, b in spots.items())

    def articles(person: Person) -> Collection[str]:
        return person.at | standing.get(id(person), set())

    claims = Claims(spots, Across(table, spots, centres, articles, together, register))
    if not few:
        claims.find_all()
    claims.add([*elsewhere(table, claims, centres, articles, together)])
    return centres, groups, claims


def _led_otherwise(person: Person) -> bool:
    """Whether the names of a person differ in what leads the family name: van der Heuvel, van den Heuvel."""
    return len(person.names) > 1 and len({use.name.led_by for use in person.names if use.name.particles}) > 1


def _declared(name: str) -> Use:
    """A name of the register as a spelling that stands nowhere."""
    return Use(name.casefold(), name, parsed(name), "person")
