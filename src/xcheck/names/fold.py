"""The form in which names and word lists are looked up: one case, Latin letters, no marks.

`fold("Lt. Gen. Oleksandr Syrskyi’s") == "lt gen oleksandr syrskyis"`: NFKC, letters of any script in their nearest
ASCII form (anyascii), full stops and apostrophes taken out, every other mark a space, one space between words.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby
from operator import eq

_KEPT = "abcdefghijklmnopqrstuvwxyz0123456789&%"
_DROPPED = b".'`\"*"
_QUOTED = str.maketrans("‘’“”–", "''\"\"-")
_FIRST_BEYOND = "\u0250"
"""The first letter beyond Latin with its marks: up to it a letter without its marks is what anyascii makes of it, if that is ASCII."""
_TABLE = bytes(ord(letter) if (letter := chr(code).lower()) in _KEPT else ord(" ") for code in range(256))


def latin(text: str) -> str:
    """`text` in ASCII letters and marks, case kept: NFKC, then anyascii; ASCII text comes back as it is.

    Title case goes first for capitals whose Latin form has two letters, so that case cannot change the outcome.
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFKC", text).translate(_QUOTED)
    if max(composed) < _FIRST_BEYOND:
        bare = "".join([letter for letter in unicodedata.normalize("NFKD", composed) if not unicodedata.combining(letter)])
        if bare.isascii():
            return bare
    # Imported where a letter asks for it that is more than one with a mark: it is slow to start.
    from anyascii import anyascii

    return anyascii(composed.replace("ʼ", "'").replace("ʹ", "").replace("ʺ", ""))


def words(text: str) -> list[str]:
    """The folded words of `text`; none when it holds no letter, digit, `&` or `%`."""
    return latin(text).encode("ascii").translate(_TABLE, _DROPPED).decode("ascii").split()


def undoubled(word: str) -> str:
    """`word` with each run of one letter as one letter."""
    return "".join([letter for letter, _ in groupby(word)]) if any(map(eq, word, word[1:])) else word


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Gives the folded words of `text` with one space between them; folding twice changes nothing."""
    return text.lower() if text.isascii() and text.isalpha() else " ".join(words(text))
