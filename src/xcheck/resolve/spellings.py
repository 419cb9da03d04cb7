"""How two spellings of one word of a name differ: not, as forms of one name, in transcription, by a slip, or too far."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from xcheck.names import lists
from xcheck.names.fold import undoubled
from xcheck.names.given import forms, homophones
from xcheck.names.parse import Name
from xcheck.names.relation import Relation, relate, sound
from xcheck.names.romanise import keys
from xcheck.names.traditions import tables, traditions
from xcheck.text.function_words import FUNCTION_WORDS

Likeness = Literal["same", "form", "transcription", "slip", "far"]
"""`form`: Bill and William, J. and John: two right names of one person. The others are the same word, spelled twice."""

LONGEST = 40
"""Letters: no single word of a name is longer."""
JUMBLED = 9
"""Letters of a word in which more than two neighbours may have changed places."""
_BOUND = ("abu", "umm", "ibn")
"""What is written with the word behind it, as one."""
SHORTEST = 4
"""Letters: between words as short as that one edit makes another name (Lee, Lie)."""


@lru_cache(maxsize=1 << 16)
def likeness(a: str, b: str, found: int = 0, as_given: bool = False) -> Likeness:
    """How the folded words `a` and `b` differ; symmetric. `found` and `as_given` as in `names.relation.relate`."""
    if a == b:
        return "same"
    if max(len(a), len(b)) > LONGEST:
        return "far"
    if not as_given and a[:3] == b[:3] and a.startswith(_BOUND):
        # Abu Ali and Abu Adi: what is bound to both makes their own words no longer.
        a, b = a[3:], b[3:]
    relation = relate(a, b, found, as_given)
    if relation in (Relation.NICKNAME, Relation.INITIAL, Relation.RELATIVE):
        # Jonathan and Jonathon are two spellings; Steve and Steven are two names.
        close = min(len(a), len(b)) > SHORTEST and OSA.distance(a, b, score_cutoff=1) <= 1 and not (a.startswith(b) or b.startswith(a))
        # Ann and Anne sound alike; Jon may be Jonathan.
        alike = min(len(a), len(b)) >= SHORTEST - 1 and a[0] == b[0] and homophones(a, b)
        if relation is Relation.RELATIVE and close:
            # Maria and Marie, Paolo and Paulo: a letter makes the one of the other, and few people go by both.
            return "slip"
        return "transcription" if relation is Relation.NICKNAME and (close or alike) else "form"
    if relation in (Relation.ROMANISED, Relation.FORM, Relation.SPELLING):
        return "transcription"
    least = SHORTEST - 1 if as_given else SHORTEST
    if not as_given and clipped(a, b):
        return "slip"
    if min(len(a), len(b)) < least or max(len(a), len(b)) <= least or inflected(a, b) or (not as_given and (plural(a, b) or plural(b, a))):
        return "far"
    if relation in (Relation.SLIP, Relation.SOUND) or (relation is Relation.TWO_SLIPS and (jumbled(a, b) or half_doubled(a, b))):
        # Geoff and Jeff begin with other letters and are taken for one another all the same.
        return "slip" if a[0] == b[0] or min(len(a), len(b)) > 6 or (as_given and homophones(a, b)) or (found and _one_beginning(a, b)) else "far"
    return "far"


_BEGINNINGS = tuple(map(frozenset, ("gqk", "gh", "gj", "jy", "jz", "vwb", "sc", "tc")))
"""Letters that are written for one another where a name from another alphabet begins: Gasemi, Qasemi."""


def _one_beginning(a: str, b: str) -> bool:
    """Whether two romanised words of some length may begin with one sound."""
    return min(len(a), len(b)) > SHORTEST and any(a[0] in letters and b[0] in letters for letters in _BEGINNINGS)


def clipped(a: str, b: str) -> bool:
    """Whether two short words end in one sound that is written two ways: Webb and Web, Beck and Bek, Katz and Kats."""
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < SHORTEST - 1 or len(longer) > SHORTEST:
        return False
    if len(shorter) == len(longer):
        return a[:-1] == b[:-1] and {a[-1], b[-1]} == {"s", "z"}
    return shorter in (longer.removesuffix("ck") + "k", longer[:-1]) and longer[-2:] in _ONE_SOUND


_ONE_SOUND = frozenset(("bb", "ck", "dd", "ff", "gg", "ll", "mm", "nn", "pp", "rr", "ss", "tt", "zz"))
_ENDINGS = (("ies", "iers"), ("ier", "ies"), ("e", "ed"), ("ed", "es"), ("ed", "ers"))


def inflected(a: str, b: str) -> bool:
    """Whether two words that are no given names are forms of one common word: parties, partiers; endorse, endorsed."""
    if a in lists.GIVEN or b in lists.GIVEN:
        return False
    return any(
        x.endswith(short) and y.endswith(long) and x[: -len(short)] == y[: -len(long)] and len(x) - len(short) >= SHORTEST
        for short, long in _ENDINGS
        for x, y in ((a, b), (b, a))
    )


def plural(a: str, b: str) -> bool:
    """Whether `b` could be the plural of `a`: the Clintons are no other spelling of Clinton."""
    return b in (a + "s", a + "es")


_STYLES = (("our", "or"), ("tre", "ter"), ("bre", "ber"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ence", "ense"), ("ogue", "og"), ("amme", "am"))


def british(a: str, b: str) -> bool:
    """Whether two words differ as British and American spellings do: Centre, Center; Labour, Labor; Organisation."""
    return a != b and any(a.replace(x, y) == b or b.replace(x, y) == a for x, y in _STYLES)


def ended(a: str, b: str) -> bool:
    """Whether one of two words is the other with a letter behind it that does not double the last: hero, heron; but not Toaf, Toaff."""
    shorter, longer = sorted((a, b), key=len)
    return longer[:-1] == shorter and longer[-1:] != shorter[-1:]


def jumbled(a: str, b: str, least: int = JUMBLED) -> bool:
    """Whether two words of `least` letters and more have the same letters in another order: Khodorkovsky, Khordokovsky."""
    return len(a) >= least and sorted(a) == sorted(b)


def half_doubled(a: str, b: str) -> bool:
    """Whether two long words are one letter apart but for doubled ones: McAlister, MacAllister."""
    one, other = undoubled(a), undoubled(b)
    return max(len(a), len(b)) >= JUMBLED and len(a) + len(b) > len(one) + len(other) and OSA.distance(one, other, score_cutoff=1) == 1


def described(wrong: str, right: str) -> str:
    """What makes the folded `wrong` of `right`, in words: `one inserted letter`."""
    if wrong == right:
        return "the same letters with other marks"
    if wrong.replace(" ", "") == right.replace(" ", ""):
        return "one word or two"
    if OSA.distance(wrong, right, score_cutoff=1) > 1:
        if undoubled(wrong) == undoubled(right):
            return "another letter doubled"
        if wrong.count(" ") == right.count(" ") > 0 and _other_small_word(wrong, right):
            return "another small word"
        if half_doubled(wrong, right):
            return "one letter, and another doubled"
        return "letters changed places" if jumbled(wrong, right) else "the same name in another transcription"
    if len(wrong) == len(right) + 1:
        return "one doubled letter" if _doubled(wrong, right) else "one inserted letter"
    if len(wrong) + 1 == len(right):
        return "one missing letter"
    return "two letters changed places" if sorted(wrong) == sorted(right) else "one changed letter"


def _other_small_word(a: str, b: str) -> bool:
    """Whether names of several words differ in words like `of` and `for` alone."""
    return all(x == y or {x, y} <= FUNCTION_WORDS | lists.PARTICLES for x, y in zip(a.split(), b.split(), strict=True))


def doubled(a: str, b: str) -> bool:
    """Whether one of two words has a letter twice that the other has once: Carrol, Carroll."""
    longer, shorter = sorted((a, b), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and OSA.distance(a, b, score_cutoff=1) == 1 and _doubled(longer, shorter)


def changed(a: str, b: str) -> bool:
    """Whether two words of one length have other letters, not the same ones in another order."""
    return len(a) == len(b) and sorted(a) != sorted(b)


def swapped(a: str, b: str) -> bool:
    """Whether two words differ in that two neighbouring letters changed places."""
    return a != b and len(a) == len(b) and sorted(a) == sorted(b) and OSA.distance(a, b, score_cutoff=1) == 1


def _doubled(longer: str, shorter: str) -> bool:
    at = next((i for i, (x, y) in enumerate(zip(longer, shorter, strict=False)) if x != y), len(shorter))
    return at > 0 and longer[at] == longer[at - 1]


def without_one(word: str) -> list[str]:
    """The word and every form of it that lacks one letter: words that share one are at most a slip or two apart."""
    if len(word) > LONGEST:
        return [word]
    return [word, *[word[:i] + word[i + 1 :] for i in range(len(word))]]


@lru_cache(maxsize=1 << 15)
def near_keys(word: str, found: int) -> frozenset[str]:
    """Keys of which spellings of one word share at least one: with a letter less, by sound, by romanisation."""
    if len(word) > LONGEST:
        return frozenset((word,))
    near = [*without_one(word), f"~{sound(word)}"]
    if found:
        # A letter apart in the one's romanisation, too: Chaudhary, Chowdhury.
        read = [(table.name, keys(table, word)) for table in tables(found)]
        near.extend(f"{name}:{less}" for name, own in read for less in (*own, *without_one(own[-1])))
    if len(word) >= JUMBLED:
        near.append("#" + "".join(sorted(word)))
        single = undoubled(word)
        near.extend(without_one(single) if single != word else ())
    return frozenset(near)


def blocks(name: Name) -> list[str]:
    """Keys of which two full names share one when one of their two ends is equal and the other is spelled alike.

    A family name of many bearers makes no large block: the given name takes part in every key.
    """
    found = traditions(name)
    given, family = name.given, name.family
    made = [f"{given}|{key}" for key in near_keys(family, found)]
    made += [f"{key}|{family}" for key in near_keys(given, found)]
    made += [f"{form}/{family}" for form in forms(given)]
    made.append(f"~{sound(given)}|~{sound(family)}")
    # De Vos is DeVos, Ben Khelifa Benkhalifa.
    families = (family, name.closed) if name.particles else (family,)
    if name.particles:
        made.append(f"{given}|{name.closed}")
    for table in tables(found):
        # Both ends in another transcription, one of them perhaps with a slip: Dmytro Zavalny, Dmitry Zavalnyi; Sergei Chernov, Sergey Chernev.
        firsts = (*keys(table, given), *(f"{form}/" for form in forms(given)))
        spelled = [keys(table, own) for own in families]
        lasts = {less for read in spelled for less in (*read, *without_one(read[-1]))}
        made += [f"{table.name}:{first}|{last}" for first in firsts for last in sorted(lasts)]
        made += [f"{less}|{table.name}:{last}" for less in without_one(given) for last in keys(table, family)]
    if name.middle and not name.eastern:
        # Amir Hossein, Amirhossein
        made += [f"{''.join(name.words[:-1])}|{key}" for key in near_keys(family, found)]
    return made
