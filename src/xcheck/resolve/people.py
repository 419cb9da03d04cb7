"""Who is who in a corpus: mentions find their entities, spellings of one name come together.

In this order: full names to persons; lone family names to the only bearer in their article; persons that are one under
two spellings; misspelled family names; lone family names to the only bearer anywhere, and to one of another article who is spelled nearly so. Two candidates are no answer, and
what is declared in the register (names, aliases, rejected forms, `never_same`) always wins. Evidence that counts: the
only bearer, the same office, the same company, how often a form stands and where; see `variants` and `surnames`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from xcheck.model.entity import Entity
from xcheck.model.records import Age, Form, Mention, Quote, Record, Role
from xcheck.names.register import Register
from xcheck.resolve.bearers import Person, full_names, persons
from xcheck.resolve.company import Company, company
from xcheck.resolve.elsewhere import elsewhere
from xcheck.resolve.forms import Naming, entities, forms, named
from xcheck.resolve.merging import Groups, grouped
from xcheck.resolve.misspelled import half_misspelled, misspelled
from xcheck.resolve.speakers import with_people
from xcheck.resolve.surnames import Bearer, Spot, across, places_of, unclaimed, within
from xcheck.resolve.uses import Use, Uses, by_digest, parsed, uses
from xcheck.resolve.variants import Apart, links, scene


class People(Struct, frozen=True):
    """A corpus in which names have found their entities.

    `records` are the given ones, in their order, with `entity` and `kind` filled in (or without mentions, where they were
    not asked for), followed by one Form for every entity and spelling. `entities` are sorted by id. `apart` are the pairs of like full names that were not taken for one.
    """

    records: tuple[Record, ...]
    entities: tuple[Entity, ...]
    apart: tuple[Apart, ...] = ()

    @property
    def forms(self) -> tuple[Form, ...]:
        """The Form records among them."""
        return tuple(r for r in self.records if isinstance(r, Form))


def settle(records: Sequence[Record], register: Register, mentions: bool = True) -> People:
    """Finds out who is who in `records`. The outcome depends on the set of records and the register alone.

    Without `mentions` these are left out of the outcome: most of a corpus's records, of which checks read the Forms.
    """
    mentioned = by_digest(r for r in records if type(r) is Mention)
    table = uses(mentioned)
    together = company(table)
    bearers, groups, spots = _people(table, register, together, [r for r in records if type(r) is Age])
    naming = named(table, bearers, groups, spots, register, together)
    others = iter(with_people([r for r in records if isinstance(r, _OF_PEOPLE)], mentioned, naming.of))
    settled = [
        _filled(record, naming) if isinstance(record, Mention) else next(others) if isinstance(record, _OF_PEOPLE) else record
        for record in records
        if mentions or type(record) is not Mention
    ]
    found = forms(table, naming)
    return People((*settled, *found), entities(found, naming), tuple(sorted(set(groups.apart))))


_OF_PEOPLE = (Quote, Role, Age)


def _people(table: Uses, register: Register, together: Company, ages: Sequence[Age]) -> tuple[list[Person], Groups, dict[Spot, Bearer]]:
    """The persons of a corpus, how they come together, and whose name each lone name is in each article."""
    personal, shaped = full_names(table)
    bearers = persons(personal, register)
    maybe = persons(shaped, register, tentative=True)
    known = {p.entry.id for p in (*bearers, *maybe) if p.entry}
    waiting = [Person([_declared(e.name)], e) for e in register.entries if e.kind == "person" and e.id not in known and parsed(e.name).given]
    first = within(table, bearers)
    standing = places_of(chain(first.items(), unclaimed(table, first, bearers)))
    likely, apart = links([*bearers, *waiting, *maybe], scene(table, bearers, standing, together, register, ages))
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

    spots.update(across(table, spots, centres, articles, together, register))
    spots.update(elsewhere(table, spots, centres, articles, together))
    return centres, groups, spots


def _led_otherwise(person: Person) -> bool:
    """Whether the names of a person differ in what leads the family name: van der Heuvel, van den Heuvel."""
    return len(person.names) > 1 and len({use.name.led_by for use in person.names if use.name.particles}) > 1


def _declared(name: str) -> Use:
    """A name of the register as a spelling that stands nowhere."""
    return Use(name.casefold(), name, parsed(name), "person")


def _filled(mention: Mention, naming: Naming) -> Mention:
    entity, kind = naming.of(mention)
    return replace(mention, entity=entity, kind=kind) if (entity, kind) != (mention.entity, mention.kind) else mention
