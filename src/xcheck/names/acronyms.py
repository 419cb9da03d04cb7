"""Acronyms: what is one, and whether its letters are those of a name."""

from __future__ import annotations

from xcheck.names.fold import fold

LONGEST = 8
"""Letters: no acronym that news defines has more."""
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "la", "del", "des", "du", "a", "an", "&"))


def is_acronym(text: str) -> bool:
    """Whether a spelling is made of capitals alone, with or without full stops: RDIF, U.N."""
    letters = text.replace(".", "")
    return 1 < len(letters) <= LONGEST and letters.isalpha() and letters.isupper()


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
