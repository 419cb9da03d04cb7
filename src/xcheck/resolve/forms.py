"""What the resolved corpus says of names: an entity for every mention, and one Form for every entity and spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from xcheck.extract.mentions.sightings import Sighting, sighting
from xcheck.model.entity import Entity, Spelling
from xcheck.model.records import EntityKind, Form
from xcheck.names.fold import fold
from xcheck.names.offices import office
from xcheck.names.parse import parse
from xcheck.names.register import Entry, Register
from xcheck.resolve.acronyms import definitions, swaps
from xcheck.resolve.across import Claims
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.company import Company
from xcheck.resolve.declared import folded, rejects
from xcheck.resolve.merging import Groups
from xcheck.resolve.spots import Spots
from xcheck.resolve.surnames import Spot as Place
from xcheck.resolve.things import slips
from xcheck.resolve.uses import Use, Uses

PLACES = 5
"""Articles that a report names for each form."""


class Known(Struct, frozen=True):
    """An entity: its id, its name (empty where nothing gives a full one), kind and register entry.

    `group` is shared by the entities whose names may be spellings of one; `doubtful` says that it is another's group.
    """

    id: str
    name: str
    kind: EntityKind
    group: str
    entry: Entry | None = None
    doubtful: bool = False
    likely: Entry | None = None
    """The register entry of the group that it is doubtful for."""
    reasons: tuple[str, ...] = ()


class Naming(Struct, frozen=True):
    """The entity of every spelling in every article."""

    table: Uses
    bearers: Claims
    owners: Mapping[str, Person]
    people: Mapping[int, Known]
    things: Mapping[str, Known]
    why: Mapping[str, tuple[str, ...]]
    acronyms: Mapping[Place, str]
    """The key of the name that an acronym stands for in an article."""
    varying: frozenset[str]
    """The keys of lone names and acronyms, which may name one in this article and another in that."""
    fixed: Mapping[str, tuple[str, EntityKind]]
    """Entity id and kind of the other keys that have an entity."""

    def entity(self, digest: str, key: str) -> tuple[Known | None, bool, tuple[str, ...]]:
        """(the entity, whether the link is sure, the reasons for a link that letters alone do not make)."""
        key = self.acronyms.get((digest, key), key)
        owner = self.owners.get(key)
        if owner is not None:
            known = self.people[id(owner)]
            return known, not known.doubtful, self.why.get(key, known.reasons)
        bearer = self.bearers.get((digest, key))
        if bearer is not None:
            known = self.people[id(bearer.person)]
            return known, bearer.sure and not known.doubtful, bearer.reasons or known.reasons
        thing = self.things.get(key)
        return thing, thing is None or not thing.doubtful, thing.reasons if thing else ()

    def of(self, digest: str, key: str) -> tuple[str | None, EntityKind]:
        """The entity id and kind of a spelling in an article; a link that needs a look gives no entity."""
        key = self.table.cut.get(key, key)
        fixed = self.fixed.get(key)
        if fixed is not None:
            return fixed
        known, _, _ = self.entity(digest, key)
        if known is None:
            use = self.table.by_key.get(key)
            return None, "other" if use is None else use.kind
        bearer = self.bearers.get((digest, key))
        return None if bearer is not None and not bearer.sure else known.id, known.kind

    def keys_of(self, groups: Container[str]) -> set[str]:
        """The keys of all spellings that somewhere name an entity of these groups, and perhaps others."""
        found = {key for key, thing in self.things.items() if thing.group in groups}
        found.update(key for key, owner in self.owners.items() if self.people[id(owner)].group in groups)
        found.update(key for key, person in self.bearers.persons() if self.people[id(person)].group in groups)
        found.update(acronym for (_, acronym), name in self.acronyms.items() if name in found)
        return found


def slug(name: str) -> str:
    """The id made of a name: its folded words with hyphens."""
    return fold(name).replace(" ", "-") or "unnamed"


def named(table: Uses, people: Sequence[Person], groups: Groups, claims: Claims, register: Register, together: Company) -> Naming:
    """Gives every person and thing its id and name. Ids are slugs of names; equal slugs are numbered in the order of keys."""
    taken: Counter[str] = Counter()
    known: dict[int, Known] = {}
    anchors = _anchors(people, groups)
    for person in sorted(people, key=lambda p: (p.entry is None, p.entry.id if p.entry else "", p.leading.key)):
        own = person.entry.id if person.entry else slug(person.leading.text)
        taken[own] += 1
        name = person.entry.name if person.entry else person.leading.text
        hub, reasons = groups.doubt.get(id(person), (person, ()))
        number = f"-{taken[own]}" if taken[own] > 1 else ""
        known[id(person)] = Known(own + number, name, "person", anchors[id(hub)], person.entry, hub is not person, hub.entry, reasons)
    owners = {use.key: person for person in people for use in person.names if use.at}
    families = by_family(people)
    things: dict[str, Known] = {}
    for key, use in table.by_key.items():
        thing = None if key in owners else _thing(use, families, register, taken)
        if thing is not None:
            things[key] = thing
    for odd, model, sure, reasons in slips(table, things, register, together):
        one, other = things.get(odd) or _opener(table.by_key[odd], taken), things[model]
        if one.entry is None and not one.doubtful and not other.doubtful:
            # Taken for the same kind of name, so that word is held against word.
            things[odd] = other if sure else replace(one, kind=other.kind, group=other.group, doubtful=True, reasons=reasons)
    standing = definitions(table)
    for swap in swaps(table, standing):
        slip, meant = things.get(swap.odd) or _opener(table.by_key[swap.odd], taken), things.get(swap.name)
        if slip.entry is None and meant is not None and not meant.doubtful:
            why = f"{table.by_key[swap.model].text} is made of the initials of {table.by_key[swap.name].text}"
            things[swap.odd] = replace(slip, group=meant.group, doubtful=True, reasons=(why,))
    acronyms = {place: name for place, name in standing.items() if _stands(things.get(place[1]), things.get(name), name in owners)}
    varying = frozenset(chain((key for key, _ in claims.persons()), (key for _, key in acronyms)))
    everything = chain(((key, known[id(owner)]) for key, owner in owners.items()), things.items())
    fixed = {key: (own.id, own.kind) for key, own in everything if key not in varying}
    return Naming(table, claims, owners, known, things, groups.why, acronyms, varying, fixed)


def _stands(acronym: Known | None, name: Known | None, person: bool) -> bool:
    """Whether an acronym may be taken for the name it stands for: not where the register has it as something else."""
    if acronym is not None and acronym.entry is not None:
        return False
    return person or (name is not None and not name.doubtful)


def _anchors(people: Sequence[Person], groups: Groups) -> dict[int, str]:
    """The name of each person's group: its register entry, or the alphabetically first of all its names, whatever their numbers."""
    keys: dict[int, list[str]] = {id(person): [use.key for use in person.names] for person in people}
    for person in people:
        hub, _ = groups.doubt.get(id(person), (person, ()))
        if hub is not person:
            keys[id(hub)].extend(use.key for use in person.names)
    return {id(p): p.entry.id if p.entry else f"person {slug(min(keys[id(p)]))}" for p in people}


