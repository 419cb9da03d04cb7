"""Who bears the full names of a corpus: equal names folded into persons, each with its place in the register.

Two full names are one person's when given name, family name and suffix are the same and the middle names do not clash,
or when `compare_names` says so of a nickname or initial and no article says otherwise. A name without a middle name that could belong to two bearers
belongs to none of them. Likeness by letters is not looked at here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, KeysView, Mapping, Sequence
from functools import cached_property
from itertools import combinations, compress, product, starmap

from msgspec import Struct, field

from xcheck.names import lists
from xcheck.names.compare import compare
from xcheck.names.fold import fold
from xcheck.names.given import related
from xcheck.names.register import Entry, Register
from xcheck.resolve.spellings import likeness
from xcheck.resolve.uses import Use, Uses

CROWD = 40
"""Given names beside one family name beyond which nicknames are no longer looked for: they would not tell bearers apart."""

_NO_PERSON = frozenset(["of", "for", "and", "the", "&", "on", "in", "at"])


class Person(Struct, eq=False, dict=True):
    """The bearer of one or more full names, which `take` adds to. `entry` is the register's, if it knows the person."""

    names: list[Use] = field(default_factory=list)
    entry: Entry | None = None
    tentative: bool = False
    """Whether nothing but the shape of the name says that it is a person's."""

    def take(self, names: Iterable[Use]) -> None:
        """Adds full names."""
        self.names.extend(names)
        self.__dict__.clear()  # what was worked out from fewer names

    @cached_property
    def at(self) -> KeysView[str]:
        """The articles that give a full name."""
        if len(self.names) == 1:
            return self.names[0].at.keys()
        return dict.fromkeys(digest for use in self.names for digest in use.at).keys()

    @cached_property
    def leading(self) -> Use:
        """The full name that most voices give."""
        return min(self.names, key=lambda u: (-u.voices, -u.count, -len(u.text), u.key))

    @property
    def rank(self) -> tuple[object, ...]:
        """The order in which persons become centres: registered first, then the most widely used."""
        lead = self.leading
        return (self.entry is None, -sum(u.voices for u in self.names), -sum(u.count for u in self.names), lead.key)


def full_names(table: Uses) -> tuple[list[Use], list[Use]]:
    """The spellings that are full names of people, and those that have the shape of one and no other evidence."""
    candidates = [use for use in table.by_key.values() if _shaped(use)]
    personal: list[Use] = []
    shaped: list[Use] = []
    for use in candidates:
        (personal if use.kind == "person" or _continued(use, table) else shaped).append(use)
    # Liang Guo-xiong, of whom one says what people do, is Liang Guoxiong, and Abdel Rahman Vane is Abdulrahman Vane.
    # So is Pieter van den Vane, where Pieter van der Vane is somebody.
    letters = {own for use in personal for own in (*_letters(use), *_led(use))}
    one = [not letters.isdisjoint((*_letters(use), *_led(use))) for use in shaped]
    return [*personal, *compress(shaped, one)], [use for use, found in zip(shaped, one, strict=True) if not found]


def _letters(use: Use) -> tuple[str, str]:
    """The letters of a spelling, without accents, hyphens and spaces: as it is written, and as its compounds are read."""
    return use.name.plain.replace(" ", ""), "".join((*use.name.particles, *use.name.words))


def _led(use: Use) -> tuple[str, ...]:
    """The letters of a name that particles lead, with some particle, whichever it is."""
    return (f"+ {' '.join(use.name.words)}",) if use.name.led_by else ()


def _shaped(use: Use) -> bool:
    if not use.full or use.kind in ("organisation", "place") or not use.sure:
        return False
    words = use.text.split()
    low = {w.casefold() for w in words}
    if len(words) > 6 or _NO_PERSON & low or use.name.family in lists.ORGANISATION_WORDS or not words[0][:1].isupper():
        return False
    classes = (lists.DEMONYMS, lists.TITLE_MODIFIERS, lists.ORGANISATION_WORDS, lists.PORTFOLIOS)
    return use.kind == "person" or not any(word in words for word in low for words in classes)


def _continued(use: Use, table: Uses) -> bool:
    """Whether an article that gives the name goes on with its last word alone, as articles do with people; or with van der Velde for Tjerk van der Velde.

    Of an East Asian name that has the family name first, it goes on with the first.
    """
    words = use.text.split()
    rest = words[:1] if use.name.eastern and fold(words[0]) == use.token else words[1:]
    alone = table.by_key.get(" ".join(rest).casefold())
    if alone is None or alone.kind not in ("person", "other") or not all(fold(word) in lists.PARTICLES for word in rest[:-1]):
        return False
    return any(alone.kind == "person" or alone.at[digest].titles or alone.at[digest].says for digest in use.at if digest in alone.at)


