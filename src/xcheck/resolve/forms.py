"""What the resolved corpus says of names: an entity for every mention, and one Form for every entity and spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from xcheck.model.entity import Entity, Spelling
from xcheck.model.records import EntityKind, Form, Mention, Spot
from xcheck.names.fold import fold
from xcheck.names.register import Entry, Register
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.declared import rejects
from xcheck.resolve.merging import Groups
from xcheck.resolve.surnames import Bearer
from xcheck.resolve.surnames import Spot as Place
from xcheck.resolve.uses import Use, Uses, levelled, office


@dataclass(frozen=True, slots=True)
class Known:
    """An entity: its id, its name (empty where nothing gives a full one), kind, register entry, and what it may be one with."""

    id: str
    name: str
    kind: EntityKind
    entry: Entry | None = None
    group: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Naming:
    """The entity of every spelling in every article."""

    table: Uses
    bearers: Mapping[Place, Bearer]
    owners: Mapping[str, Person]
    people: Mapping[int, Known]
    things: Mapping[str, Known]
    why: Mapping[str, tuple[str, ...]]

    def entity(self, digest: str, key: str) -> tuple[Known | None, bool, tuple[str, ...]]:
        """(the entity, whether the link is sure, the reasons for a link that letters alone do not make)."""
        owner = self.owners.get(key)
        if owner is not None:
            known = self.people[id(owner)]
            return known, not known.group or known.group == known.id, self.why.get(key, known.reasons)
        bearer = self.bearers.get((digest, key))
        if bearer is not None:
            known = self.people[id(bearer.person)]
            return known, bearer.sure and (not known.group or known.group == known.id), bearer.reasons or known.reasons
        return self.things.get(key), True, ()

    def of(self, mention: Mention) -> tuple[str | None, EntityKind]:
        """The entity id and kind of a mention; a link that needs a look gives no entity."""
        key = levelled(mention.text).casefold()
        known, sure, _ = self.entity(mention.origin.digest, key)
        if known is None:
            return None, mention.kind
        bearer = self.bearers.get((mention.origin.digest, key))
        return (None, known.kind) if bearer is not None and not bearer.sure else (known.id, known.kind)


def slug(name: str) -> str:
    """The id made of a name: its folded words with hyphens."""
    return fold(name).replace(" ", "-") or "unnamed"


def named(table: Uses, people: Sequence[Person], groups: Groups, spots: Mapping[Place, Bearer], register: Register) -> Naming:
    """Gives every person and thing its id and name. Ids are slugs of names; equal slugs are numbered in the order of keys."""
    taken: Counter[str] = Counter()
    known: dict[int, Known] = {}
    for person in sorted(people, key=lambda p: (p.entry is None, p.entry.id if p.entry else "", p.leading.key)):
        name = person.entry.name if person.entry else person.leading.text
        own = person.entry.id if person.entry else slug(name)
        taken[own] += 1
        if taken[own] > 1:
            own = f"{own}-{taken[own]}"
        known[id(person)] = Known(own, name, "person", person.entry)
    for person in people:
        doubt = groups.doubt.get(id(person))
        if doubt is not None:
            own = known[id(person)]
            known[id(person)] = Known(own.id, own.name, own.kind, own.entry, known[id(doubt[0])].id, doubt[1])
    owners = {use.key: person for person in people for use in person.names if use.at}
    families = by_family(people)
    things = {key: thing for key, use in sorted(table.by_key.items()) if key not in owners and (thing := _thing(use, families, register, taken)) is not None}
    return Naming(table, spots, owners, known, things, groups.why)


def _thing(use: Use, families: Mapping[str, list[Person]], register: Register, taken: Mapping[str, int]) -> Known | None:
    """What a spelling names that is no known person: a place, a body, or somebody of whom only one word is known."""
    entry = register.named(use.text) or register.rejecting(use.text)
    if entry is not None and (entry.kind != "person" or not use.full):
        return Known(entry.id, entry.name, entry.kind, entry)
    if not use.sure or (use.kind in ("person", "other") and not use.full and use.token in families):
        return None
    own = slug(use.text)
    return Known(f"{own}-{use.kind}" if own in taken else own, "" if use.kind == "person" and not use.full else use.text, use.kind)


def forms(table: Uses, naming: Naming, register: Register) -> tuple[Form, ...]:
    """One Form for each entity and spelling, in order of entity and spelling; a form that the register rejects from a date on is two."""
    found: dict[tuple[str, str, bool, bool], list[Mention]] = {}
    about: dict[tuple[str, str, bool, bool], tuple[Known, tuple[str, ...]]] = {}
    for key, use in sorted(table.by_key.items()):
        for digest, mentions in sorted(use.at.items()):
            known, sure, reasons = naming.entity(digest, key)
            if known is None:
                continue
            for mention in mentions:
                slot = (known.id, key, sure, rejects(known.entry, mention))
                found.setdefault(slot, []).append(mention)
                about.setdefault(slot, (known, reasons))
    return tuple(_form(table.by_key[slot[1]], slot, mentions, *about[slot]) for slot, mentions in sorted(found.items(), key=lambda item: item[0]))


def _form(use: Use, slot: tuple[str, str, bool, bool], mentions: Iterable[Mention], known: Known, reasons: tuple[str, ...]) -> Form:
    here = sorted(mentions, key=lambda m: m.place)
    first = here[0]
    spots = tuple(Spot(m.origin, m.start, m.end, m.text, m.quoted) for m in here)
    entry = known.entry
    allowed = entry is not None and fold(use.text) in {fold(form) for form in (entry.name, *entry.aliases)}
    return Form(
        first.origin, first.start, first.end, first.text,
        entity=known.id, spelling=use.text, kind=known.kind, spots=spots, voices=len({m.origin.voice for m in here}), count=len(here),
        group=known.group or known.id, sure=slot[2], name=known.name, registered=entry.name if entry else "", allowed=allowed, rejected=slot[3],
        short=bool(entry and entry.known_by == "surname"), titles=tuple(sorted({" ".join(sorted(office(m.title))) for m in here} - {""})), reasons=reasons,
    )  # fmt: skip


def entities(found: Sequence[Form], naming: Naming) -> tuple[Entity, ...]:
    """The entities of a corpus with their spellings, most frequent first, sorted by id."""
    by_id: dict[str, list[Form]] = {}
    for form in found:
        by_id.setdefault(form.entity, []).append(form)
    return tuple(_entity(own, members) for own, members in sorted(by_id.items()))


def _entity(own: str, members: Sequence[Form]) -> Entity:
    spellings: dict[str, tuple[int, set[str]]] = {}
    for form in members:
        count, articles = spellings.get(form.spelling, (0, set()))
        spellings[form.spelling] = (count + form.count, articles | {s.origin.digest for s in form.spots})
    shown = sorted((Spelling(text, count, len(articles)) for text, (count, articles) in spellings.items()), key=lambda s: (-s.count, s.text))
    lead = members[0]
    return Entity(own, lead.registered or lead.name or shown[0].text, lead.kind, tuple(shown), bool(lead.registered))

