"""Acronyms and what they stand for: `Harbour Relief Council (HRC)` makes every later HRC that council.

A definition is a name with its acronym right behind it, or the other way round, whose letters are initials of its words,
in order. It holds in its own article, and in articles without one where the corpus has no other. Two are no answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from operator import attrgetter, sub
from typing import NamedTuple

from rapidfuzz.distance import OSA

from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.resolve.uses import KEYS, Use, Uses

Place = tuple[str, str]
"""An article's digest and a spelling's key."""

LONGEST = 8
"""Letters: no acronym that news defines has more."""
SHORTEST = 4
"""Letters of an acronym in which two that changed places are seen: of three, too many others are made."""
_GAPS = (2, 3)
"""Characters between a name and its acronym: a space and a bracket, perhaps a quotation mark."""
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "la", "del", "des", "du", "a", "an", "&"))


class Swap(NamedTuple):
    """An acronym (its key) in which two letters of a defined one (its key) changed places, and the name that one stands for."""

    odd: str
    model: str
    name: str


_START, _END = attrgetter("start"), attrgetter("end")


def is_acronym(text: str) -> bool:
    """Whether a spelling is made of capitals alone, with or without full stops: RDIF, U.N."""
    letters = text.replace(".", "")
    return 1 < len(letters) <= LONGEST and letters.isalpha() and letters.isupper()


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
    acronyms = {key for key, use in table.by_key.items() if is_acronym(use.text)}
    for digest, keys in sorted(table.by_article.items()):
        if acronyms.isdisjoint(keys):
            continue
        here = table.mentions[digest]
        gaps = map(sub, map(_START, here[1:]), map(_END, here))
        for first, second in [here[at : at + 2] for at, gap in enumerate(gaps) if gap in _GAPS]:
            for short, long in ((second, first), (first, second)):
                one, other = KEYS[short.text], KEYS[long.text]
                if one in acronyms and stands_for(one, table.by_key[other].text):
                    found.setdefault((digest, one), set()).add(other)
    return found


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are initials of words of a longer name, in order, its first word's among them.

    Small words may be left out, and so may others, as long as most stand: CDC for the Centers for Disease Control and Prevention.
    """
    letters = acronym.replace(".", "").casefold()
    words = fold(name).split()
    if len(words) < 2 or not letters or (words[0][0] != letters[0] and words[0] not in _SMALL):
        return False
    telling = [word[0] for word in words if word not in _SMALL]
    rest = iter(word[0] for word in words)
    return all(letter in rest for letter in letters) and len(letters) * 3 >= len(telling) * 2


def _meant(acronym: str, digest: str, table: Uses, model: str) -> bool:
    """Whether another name of the article has these initials."""
    return any(stands_for(acronym, use.text) for use in _longer(table, digest) if use.key != model)


def _longer(table: Uses, digest: str) -> Collection[Use]:
    return [table.by_key[key] for key in table.by_article[digest] if " " in key]
