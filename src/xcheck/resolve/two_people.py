"""What an article says that tells two people of like names apart, whatever their letters: it names them in one phrase, as kin, or with two ages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from xcheck.model.records import Age, Mention
from xcheck.resolve.bearers import CROWD, Person
from xcheck.resolve.surnames import in_both
from xcheck.resolve.uses import Use

SIDE_BY_SIDE = "an article names both side by side, as two people"
TWO_AGES = "an article gives them two ages"
KIN = "an article calls one of them kin of the other"
TWO = frozenset((SIDE_BY_SIDE, TWO_AGES, KIN))
"""Reasons for which two names are two people's, whatever else is like either of them."""
PHRASE = 30
"""Characters between two full names of one phrase, at most."""
BIRTHDAY = 1
"""Years by which one person's age may differ within an article."""
_BETWEEN = frozenset("and & or with v v. vs vs. versus against meets met faces beat beats beating by over than from not".split())
_KIN = frozenset(
    "cousin brother sister father mother son daughter nephew niece uncle aunt twin namesake stepson stepdaughter grandson granddaughter grandfather grandmother"
    " wife husband widow widower".split()
)


class Told(Struct, frozen=True):
    """What is known of the people of each article beside their names: `ages` by article and where the name stands, `families` by family name."""

    ages: Mapping[tuple[str, int], int] = {}
    families: Mapping[str, Sequence[Person]] = {}


def ages_of(ages: Iterable[Age]) -> Mapping[tuple[str, int], int]:
    """The age, in years, that stands beside a name, by article and the name's first character."""
    return {(age.origin.digest, age.name_start): age.years for age in ages if age.name_start >= 0}


def told_apart(u: Use, v: Use, told: Told) -> str:
    """Why two like names are two people's by what an article says that gives both, as a clause; empty where none says so."""
    for digest in in_both(u.at, v.at):
        here, there = u.mentions(digest), v.mentions(digest)
        if _side_by_side(here, there):
            return SIDE_BY_SIDE
        if _two_ages(digest, here, there, told.ages):
            return TWO_AGES
        if _kin(here, there, u.token == v.token and not _third(u, v, digest, told)):
            return KIN
    return ""


def _side_by_side(here: Sequence[Mention], there: Sequence[Mention]) -> bool:
    """Whether both stand in one phrase, as one names two people: Kat Roe and Kate Roe; Ada Roe and her cousin Ida Roe."""
    # Whatever stands between the two is not either of them: neighbours alone are looked at.
    row = sorted((m.start, m.end, whose, m.beside[0]) for whose, mentions in enumerate((here, there)) for m in mentions)
    for (_, end, one, _), (start, _, other, before) in pairwise(row):
        if one != other and 0 < start - end <= PHRASE:
            words = {word.strip(",") for word in before.split()}
            if not (_BETWEEN.isdisjoint(words) and _KIN.isdisjoint(words)):
                return True
    return False


def _two_ages(digest: str, here: Sequence[Mention], there: Sequence[Mention], ages: Mapping[tuple[str, int], int]) -> bool:
    """Whether every age that stands beside the one name is another than every age beside the other."""
    some, others = ([ages[digest, m.start] for m in mentions if (digest, m.start) in ages] for mentions in (here, there))
    return bool(some and others) and (min(some) > max(others) + BIRTHDAY or min(others) > max(some) + BIRTHDAY)


def _kin(here: Sequence[Mention], there: Sequence[Mention], only: bool) -> bool:
    """Whether a word for kin stands before one of two names and not before the other: Ada Roe, then `her sister Ida Roe`.

    `only` says that the article names nobody else of that family, whose sister she could be; else both must be kin, each another.
    """
    some, others = ({word for m in mentions if (word := m.beside[0].rpartition(" ")[2].strip(",")) in _KIN} for mentions in (here, there))
    return some.isdisjoint(others) and (bool(some and others) or (only and bool(some or others)))


def _third(u: Use, v: Use, digest: str, told: Told) -> bool:
    """Whether an article names somebody else of that family in full."""
    family = told.families.get(u.token, ())
    return len(family) > CROWD or any(own.key not in (u.key, v.key) and digest in own.at for person in family for own in person.names)
