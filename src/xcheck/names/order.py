"""Which end of a name the family name stands at: East Asian names in both orders.

Sure signs are asked for: a known family name at one end, and nothing but East Asian syllables in the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from xcheck.names import lists

_ONSET = "(?:[bcdfghjklmnpqrstvwxyz]|ch|sh|zh|hs|ts|tz|ph|th|kh|kw|gw|hw|ng|ny|gy|by|my|py|ry|hy|ky|tr|nh)?"
_SYLLABLE = re.compile(_ONSET + "[aeiouyw]{1,3}(?:ng|nh|[nmptklrhc]|ch|ck)?")
_TWO_PINYIN = re.compile("(?:(?:[bcdfghjklmnpqrstwxyz]|ch|sh|zh)?[aeiou]{1,3}(?:ng|n|r)?){2}")


def family_first(words: Sequence[str]) -> bool:
    """Whether folded `words` are an East Asian name with the family name first: kim jong un, xi jinping."""
    if not 2 <= len(words) <= 4 or words[0] not in lists.EAST_ASIAN_FAMILIES:
        return False
    rest = words[1:]
    if not all(map(_syllables, rest)):
        return False
    # Kim Novak, Lee Mason: a family name that is a given name too needs two syllables that stand apart.
    return len(rest) > 1 or (words[0] not in lists.GIVEN and rest[0] not in lists.GIVEN)


def family_last(words: Sequence[str]) -> bool:
    """Whether folded `words` are an East Asian name with the family name last: jinping xi, jong un kim."""
    if not 2 <= len(words) <= 3 or words[-1] not in lists.EAST_ASIAN_FAMILIES:
        return False
    return all(_syllables(word) and word not in lists.GIVEN for word in words[:-1])


def _syllables(word: str) -> bool:
    return len(word) <= 10 and (_SYLLABLE.fullmatch(word) is not None or _TWO_PINYIN.fullmatch(word) is not None)
