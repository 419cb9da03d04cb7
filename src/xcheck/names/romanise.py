"""Spellings that one name takes when it is written over from another alphabet: a key that they share.

A table belongs to one tradition of writing over: rules that bring the usual spellings of a sound to one, and the signs
by which a name is known to belong there (endings, given names, particles). A table is used on a name only when the
name shows such a sign, so that Brown and Browne, or Miller and Millar, are never joined by rules made for Cyrillic or
Arabic. The tables stand in `names/traditions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct

from xcheck.names.fold import undoubled


class Table(Struct, frozen=True, dict=True):
    """One tradition.

    `rules` are lines "spelling spelling … = sound". `^` and `$` bind a spelling to the start or end of a word; of
    spellings that fit at one place the longest wins, and bound ones come first. Sounds of two letters are written as
    one capital. Doubled letters count once. `open_e` says that e may stand for a as well as for i (Arabic).
    """

    name: str
    rules: str
    endings: str = ""
    given: str = ""
    particles: str = ""
    open_e: bool = False

    @cached_property
    def _sounds(self) -> Mapping[str, str]:
        """Spelling, with its `^` and `$` -> sound."""
        return {spelling: line.split("=")[1].strip() for line in self.rules.strip().splitlines() for spelling in line.split("=")[0].split()}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # Grouped by first letter: an alternation of all spellings would be tried one by one at every letter.
        by_letter: dict[str, list[str]] = {}
        for spelling in sorted(self._sounds, key=lambda s: (-len(s.strip("^$")), -len(s), s)):
            by_letter.setdefault(spelling.lstrip("^")[0], []).append(spelling)
        return re.compile("|".join(f"(?={letter})(?:{'|'.join(spellings)})" for letter, spellings in sorted(by_letter.items())))

    @cached_property
    def _bound(self) -> frozenset[str]:
        """The spellings that are bound somewhere, without their marks."""
        return frozenset(spelling.strip("^$") for spelling in self._sounds if spelling.strip("^$") != spelling)

    def _sound(self, match: re.Match[str]) -> str:
        found = match.group()
        sounds = self._sounds
        if found in self._bound:
            start, end = match.start() == 0, match.end() == len(match.string)
            for bound in (f"^{found}$" if start and end else "", f"{found}$" if end else "", f"^{found}" if start else ""):
                if bound in sounds:
                    return sounds[bound]
        return sounds[found]

    @cached_property
    def _ending(self) -> tuple[str, ...]:
        return tuple(self.endings.split())

    @cached_property
    def _given(self) -> frozenset[str]:
        return frozenset(key for name in self.given.split() for key in self.keys(name))

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(self.particles.split())

    def keys(self, word: str) -> tuple[str, ...]:
        """The keys of a folded word: one, or two where e is open. Two words are one name here when they share a key."""
        key = undoubled(self._pattern.sub(self._sound, word))
        if not self.open_e or "e" not in key:
            return (key,)
        return (undoubled(key.replace("e", "a")), undoubled(key.replace("e", "i")))

    def knows(self, given: str) -> bool:
        """Whether a folded given name is one of this tradition, in any spelling."""
        return not self._given.isdisjoint(self.keys(given))

    def ends(self, word: str) -> bool:
        """Whether a folded word ends as names of this tradition do."""
        return len(word) > 4 and word.endswith(self._ending)

    def shows(self, word: str) -> bool:
        """Whether a folded word carries a sign of this tradition itself."""
        return self.ends(word) or self.knows(word)

    def claims(self, particles: Iterable[str]) -> bool:
        """Whether one of the folded particles is of this tradition."""
        return not self._small.isdisjoint(particles)


@lru_cache(maxsize=1 << 15)
def keys(table: Table, word: str) -> tuple[str, ...]:
    """`table.keys(word)`, remembered."""
    return table.keys(word)
