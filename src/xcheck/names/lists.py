"""Word lists about names, as frozensets of folded words and phrases (see `names.fold`).

Each list is a text file in `names/data` whose first line says what it holds and where its facts come from. A list is
read when it is first asked for and kept from then on: `from xcheck.names.lists import TITLES` reads what TITLES needs.
Phrases hold one space between words and no full stops: "lt gen", "prime minister", "new york".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal

HONORIFICS: frozenset[str]
"""Forms of address and titles of rank or faith before a name: mr, dr, sheikh, rabbi, lord. Alone they name nobody."""
OFFICES: frozenset[str]
"""Offices, ranks and trades before a name: president, lt gen, foreign minister, coach, spokeswoman."""
TITLES: frozenset[str]
"""HONORIFICS and OFFICES together: every word or phrase that may stand directly before a name."""
TITLE_GENDER: Mapping[str, str]
"""Single words of titles that say whether their bearer is a man (m) or a woman (f): "mrs" -> "f"."""
TITLE_MODIFIERS: frozenset[str]
"""Words that may stand before an office: former, acting, deputy, us, opposition."""
PORTFOLIOS: frozenset[str]
"""Words for what an office is about: foreign, defence, health, northern, ireland."""
GIVEN: frozenset[str]
"""Given names in Latin letters, from many countries: paul, oleksandr, fatima."""
GENDERS: Mapping[str, str]
"""The given names, each with m (men's), f (women's) or - (either's): "paul" -> "m"."""
SURNAMES: frozenset[str]
"""Frequent family names of the United States: smith, davis, davies, nguyen."""
PARTICLES: frozenset[str]
"""Small words inside family names: al, bin, de, la, van, der, von."""
SUFFIXES: frozenset[str]
"""Generational suffixes: jr, sr, iii, 3rd."""
POSTNOMINALS: frozenset[str]
"""Letters after a name that say nothing about who it is: md, phd, obe, qc."""
ORGANISATION_WORDS: frozenset[str]
"""Words and short phrases that make a name an organisation: fund, ministry, university, party, white house."""
ACRONYMS: frozenset[str]
"""Organisations that news names by their letters: nato, bbc, ibm. Many are words inside other names: Kim Jong Un."""
LEGAL_FORMS: Mapping[str, str]
"""Legal forms of companies, each with its short form: "aktiengesellschaft" -> "ag", "limited" -> "ltd"."""
COUNTRIES: frozenset[str]
"""Countries, former countries and their other names: iraq, ussr, cote divoire."""
CITIES: frozenset[str]
"""Capitals, large cities, and smaller ones that news often names."""
REGIONS: frozenset[str]
"""Continents, seas, regions, states and provinces."""
PLACES: frozenset[str]
"""COUNTRIES, CITIES, REGIONS and all forms of PLACE_NAMES together. Many are people's names too: jordan, austin."""
PLACE_NAMES: Mapping[str, str]
"""Places with more than one name: each form -> the first form of its group: "kiev" -> "kyiv", "kyiv" -> "kyiv"."""
DEMONYMS: frozenset[str]
"""Adjectives and nouns of nationality and region: iraqi, north korean, londoner."""
CALENDAR: frozenset[str]
"""Months, weekdays, their abbreviations, feasts."""
FUNCTION_WORDS: frozenset[str]
"""Function words, number words and common sentence starters: the, although, meanwhile, three."""
EAST_ASIAN_FAMILIES: frozenset[str]
"""Chinese, Korean and Vietnamese family names: kim, xi, nguyen."""

_FOLDER = f"{__file__.rpartition('lists')[0]}data"


def lines(name: str) -> list[str]:
    """The entries of `names/data/NAME.txt`, without its head line. Raises OSError when there is none."""
    return _entries(name).splitlines()


def _entries(name: str) -> str:
    # Not by pathlib, which takes longer to import than all the lists to read.
    with open(f"{_FOLDER}/{name}.txt", "rb", buffering=0) as file:  # noqa: PTH123
        return file.read().decode("ascii").partition("\n")[2]


def groups(name: str) -> list[list[str]]:
    """The entries of a file whose lines are `first = second = …`."""
    return [line.split(" = ") for line in lines(name)]


def _firsts(name: str) -> Mapping[str, str]:
    return {form: group[0] for group in groups(name) for form in group}


@lru_cache(maxsize=1)
def _genders() -> Mapping[str, str]:
    return _pairs("given")


def _pairs(name: str) -> Mapping[str, str]:
    """The entries of a file whose lines are two words."""
    words = _entries(name).split()
    return dict(zip(words[::2], words[1::2], strict=True))


_FEW = 50
"""Words for which a long list is searched as it stands: to make a set of it takes as long as to look for a hundred."""


class _Long:
    """A long list whose lines begin with one word each, in order; for those who may ask for a few words only."""

    def __init__(self, name: str, file: str) -> None:
        self._name, self._file, self._entries, self._asked = name, file, "", 0

    def __contains__(self, word: str) -> bool:
        known: frozenset[str] | None = globals().get(self._name)
        if known is None and self._asked < _FEW:
            self._asked += 1
            self._entries = self._entries or _entries(self._file)
            return self._word(bisect_left(range(len(self._entries)), word, key=self._word)) == word
        return word in (known or __getattr__(self._name))

    def _word(self, at: int) -> str:
        """The first word of the line in which a place lies."""
        start = self._entries.rfind("\n", 0, at) + 1
        return self._entries[start : self._entries.find("\n", start)].partition(" ")[0]


SOME_GIVEN = _Long("GIVEN", "given")
"""GIVEN, quicker to ask for a few words."""
SOME_SURNAMES = _Long("SURNAMES", "surnames")
"""SURNAMES, quicker to ask for a few words."""


def gender(given: str) -> Literal["m", "f"] | None:
    """Whose name a folded given name is: `m` men's, `f` women's, None when it is either or not known."""
    known = _genders().get(given)
    return known if known in ("m", "f") else None  # type: ignore[return-value]


_LOADERS: dict[str, Callable[[], frozenset[str] | Mapping[str, str]]] = {
    "HONORIFICS": lambda: frozenset(lines("honorifics")),
    "OFFICES": lambda: frozenset(lines("offices")),
    "TITLES": lambda: frozenset((*lines("honorifics"), *lines("offices"))),
    "TITLE_GENDER": lambda: _pairs("title_gender"),
    "TITLE_MODIFIERS": lambda: frozenset(lines("title_modifiers")),
    "PORTFOLIOS": lambda: frozenset(lines("portfolios")),
    "GIVEN": lambda: frozenset(_genders()),
    "GENDERS": _genders,
    "SURNAMES": lambda: frozenset(lines("surnames")),
    "PARTICLES": lambda: frozenset(lines("particles")),
    "SUFFIXES": lambda: frozenset(lines("suffixes")),
    "POSTNOMINALS": lambda: frozenset(lines("postnominals")),
    "ORGANISATION_WORDS": lambda: frozenset(lines("organisation_words")),
    "ACRONYMS": lambda: frozenset(lines("acronyms")),
    "LEGAL_FORMS": lambda: _firsts("legal_forms"),
    "COUNTRIES": lambda: frozenset(lines("countries")),
    "CITIES": lambda: frozenset(lines("cities")),
    "REGIONS": lambda: frozenset(lines("regions")),
    "PLACES": lambda: frozenset((*lines("countries"), *lines("cities"), *lines("regions"), *_firsts("place_names"))),
    "PLACE_NAMES": lambda: _firsts("place_names"),
    "DEMONYMS": lambda: frozenset(lines("demonyms")),
    "CALENDAR": lambda: frozenset(lines("calendar")),
    "FUNCTION_WORDS": lambda: frozenset(lines("function_words")),
    "EAST_ASIAN_FAMILIES": lambda: frozenset(lines("east_asian_families")),
}


def __getattr__(name: str) -> frozenset[str] | Mapping[str, str]:
    load = _LOADERS.get(name)
    if load is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    loaded = load()
    globals()[name] = loaded
    return loaded
