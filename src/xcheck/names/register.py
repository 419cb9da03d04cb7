"""The register: what editors have decided about names, from YAML files.

An entry names one person, organisation or place: the preferred form, other right forms, forms that are always wrong.
`never_same` pairs keep near names apart. Forms are looked up without regard to case, accents, hyphens and stops.
Files may not settle one form in two ways; each such clash is told with both places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from xcheck.files import schema, yaml
from xcheck.files.document import Document, Key
from xcheck.files.paths import display
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import EntityKind
from xcheck.names.fold import fold
from xcheck.names.register_schema import SCHEMA

KIND = "register"


class Held(Struct, frozen=True):
    """An office that the register records: since when and until when, None where it does not say."""

    role: str
    organisation: str | None = None
    since: date | None = None
    until: date | None = None


class Entry(Struct, frozen=True):
    """One entity of the register, and where it stands."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    since: date | None = None
    """From when on the preferred spelling holds; None: always."""
    exceptions: tuple[str, ...] = ()
    """Phrases in which a rejected form is right."""
    known_by: Literal["surname"] | None = None
    roles: tuple[Held, ...] = ()
    source: str | None = None
    as_of: date | None = None
    path: str = ""
    line: int = 1
    all_offices: bool = False
    """Whether `roles` has every office of head of state or government, and every deputy's, that the person ever held."""

    @property
    def forms(self) -> tuple[str, ...]:
        """All right forms, the preferred one first."""
        return (self.name, *self.aliases)


