"""Lone family names and their bearers: in the article first, then across the corpus, and never between two candidates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from xcheck.names import lists
from xcheck.names.register import Entry, Register
from xcheck.names.titles import title_gender
from xcheck.resolve.bearers import Person, by_family
from xcheck.resolve.company import Company
from xcheck.resolve.uses import SAYS, Use, Uses, acts, known, office, telling

SHARED = 0.3
"""Strength of shared company from which a lone, common family name goes to its only bearer elsewhere."""

Spot = tuple[str, str]
"""An article's digest and a spelling's key."""


class Bearer(Struct, frozen=True):
    """Whose name a spelling is in one article, how sure that is, and why, where letters differ."""

    person: Person
    sure: bool = True
    reasons: tuple[str, ...] = ()


def within(table: Uses, persons: Sequence[Person]) -> dict[Spot, Person]:
    """Lone names at the only person of their article whose family name, else given or middle name, they are."""
    found: dict[Spot, Person] = {}
    by_article: dict[str, list[Person]] = {}
    for person in persons:
        for digest in person.at:
            by_article.setdefault(digest, []).append(person)
    for digest, present in sorted(by_article.items()):
        families = by_family(present)
        others: dict[str, list[Person]] = {}
        for person in present:
            for word in {w for use in person.names for w in (use.name.given, *use.name.middle, *use.name.eastern) if len(w) > 1}:
                others.setdefault(word, []).append(person)
        for key in table.by_article[digest]:
            use = table.by_key[key]
            if not use.lone:
                continue
            for index in (families, others):
                candidates = [p for p in index.get(use.token, ()) if agrees(use, digest, p)]
                if candidates:
                    if len(candidates) == 1:
                        found[digest, key] = candidates[0]
                    break
    return found


def unclaimed(table: Uses, settled: Mapping[Spot, Person], persons: Sequence[Person]) -> Iterator[tuple[Spot, Person]]:
    """Lone names without a bearer in their article at the only person of the corpus whose family name they are: a hint, no answer."""
    families = by_family(persons)
    for key, use in sorted(table.by_key.items()):
        candidates = families.get(use.token, ()) if use.lone else ()
        if len(candidates) == 1:
            for digest in sorted(use.at):
                if (digest, key) not in settled:
                    yield (digest, key), candidates[0]


def agrees(use: Use, digest: str, person: Person) -> bool:
    """Whether a lone name fits the person: no `Mrs. Clinton` for Bill, no `Reagan-Thatcher` for Ronald."""
    if len(use.name.words) > 1 and not _hyphenated(use, person):
        return False
    said = {title_gender(word) for m in use.at[digest] for word in m.title.casefold().replace(".", "").split()} - {None}
    gender = lists.gender(person.leading.name.given)
    return gender is None or not said or gender in said


def _hyphenated(use: Use, person: Person) -> bool:
    """Whether the person bears every part of a lone name but the last, which may be spelled otherwise: Ocasio-Cortez, Jong-un."""
    *first, _ = use.name.words
    return any(all(word in own.name.words for word in first) or "".join(use.name.words) in own.name.words for own in person.names)


def across(
    table: Uses, settled: Mapping[Spot, Bearer], persons: Sequence[Person], articles: Callable[[Person], frozenset[str]], scene: Company, register: Register
) -> Iterator[tuple[Spot, Bearer]]:
    """Lone names whose article gives no bearer, at the only one that corpus and register know."""
    families = by_family(persons)
    for digest, keys in sorted(table.by_article.items()):
        registered: int | None = None
        for key in keys:
            use = table.by_key[key]
            if (digest, key) in settled or not use.lone:
                continue
            candidates = [p for p in families.get(use.token, ()) if agrees(use, digest, p)]
            if len(candidates) != 1 or (use.kind == "place" and candidates[0].entry is None):
                continue
            person = candidates[0]
            offices = frozenset(word for m in use.at[digest] for word in office(m.title))
            if registered is None:
                registered = sum(1 for k in keys if _registered(table.by_key[k], register))
            if person.at:
                strength, _ = scene.shared((digest,), articles(person), (use.token, *(u.key for u in person.names)))
                near = strength >= SHARED
                if person.entry:
                    likely = near or registered > 0 or not known(use.token) or bool(offices & telling(person.names))
                elif personal(use, digest):
                    likely = near or not known(use.token) or bool(offices & telling(person.names))
                else:
                    likely = near and not known(use.token) and not determined(use, digest)
                if likely:
                    yield (digest, key), Bearer(person)
                continue
            entry = person.entry
            if entry is not None and use.kind != "place" and (offices & roles(entry) or registered > 0 or not known(use.token)):
                yield (digest, key), Bearer(person)


def personal(use: Use, digest: str) -> bool:
    """Whether an article treats a lone name as a person's: a title in front, a verb of saying behind."""
    return any(m.kind == "person" or m.title or acts(m) == SAYS for m in use.at[digest])


def determined(use: Use, digest: str) -> bool:
    """Whether an article or a pronoun stands before a lone name somewhere, as before no person's."""
    return any(m.beside[0].rpartition(" ")[2] in _DETERMINERS for m in use.at[digest])


_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "these", "our", "their", "its", "his", "her", "my", "your"))


def _registered(use: Use, register: Register) -> bool:
    return use.full and register.named(use.text) is not None


def roles(entry: Entry) -> frozenset[str]:
    """The office words of a register entry's roles."""
    return frozenset(word for role in entry.roles for word in office(role.role))


def places_of(found: Iterable[tuple[Spot, Person]]) -> dict[int, frozenset[str]]:
    """For each person (by `id`) the articles in which lone names stand for it."""
    articles: dict[int, set[str]] = {}
    for (digest, _), person in found:
        articles.setdefault(id(person), set()).add(digest)
    return {person: frozenset(digests) for person, digests in articles.items()}
