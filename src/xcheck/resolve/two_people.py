"""What an article says that tells two people of like names apart, whatever their letters: it names them in one phrase, as kin, or with two ages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from msgspec import Struct

from xcheck.extract.mentions.beside import UNRELATED
from xcheck.extract.sentences import Sentences
from xcheck.model.records import Age, Mention, Role
from xcheck.names.given import one_name
from xcheck.names.traditions import traditions
from xcheck.resolve.bearers import CROWD, Person
from xcheck.resolve.callings import other_callings
from xcheck.resolve.spellings import likeness
from xcheck.resolve.surnames import in_both
from xcheck.resolve.uses import Use, known

SIDE_BY_SIDE = "an article names both side by side, as two people"
TWO_AGES = "an article gives them two ages"
KIN = "an article calls one of them kin of the other"
STRANGERS = "an article says that one is no relation of the other"
TWO_POSTS = "an article gives them two offices"
ONE_SENTENCE = "one sentence names both"
AGES_APART = "articles give them ages that lie far apart"
TWICE = "several articles name both, each by the same spelling"
TWO = frozenset((SIDE_BY_SIDE, TWO_AGES, KIN, STRANGERS, TWO_POSTS, ONE_SENTENCE, AGES_APART, TWICE))
"""Reasons for which two names are two people's, whatever else is like either of them."""
PHRASE = 30
"""Characters between two full names of one phrase, at most."""
SEVERAL = 2
"""Articles that name both of two people, from which neither name is a slip of the other."""
A_LIFE = 15
"""Years between two ages in different articles that hardly anybody mistakes."""
LOOKED_AT = 12
"""Articles of one name in which it is looked what they say of its bearer."""
BIRTHDAY = 1
"""Years by which one person's age may differ within an article."""
_BETWEEN = frozenset("and & or with v v. vs vs. versus against meets met faces beat beats beating by over than from not".split())
_KIN = frozenset(
    "cousin brother sister father mother son daughter nephew niece uncle aunt twin namesake stepson stepdaughter grandson granddaughter grandfather grandmother"
    " wife husband widow widower".split()
)
_OF_ONE_NAME = frozenset("cousin namesake father son nephew uncle aunt niece grandfather grandson".split())
"""Kin who may have one's given name."""


_SEVERAL_CHILDREN = frozenset("elder older eldest oldest younger youngest other second third twin".split())


def _untold(digest: str) -> Sequence[Role]:
    return ()


def _unread(digest: str) -> Sentences:
    return Sentences()


class Told(Struct, frozen=True):
    """What is known of the people of each article beside their names: `ages` by article and where the name stands, `families` by family name.

    `roles` gives what an article says that people are, `sentences` where its sentences stand; both are asked of few articles.
    """

    ages: Mapping[tuple[str, int], int] = {}
    families: Mapping[str, Sequence[Person]] = {}
    names: Mapping[str, Use] = {}
    """All spellings, by their keys."""
    roles: Callable[[str], Sequence[Role]] = _untold
    sentences: Callable[[str], Sentences] = _unread


UNTOLD = Told()
"""Nothing known of anybody."""


def ages_of(ages: Iterable[Age]) -> Mapping[tuple[str, int], int]:
    """The age, in years, that stands beside a name, by article and the name's first character."""
    return {(age.origin.digest, age.name_start): age.years for age in ages if age.name_start >= 0}


def told_apart(u: Use, v: Use, told: Told) -> str:
    """Why two like names are two people's by what an article says that gives both, as a clause; empty where none says so."""
    for digest in in_both(u.at, v.at):
        here, there = u.mentions(digest), v.mentions(digest)
        if _side_by_side(here, there):
            return SIDE_BY_SIDE
        if _in_one_sentence(here, there, told.sentences(digest)):
            return ONE_SENTENCE
        if any(m.beside[1].endswith(UNRELATED) for m in (*here, *there)):
            return STRANGERS
        if _two_ages(digest, here, there, told.ages):
            return TWO_AGES
        if _two_posts(digest, u, v, told):
            return TWO_POSTS
        if _kin(here, there, u.token == v.token and not _third(u, v, digest, told)):
            return KIN
        if u.token != v.token and _namesakes(here, there) and not (_third(u, v, digest, told) or _third(v, u, digest, told)):
            return KIN
    if u.token == v.token and (_kin_by_given_name(u, v, told) or _kin_by_given_name(v, u, told)):
        return KIN
    if u.token == v.token and (_aged_by_given_name(u, v, told) or _aged_by_given_name(v, u, told)):
        return TWO_AGES
    if _ages_apart(u, v, told):
        return AGES_APART
    return TWICE if _twice(u, v) else ""


