"""What kind of thing a name names, from its own words and the lists alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from xcheck.extract.mentions.offices import BEFORE_PLACES, BODIES, GENERATIONS, HONORIFICS, PLACES
from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.text.wordset import wordset

Kind = Literal["person", "organisation", "place", "other"]

_SHORT_PLACES = frozenset(["us", "usa", "uk", "uae", "ussr", "dc", "la", "nyc", "eu"])
_PEOPLES = wordset("""
    frenchman frenchmen frenchwoman englishman englishmen englishwoman irishman irishmen irishwoman scotsman scotsmen welshman welshmen dutchman
    dutchmen spaniard spaniards brits brit aussie aussies yankee yankees arabs turks turk kurds kurd serbs croats czechs poles pole swedes danes
    finns dane swede finn scots scot britons gazans houthi houthis taliban talibans pashtun pashtuns uyghur uyghurs uighur uighurs tatar tatars
    roma rohingya bedouin bedouins hispanics latino latinos latina latinas asians
    """)

FAMILY_TAILS = wordset("""
    hill hills park lake church bridge street wood woods ford house forest field bush banks bay marsh moor green gate castle post page temple
    law lane law stone steel bloom wells hall rivers brook brooks beach glen pass way cox mills fields case parks waters holmes house stadium
    marsh pool ridge heath west north peak point common gardener gallery cross bell show power records
    """)
"""Words that end names of places and bodies and are family names too; after a given name they are taken for those."""


@lru_cache(maxsize=1 << 16)
def bare(word: str) -> str:
    """A word as the lists have it: case folded, apostrophes straight."""
    return word.casefold().replace("’", "'").replace("ʼ", "'").removesuffix(".")


@lru_cache(maxsize=1 << 16)
def is_given(word: str) -> bool:
    """Whether a word is a known given name, or a double one of known halves (Jean-Claude)."""
    parts = fold(word).split()
    return bool(parts) and all(part in lists.SOME_GIVEN for part in parts)


@lru_cache(maxsize=1 << 16)
def is_place(name: str) -> bool:
    """Whether a name is that of a known country, city or region."""
    folded = fold(name)
    return folded in lists.PLACES or folded in _SHORT_PLACES


@lru_cache(maxsize=1 << 16)
def is_demonym(word: str) -> bool:
    """Whether a word names a people: Ukrainian, Romanians, French."""
    folded = fold(word)
    return folded in lists.DEMONYMS or (folded.endswith("s") and folded[:-1] in lists.DEMONYMS) or folded in _PEOPLES


def kind_of(lows: Sequence[str], texts: Sequence[str], joined: Sequence[bool]) -> Kind | None:
    """The kind of a name, by its words; None where they do not tell.

    `lows` are the capital words as `bare` gives them, `texts` as they stand; `joined` says which of them `of`, `for`,
    `and` or `&` joins to the word before.
    """
    first, last = lows[0], lows[-1]
    if len(lows) == 1:
        return _single(first, texts[0])
    if is_place(" ".join(texts)):
        return "place"
    given = is_given(first) and first not in BEFORE_PLACES and not several(texts[-1])
    if given and not is_place(texts[0]) and (len(lows) == 2 or _initial(texts[1])) and last in FAMILY_TAILS:
        return "person"
    if last in BODIES:
        return "organisation"
    if True in joined:
        return None if lows[joined.index(True) - 1] in _WORKS else "place" if last in PLACES else "organisation"
    if last in PLACES or (first in BEFORE_PLACES and not given and first in _ALWAYS_PLACES):
        return "place"
    if given or (last in GENERATIONS and texts[-1] != "Xi") or any(_initial(t) for t in texts[:-1]):
        return "person" if first not in HONORIFICS else None
    return None


_STATES = frozenset(["u.s", "u.k", "u.n", "d.c", "u.s.a", "e.u", "u.a.e", "l.a"])
_WORKS = wordset("game lord war battle treaty day star daughters sons knights declaration act king queen house")
_ALWAYS_PLACES = frozenset(["mount", "mt", "mt.", "lake", "fort", "ft.", "cape", "isle", "gulf"])


def _single(low: str, text: str) -> Kind | None:
    if is_place(text):
        return "place"
    if len(text) > 1 and text.replace(".", "").isupper() and len(text.replace(".", "")) <= 6:
        return "organisation"
    return None


def several(text: str) -> bool:
    """Whether a word is the plural of an acronym: German NGOs are nobody's name."""
    return len(text) > 2 and text[-1] == "s" and text[:-1].isalpha() and text[:-1].isupper()


def _initial(text: str) -> bool:
    return len(text) >= 2 and bare(text) not in _STATES and text[-1] == "." and all(len(part) <= 1 for part in text.replace("-", "").split("."))
