"""Where the spellings of one name are at odds: word against word, with the votes that each spelling has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from xcheck.model.records import Form
from xcheck.names.acronyms import is_acronym
from xcheck.names.eastern import one_family
from xcheck.names.fold import fold
from xcheck.names.joins import joined
from xcheck.names.parse import Name, parse
from xcheck.names.traditions import ALL, traditions
from xcheck.names.writing import levelled
from xcheck.resolve.spellings import described, likeness, plural


class Word(NamedTuple):
    """One word of a form: which part of the name it is (`given`, `middle`, `family`, `particle`, `joined`, `whole`, `acronym`), its folded letters, and as it is written."""

    part: str
    folded: str
    shown: str


class Rivals(Struct, frozen=True):
    """Spellings of one part of a name that are at odds, each with its votes, the strongest first.

    `marks` says that they differ in accents or hyphens only.
    """

    part: str
    words: tuple[tuple[Word, Fraction], ...]
    marks: bool

    @property
    def decided(self) -> bool:
        """Whether there are two spellings and one of them has more votes."""
        return len(self.words) == 2 and self.words[0][1] > self.words[1][1]


def words_of(form: Form) -> tuple[Word, ...]:
    """The words of a form that its other spellings are held against."""
    return words_in(form.spelling, form.kind == "person")


def words_in(spelling: str, person: bool) -> tuple[Word, ...]:
    """The words of a spelling that other spellings are held against: given and family name of a person, else all of it."""
    if not person:
        return (Word("acronym" if is_acronym(spelling) else "whole", fold(spelling), spelling),)
    name = parse(spelling)
    found = []
    if name.given and len(name.given) > 1:
        # Ocasio-Cortez alone has the family name's first half in front, which whole names have in the middle.
        part = "middle" if len(spelling.split()) == 1 else "given"
        found.append(Word(part, name.given, _shown(spelling, name, name.given)))
    if name.middle and len(name.middle[-1]) > 2:
        found.append(Word("middle", name.middle[-1], _shown(spelling, name, name.middle[-1])))
    if name.family:
        found.append(Word("family", name.family, _shown(spelling, name, name.family)))
        found.append(Word("particle", " ".join((*name.led_by, name.family)), _with_particles(spelling, name)))
    if name.middle and not name.eastern:
        found.extend(_pairs(spelling, name))
    return tuple(found)


def _pairs(spelling: str, name: Name) -> Iterator[Word]:
    """The words of a name two by two, as a hyphen or a space joins them: Pelham-Clay, Pelham Clay."""
    apart = spelling.split()
    written_as = {fold(word): word.strip(",.;:") for word in apart if "-" in word}
    written_as.update((f"{fold(a)} {fold(b)}", f"{a} {b}".strip(",.;:")) for a, b in pairwise(apart) if "-" not in a + b)
    for pair in pairwise(name.words):
        shown = written_as.get(" ".join(pair))
        if shown is not None and min(map(len, pair)) > 1:
            yield Word("joined", " ".join(pair), shown)


def _shown(spelling: str, name: Name, folded: str) -> str:
    """The folded word as the spelling writes it."""
    apart = spelling.split()
    for word in apart:
        if fold(word).replace(" ", "") == folded:
            return word.strip(",.;:")
    if name.eastern and folded == name.given and len(apart) > 1:
        return " ".join(apart[1:])
    return _compound(apart, folded) or folded.title()


_MOST_JOINED = 3
"""Words of a compound as it may be written: Abd al Rahman."""


def _compound(apart: Sequence[str], folded: str) -> str:
    """The words that are read as this one, as they stand: Abdul Rahman, Abdelrahman; but St. John is no other spelling of Saint John."""
    if folded.startswith("st"):
        return ""
    for size in range(1, _MOST_JOINED + 1):
        for at in range(len(apart) - size + 1):
            here = apart[at : at + size]
            if joined(fold(" ".join(here)).split()) == [folded]:
                return " ".join(here).strip(",.;:")
    return ""


_APART = re.compile(r"[^\s\-‐‑–]+")


def _with_particles(spelling: str, name: Name) -> str:
    """The family name with its particles as the spelling writes them: van der Velde."""
    whole = (*name.led_by, name.family)
    words = list(_APART.finditer(spelling))
    for at in range(len(words) - len(whole), -1, -1):
        here = words[at : at + len(whole)]
        if tuple(fold(word[0]) for word in here) == whole:
            return spelling[here[0].start() : here[-1].end()].strip(",.;:")
    return name.family.title()


def rivals(forms: Sequence[Form]) -> list[Rivals]:
    """The spellings that are at odds in a group of forms, family names first."""
    found = traditions(parse(max((f.spelling for f in forms), key=lambda s: (len(s.split()), s)))) if forms else 0
    by_part: dict[str, dict[str, Word]] = {}
    for form in forms:
        for word in words_of(form):
            by_part.setdefault(word.part, {}).setdefault(written(word.shown), word)
    result = []
    for part in ("family", "particle", "given", "middle", "joined", "whole", "acronym"):
        spelled = by_part.get(part, {})
        odd = sorted({key for a in spelled for b in spelled if a < b and at_odds(spelled[a], spelled[b], found) for key in (a, b)})
        if odd:
            votes = _votes(forms, part, frozenset(odd))
            ranked = sorted(((spelled[key], votes.get(key, Fraction(0))) for key in odd), key=lambda pair: (-pair[1], pair[0].shown))
            ranked = _lettered(ranked) if part == "whole" else ranked
            result.append(Rivals(part, tuple(ranked), _marks_only([spelled[key] for key in odd])))
    return result or _other_given(forms)


def _other_given(forms: Sequence[Form]) -> list[Rivals]:
    """The given names of a group that no letters bring together: it was put together by what articles tell (see `xcheck.resolve.other_given`)."""
    if len({form.entity for form in forms}) < 2:
        return []
    given = [word for form in forms if form.kind == "person" for word in words_of(form) if word.part == "given"]
    spelled = {written(word.shown): word for word in reversed(given)}
    odd = sorted(key for key, word in spelled.items() if any(_other(word, another) for another in spelled.values()))
    if not odd:
        return []
    votes = _votes(forms, "given", frozenset(odd))
    ranked = sorted(((spelled[key], votes.get(key, Fraction(0))) for key in odd), key=lambda pair: (-pair[1], pair[0].shown))
    return [Rivals("given", tuple(ranked), False)]


def _marks_only(words: Sequence[Word]) -> bool:
    """Whether words differ in accents or hyphens only; one compound in two transcriptions has other letters: Abdul Rahman, Abdelrahman."""
    return len({word.folded for word in words}) == 1 and not any(_transcribed(words[0], word) for word in words)


def _other(a: Word, b: Word) -> bool:
    """Whether two words are given names that no letters and no short form make one."""
    return a.part == b.part == "given" and likeness(a.folded, b.folded, ALL, True) == "far"


def _transcribed(a: Word, b: Word) -> bool:
    """Whether two words that are read as one are written with other letters."""
    return a.folded == b.folded and fold(a.shown).replace(" ", "") != fold(b.shown).replace(" ", "")


def difference(wrong: Word, right: Word) -> str:
    """What makes the word `wrong` of `right`, in words (see `described`)."""
    if _other(wrong, right):
        return "another given name"
    return "the same name in another transcription" if _transcribed(wrong, right) else described(wrong.folded, right.folded)


def _lettered(ranked: Sequence[tuple[Word, Fraction]]) -> list[tuple[Word, Fraction]]:
    """The spellings, strongest first, without those that differ from a stronger one in hyphens, stops or spaces alone; it has their votes too."""
    found: dict[str, tuple[Word, Fraction]] = {}
    for word, votes in ranked:
        first, own = found.get(_letters(word.shown), (word, Fraction(0)))
        found[_letters(word.shown)] = (first, own + votes)
    return sorted(found.values(), key=lambda pair: (-pair[1], pair[0].shown))


def at_odds(a: Word, b: Word, found: int) -> bool:
    """Whether two words of one part are the same word, spelled twice: Bill and William are not."""
    if a.part in ("whole", "acronym"):
        return _letters(a.shown) != _letters(b.shown) and _latin(a.shown) and _latin(b.shown)
    if a.part == "particle":
        return _other_particles(a.folded.split(), b.folded.split(), found)
    if a.part == "joined":
        return a.folded == b.folded and ("-" in a.shown) != ("-" in b.shown)
    if a.part == "family" and (plural(a.folded, b.folded) or plural(b.folded, a.folded)):
        # A Marchbank is put with a Marchbanks only where the s got lost.
        return True
    if a.part == "family" and one_family(a.folded, b.folded, found):
        return True
    return likeness(a.folded, b.folded, found, a.part == "given") in ("slip", "transcription") or a.folded == b.folded


_CONFUSED = frozenset("van vande vander der den de ter ten von vom zu zum la las los del della di da do dos das du des le el al".split())
"""Particles that are written for one another. Those that say whose son somebody is are none of them."""


def _other_particles(a: Sequence[str], b: Sequence[str], found: int) -> bool:
    """Whether two family names have their particles joined and apart (DeVos, De Vos), or others (van der Velde, van de Velde); to leave them out is no slip.

    Joined they may be in another transcription, too: Ben Khelifa, Benkhalifa.
    """
    if a == b:
        return False
    if "".join(a) == "".join(b):
        return True
    # The E of Ada E. Elias is an initial.
    if min(len(a), len(b)) == 1 < max(len(a), len(b)) and min(map(len, (*a, *b))) > 1 and likeness("".join(a), "".join(b), found) == "transcription":
        return True
    (*some, one), (*others, other) = a, b
    if one != other or not (some and others) or not _CONFUSED.issuperset((*some, *others)):
        return False
    return some[-len(others) :] != others and others[-len(some) :] != some


def _letters(shown: str) -> str:
    """The letters and digits alone: US and U.S. are spelled alike."""
    return "".join(c for c in written(shown) if c.isalnum())


def _latin(shown: str) -> bool:
    return all(c < "\u0250" or not c.isalnum() for c in shown)


def written(shown: str) -> str:
    """What two spellings share that differ in case, spaces or the kind of apostrophe alone."""
    return levelled(shown).casefold()


def against_register(forms: Sequence[Form]) -> list[tuple[Form, Word, Word]]:
    """(form, wrong word, right word) for forms of a registered person that spell a word of its name in a way no right form does."""
    standard = next((f.registered for f in forms if f.registered and f.kind == "person"), "")
    if not standard:
        return []
    right = {word.part: word for word in words_in(standard, True)}
    fine = {(word.part, word.folded) for form in forms if form.allowed for word in words_of(form)} | {(w.part, w.folded) for w in right.values()}
    found = traditions(parse(standard))
    wrong = []
    for form in forms:
        if form.allowed or form.rejected:
            continue
        for word in words_of(form):
            model = right.get(word.part)
            # Which particle stands before a right name is custom: al-Sisi, el-Sisi.
            if model is None or word.part == "particle" or (word.part, word.folded) in fine:
                continue
            if likeness(word.folded, model.folded, found, word.part == "given") in ("slip", "transcription"):
                wrong.append((form, word, model))
                break
    return wrong


def _votes(forms: Iterable[Form], part: str, odd: frozenset[str]) -> Mapping[str, Fraction]:
    """The votes of each spelling: one for each voice, shared among the spellings that it uses by how often it does."""
    counts: dict[str, dict[str, int]] = {}
    for form in forms:
        for word in words_of(form):
            key = written(word.shown)
            if word.part == part and key in odd:
                for spot in form.spots:
                    voice = counts.setdefault(spot.origin.voice, {})
                    voice[key] = voice.get(key, 0) + 1
    votes: dict[str, Fraction] = {}
    for voice in counts.values():
        total = sum(voice.values())
        for key, count in voice.items():
            votes[key] = votes.get(key, Fraction(0)) + Fraction(count, total)
    return votes