def two_bearers(u: Use, v: Use, told: Told) -> bool:
    """Whether an article says that a name and its short form are two people's: Ray Vane and his brother, Raymond Vane; Ray Vane, 48, and Raymond Vane, 52.

    That both stand in one sentence is not enough here: Raymond Vane is known as Ray Vane.
    """
    for digest in in_both(u.at, v.at):
        here, there = u.mentions(digest), v.mentions(digest)
        if _side_by_side(here, there) or _two_ages(digest, here, there, told.ages) or _kin_of_one_sentence(here, there, told.sentences(digest)):
            return True
    return False


def _kin_of_one_sentence(here: Sequence[Mention], there: Sequence[Mention], sentences: Sentences) -> bool:
    """Whether one sentence names one of two and, later and right behind a word for kin, the other: Ray Vane speaks for his older brother, Raymond Vane."""
    first: dict[int, tuple[int, int]] = {}
    for start, whose, mention in sorted(((m.start, whose, m) for whose, some in enumerate((here, there)) for m in some), key=itemgetter(0, 1)):
        if _reaches(sentences, mention):
            _, owner = first.setdefault(bisect_right(sentences.starts, start), (start, whose))
            if owner != whose and _kinship(mention):
                return True
    return False


def _in_one_sentence(here: Sequence[Mention], there: Sequence[Mention], sentences: Sentences) -> bool:
    """Whether one sentence gives two full names: Judge Hanna Roe, of the court above, overruled Judge Anna Roe. Nobody is named so twice in one."""
    some, others = ({bisect_right(sentences.starts, m.start) for m in mentions if _reaches(sentences, m)} for mentions in (here, there))
    return not some.isdisjoint(others)


def _reaches(sentences: Sentences, mention: Mention) -> bool:
    """Whether a mention lies in a sentence."""
    at = bisect_right(sentences.starts, mention.start) - 1
    return at >= 0 and mention.end <= sentences.ends[at]


def _ages_apart(u: Use, v: Use, told: Told) -> bool:
    """Whether all ages that articles give to the one lie far from all that others give to the other: the preacher, 90, and the student, 19."""
    some, others = _aged(u, told), _aged(v, told)
    return bool(some and others) and all(_years_between(a, b) > A_LIFE for a in some for b in others)


Aged = tuple[int | None, int]
"""The year of an article, and an age that it gives."""


def _years_between(a: Aged, b: Aged) -> int:
    """How far two ages lie apart, as of one year where both articles have one."""
    (year, age), (other_year, other) = a, b
    passed = other_year - year if year is not None and other_year is not None else 0
    return abs(age + passed - other)


def _aged(use: Use, told: Told) -> set[Aged]:
    """The ages beside a full name, or beside the family name alone where the article names nobody else of that family."""
    alone = told.names.get(use.token)
    found: set[Aged] = set()
    for digest in sorted(use.at)[:LOOKED_AT] if told.ages else ():
        lone = alone if alone is not None and digest in alone.at and not _third(use, use, digest, told) else None
        for name in (use,) if lone is None else (use, lone):
            # Where a name stands is known; its mentions are read where an age stands beside one of them.
            if any((digest, start) in told.ages for start in name.at[digest].starts):
                for mention in name.mentions(digest):
                    if (digest, mention.start) in told.ages:
                        published = mention.origin.published
                        found.add((published.year if published else None, told.ages[digest, mention.start]))
    return found


def _kin_by_given_name(u: Use, v: Use, told: Told) -> bool:
    """Whether an article on the one gives a relative by the other's given name alone: Gerald Vane died; his son, Gerard, runs the mill."""
    alone = told.names.get(v.name.given)
    if alone is None or u.name.given == v.name.given:
        return False
    return any(_kinship(m) and (_of_several(m) or not _third(u, v, digest, told)) for digest in in_both(alone.at, u.at) for m in alone.mentions(digest))


