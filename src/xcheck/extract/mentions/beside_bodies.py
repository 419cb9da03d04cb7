"""A person right behind the body that he works for: `Brack University Maternity Hospital Louise Holt`.

British and Irish papers leave out the commas: "consultant at Brack Hospital Louise Holt said". One run of capitals
holds two names then. It is taken apart only where a body that gives posts ends, or a place that such a body is of or in,
and where a given name that is known and one family name are all that follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from xcheck.extract.mentions.capitals import PARTICLES
from xcheck.extract.mentions.kinds import is_demonym, is_given, is_place
from xcheck.extract.mentions.offices import BODIES, GENERATIONS, PLACES
from xcheck.extract.mentions.ordinary import COMMON, INSIDE
from xcheck.extract.mentions.titles import Worded
from xcheck.text.wordset import wordset

EMPLOYERS = wordset("""
    hospital university college institute institution academy school council association union federation foundation trust society agency
    authority commission ministry department bureau committee board charity clinic laboratory observatory party
    """)
"""Words that end the name of a body whose people are called after it. Theatres, cups and bands bear the names of persons behind them."""
_OF_PLACES = EMPLOYERS | wordset("republic kingdom emirate principality bank")
"""Words before `of` and a place, behind which somebody of an office may stand: `ambassador to the Republic of Cyprus Ilse Vane`."""
_PLACE = 3
"""Words of the longest place in such a name."""
_FEWEST = 4
"""Words of the shortest run with both: Kell Hospital Louise Holt."""


def person_behind(words: Sequence[Worded]) -> int:
    """Where the name of a person begins behind that of a body; 0 where the words hold one name."""
    last = len(words) - 1
    for at in (last - 1, last - 2):
        if at < _FEWEST - 2 or not _given(words[at]) or not _family(words[last]) or (last - at > 1 and not _middle(words[at + 1])):
            continue
        if is_place(" ".join(word.text for word in words[at:])):
            # Port Authority Hong Kong
            continue
        if words[at - 1].low in EMPLOYERS or _of_a_place(words[:at]):
            return at
    return 0


def _given(word: Worded) -> bool:
    """Whether a word is a given name and nothing else that may follow a body's name: no place, no people."""
    return not word.joint and is_given(word.low) and not is_place(word.text) and not is_demonym(word.low) and word.low not in BODIES | INSIDE


def _middle(word: Worded) -> bool:
    return not word.joint and (len(word.low) == 1 or is_given(word.low))


def _family(word: Worded) -> bool:
    """Whether a word may be a family name: none that ends the names of bodies and places, no common word."""
    named = word.low not in BODIES | PLACES | COMMON | GENERATIONS and not is_place(word.text) and not is_demonym(word.low)
    return named and len(word.text) > 1 and not word.text.isupper() and all(small in PARTICLES and small != "of" for small in word.joint)


def _of_a_place(body: Sequence[Worded]) -> bool:
    """Whether words end in a body with its place: `University of Bristol`, `Trinity College Dublin`."""
    return any(_of_it(body[-size - 1], body[-size:]) for size in range(1, min(_PLACE, len(body) - 1) + 1))


def _of_it(head: Worded, place: Sequence[Worded]) -> bool:
    if not is_place(" ".join(word.text for word in place)) or place[-1].low in EMPLOYERS:
        return False
    return head.low in EMPLOYERS if place[0].joint == () else head.low in _OF_PLACES and place[0].joint == ("of",)
