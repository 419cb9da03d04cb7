"""Blocking keys: names that may be one share a key, so that candidates are found without comparing all with all.

Every key is cheap and generous; `names.compare` is the real test. Work is linear in the letters of a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from xcheck.names import given, lists
from xcheck.names.bare import LONGEST_INITIALS, initials
from xcheck.names.parse import Name
from xcheck.names.relation import sound
from xcheck.names.romanise import keys
from xcheck.names.traditions import ALL, tables

_LONGEST = 24
"""Letters of a word beyond which no key with a letter less is made."""
_SHORTEST = 5


def blocking(name: Name) -> tuple[str, ...]:
    """The keys of a name, sorted, each once; none for a name without words.

    `=word` each word as it stands · `~sound` the family name by sound and by every romanisation table · `-word` the
    family name with one letter less, so that dmitriev and dimitriev meet · `/j:given` the initial of the family name
    with each form of the given name · `*letters` all letters in order, for names run together · `@abc` the initials, or a
    bare short word that may be made of some · `#id` a known place.
    """
    return tuple(sorted(set(_keys(name)))) if name.words else ()


def _keys(name: Name) -> Iterator[str]:
    words = name.words
    yield from (f"={word}" for word in words if len(word) > 1)
    yield from (f"~{key}" for key in written(name.family))
    yield from (f"-{word}" for word in shortened(name.family))
    if len(words) > 1:
        yield from (f"~{key}" for key in written(words[0]))
        yield from (f"/{words[-1][0]}:{form}" for form in given.forms(words[0]))
        yield from (f"@{letters}" for letters in initials(name) if len(letters) > 1)
    elif len(words[0]) <= LONGEST_INITIALS:
        yield f"@{words[0]}"
    yield "*" + "".join(sorted("".join(words)))
    whole = name.plain.removeprefix("the ")
    if whole in lists.PLACE_NAMES:
        yield f"#{lists.PLACE_NAMES[whole]}"


@lru_cache(maxsize=1 << 15)
def written(word: str) -> tuple[str, ...]:
    """How a folded word sounds, and its key in every romanisation table."""
    return tuple({sound(word): None, **{key: None for table in tables(ALL) for key in keys(table, word)}})


@lru_cache(maxsize=1 << 15)
def shortened(word: str) -> tuple[str, ...]:
    """A folded word and all that one letter less makes of it: two words one edit apart share one."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return (word,)
    return tuple({word: None, **{word[:at] + word[at + 1 :]: None for at in range(len(word))}})