def _thing(use: Use, families: Mapping[str, list[Person]], register: Register, taken: Mapping[str, int]) -> Known | None:
    """What a spelling names that is no known person: a place, a body, or somebody of whom only one word is known."""
    entry = register.named(use.text) or register.rejecting(use.text)
    if entry is not None and (entry.kind != "person" or not use.full):
        return Known(entry.id, entry.name, entry.kind, entry.id, entry)
    if not use.sure or (use.kind in ("person", "other") and not use.full and use.token in families):
        return None
    own = slug(use.text)
    name = "" if use.kind == "person" and not use.full else use.text
    return Known(f"{own}-{use.kind}" if own in taken else own, name, use.kind, f"{use.kind} {own}")


def _opener(use: Use, taken: Mapping[str, int]) -> Known:
    """A word whose capital is that of its sentence, taken for a name because it is nearly one."""
    own = slug(use.text)
    return Known(f"{own}-other" if own in taken else own, use.text, "other", f"other {own}")


_Slot = tuple[str, str, bool, bool]
"""Entity, key, whether the link is sure, whether the register rejects the form: what makes a Form."""
_At = Mapping[str, Sighting]
"""Sightings by the digests of their articles, in order."""


def forms(table: Uses, naming: Naming, about: Collection[str] | None = None) -> tuple[Form, ...]:
    """One Form for each entity and spelling, in order of entity and spelling; a form that the register rejects from a date on is two.

    With `about`, only the forms of groups that a name in the articles with these digests belongs to, and of those that have an entity with them.
    """
    found: dict[_Slot, _At] = {}
    parts: dict[_Slot, dict[str, Sighting]] = {}
    known_by: dict[_Slot, tuple[Known, tuple[str, ...]]] = {}
    whole: dict[str, list[_At]] = {}
    groups = None if about is None else _groups_in(table, naming, about)
    for key in table.by_key if groups is None else sorted(naming.keys_of(groups)):
        use = table.by_key[key]
        varies = key in naming.varying
        for digest, at in ((digest, {digest: here}) for digest, here in use.at.items()) if varies else (("", use.at),):
            known, sure, reasons = naming.entity(digest, key)
            if known is None or (groups is not None and known.group not in groups):
                continue
            if _whole(use):
                whole.setdefault(known.id, []).append(at)
            for own, rejected in _refused(known.entry, use, at):
                slot = (known.id, key, sure, rejected)
                known_by.setdefault(slot, (known, reasons))
                if varies:
                    parts.setdefault(slot, {}).update(own)
                else:
                    found[slot] = own
    found.update(parts)
    for own_id, name in dict.fromkeys((slot[0], known.name) for slot, (known, _) in known_by.items() if known.kind == "person" and known.name):
        # "[Prime Minister Narendra] Modi" gives both names, if not in one piece.
        given = table.by_key.get(parse(name).given)
        if given:
            whole.setdefault(own_id, []).append(given.at)
    return tuple([_form(table, slot, found[slot], whole.get(slot[0], ()), *known_by[slot]) for slot in sorted(found)])


