"""How two words of two names stand to each other: the labels that a comparison is made of."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from xcheck.names import given, lists
from xcheck.names.fold import undoubled
from xcheck.names.romanise import keys
from xcheck.names.slips import slipped, slips
from xcheck.names.traditions import tables


class Relation(IntEnum):
    """What joins two words, the surest first."""

    EXACT = 0
    """The same letters, but for case, accents, hyphens and apostrophes."""
    ROMANISED = 1
    """Two romanisations of one word, by the table of a tradition that the names belong to: zaluzhny, zaluzhnyi."""
    FORM = 2
    """One given name in two languages: volodymyr, vladimir."""
    NICKNAME = 3
    """A given name and its usual short form: william, bill."""
    SPELLING = 4
    """The same but for doubled letters, y for i, ck or c for k: emanuel, emmanuel; barak, barack."""
    INITIAL = 5
    """A name and its first letter: j, john."""
    SOUND = 6
    """Other letters for one sound, in no known tradition: sara, sarah; jon, john; browne, brown."""
    RELATIVE = 7
    """Two short forms of one full given name, or one root in two western languages: bob, rob; john, juan."""
    SLIP = 8
    """One letter more, less, other or swapped: dmitriev, dimitriev. Also one slip beside a romanisation."""
    TWO_SLIPS = 9
    """Two such slips in a long word, or a long word cut short."""
    CONFLICT = 10
    """Two words."""


_SOUNDS = re.compile(r"ph|ck|qu|x|sch|gh|(?<=.)h|c|q|ie$|ey$|ee|ea|y|v|w|z|j|(?<=[a-z]{2})e$|ou|oo|ae|oe|ue|ei|ai")
_AS = {
    "ph": "f", "ck": "k", "qu": "k", "x": "ks", "sch": "s", "gh": "g", "h": "", "c": "k", "q": "k",
    "ie": "i", "ey": "i", "ee": "i", "ea": "i", "y": "i",
    "v": "f", "w": "f", "z": "s", "j": "g", "e": "", "ou": "u", "oo": "u", "ae": "a", "oe": "o", "ue": "u", "ei": "i", "ai": "a",
}  # fmt: skip
_COARSE = str.maketrans({**dict.fromkeys("aeiouyh"), **dict.fromkeys("vwp", "f"), **dict.fromkeys("cqsxgjz", "k")})
"""Coarser than `sound` and far quicker: words that differ in this differ in sound."""
_SOFT_C = re.compile("c(?=[eiy])")
_LOOK_ALIKE = str.maketrans("0134589", "oleasbg")
_LOOK_ALIKE_I = str.maketrans("0134589", "oieasbg")


_PLAIN = re.compile("ck|c(?![heiy])|y")
_PLAIN_AS = {"ck": "k", "c": "k", "y": "i"}


@lru_cache(maxsize=1 << 15)
def spelling(word: str) -> str:
    """A folded word with doubled letters single, i for y, k for ck and hard c: what a mere spelling leaves alone."""
    if "c" in word or "y" in word:
        word = _PLAIN.sub(lambda match: _PLAIN_AS[match.group()], word)
    return undoubled(word)


@lru_cache(maxsize=1 << 15)
def sound(word: str) -> str:
    """A folded word with letters that sound alike in European names made one; coarse, for asking a person only."""
    hissed = _SOFT_C.sub("s", word) if "c" in word else word
    return undoubled(_SOUNDS.sub(lambda match: _AS.get(match.group(), match.group()), hissed))


@lru_cache(maxsize=1 << 16)
def relate(a: str, b: str, found: int, as_given: bool) -> Relation:
    """The surest relation between two folded words.

    `found` are the traditions of which either name carries a sign (see `names.traditions`); `as_given` says that both
    stand where given names stand, so that nicknames and the given-name lists count. Symmetric in `a` and `b`.
    """
    if a == b:
        return Relation.EXACT
    if not a or not b:
        return Relation.CONFLICT
    if len(a) == 1 or len(b) == 1:
        return Relation.INITIAL if a[0] == b[0] else Relation.CONFLICT
    listed = as_given and a in (names := given.listed()) and b in names
    if listed:
        if given.one_name(a, b):
            return Relation.FORM
        if given.nicknames(a, b):
            return Relation.NICKNAME if sound(a) != sound(b) else Relation.SPELLING if spelling(a) == spelling(b) else Relation.SOUND
        if given.homophones(a, b) and spelling(a) != spelling(b):
            return Relation.SOUND
        if given.opposite(a, b):
            return Relation.CONFLICT
    far = max(1, int(_FAR * max(len(a), len(b))))
    apart = slips(a, b, far)
    if apart > far:
        return Relation.RELATIVE if listed and given.relatives(a, b) else Relation.CONFLICT
    if _romanised(a, b, found, as_given):
        return Relation.ROMANISED
    alike = _alike(a, b, apart, found, as_given)
    if alike is Relation.CONFLICT and listed and given.relatives(a, b):
        return Relation.RELATIVE
    return alike


_FAR = 0.72
"""Share of letters beyond which no table makes two words one: tsetung and zedong are at 5 of 7."""


def _romanised(a: str, b: str, found: int, as_given: bool) -> bool:
    """Whether a table makes the two one, and neither is established in its own right outside that table's tradition."""
    known = lists.GIVEN if as_given else lists.SURNAMES
    a_known, b_known = a in known, b in known
    if _written_out(a, b) and not (as_given and a_known and b_known):
        return True
    for table in tables(found):
        if set(keys(table, a)).isdisjoint(keys(table, b)):
            continue
        if a_known and b_known:
            allowed = table.knows(a)
        else:
            allowed = as_given or not (a_known or b_known) or table.shows(a) or table.shows(b)
        if allowed:
            return True
    return False


