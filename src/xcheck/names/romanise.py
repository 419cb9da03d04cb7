"""Spellings that one name takes when it is written over from another alphabet: a key that they share.

A table belongs to one tradition of writing over: rules that bring the usual spellings of a sound to one, and the signs
by which a name is known to belong there (endings, given names, particles). A table is used on a name only when the
name shows such a sign, so that Brown and Browne, or Miller and Millar, are never joined by rules made for Cyrillic or
Arabic. The tables stand in `names/traditions.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from xcheck.names import lists
from xcheck.names.fold import undoubled

_Spelling = tuple[str, bool, bool, str]
"""Letters, whether they are bound to the start and to the end of a word, and their sound."""


class Table:
    """One tradition.

    `rules` are lines "spelling spelling … = sound". `^` and `$` bind a spelling to the start or end of a word; of
    spellings that fit at one place the longest wins, and bound ones come first. Sounds of two letters are written as
    one capital. Doubled letters count once. `open_e` says that e may stand for a as well as for i (Arabic).
    """

    def __init__(self, name: str, rules: str, endings: str = "", given: str = "", particles: str = "", open_e: bool = False) -> None:
        self.name, self.rules, self.endings, self.given, self.particles, self.open_e = name, rules, endings, given, particles, open_e

    @cached_property
    def _spellings(self) -> Mapping[str, Sequence[_Spelling]]:
        """First letter -> the spellings that begin with it, in the order in which they are tried."""
        found: dict[str, list[_Spelling]] = {}
        for line in self.rules.strip().splitlines():
            spellings, _, sound = line.partition("=")
            for spelling in spellings.split():
                letters = spelling.strip("^$")
                found.setdefault(letters[0], []).append((letters, spelling[0] == "^", spelling[-1] == "$", sound.strip()))
        for tried in found.values():
            tried.sort(key=lambda spelling: (len(spelling[0]), spelling[2], spelling[1]), reverse=True)
        return found

    def _sounds(self, word: str) -> str:
        """`word` with each spelling as its sound; letters of no spelling stay."""
        spellings, sounds, at, end = self._spellings, [], 0, len(word)
        while at < end:
            for letters, first, last, sound in spellings.get(word[at], ()):
                if word.startswith(letters, at) and not (first and at) and not (last and at + len(letters) < end):
                    sounds.append(sound)
                    at += len(letters)
                    break
            else:
                sounds.append(word[at])
                at += 1
        return "".join(sounds)

    @cached_property
    def _ending(self) -> tuple[str, ...]:
        return tuple(self.endings.split())

    @property
    def tradition(self) -> str:
        """The tradition's name in files: "slavic" for "Slavic or Caucasian"."""
        return self.name.split()[0].casefold()

    def given_keys(self) -> frozenset[str]:
        """The keys of all its given names."""
        return frozenset(key for name in self.given.split() for key in self.keys(name))

    @cached_property
    def _given(self) -> frozenset[str]:
        return _kept_keys().get(self.tradition) or self.given_keys()

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(self.particles.split())

    def keys(self, word: str) -> tuple[str, ...]:
        """The keys of a folded word: one, or two where e is open. Two words are one name here when they share a key."""
        key = undoubled(self._sounds(word))
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


@lru_cache(maxsize=1)
def _kept_keys() -> Mapping[str, frozenset[str]]:
    """The keys of each tradition's given names, worked out beforehand: a table takes as long over its own as over a hundred pairs of names."""
    return {tradition: frozenset(own) for tradition, *own in lists.groups("tradition_keys")}


@lru_cache(maxsize=1 << 15)
def keys(table: Table, word: str) -> tuple[str, ...]:
    """`table.keys(word)`, remembered."""
    return table.keys(word)
