"""Are two names of people one? Every branch collects features; the weights stand in `names/features.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import OSA

from xcheck.names import features as f
from xcheck.names import lists
from xcheck.names.align import Alignment, align
from xcheck.names.evidence import Evidence, total
from xcheck.names.parse import Name
from xcheck.names.relation import Relation, relate
from xcheck.names.titles import title_gender
from xcheck.names.traditions import ALL, traditions

_SHORT_WORD = 6
"""Bare words with fewer letters are never one by a slip: Bush, Busch."""


def people(a: Name, b: Name) -> tuple[Evidence, ...]:
    """The evidence on whether two names, read as people's names, are one person's."""
    if not a.words or not b.words:
        return (Evidence(f.WORD_CONFLICT, a.plain, b.plain),)
    best = _readings(a, b)
    return (*best, *_around(a, b))


def _readings(a: Name, b: Name) -> tuple[Evidence, ...]:
    """The best reading of the words; a nickname in quotation marks may stand for the given names."""
    best = _words(a, b, a.words, b.words)
    if a.nickname or b.nickname:
        for words_a in _calls(a):
            for words_b in _calls(b):
                other = _words(a, b, words_a, words_b)
                if total(other) > total(best):
                    best = other
    return best


def _calls(name: Name) -> Iterator[tuple[str, ...]]:
    yield name.words
    if name.nickname and len(name.words) > 1:
        yield (*name.nickname.split(), name.family)


def _around(a: Name, b: Name) -> Iterator[Evidence]:
    """What stands around the words: suffixes and titles."""
    if a.suffix or b.suffix:
        if a.suffix == b.suffix:
            yield Evidence(f.SUFFIX_SAME)
        elif a.suffix and b.suffix:
            yield Evidence(f.SUFFIX_CONFLICT, a.suffix, b.suffix)
        else:
            yield Evidence(f.SUFFIX_ONE, a.suffix or b.suffix)
    if a.title and b.title and a.title != b.title and not (a.given and b.given):
        men = {title_gender(a.title), title_gender(b.title)}
        if men == {"m", "f"}:
            yield Evidence(f.GENDER_CONFLICT)
        elif not (a.given or b.given) and not _agree(a.title, b.title):
            yield Evidence(f.TITLES_DIFFER, a.title, b.title)
    for one, other in ((a, b), (b, a)):
        if one.title and not one.given and other.given and not other.eastern and {title_gender(one.title), lists.gender(other.given)} == {"m", "f"}:
            yield Evidence(f.GENDER_CONFLICT)


def _agree(a: str, b: str) -> bool:
    """Whether one title says no more than the other: "us president", "president"; or is a mere form of address."""
    first, second = set(a.split()), set(b.split())
    return first <= second or second <= first or a in lists.HONORIFICS or b in lists.HONORIFICS


def _words(a: Name, b: Name, words_a: tuple[str, ...], words_b: tuple[str, ...]) -> tuple[Evidence, ...]:
    if words_a == words_b:
        return (Evidence(f.IDENTICAL),) if len(words_a) > 1 else (Evidence(f.RELATIONS["only"][Relation.EXACT], words_a[0]),)
    if "".join(words_a) == "".join(words_b) or ((a.eastern or b.eastern) and _surface(a, words_a) == _surface(b, words_b)):
        return (Evidence(f.SPACING),)
    if len(words_a) == 1 or len(words_b) == 1:
        return _bare(a, b, words_a, words_b)
    if a.eastern or b.eastern:
        one, other = _eastward(a, b), _eastward(b, a)
        if one.eastern and other.eastern:
            return _eastern(one, other)
    found = traditions(a) | traditions(b)
    clash = _middle_initials(words_a, words_b)
    if clash:
        return (clash,)
    alignment = align(words_a, words_b, found)
    if alignment.left_a and alignment.left_b:
        return _conflict(a, b, words_a, words_b, alignment, found)
    return tuple(_aligned(words_a, words_b, alignment, a.led or b.led))


def _middle_initials(words_a: tuple[str, ...], words_b: tuple[str, ...]) -> Evidence | None:
    """George W. and George H. W.: the first middle initials differ, even where a later one would fit."""
    if len(words_a) < 3 or len(words_b) < 3 or words_a[0] != words_b[0] or words_a[-1] != words_b[-1]:
        return None
    for middle, other in ((words_a[1:-1], words_b[1:-1]), (words_b[1:-1], words_a[1:-1])):
        if middle[0][0] != other[0][0] and all(len(word) == 1 for word in middle):
            return Evidence(f.INITIAL_CONFLICT, middle[0], other[0])
    return None


def _surface(name: Name, words: tuple[str, ...]) -> str:
    return words[-1] + "".join(words[:-1]) if name.eastern else "".join(words)


def _bare(a: Name, b: Name, words_a: tuple[str, ...], words_b: tuple[str, ...]) -> tuple[Evidence, ...]:
    """At least one side is a single word."""
    if len(words_a) == len(words_b) == 1:
        one, other = words_a[0], words_b[0]
        relation = relate(one, other, ALL, False)
        if relation is Relation.SLIP and min(len(one), len(other)) < _SHORT_WORD:
            relation = Relation.CONFLICT
        feature = f.RELATIONS["only"].get(relation)
        return (Evidence(feature or f.WORD_CONFLICT, one, other),)
    if len(words_a) > 1:
        a, b, words_a, words_b = b, a, words_b, words_a
    word, family = words_a[0], words_b[-1]
    if len(word) <= 5 and word in initials(b):
        return (Evidence(f.INITIALISM, word, b.plain),)
    if len(word) >= 8 and OSA.distance(word, "".join(words_b), score_cutoff=1) <= 1:
        return (Evidence(f.SPACING_SLIP),)
    relation = relate(word, family, traditions(a) | traditions(b), False)
    if relation is Relation.SLIP and min(len(word), len(family)) < _SHORT_WORD:
        relation = Relation.CONFLICT
    feature = f.RELATIONS["bare"].get(relation)
    if feature:
        return (Evidence(feature, word, family),)
    if word == words_b[0] or (not a.title and word in b.nickname.split()):
        return (Evidence(f.GIVEN_ONLY, word),)
    if word in words_b:
        return (Evidence(f.FAMILY_INSIDE, word), Evidence(f.RELATIONS["bare"][Relation.EXACT], word))
    return (Evidence(f.WORD_CONFLICT, word, " ".join(words_b)),)


def initials(name: Name) -> tuple[str, ...]:
    """The initials of a name, with and without its particles: ("mbs", "ms")."""
    whole = name.plain[len(name.title) :].split()
    bare = "".join(word[0] for word in whole if word not in lists.PARTICLES)
    return ("".join(word[0] for word in whole), bare)


def _eastward(name: Name, other: Name) -> Name:
    """`name` read in East Asian order, where `other` shows that this is meant: Kim Jongun beside Kim Jong-un."""
    if name.eastern or name.particles or len(name.words) > 3 or name.words[0] != other.family:
        return name
    syllables = name.words[1:]
    return replace(name, words=("".join(syllables), name.words[0]), eastern=syllables)


def _eastern(a: Name, b: Name) -> tuple[Evidence, ...]:
    """Two East Asian names: the given name is one word of one or two syllables, and each syllable counts."""
    found = traditions(a) | traditions(b)
    family = relate(a.family, b.family, found, False)
    if family not in (Relation.EXACT, Relation.ROMANISED):
        family = Relation.SOUND if _hissed(a.family) == _hissed(b.family) else Relation.CONFLICT
    if family is Relation.CONFLICT:
        return (Evidence(f.FAMILY_CONFLICT, a.family, b.family),)
    given = relate(a.given, b.given, found, True)
    if given in (Relation.SLIP, Relation.SOUND, Relation.SPELLING, Relation.TWO_SLIPS) and (
        len(a.given) == len(b.given) or min(len(a.given), len(b.given)) < 5
    ):
        # Jong-un and Jong-in, Min-ho and Min-hu: another vowel is another name; a letter more or less is a slip.
        given = Relation.CONFLICT
    feature = f.RELATIONS["given"].get(given)
    if feature is None:
        return (Evidence(f.GIVEN_CONFLICT, " ".join(a.eastern), " ".join(b.eastern)),)
    return (Evidence(f.RELATIONS["family"][family], a.family, b.family), Evidence(feature, a.given, b.given))


_HISS = re.compile("hs|sh|x|zh|ch|q|j|ts|tz")
_HISSES = {"hs": "s", "sh": "s", "x": "s", "zh": "c", "ch": "c", "q": "c", "j": "c", "ts": "z", "tz": "z"}


def _hissed(family: str) -> str:
    """A Chinese family name with the sounds that English ears do not tell apart made one: xi, shi, si."""
    return _HISS.sub(lambda match: _HISSES[match.group()], family)


def _conflict(a: Name, b: Name, words_a: tuple[str, ...], words_b: tuple[str, ...], alignment: Alignment, found: int) -> tuple[Evidence, ...]:
    """Words are left over on both sides: run together on one of them, or in conflict."""
    for merged_a, merged_b in _merged(words_a, words_b):
        again = align(merged_a, merged_b, found)
        if not (again.left_a and again.left_b):
            return (*_aligned(merged_a, merged_b, again, a.led or b.led), Evidence(f.SPACING_INSIDE))
    end_a, end_b = len(words_a) - 1, len(words_b) - 1
    if end_a in alignment.left_a and end_b in alignment.left_b:
        return (Evidence(f.FAMILY_CONFLICT, words_a[-1], words_b[-1]),)
    if 0 in alignment.left_a and 0 in alignment.left_b:
        return (Evidence(f.GIVEN_CONFLICT, words_a[0], words_b[0]),)
    one, other = words_a[alignment.left_a[0]], words_b[alignment.left_b[0]]
    if len(one) == 1 or len(other) == 1:
        return (Evidence(f.INITIAL_CONFLICT, one, other),)
    return (Evidence(f.MIDDLE_CONFLICT if 0 not in alignment.left_a and 0 not in alignment.left_b else f.WORD_CONFLICT, one, other),)


def _merged(words_a: tuple[str, ...], words_b: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The two names with two neighbouring words of one run together, where the other has that word."""
    for one, other, swapped in ((words_a, words_b, False), (words_b, words_a, True)):
        for at in range(len(one) - 1):
            if one[at] + one[at + 1] in other:
                merged = (*one[:at], one[at] + one[at + 1], *one[at + 2 :])
                if len(merged) > 1:
                    yield (other, merged) if swapped else (merged, other)