def _of_several(mention: Mention) -> bool:
    """Whether the words before a name tell of one of several children: her elder son, Gerard. Whoever is named beside him, he is another."""
    return not _SEVERAL_CHILDREN.isdisjoint(mention.beside[0].split()[:-1])


def _aged_by_given_name(u: Use, v: Use, told: Told) -> bool:
    """Whether an article on the one gives another age to somebody by the other's given name alone: Gerald Vane, 49, came with his brother Gerard, 46."""
    alone = told.names.get(v.name.given)
    if alone is None or u.name.given == v.name.given:
        return False
    return any(_two_ages(digest, u.mentions(digest), alone.mentions(digest), told.ages) for digest in in_both(alone.at, u.at))


def _kinship(mention: Mention) -> str:
    """The word for kin right before a name: her sister Ida, his son, Gerard."""
    word = mention.beside[0].rpartition(" ")[2].strip(",")
    return word if word in _KIN else ""


def _namesakes(here: Sequence[Mention], there: Sequence[Mention]) -> bool:
    """Whether the one whom an article names first has a relative who may have his given name: Ada Rowe, then `her cousin, Ada Roe`."""
    first, then = (here, there) if here[0].start < there[0].start else (there, here)
    kin = [m.beside[0].rpartition(" ")[2].strip(",") for m in (first[0], then[0])]
    return kin[0] not in _KIN and kin[1] in _OF_ONE_NAME


def _twice(u: Use, v: Use) -> bool:
    """Whether several articles name both, and no transcription makes one name of the two: a slip is not made twice in the same way beside the right name."""
    voices = {m.origin.voice for digest in in_both(u.at, v.at) for m in u.mentions(digest)[:1]}
    if len(voices) < SEVERAL:
        return False
    found = traditions(u.name) | traditions(v.name)
    ends = ((u.name.given, v.name.given, True), (u.name.family, v.name.family, False))
    return any(likeness(a, b, found, given) == "slip" for a, b, given in ends)


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


def _two_posts(digest: str, u: Use, v: Use, told: Told) -> bool:
    """Whether one article gives each of two names another office, and neither is a slip by its letters: Jon Vane, the mayor, and the lawyer John Vane."""
    if not no_slip(u, v):
        return False
    return other_callings(posts(u, (digest,), told), posts(v, (digest,), told))


def no_slip(u: Use, v: Use) -> bool:
    """Whether two like full names need not be one by their letters: Jon and John are both names, and in East Asia a letter more is another name.

    Sergei and Sergey are one name from another alphabet, and most of the time one man's.
    """
    apart = [(a, b) for a, b in ((u.name.given, v.name.given), (u.token, v.token)) if a != b]
    return (u.token == v.token and bool(u.name.eastern and v.name.eastern)) or all(known(a) and known(b) and not one_name(a, b) for a, b in apart)


def posts(use: Use, digests: Collection[str], told: Told) -> frozenset[str]:
    """What some articles say that the bearer of a full name is now, in whatever words, without of what: Ada Roe, who is mayor of Kell."""
    found: set[str] = set()
    for digest in digests:
        places = frozenset(use.at[digest].starts) if digest in use.at else frozenset()
        for role in told.roles(digest) if places else ():
            if role.name_start in places and role.when != "former":
                found.add(role.role.partition(" of ")[0])
    return frozenset(found)


def _kin(here: Sequence[Mention], there: Sequence[Mention], only: bool) -> bool:
    """Whether a word for kin stands before one of two names and not before the other: Ada Roe, then `her sister Ida Roe`.

    `only` says that the article names nobody else of that family, whose sister she could be; else both must be kin, each another.
    """
    some, others = ({word for m in mentions if (word := _kinship(m))} for mentions in (here, there))
    return some.isdisjoint(others) and (bool(some and others) or (only and bool(some or others)))


def _third(u: Use, v: Use, digest: str, told: Told) -> bool:
    """Whether an article names somebody else of that family in full."""
    family = told.families.get(u.token, ())
    return len(family) > CROWD or any(own.key not in (u.key, v.key) and digest in own.at for person in family for own in person.names)
