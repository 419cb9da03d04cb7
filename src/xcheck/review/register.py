"""Decisions about names, written into a register file: an entry for a name, or further forms for an entry it has.

Everything here works on text: what the file says, and what it would say. Only what was asked for is added, every other
byte stays, and what the register has settled otherwise is refused with both places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from xcheck.files.insertion import with_item, with_key
from xcheck.files.spelling import Value
from xcheck.files.yaml import loads
from xcheck.model.entity import Entity
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import EntityKind
from xcheck.names.register import KIND, Entry, Held, Register, form_key
from xcheck.resolve.forms import slug
from xcheck.review.proposals import entry_of, name_of
from xcheck.review.roster import Roster

HOUSE = "decisions of this house"
"""The source of entries for which nobody names another."""


class Wish(Struct, frozen=True):
    """What an editor asks to adopt: a name, and perhaps its preferred form, forms to reject, other right forms.

    `name` is an entity's id or any of its forms. `kind` enters a name that no article gives.
    """

    name: str
    form: str | None = None
    reject: tuple[str, ...] = ()
    alias: tuple[str, ...] = ()
    kind: EntityKind | None = None
    source: str | None = None
    as_of: date | None = None


class Adoption(Struct, frozen=True):
    """What a register file says when a wish is fulfilled: its new text, the entry, and what of it is new."""

    text: str
    entry: Entry
    added: tuple[str, ...]
    """What was added, for people; nothing where the register said it all already."""
    where: str = ""
    """Where the entry stands that said it all already, as `path:line`."""


def adopt(wish: Wish, roster: Roster, own: Register, text: str | None, path: str) -> Adoption:
    """The text of the register file at `path` with the wish fulfilled; `text` is what it says now, None for a new file.

    `own` are the house's registers, with that file: what they say is a decision. Entries that only ship with the
    program are copied with everything they know and changed in the copy. A second time nothing changes. Raises Trouble for a name that nobody or more
    than one bears, a tie that the wish does not break, and a contradiction with an entry, naming its place.
    """
    entity = _meant(wish, roster)
    known = _known(wish, entity, own)
    if known is not None:
        return _extended(wish, known, roster, text or "", path)
    shipped = _known(wish, entity, roster.register)
    entry = _based(wish, shipped) if shipped is not None else _new(wish, entity, roster)
    if shipped is not None and (entry.name, entry.aliases, entry.rejected) == (shipped.name, shipped.aliases, shipped.rejected):
        return Adoption(text or "", shipped, (), f"{shipped.path}:{shipped.line}")
    _refuse_clashes(entry.forms, entry.rejected, entry.id, roster.register, path, movable=shipped is not None)
    dated = wish.as_of or (shipped.as_of if shipped is not None and shipped.roles else roster.newest)
    stated = wish.source or (shipped.source if shipped is not None and shipped.roles else None)
    entry = replace(entry, source=stated, as_of=dated, path=path)
    return Adoption(_appended(text, path, entry), entry, (f"{entry.name}: a new entry", *_told(entry.aliases, entry.rejected)))


def fields(entry: Entry, without: Mapping[str, object] | None = None) -> dict[str, Value]:
    """The entry as a register file writes it. `without` is the head of a file, whose source and date need no repeating."""
    head = without or {}
    found: dict[str, Value] = {"id": entry.id, "name": entry.name, "kind": entry.kind}
    lists = {"aliases": entry.aliases, "rejected": entry.rejected}
    found.update({key: list(forms) for key, forms in lists.items() if forms})
    if entry.since:
        found["from"] = entry.since.isoformat()
    if entry.exceptions:
        found["except"] = list(entry.exceptions)
    if entry.known_by:
        found["known_by"] = entry.known_by
    if entry.roles:
        found["roles"] = [_role(held) for held in entry.roles]
    about = {"source": entry.source, "as_of": entry.as_of.isoformat() if entry.as_of else None}
    found.update({key: value for key, value in about.items() if value and value != head.get(key)})
    return found


def _role(held: Held) -> dict[str, Value]:
    spans = {"from": held.since, "to": held.until}
    return {
        "role": held.role,
        **({"organisation": held.organisation} if held.organisation else {}),
        **{key: day.isoformat() for key, day in spans.items() if day},
    }


def _meant(wish: Wish, roster: Roster) -> Entity | None:
    """The one entity that the wish names; None where only the register or the wish itself knows it."""
    found = roster.who(wish.name)
    if len(found) > 1:
        listed = ", ".join(f"{e.id} ({e.name})" for e in found)
        raise _trouble(f"{wish.name!r} may be {listed}: give the id")
    if found:
        return found[0]
    if wish.kind is None and (roster.register.entry(wish.name) or roster.register.named(wish.name) or roster.register.rejecting(wish.name)) is None:
        raise _trouble(f"no article names {wish.name!r}; with --kind person, organisation, place or other it is entered all the same")
    return None


def _known(wish: Wish, entity: Entity | None, register: Register) -> Entry | None:
    """The entry that the register has for what the wish names."""
    if entity is not None and entity.registered:
        found = register.entry(entity.id)
        if found is not None:
            return found
    for name in (entity.name if entity else wish.name, wish.name):
        found = register.named(name) or register.entry(name)
        if found is not None:
            return found
    return None if entity is not None else register.rejecting(wish.name)


def _extended(wish: Wish, entry: Entry, roster: Roster, text: str, path: str) -> Adoption:
    """The file with the forms that the entry lacks, once it is sure that nothing contradicts it."""
    here = f"{entry.path}:{entry.line}"
    if wish.form is not None and wish.form != entry.name:
        raise _trouble(f"{wish.form!r} is to be the preferred form of {entry.id!r}, which is {entry.name!r} in {here}", path)
    _refuse_clashes(wish.alias, wish.reject, entry.id, roster.register, path)
    aliases, rejected = _lacking(wish.alias, entry.forms), _lacking(wish.reject, entry.rejected)
    if not aliases and not rejected:
        return Adoption(text, entry, (), here)
    if entry.path != path:
        raise _trouble(f"{entry.id!r} is settled in {here}: add to it there (--into {entry.path})", path)
    for key, forms in (("aliases", aliases), ("rejected", rejected)):
        at = next(i for i, raw in enumerate(loads(text, path, KIND).value["entities"]) if raw["id"] == entry.id)
        has = key in loads(text, path, KIND).value["entities"][at]
        if forms and not has:
            text = with_key(text, path, ("entities", at), key, list(forms))
        for form in forms if has else ():
            text = with_item(text, path, ("entities", at, key), form)
    return Adoption(text, replace(entry, aliases=(*entry.aliases, *aliases), rejected=(*entry.rejected, *rejected)), _told(aliases, rejected))


def _new(wish: Wish, entity: Entity | None, roster: Roster) -> Entry:
    if entity is None:
        assert wish.kind is not None, "a name that nobody knows comes with its kind"
        name = wish.form or wish.name
        return Entry(slug(name), name, wish.kind, _without(wish.alias, name), wish.reject)
    preferred, choices = name_of(roster, entity)
    if wish.form is None and choices:
        raise _trouble(f"{entity.name!r} is spelled in more than one way, and the articles do not decide: choose with --form ({', '.join(choices)})")
    name = wish.form or preferred
    found = entry_of(roster, entity, name)
    mine = roster.register
    spoken = {form_key(f) for f in (*wish.alias, *wish.reject)}
    free = [f for f in (*found.aliases, *found.rejected) if form_key(f) not in spoken and mine.named(f) is None and mine.rejecting(f) is None]
    return replace(
        found,
        kind=wish.kind or found.kind,
        aliases=_without((*(f for f in found.aliases if f in free), *wish.alias), name),
        rejected=(*(f for f in found.rejected if f in free), *_lacking(wish.reject, ())),
    )


def _based(wish: Wish, shipped: Entry) -> Entry:
    """The shipped entry with the wish fulfilled: forms move from one list to the other, everything else stays."""
    name = wish.form or shipped.name
    wrong, right = {form_key(f) for f in wish.reject}, {form_key(f) for f in (name, *wish.alias)}
    aliases = [f for f in (*shipped.forms, *wish.alias) if f != name and form_key(f) not in wrong]
    rejected = [f for f in (*shipped.rejected, *wish.reject) if form_key(f) not in right]
    return replace(shipped, name=name, aliases=_lacking(aliases, (), exact=True), rejected=_lacking(rejected, (), exact=True))


def _lacking(forms: Iterable[str], known: Sequence[str], exact: bool = False) -> tuple[str, ...]:
    """Those of `forms` that are not among `known`, each once."""
    seen = {f if exact else form_key(f) for f in known}
    found: list[str] = []
    for form in forms:
        key = form if exact else form_key(form)
        if key not in seen:
            seen.add(key)
            found.append(form)
    return tuple(found)


def _without(forms: Iterable[str], name: str) -> tuple[str, ...]:
    return _lacking(forms, (name,))


def _refuse_clashes(right: Iterable[str], wrong: Iterable[str], own: str, register: Register, path: str, movable: bool = False) -> None:
    """Raises Trouble for every form that another entry has, and, unless they are `movable`, every one that this entry has the other way round."""
    said: list[Notice] = []
    for form in right:
        entry = register.named(form)
        if entry is not None and entry.id != own:
            said.append(_said(f"{form!r} is to be a form of {own!r}, and is one of {entry.id!r} in {entry.path}:{entry.line}", path))
        entry = register.rejecting(form)
        if entry is not None and (entry.id != own or not movable):
            said.append(_said(f"{form!r} is to be a right form of {own!r}, and is rejected for {entry.id!r} in {entry.path}:{entry.line}", path))
    for form in wrong:
        entry = register.named(form)
        if entry is not None and (entry.id != own or not movable):
            said.append(_said(f"{form!r} is to be rejected for {own!r}, and is a right form of {entry.id!r} in {entry.path}:{entry.line}", path))
        entry = register.rejecting(form)
        if entry is not None and entry.id != own:
            said.append(_said(f"{form!r} is to be rejected for {own!r}, and is rejected for {entry.id!r} in {entry.path}:{entry.line}", path))
    if said:
        raise Trouble(*said)


def _appended(text: str | None, path: str, entry: Entry) -> str:
    """The file with the entry as its last one; a new file gets a head."""
    value = loads(text, path, KIND).value if text else None
    if value is None:
        date_line = f"as_of: {entry.as_of.isoformat()}\n" if entry.as_of else ""
        head = with_key(text or "", path, (), "source", entry.source or HOUSE)
        if date_line:
            head = with_key(head, path, (), "as_of", entry.as_of.isoformat() if entry.as_of else "")
        return with_key(head, path, (), "entities", [fields(entry, loads(head, path, KIND).value)])
    assert text is not None, "a value comes from a text"
    if "entities" not in value:
        return with_key(text, path, (), "entities", [fields(entry, value)])
    return with_item(text, path, ("entities",), fields(entry, value))


def _told(aliases: Sequence[str], rejected: Sequence[str]) -> tuple[str, ...]:
    return (*(f"{form}: right too" for form in aliases), *(f"{form}: rejected" for form in rejected))


def _said(message: str, path: str = "") -> Notice:
    return Notice(path, KIND, message)


def _trouble(message: str, path: str = "") -> Trouble:
    return Trouble(_said(message, path))