def _nobody(u: Use, v: Use) -> bool:
    return False


def persons(names: Iterable[Use], register: Register, tentative: bool = False, two: Callable[[Use, Use], bool] = _nobody) -> list[Person]:
    """The bearers of these full names, marked as tentative or not. Does not depend on their order.

    `two` says whether a name and its short form are told to be two people's.
    """
    blocks: dict[tuple[str, str], list[Use]] = {}
    for use in sorted(names, key=lambda u: u.key):
        blocks.setdefault((use.name.family, use.name.suffix), []).append(use)
    found: list[Person] = []
    for _, block in sorted(blocks.items()):
        found.extend(_block(block, two))
    for person in found:
        person.tentative = tentative
        entries = {e.id: e for u in person.names if (e := register.named(u.text) or register.rejecting(u.text)) is not None}
        person.entry = next(iter(entries.values())) if len(entries) == 1 else None
    return _by_entry(found)


def _block(block: Sequence[Use], two: Callable[[Use, Use], bool]) -> list[Person]:
    """The bearers among full names with one family name."""
    by_given: dict[str, list[Use]] = {}
    for use in block:
        by_given.setdefault(use.name.given, []).append(use)
    groups = [group for _, uses in sorted(by_given.items()) for group in _by_middle(uses)]
    if len(groups) < 2 or len(groups) > CROWD:
        return [Person(list(group)) for group in groups]
    # A nickname or initial that fits two bearers fits none.
    fits: dict[int, list[int]] = {i: [] for i in range(len(groups))}
    initials = {given for given in by_given if len(given) == 1}
    kin = [related(given) | initials.intersection(given[:1]) for given in (group[0].name.given for group in groups)]
    for i, j in combinations(range(len(groups)), 2):
        if not kin[i].isdisjoint(kin[j]) and _same(groups[i], groups[j]) and not any(starmap(two, product(groups[i], groups[j]))):
            fits[i].append(j)
            fits[j].append(i)
    home = list(range(len(groups)))
    for i in sorted(fits, key=lambda n: (-sum(u.voices for u in groups[n]), groups[n][0].key)):
        for j in fits[i]:
            if len(fits[j]) == 1 and home[j] == j and home[i] == i:
                home[j] = i
    merged: dict[int, Person] = {}
    for index, group in enumerate(groups):
        merged.setdefault(home[index], Person()).take(group)
    return [merged[i] for i in sorted(merged)]


def _by_middle(uses: Sequence[Use]) -> list[list[Use]]:
    """Full names with equal given and family names, apart where middle names clash."""
    groups: list[list[Use]] = []
    plain: list[Use] = []
    for use in sorted(uses, key=lambda u: (-len(" ".join(u.name.middle)), u.key)):
        if not use.name.middle:
            plain.append(use)
            continue
        for group in groups:
            if _fits(use.name.middle, group[0].name.middle):
                group.append(use)
                break
        else:
            groups.append([use])
    if len(groups) == 1:
        groups[0].extend(plain)
    elif plain:
        groups.append(plain)
    return groups


def _fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the middle names of `short` are the first ones of `long`, or their initials: W. is not the second half of H. W."""
    return len(short) <= len(long) and all(
        a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)) for a, b in zip(short, long, strict=False)
    )


def _same(a: Sequence[Use], b: Sequence[Use]) -> bool:
    return likeness(a[0].name.given, b[0].name.given, 0, True) == "form" and compare(a[0].name, b[0].name).outcome == "same"


def _by_entry(found: Sequence[Person]) -> list[Person]:
    """Persons of one register entry made one."""
    homes: dict[str, Person] = {}
    kept: list[Person] = []
    for person in found:
        home = homes.get(person.entry.id) if person.entry else None
        if home is not None:
            home.take(person.names)
            continue
        if person.entry:
            homes[person.entry.id] = person
        kept.append(person)
    return kept


def by_family(found: Iterable[Person]) -> Mapping[str, list[Person]]:
    """Persons by the folded family names they are given, with their particles and without: vos and devos for De Vos."""
    index: dict[str, list[Person]] = {}
    for person in found:
        for family in sorted({token for use in person.names for token in (use.token, use.name.closed)}):
            index.setdefault(family, []).append(person)
    return index
