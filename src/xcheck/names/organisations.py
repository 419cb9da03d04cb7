"""Are two names of organisations one? Their words, without legal forms, articles and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from xcheck.names import features as f
from xcheck.names import lists
from xcheck.names.evidence import Evidence
from xcheck.names.fold import fold
from xcheck.names.parse import Name
from xcheck.names.relation import Relation, relate
from xcheck.names.slips import slipped

_SMALL = frozenset(["the", "of", "for", "and", "&", "in", "on", "at", "to", "a", "de", "la", "del", "des", "du", "et", "und", "der", "die", "das"])
GENERIC = frozenset(["group", "holding", "holdings", "international", "company", "corporation", "worldwide", "global", "enterprises"])
"""Words that many firms add to their names."""
_SHORT_FORMS = {
    "intl": "international", "natl": "national", "dept": "department", "govt": "government", "univ": "university", "assn": "association",
    "assoc": "association", "inst": "institute", "bros": "brothers", "mfg": "manufacturing", "centre": "center", "defence": "defense",
    "organisation": "organization", "labour": "labor", "programme": "program", "theatre": "theater", "min": "ministry", "comm": "commission",
    "fed": "federal", "st": "saint", "ft": "fort", "mt": "mount", "usa": "us", "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th",
    "fifth": "5th", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
}  # fmt: skip
_STOCK = frozenset(["jsc", "ojsc", "pjsc", "zao"])
_LIMITED = frozenset(["co", "corp", "inc", "ltd", "llc", "plc", "pvt", "pte"])
_WORDS_TOO = frozenset(["co", "corp", "inc", "ltd", "limited", "company", "corporation", "private", "proprietary", "as", "sa", "ab", "ag", "sl", "lp", "co"])
"""Legal forms that, first in a name, are something else."""
_LONG_STATE = re.compile(r"\bunited states(?: of america)?\b")
_TENS = {word: 10 * (at + 2) for at, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])}
_SPELLED = re.compile(r"(?:\b[a-z] ){1,7}[a-z]\b")


class Body:
    """An organisation's name, read: the words that carry it, all of its words, and its legal form."""

    __slots__ = ("core", "legal", "whole")

    def __init__(self, core: tuple[str, ...], whole: tuple[str, ...], legal: str) -> None:
        self.core, self.whole, self.legal = core, whole, legal


@lru_cache(maxsize=1)
def _phrases() -> frozenset[str]:
    return frozenset(phrase for phrase in lists.ORGANISATION_WORDS if " " in phrase)


@lru_cache(maxsize=1)
def _phrase_starts() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _phrases())


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """The words of which a name of several words has one, if it is an organisation's."""
    return lists.ORGANISATION_WORDS | _phrase_starts() | _ENDS | {"&"}


def is_organisation(name: Name) -> bool:
    """Whether a word of the name makes it an organisation, and nothing makes it a person."""
    known = name.organisation
    if known is None:
        known = name.organisation = _organisation(name)
    return known


def _organisation(name: Name) -> bool:
    words = name.plain.split()
    if len(words) > 1 and "," not in name.text and _telling().isdisjoint(words):
        return False
    if words and words[0].startswith("abd") and words[0] not in name.words:
        # Fatah is a party, Abdul Fatah a given name.
        words = [name.words[0], *words[2:]] if len(name.words) > 1 else words
    if "," in name.text and "".join(fold(name.text.rsplit(",", 1)[1]).split()) in lists.LEGAL_FORMS:
        return True
    if len(words) > 1 and _telling().isdisjoint(words):
        return False
    if lists.ORGANISATION_WORDS.isdisjoint(words) and "&" not in words and (not words or words[-1] not in _ENDS):
        if len(words) == 1:
            return name.plain in lists.ACRONYMS
        return not _phrase_starts().isdisjoint(words) and not _phrases().isdisjoint(map(" ".join, pairwise(words)))
    if len(words) == 1:
        return True
    # Emily Post, Charlotte Church: a given name before one such word is a person.
    person = len(words) == 2 and words[0] in lists.GIVEN and words[1] not in _ALWAYS
    return not person and not (name.title and len(name.words) == 1 and words[-1] not in _ALWAYS)


_ENDS = frozenset(
    [
        "ag",
        "gmbh",
        "kg",
        "nv",
        "bv",
        "plc",
        "llc",
        "ltd",
        "limited",
        "inc",
        "corp",
        "corporation",
        "company",
        "spa",
        "srl",
        "sarl",
        "jsc",
        "ojsc",
        "pjsc",
        "oao",
        "ooo",
        "zao",
        "asa",
        "llp",
        "fc",
        "afc",
        "cf",
        "aktiengesellschaft",
    ]
)
"""Words that, at the end, are a company's legal form or a club's."""
_ALWAYS = _ENDS | frozenset(["fund", "ministry", "university", "bank", "party", "institute", "foundation", "association", "agency", "council", "committee"])