class Register(Struct, frozen=True):
    """Entries in order of their ids, and the pairs that are never one. The empty register knows nothing."""

    entries: tuple[Entry, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    _named: Mapping[str, Entry] = {}
    _rejecting: Mapping[str, Entry] = {}
    _apart: frozenset[frozenset[str]] = frozenset()

    @classmethod
    def of(cls, entries: Iterable[Entry], pairs: Iterable[tuple[str, str]] = ()) -> Register:
        """The register of these entries and pairs, which must not contradict one another."""
        ordered = tuple(sorted(entries, key=lambda e: e.id))
        named = {form_key(form): entry for entry in ordered for form in entry.forms}
        rejecting = {form_key(form): entry for entry in ordered for form in entry.rejected}
        apart = tuple(sorted({(min(a, b), max(a, b)) for a, b in pairs}))
        register = cls(ordered, apart, named, rejecting)
        return cls(ordered, apart, named, rejecting, frozenset(frozenset((register._who(a), register._who(b))) for a, b in apart))

    def named(self, text: str) -> Entry | None:
        """The entry of which `text` is a right form."""
        return self._named.get(form_key(text))

    def rejecting(self, text: str) -> Entry | None:
        """The entry that has `text` as a wrong form, whatever the date and the phrase around it."""
        return self._rejecting.get(form_key(text))

    def entry(self, id: str) -> Entry | None:
        """The entry with this id."""
        return next((entry for entry in self.entries if entry.id == id), None)

    def never_same(self, a: str, b: str) -> bool:
        """Whether a declared pair keeps these two names, or the entities they are forms of, apart."""
        return bool(self._apart) and frozenset((self._who(a), self._who(b))) in self._apart

    def _who(self, text: str) -> str:
        key = form_key(text)
        entry = self._named.get(key) or self._rejecting.get(key)
        return f"#{entry.id}" if entry else key


_LONE_LETTERS = re.compile(r"\b(\w) (?=\w\b)")


@lru_cache(maxsize=1 << 15)
def form_key(text: str) -> str:
    """What equal forms share: folded, and initials run together, so that "H. W." is "HW"."""
    folded = fold(text)
    return (_LONE_LETTERS.sub(r"\1", folded) if " " in folded else folded) or text.strip().casefold()


def load(paths: Sequence[Path], base: Sequence[Path] = (), instead: Mapping[Path, str] | None = None) -> Register:
    """The register in files and folders (`*.yaml` below them, by path).

    What `paths` say wins over `base`: an entry of `base` gives way when an entry of `paths` has its id or one of its forms.
    `instead` gives texts to be read in place of files (named by their resolved paths): what a file would say once written.
    Raises Trouble with every mistake in any file, and every clash between entries, each at its line and column.
    """
    notices: list[Notice] = []
    own, fallback = ([*_read(which, notices, instead or {})] for which in (paths, base))
    if notices:
        raise Trouble(*sorted(set(notices)))
    placed = [*_entries(own, notices)]
    ids = {p.entry.id for p in placed}
    settled = {form_key(form) for p in placed for form in (*p.entry.forms, *p.entry.rejected)}
    kept = [p for p in _entries(fallback, notices) if p.entry.id not in ids and settled.isdisjoint(map(form_key, (*p.entry.forms, *p.entry.rejected)))]
    every = [*placed, *kept]
    notices.extend(_clashes(every))
    if notices:
        raise Trouble(*sorted(set(notices)))
    register = Register.of(p.entry for p in every)
    pairs = [*_pairs(own, register, notices), *_pairs(fallback, register, [])]
    if notices:
        raise Trouble(*sorted(set(notices)))
    return Register.of(register.entries, pairs)


class _Placed(Struct, frozen=True):
    """An entry and the document it stands in."""

    entry: Entry
    document: Document
    at: int

    def notice(self, message: str, *keys: Key) -> Notice:
        return self.document.notice(message, ("entities", self.at, *keys))

    def where(self, *keys: Key) -> str:
        return f"{self.document.path}:{self.document.place('entities', self.at, *keys).line}"


def _read(paths: Iterable[Path], notices: list[Notice], instead: Mapping[Path, str]) -> Iterator[Document]:
    for path in paths:
        for file in sorted((*path.rglob("*.yaml"), *path.rglob("*.yml")), key=lambda p: p.as_posix()) if path.is_dir() else [path]:
            try:
                text = instead.get(file.resolve()) if instead else None
                document = yaml.load(file, KIND) if text is None else yaml.loads(text, display(file), KIND)
            except Trouble as trouble:
                notices.extend(trouble.notices)
                continue
            if document.value is None:
                continue
            found = schema.problems(document, SCHEMA)
            notices.extend(found)
            if not found:
                yield document


def _entries(documents: Iterable[Document], notices: list[Notice]) -> Iterator[_Placed]:
    for document in documents:
        for at, raw in enumerate(document.value.get("entities") or ()):
            entry = _entry(document, at, raw)
            for index, held in enumerate(entry.roles):
                if held.since and held.until and held.until < held.since:
                    notices.append(document.notice("ends before it begins", ("entities", at, "roles", index, "to")))
            yield _Placed(entry, document, at)


def _entry(document: Document, at: int, raw: Mapping[str, Any]) -> Entry:
    roles = tuple(Held(r["role"], r.get("organisation"), _day(r.get("from")), _day(r.get("to"))) for r in raw.get("roles") or ())
    return Entry(
        raw["id"], raw["name"], raw["kind"], tuple(raw.get("aliases") or ()), tuple(raw.get("rejected") or ()), _day(raw.get("from")),
        tuple(raw.get("except") or ()), raw.get("known_by"), roles, raw.get("source") or document.value.get("source"),
        _day(raw.get("as_of") or document.value.get("as_of")), document.path, document.place("entities", at).line,
        raw.get("all_offices", False),
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _clashes(placed: Sequence[_Placed]) -> Iterator[Notice]:
    """Two entries with one id, or one form that is settled in two ways."""
    ids: dict[str, _Placed] = {}
    right: dict[str, tuple[_Placed, tuple[Key, ...]]] = {}
    for one in placed:
        first = ids.setdefault(one.entry.id, one)
        if first is not one:
            yield one.notice(f"id {one.entry.id!r} is taken by the entry in {first.where('id')}", "id")
            continue
        for form, keys in _places(one.entry, "right"):
            other, at = right.setdefault(form_key(form), (one, keys))
            if other is not one:
                yield one.notice(f"{form!r} is a form of {one.entry.id!r} here and of {other.entry.id!r} in {other.where(*at)}", *keys)
    wrong: dict[str, tuple[_Placed, tuple[Key, ...]]] = {}
    for one in placed:
        for form, keys in _places(one.entry, "wrong"):
            key = form_key(form)
            if key in right:
                other, at = right[key]
                whose = "this entry" if other is one else f"{other.entry.id!r}"
                yield one.notice(f"{form!r} is rejected here and is a right form of {whose} in {other.where(*at)}", *keys)
            other, at = wrong.setdefault(key, (one, keys))
            if other is not one:
                yield one.notice(f"{form!r} is rejected for {one.entry.id!r} here and for {other.entry.id!r} in {other.where(*at)}", *keys)


def _places(entry: Entry, which: Literal["right", "wrong"]) -> Iterator[tuple[str, tuple[Key, ...]]]:
    if which == "right":
        yield entry.name, ("name",)
        yield from ((form, ("aliases", at)) for at, form in enumerate(entry.aliases))
    else:
        yield from ((form, ("rejected", at)) for at, form in enumerate(entry.rejected))


def _pairs(documents: Iterable[Document], register: Register, notices: list[Notice]) -> Iterator[tuple[str, str]]:
    """The `never_same` pairs; one whose two names the register has as forms of one entry is a clash."""
    for document in documents:
        for at, (a, b) in enumerate(document.value.get("never_same") or ()):
            entry, other = register.named(a), register.named(b)
            if entry is not None and entry is other:
                message = f"{a!r} and {b!r} are never the same here, and both are forms of {entry.id!r} in {entry.path}:{entry.line}"
                notices.append(document.notice(message, ("never_same", at)))
            elif form_key(a) == form_key(b):
                notices.append(document.notice(f"{a!r} and {b!r} are one form", ("never_same", at)))
            else:
                yield a, b
