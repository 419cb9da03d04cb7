"""Two East Asian names: the family name first, the given name of one or two syllables that all count."""

from __future__ import annotations

import re

from xcheck.names import features as f
from xcheck.names.evidence import Evidence
from xcheck.names.order import families_meant
from xcheck.names.parse import Name
from xcheck.names.pinyin import readable, syllable
from xcheck.names.relation import Relation, relate
from xcheck.names.romanise import keys
from xcheck.names.slips import slipped
from xcheck.names.traditions import EASTERN, tables, traditions


def eastward(name: Name, other: Name) -> Name:
    """`name` read in East Asian order, where `other` shows that this is meant: Kim Jongun beside Kim Jong-un."""
    if name.eastern or name.particles or len(name.words) > 3 or name.words[0] != other.family:
        return name
    syllables = name.words[1:]
    return Name(name.text, name.plain, ("".join(syllables), name.words[0]), name.title, (), name.suffix, name.nickname, name.led, syllables)


def eastern(a: Name, b: Name) -> tuple[Evidence, ...]:
    """Two East Asian names: the given name is one word of one or two syllables, and each syllable counts."""
    found = traditions(a) | traditions(b)
    family = _family(a.family, b.family, found)
    if family is Relation.CONFLICT:
        return (Evidence(f.FAMILY_CONFLICT, a.family, b.family),)
    given = _given(a, b, relate(a.given, b.given, found, True))
    feature = f.RELATIONS["given"].get(given)
    if feature is None:
        return (Evidence(f.GIVEN_CONFLICT, " ".join(a.eastern), " ".join(b.eastern)),)
    return (Evidence(f.RELATIONS["family"][family], a.family, b.family), Evidence(feature, a.given, b.given))


def _given(a: Name, b: Name, given: Relation) -> Relation:
    """The relation of two given names, of which letters alone make less than of others."""
    if given is Relation.ROMANISED and both_read(a, b):
        # Ping and Bing are one in Korean. In China each is a name of its own.
        return Relation.CONFLICT
    if given not in (Relation.SLIP, Relation.SOUND, Relation.SPELLING, Relation.TWO_SLIPS):
        return given
    if len(a.given) == len(b.given) or min(len(a.given), len(b.given)) < _TWO_SYLLABLES:
        # Jong-un and Jong-in, Min-ho and Min-hu: another vowel is another name; a letter more or less is a slip.
        return Relation.SLIP if given is Relation.SLIP and _unreadable(a, b) else Relation.CONFLICT
    # Jae-hyung and Jae-yong have a table and a letter between them, and are two names.
    return given if slipped(a.given, b.given) else Relation.CONFLICT


def both_read(a: Name, b: Name) -> bool:
    """Whether two given names under one Chinese family name are both read in pinyin: each is a name of its own."""
    written = all(len(name.eastern) == 1 and "-" not in name.text for name in (a, b))
    return written and a.family == b.family and syllable(a.family) and readable(a.given) and readable(b.given)


def _unreadable(a: Name, b: Name) -> bool:
    """Whether one of two given names under one Chinese family name can be read in pinyin and the other cannot: Wenbin, Winbin.

    A hyphen shows that it is not pinyin that a given name is written in.
    """
    if a.family != b.family or not syllable(a.family) or "-" in a.text + b.text:
        return False
    return min(len(a.given), len(b.given)) >= _TWO_SYLLABLES and readable(a.given) != readable(b.given)


_TWO_SYLLABLES = 5
"""Letters of given names that are long enough for a slip to be told from another name."""


def _family(a: str, b: str, found: int) -> Relation:
    """Family names of one syllable: equal, one in two romanisations, alike to English ears, or two; a slip only where one of them is none."""
    if a == b:
        return Relation.EXACT
    if slip_of_family(a, b):
        return Relation.SLIP
    if any(not set(keys(table, a)).isdisjoint(keys(table, b)) for table in tables(found)):
        return Relation.ROMANISED
    return Relation.SOUND if _hissed(a) == _hissed(b) else Relation.CONFLICT


def slip_of_family(a: str, b: str) -> bool:
    """Whether one of two words is an East Asian family name, and the other is it with a letter doubled or two swapped: zhang, zhhang."""
    return a in families_meant(b) or b in families_meant(a)


def one_family(a: str, b: str, found: int) -> bool:
    """Whether two family names are one in two romanisations, where the traditions `found` are those of East Asian names: hsu, xu."""
    return bool(found & EASTERN) and a != b and _family(a, b, found & EASTERN) is Relation.ROMANISED


_HISS = re.compile("hs|sh|x|zh|ch|q|j|ts|tz")
_HISSES = {"hs": "s", "sh": "s", "x": "s", "zh": "c", "ch": "c", "q": "c", "j": "c", "ts": "z", "tz": "z"}


def _hissed(family: str) -> str:
    """A Chinese family name with the sounds that English ears do not tell apart made one: xi, shi, si."""
    return _HISS.sub(lambda match: _HISSES[match.group()], family)