def _aligned(words_a: tuple[str, ...], words_b: tuple[str, ...], alignment: Alignment, led: bool) -> Iterator[Evidence]:
    """The evidence of names whose words all answer to each other, but for extra words on one side."""
    end_a, end_b = len(words_a) - 1, len(words_b) - 1
    at_home = {(pair.i, pair.j): pair.relation for pair in alignment.pairs}
    family, given = at_home.get((end_a, end_b)), at_home.get((0, 0))
    initials = [pair for pair in alignment.pairs if pair.relation is Relation.INITIAL]
    many_initials = given is Relation.INITIAL and len(initials) > 1 and words_a[-1] not in lists.SURNAMES
    for i, j, relation in alignment.pairs:
        role: f.Role = "family" if (i, j) == (end_a, end_b) else "given" if i == 0 or j == 0 else "family" if i == end_a or j == end_b else "middle"
        feature = f.RELATIONS[role].get(relation)
        if many_initials and i == j == 0:
            yield Evidence(f.GIVEN_INITIALS, *sorted((words_a[0], words_b[0]), key=len))
        else:
            yield Evidence(feature or f.FAMILY_CONFLICT, words_a[i], words_b[j])
        if relation is Relation.SPELLING and not lists.SURNAMES.isdisjoint((words_a[-1], words_b[-1])):
            yield Evidence(f.COMMON_FAMILY, words_a[-1])
    yield from _order(words_a, words_b, alignment, family is not None, given is not None, led)


