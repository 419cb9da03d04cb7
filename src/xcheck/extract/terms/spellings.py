"""The lists of terms, arranged for looking up what stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from msgspec import Struct

from xcheck.extract.terms import families
from xcheck.extract.terms.families import Family, Lists, Where
from xcheck.extract.terms.inflect import ENDINGS, Ending, inflect
from xcheck.text.memo import Memo

# A word with inner hyphens (also the typographic ones); apostrophes end it, so that a possessive stays outside.
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
TOKEN = f"[{_LETTER}]++(?:[-\u2010\u2011][{_LETTER}]++)*+"
"""What is looked up, as a pattern."""
MARKED = f"[{_LETTER}][{_LETTER}\u0300-\u036f]*+(?:[-\u2010\u2011][{_LETTER}][{_LETTER}\u0300-\u036f]*+)*+"
"""The same with accents that stand as characters of their own, which hardly any text has."""
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_ISE = re.compile(r"([a-z]{3,}i)([sz])(e|es|ed|ing|er|ers|able|ation|ations|ational)")
ISE = "-ise and -ize"
"""Verbs in -ise or -ize go by a standard of their own: much British print has -ize beside colour and centre."""


class Use(Struct, frozen=True, dict=True):
    """One way a term may stand in a text: which family, which spelling of which row, with which ending."""

    family: Family
    row: int
    column: int
    ending: Ending

    @cached_property
    def form(self) -> str:
        """The spelling that is counted."""
        return self.family.forms[self.column]

    @cached_property
    def here(self) -> tuple[str, ...]:
        """How each of the family's forms would be written at such a place."""
        return tuple(inflect(spelling, self.ending) for spelling in self.family.rows[self.row])

    @cached_property
    def where(self) -> Where | None:
        """The words beside which alone it counts; None where it counts beside any."""
        return self.family.where.get(self.family.rows[self.row][self.column])


class Lead(NamedTuple):
    """What may begin at one word: a use of its own, and open compounds of up to `longest` words.

    `nexts` are the words that may come second in these.
    """

    word: str
    use: Use | None
    longest: int
    nexts: frozenset[str]


class Terms(Struct, frozen=True, dict=True):
    """The lists, arranged for looking words up. Every distinct word of a run is worked out once."""

    lists: Lists
    _declared: dict[str, tuple[Family, int, int]]
    _openings: dict[str, tuple[int, frozenset[str]]]
    _firsts: dict[str, tuple[int, ...]] = {}
    """The first two letters of the first parts of compounds -> their lengths, longest first."""

    @classmethod
    def of(cls, lists: Lists) -> Terms:
        """The lists, arranged."""
        declared: dict[str, tuple[Family, int, int]] = {}
        longest: dict[str, int] = {}
        nexts: dict[str, set[str]] = {}
        for family in lists.families:
            for number, row in enumerate(family.rows):
                for column, spelling in enumerate(row):
                    declared.setdefault(spelling, (family, number, column))
                    if " " in spelling:
                        for phrase in (inflect(spelling, ending) for ending in ENDINGS[family.part]):
                            first, second = phrase.split(" ")[:2]
                            longest[first] = max(longest.get(first, 0), phrase.count(" ") + 1)
                            nexts.setdefault(first, set()).add(second)
        lengths: dict[str, set[int]] = {}
        for part in lists.first:
            if len(part) > 1:
                lengths.setdefault(part[:2], set()).add(len(part))
        firsts = {start: tuple(sorted(own, reverse=True)) for start, own in lengths.items()}
        return cls(lists, declared, {first: (size, frozenset(nexts[first])) for first, size in longest.items()}, _firsts=firsts)

    @cached_property
    def leads(self) -> Memo[Lead | None]:
        """What may begin at a token, as it stands in a text; None for nothing, and for capitals other than its first letter's."""
        return Memo(self._work_out)

    @cached_property
    def open(self) -> Memo[Use | None]:
        """What `find` makes of phrases of several words."""
        return Memo(self.find)

    def _work_out(self, token: str) -> Lead | None:
        if not (token.islower() or token[1:].islower()):
            return None
        word = token.lower()
        if not word.isascii():
            word = normalize("NFC", word).translate(_HYPHENS)
        use, (longest, nexts) = self.find(word), self._openings.get(word, (0, frozenset()))
        return Lead(word, use, longest, nexts) if use is not None or longest else None

    def find(self, phrase: str) -> Use | None:
        """The use that `phrase` (in lower case, single spaces) is, or None."""
        for base, ending in _bases(phrase):
            known = self._declared.get(base)
            if known is not None and ending in ENDINGS[known[0].part] and inflect(base, ending) == phrase:
                return Use(*known, ending)
        if " " in phrase:
            return None
        return self._compound(phrase) or self._ise(phrase)

    def _compound(self, word: str) -> Use | None:
        """A two-part word that nobody declared: as written with a hyphen, or closed where both parts are known ones."""
        first, hyphen, last = word.partition("-")
        if hyphen:
            if "-" in last or len(first) < 2 or len(last) < 2 or not (first + last).isalpha() or word in self.lists.never:
                return None
            column = 1
        else:
            split = next((i for i in self._firsts.get(word[:2], ()) if i < len(word) - 1 and word[:i] in self.lists.first and self._last(word[i:])), 0)
            if not split:
                return None
            first, last, column = word[:split], word[split:], 0
            if f"{first}-{last}" in self.lists.never:
                return None
        unbent: tuple[str, Ending] = (last, "")
        base, ending = next(((b, e) for b, e in _bases(last) if e == "s" and inflect(b, e) == last and len(b) > 1), unbent)
        return Use(Family(((first + base, f"{first}-{base}"),)), 0, column, ending)

    def _last(self, word: str) -> bool:
        return word in self.lists.last or any(e == "s" and b in self.lists.last for b, e in _bases(word))

    def _ise(self, word: str) -> Use | None:
        match = _ISE.fullmatch(word)
        if match is None:
            return None
        stem, tail = match[1], match[3]
        rows = ((f"{stem}se", f"{stem}ze"), (f"{stem}s{tail}", f"{stem}z{tail}"))
        return Use(Family(rows, "word", standard=ISE), 1, "sz".index(match[2]), "")


def load(paths: Iterable[Path]) -> Terms:
    """The lists in these files and folders, arranged. Raises Trouble with every mistake in them."""
    return Terms.of(families.load(paths))


def _bases(phrase: str) -> Iterator[tuple[str, Ending]]:
    """What `phrase` may be an inflection of, itself first. The caller checks each by inflecting it again."""
    yield phrase, ""
    if phrase.endswith("s"):
        if phrase.endswith(("xes", "ches", "shes", "sses", "zzes")):
            yield phrase[:-2], "s"
        yield phrase[:-1], "s"
        if phrase.endswith("es"):
            yield phrase[:-2], "s"
        if phrase.endswith("ies"):
            yield phrase[:-3] + "y", "s"
        if phrase.endswith("ves"):
            yield phrase[:-3] + "f", "s"
            yield phrase[:-3] + "fe", "s"
    elif phrase.endswith("men"):
        yield phrase[:-3] + "man", "s"
    elif phrase.endswith("children"):
        yield phrase[:-3], "s"
    elif phrase.endswith("ed"):
        yield phrase[:-1], "ed"
        yield phrase[:-2], "ed"
        if phrase.endswith("ied"):
            yield phrase[:-3] + "y", "ed"
    elif phrase.endswith("ing"):
        yield phrase[:-3], "ing"
        yield phrase[:-3] + "e", "ing"