@lru_cache(maxsize=1 << 14)
def body(plain: str) -> Body:
    """Reads a folded organisation's name."""
    text = _LONG_STATE.sub("us", plain) if "united states" in plain else plain
    text = _SPELLED.sub(lambda match: match.group().replace(" ", ""), text)
    words, legal = _legal(text.split())
    whole = _numbered([_SHORT_FORMS.get(word, word) for word in words])
    return Body(tuple(word for word in whole if word not in _SMALL) or whole, whole, legal)


def _numbered(words: list[str]) -> tuple[str, ...]:
    """Numbers in figures: forty 4 -> 44."""
    result: list[str] = []
    ten = 0
    for word in words:
        unit = ten and len(word) == 1 and word.isdecimal()
        result[-1:] = [str(ten + int(word))] if unit else [*result[-1:], str(_TENS.get(word, word))]
        ten = _TENS.get(word, 0)
    return tuple(result)


def _legal(words: list[str]) -> tuple[list[str], str]:
    """The words without the legal forms at either end, and the short form of the last one found."""
    legal = ""
    forms, longest = lists.LEGAL_FORMS, 6
    for _ in range(4):
        changed = False
        for size in range(min(longest, len(words) - 1), 0, -1):
            for tail in (True, False):
                phrase = " ".join(words[-size:] if tail else words[:size])
                form = forms.get(phrase)
                if form and (tail or size > 1 or phrase not in _WORDS_TOO):
                    words = words[:-size] if tail else words[size:]
                    legal = form if not legal or legal in _LIMITED else legal
                    changed = True
                    break
            if changed:
                break
        if not changed:
            break
    return words, legal


def organisations(a: Name, b: Name) -> tuple[Evidence, ...]:
    """The evidence on whether two names, read as organisations' names, are one organisation's."""
    one, other = _read(a), _read(b)
    evidence = _cores(one, other)
    if one.legal and other.legal and one.legal != other.legal and not _compatible(one.legal, other.legal):
        return (*evidence, Evidence(f.ORG_LEGAL_CONFLICT, one.legal, other.legal))
    return evidence


def _read(name: Name) -> Body:
    """What stands in brackets is part of the name, unless it is made of its initials: Alder Bank (Mexico), Harbour Relief Fund (HRF)."""
    found = body(name.plain)
    return body(f"{name.plain} {name.nickname}") if name.nickname and name.nickname not in _initials(found) else found


def _compatible(a: str, b: str) -> bool:
    return {a, b} <= _STOCK or {a, b} <= _LIMITED


def _cores(one: Body, other: Body) -> tuple[Evidence, ...]:
    a, b = one.core, other.core
    if a == b or "".join(a) == "".join(b) or "".join(one.whole) == "".join(other.whole):
        return (Evidence(f.ORG_CORE),)
    if sorted(a) == sorted(b):
        return (Evidence(f.ORG_ORDER),)
    for short, long in ((one, other), (other, one)):
        if len(short.core) == 1 and 2 <= len(short.core[0]) <= 8 and short.core[0] in _initials(long):
            return (Evidence(f.INITIALISM, short.core[0], " ".join(long.whole)),)
    joined_a, joined_b = "".join(a), "".join(b)
    if len(a) == len(b):
        odd = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        if len(odd) == 1 and _slip(*odd[0], alone=len(a) == 1):
            return (Evidence(f.ORG_SLIP, *odd[0]),)
    elif min(len(joined_a), len(joined_b)) >= 10 and slipped(joined_a, joined_b):
        return (Evidence(f.SPACING_SLIP),)
    shorter, longer = sorted((a, b), key=len)
    extra = _extra(shorter, longer)
    if extra and all(word in GENERIC for word in extra) and (len(shorter) > 1 or len(shorter[0]) > 3):
        return (Evidence(f.ORG_GENERIC, " ".join(extra)),)
    if extra and " ".join(extra) in lists.PLACES:
        return (Evidence(f.ORG_PLACE, " ".join(extra)),)
    if extra:
        return (Evidence(f.ORG_EXTRA, " ".join(extra)),)
    rest_a, rest_b = sorted(set(a) - set(b)) or list(a), sorted(set(b) - set(a)) or list(b)
    return (Evidence(f.WORD_CONFLICT, rest_a[0], rest_b[0]),)


def _slip(a: str, b: str, alone: bool) -> bool:
    if min(len(a), len(b)) < (7 if alone else 5) or (a in lists.PLACES and b in lists.PLACES):
        return False
    return relate(a, b, 0, False) in (Relation.SLIP, Relation.SOUND, Relation.SPELLING)


def _initials(long: Body) -> tuple[str, str]:
    return ("".join(word[0] for word in long.whole), "".join(word[0] for word in long.core))


def _extra(shorter: Sequence[str], longer: Sequence[str]) -> list[str]:
    """The words by which `longer` exceeds `shorter`, when the rest stands in the same order."""
    extra, at = [], 0
    for word in longer:
        if at < len(shorter) and word == shorter[at]:
            at += 1
        else:
            extra.append(word)
    return extra if at == len(shorter) else []
