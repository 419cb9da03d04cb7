"""Acronyms and what they stand for: `Harbour Relief Council (HRC)` makes every later HRC that council.

A definition is a name with its acronym right behind it, or the other way round, whose letters are initials of its words,
in order. It holds in its own article, and in articles without one where the corpus has no other. Two are no answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from xcheck.names import lists
from xcheck.names.acronyms import is_acronym, stands_for
from xcheck.resolve.uses import Use, Uses

Place = tuple[str, str]
"""An article's digest and a spelling's key."""

SHORTEST = 4
"""Letters of an acronym in which two that changed places are seen: of three, too many others are made."""


class Swap(NamedTuple):
    """An acronym (its key) in which two letters of a defined one (its key) changed places, and the name that one stands for."""

    odd: str
    model: str
    name: str


def definitions(table: Uses) -> dict[Place, str]:
    """For every article and acronym in it the key of the name it stands for, where that is known."""
    own = _defined(table)
    everywhere: dict[str, set[str]] = {}
    for (_, acronym), names in own.items():
        everywhere.setdefault(acronym, set()).update(names)
    found: dict[Place, str] = {}
    for acronym, names in sorted(everywhere.items()):
        for digest in table.by_key[acronym].at:
            here = own.get((digest, acronym), names)
            if len(here) == 1:
                found[digest, acronym] = min(here)
    return found


def swaps(table: Uses, defined: Mapping[Place, str]) -> Iterator[Swap]:
    """Acronyms that stand once, beside the defined one or its name, with two letters of it in the other order."""
    meanings: dict[str, set[str]] = {}
    for (_, acronym), name in defined.items():
        meanings.setdefault(acronym, set()).add(name)
    models = {acronym: min(names) for acronym, names in sorted(meanings.items()) if len(names) == 1 and len(acronym) >= SHORTEST}
    by_letters: dict[str, list[str]] = {}
    for acronym in models:
        by_letters.setdefault("".join(sorted(acronym)), []).append(acronym)
    for key, use in table.by_key.items():
        if use.count > 1 or key in models or not is_acronym(use.text) or key in lists.ACRONYMS:
            continue
        near = [m for m in by_letters.get("".join(sorted(key)), ()) if m != key and OSA.distance(m, key, score_cutoff=1) == 1]
        if len(near) != 1:
            continue
        model = near[0]
        name = models[model]
        digest = next(iter(use.at))
        if (digest in table.by_key[model].at or digest in table.by_key[name].at) and not _meant(key, digest, table, name):
            yield Swap(key, model, name)


def _defined(table: Uses) -> dict[Place, set[str]]:
    """The names that each article puts beside an acronym."""
    found: dict[Place, set[str]] = {}
    for digest, pairs in table.defined.items():
        for short, long in pairs:
            one, other = table.cut.get(short, short), table.cut.get(long, long)
            if one in table.by_key and other in table.by_key and is_acronym(table.by_key[one].text) and stands_for(one, table.by_key[other].text):
                found.setdefault((digest, one), set()).add(other)
    return found


def _meant(acronym: str, digest: str, table: Uses, model: str) -> bool:
    """Whether another name of the article has these initials."""
    return any(stands_for(acronym, use.text) for use in _longer(table, digest) if use.key != model)


def _longer(table: Uses, digest: str) -> Collection[Use]:
    return [table.by_key[key] for key in table.by_article[digest] if " " in key]
