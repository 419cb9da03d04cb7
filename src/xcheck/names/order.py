"""Which end of a name the family name stands at: East Asian names in both orders.

Sure signs are asked for: a known family name at one end, and nothing but East Asian syllables in the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xcheck.names import lists
from xcheck.names.pinyin import readable, syllable

_ONSET = "(?:[bcdfghjklmnpqrstvwxyz]|ch|sh|zh|hs|ts|tz|ph|th|kh|kw|gw|hw|ng|ny|gy|by|my|py|ry|hy|ky|tr|nh)?"
_SYLLABLE = re.compile(_ONSET + "[aeiouyw]{1,3}(?:ng|nh|[nmptklrhc]|ch|ck)?")
_TWO_PINYIN = re.compile("(?:(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh)?[aeiou]{1,3}(?:ng|n|r)?){2}")


def family_first(words: Sequence[str]) -> bool:
    """Whether folded `words` are an East Asian name with the family name first: kim jong un, xi jinping."""
    if not 2 <= len(words) <= 4:
        return False
    rest = words[1:]
    if words[0] not in lists.EAST_ASIAN_FAMILIES:
        return _misspelled_family(words[0], rest)
    if not all(map(_syllables, rest)):
        return len(rest) == 1 and words[0] not in lists.GIVEN and _misspelled(words[0], rest[0])
    # Kim Novak, Lee Mason: a family name that is a given name too needs two syllables that stand apart.
    return len(rest) > 1 or (words[0] not in lists.GIVEN and rest[0] not in lists.GIVEN)


def family_last(words: Sequence[str]) -> bool:
    """Whether folded `words` are an East Asian name with the family name last: jinping xi, jong un kim."""
    if not 2 <= len(words) <= 3 or words[-1] not in lists.EAST_ASIAN_FAMILIES:
        return False
    return all(_syllables(word) and word not in lists.GIVEN for word in words[:-1])


def _misspelled(family: str, word: str) -> bool:
    """Whether a word that is no known name reads as a Chinese given name behind a Chinese family name but for one slip: Dawwei behind Zhang."""
    if not _LEAST <= len(word) <= _MOST or not syllable(family) or _known(word):
        return False
    return any(readable(word[:at] + word[at + 1 :]) or readable(word[:at] + word[at : at + 2][::-1] + word[at + 2 :]) for at in range(len(word)))


def _misspelled_family(word: str, rest: Sequence[str]) -> bool:
    """Whether a word that is no known name is an East Asian family name but for a letter doubled or two swapped, before what can only be a given name:
    Zhhang Wenbin, Chnug Min-ho.
    """
    if not _LEAST - 1 <= len(word) <= _MOST or _known(word):
        return False
    given = rest[0] if len(rest) == 1 else ""
    if given and (len(given) < _LEAST or given in lists.SURNAMES or given in lists.PLACES or not readable(given)):
        return False
    if not given and not all(_syllables(part) and len(part) > 1 for part in rest):
        return False
    # One word is a given name as in China, two are one as in Korea.
    return any(not given or syllable(family) for family in families_meant(word))


def families_meant(word: str) -> Iterator[str]:
    """The East Asian family names that a folded word is but for a letter doubled or two swapped inside it: zhhang, chnug; none where it is one itself."""
    if word in lists.EAST_ASIAN_FAMILIES:
        return
    for at in range(1, len(word)):
        doubled = (word[:at] + word[at + 1 :],) if word[at] == word[at - 1] else ()
        for once in (*doubled, word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]):
            if once in lists.EAST_ASIAN_FAMILIES:
                yield once


def _known(word: str) -> bool:
    return any(word in known for known in (lists.GIVEN, lists.SURNAMES, lists.PLACES, lists.ORGANISATION_WORDS))


_LEAST, _MOST = 5, 10
"""Letters of a given name of two syllables that a slip is looked for in."""


def _syllables(word: str) -> bool:
    return len(word) <= 10 and (_SYLLABLE.fullmatch(word) is not None or _TWO_PINYIN.fullmatch(word) is not None)