def _order(words_a: tuple[str, ...], words_b: tuple[str, ...], alignment: Alignment, family: bool, given: bool, led: bool) -> Iterator[Evidence]:
    """What the places of the words, and the words on one side only, say."""
    shorter, longer = (words_a, words_b) if alignment.left_b else (words_b, words_a)
    extra = len(alignment.left_a) + len(alignment.left_b)
    if not (family and given):
        if len(words_a) == len(words_b) == 2:
            either = not led and (set(words_a) <= lists.GIVEN or set(words_b) <= lists.GIVEN)
            yield Evidence(f.SWAPPED_GIVEN if either else f.SWAPPED)
        elif not (family or given) or any(pair.relation is Relation.INITIAL and (pair.i == 0) != (pair.j == 0) for pair in alignment.pairs):
            yield Evidence(f.REORDERED if not (family or given) else f.STRAY_INITIAL)
        elif len(shorter) > 2 and _in_order(shorter, longer):
            yield Evidence(f.LONGER)
        elif family and len(longer[0]) == 1:
            yield Evidence(f.AFTER_INITIAL, longer[0])
        else:
            yield Evidence(f.SECOND_GIVEN, shorter[0]) if family else Evidence(f.FAMILY_INSIDE, shorter[-1])
        extra -= 1
    for _ in range(extra):
        yield Evidence(f.MIDDLE_EXTRA)


def _in_order(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    rest = iter(longer)
    return all(word in rest for word in shorter)