_UMLAUT = re.compile("aa|ae|oe|ue")
_UMLAUTS = {"aa": "a", "ae": "a", "oe": "o", "ue": "u"}


def _written_out(a: str, b: str) -> bool:
    """Whether the two differ only in ae, oe, ue, aa for umlauts and rings, which folding makes a, o, u: schroeder, schroder."""
    if a[0] != b[0] or len(a) == len(b) or min(len(a), len(b)) < 5:
        return False
    return _UMLAUT.sub(lambda match: _UMLAUTS[match.group()], a) == _UMLAUT.sub(lambda match: _UMLAUTS[match.group()], b)


def _alike(a: str, b: str, apart: int, found: int, as_given: bool) -> Relation:
    """Relations that no rule explains, of words `apart` edits apart."""
    size, longest = len(a), len(b)
    if size > longest:
        size, longest = longest, size
    if apart <= 3 and size >= (3 if as_given else 4):
        if size >= 4 and spelling(a) == spelling(b):
            return Relation.SPELLING
        if undoubled(a.translate(_COARSE)) == undoubled(b.translate(_COARSE)) and sound(a) == sound(b):
            return Relation.SOUND
    if as_given and a in lists.GIVEN and b in lists.GIVEN:
        # Jason and Mason, Martin and Marvin: two names, whatever the letters say.
        return Relation.SLIP if apart == 1 and size >= 6 and a[0] == b[0] else Relation.CONFLICT
    if not (a.isalpha() and b.isalpha()) and _look_alike(a, b):
        return Relation.SLIP
    if apart == 1:
        return Relation.SLIP if size >= 4 else Relation.CONFLICT
    if found and size >= 5 and apart <= 4 and apart * 3 <= longest and _near_romanised(a, b, found):
        return Relation.SLIP
    if apart == 2 and size >= 6 and (a[0] == b[0] or size >= 8):
        return Relation.TWO_SLIPS
    if size >= 6 and longest - size <= 3 and (a.startswith(b) or b.startswith(a)):
        return Relation.TWO_SLIPS
    return Relation.CONFLICT


def _near_romanised(a: str, b: str, found: int) -> bool:
    return any(slipped(x, y) for table in tables(found) for x in keys(table, a) for y in keys(table, b))


def _look_alike(a: str, b: str) -> bool:
    """Digits that stand for letters they look like: Sech1n."""
    return any(a.translate(table) == b.translate(table) for table in (_LOOK_ALIKE, _LOOK_ALIKE_I))