def _groups_in(table: Uses, naming: Naming, digests: Iterable[str]) -> set[str]:
    """The groups of the names in these articles, and those of other kinds of things that go by the same id: Corsund University, the Corsund-University line."""
    here = [known for digest in digests for key in table.by_article.get(digest, ()) if (known := naming.entity(digest, key)[0]) is not None]
    ids = {known.id for known in here}
    return {known.group for known in here} | {thing.group for thing in naming.things.values() if thing.id in ids}


def _refused(entry: Entry | None, use: Use, at: _At) -> Iterator[tuple[_At, bool]]:
    """Sightings of an entity apart by whether its register entry rejects their form."""
    wrong = folded(entry.rejected) if entry is not None else None
    if not wrong or not any(fold(text) in wrong for here in at.values() for text in here.texts):
        yield at, False
        return
    for wanted in (False, True):
        own = {digest: sighting(kept) for digest in at if (kept := [m for m in use.mentions(digest) if rejects(entry, m) is wanted])}
        if own:
            yield own, wanted


def _whole(use: Use) -> bool:
    """Whether a spelling is a full name; a numeral makes one of a single word: Elizabeth II."""
    return use.full or bool(use.name.suffix)


def _form(table: Uses, slot: _Slot, at: _At, whole: Iterable[_At], known: Known, reasons: tuple[str, ...]) -> Form:
    """One spelling of one entity, with its places. `whole` has the articles that give the entity's full name, or its parts."""
    use = table.by_key[slot[1]]
    introduced: Collection[str] = at.keys() if any(given is at for given in whole) else set().union(*(given.keys() & at.keys() for given in whole))
    spots = Spots(at, table.pages, introduced)
    first = spots[0]
    entry = known.entry or known.likely
    allowed = entry is not None and fold(use.text) in folded(entry.forms)
    excepted = not slot[3] and known.entry is not None and fold(use.text) in folded(known.entry.rejected)
    # What the spelling as a whole has is known.
    all_of_it = at is use.at
    titles = use.titles if all_of_it else {title for here in at.values() for title in here.titles}
    voices = use.voices if all_of_it else len({table.pages[digest].origin.voice for digest in at})
    return Form(
        first.origin, first.start, first.end, first.text,
        entity=known.id, spelling=use.text, kind=known.kind, spots=spots, articles=tuple(at), voices=voices, count=len(spots),
        group=known.group, sure=slot[2], name=known.name, registered=entry.name if entry else "", allowed=allowed, rejected=slot[3],
        excepted=excepted, short=bool(entry and entry.known_by == "surname"), titles=tuple(sorted({*map(_told, titles)} - {""})), reasons=reasons,
    )  # fmt: skip


@lru_cache(maxsize=1 << 14)
def _told(title: str) -> str:
    """The office words of a title, sorted."""
    return " ".join(sorted(office(title)))


def entities(found: Sequence[Form], naming: Naming) -> tuple[Entity, ...]:
    """The entities of a corpus with their spellings, most frequent first, sorted by id."""
    by_id: dict[str, list[Form]] = {}
    for form in found:
        by_id.setdefault(form.entity, []).append(form)
    return tuple(_entity(own, members, naming.table) for own, members in sorted(by_id.items()))


def _entity(own: str, members: Sequence[Form], table: Uses) -> Entity:
    spellings: dict[str, tuple[int, set[str]]] = {}
    for form in members:
        count, articles = spellings.get(form.spelling, (0, set()))
        articles.update(form.articles)
        spellings[form.spelling] = (count + form.count, articles)
    shown = sorted(
        (
            Spelling(text, count, len(articles), tuple(nsmallest(PLACES, (table.pages[digest].origin.path for digest in articles))))
            for text, (count, articles) in spellings.items()
        ),
        key=lambda s: (-s.count, s.text),
    )
    lead = members[0]
    # A doubtful form names the register entry that it may belong to; the entity is not it.
    registered = lead.registered if lead.sure else ""
    return Entity(own, registered or lead.name or shown[0].text, lead.kind, tuple(shown), bool(registered))
