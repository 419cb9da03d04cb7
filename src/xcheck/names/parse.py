"""One name into its parts: title, given, middle, family, particles, generational suffix.

Understood are the orders "Given Middle Family", "Family, Given" and East Asian "Family Given"; titles of any length in
front ("former US deputy defense secretary"), letters after the name, nicknames in quotation marks or brackets,
possessives, initials with and without stops, and the ways in which Arabic names join al, abd and din.
All parts are folded (see `names.fold`); case, diacritics and stops of the input do not change them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from xcheck.names import lists
from xcheck.names.fold import fold, words
from xcheck.names.joins import compounds, joined
from xcheck.names.order import family_first, family_last
from xcheck.names.titles import openings, title_length
from xcheck.names.value import Value

LONGEST = 160
"""Characters beyond which a string is taken for no person's name: it is compared as a whole."""
MOST_WORDS = 14


class _Asked(Value):
    """What may be asked of a name more than once, and is found out when it is asked first; no part of the name, and None until then."""

    __slots__ = ("organisation", "traditions")

    organisation: bool | None
    traditions: int | None


class Name(_Asked):
    """One name, read. All parts are folded words.

    `words` are given, middle and family name in that order, without particles; in an East Asian name the syllables of
    the given name are one word ("jongun"). A single word counts as family name: in the news a bare word mostly is.

    `plain` is the whole name folded, title and all; `suffix` is jr, sr, ii, iii …; `led` says that a particle comes first, as where
    "bin Salman Mohammed" gives the family name first; `eastern` are the syllables of the given name as written, where it
    is an East Asian name: ("jong", "un").
    """

    __slots__ = ("eastern", "led", "nickname", "particles", "plain", "suffix", "text", "title", "words")

    def __init__(
        self,
        text: str,
        plain: str = "",
        words: tuple[str, ...] = (),
        title: str = "",
        particles: tuple[str, ...] = (),
        suffix: str = "",
        nickname: str = "",
        led: bool = False,
        eastern: tuple[str, ...] = (),
    ) -> None:
        self.text = text
        self.plain = plain
        self.words = words
        self.title = title
        self.particles = particles
        self.suffix = suffix
        self.nickname = nickname
        self.led = led
        self.eastern = eastern
        self.organisation = self.traditions = None

    @property
    def given(self) -> str:
        """The first given name, or its initial; empty for a bare word."""
        return self.words[0] if len(self.words) > 1 else ""

    @property
    def middle(self) -> tuple[str, ...]:
        """The names between the first given name and the family name."""
        return self.words[1:-1]

    @property
    def family(self) -> str:
        """The family name, or the only word; empty when there is no word."""
        return self.words[-1] if self.words else ""

    @property
    def led_by(self) -> tuple[str, ...]:
        """The particles right before the family name: ("van", "der")."""
        if not self.particles:
            return ()
        before = self.plain.split()
        if self.family not in before:
            return ()
        end = start = len(before) - 1 - before[::-1].index(self.family)
        while start and before[start - 1] in self.particles:
            start -= 1
        return tuple(before[start:end])

    @property
    def closed(self) -> str:
        """The family name as one word with its particles: `devos` for De Vos and DeVos."""
        return "".join((*self.led_by, self.family))


_SUFFIX_FORMS = {"junior": "jr", "senior": "sr", "1st": "i", "2nd": "ii", "2d": "ii", "3rd": "iii", "3d": "iii", "4th": "iv"}
_REGNAL = frozenset(["v", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi"])
"""Numerals that are suffixes only behind a title: King Charles V, but Jinping Xi."""
_STOPPED_INITIAL = re.compile(r"(?<![^\W\d_])([^\W\d_])\.[ -]?(?=[^\W\d_])")
_ASIDE = re.compile(r"\(([^()]{1,40})\)|[\"“”„«]([^\"“”„«»]{1,40})[\"“”»]|(?<=\s)['‘]([^'‘’]{2,40})['’](?=\s)")
_ASIDE_MARKS = frozenset("(\"“”„«'‘")
_SUN_ARTICLE = re.compile(r"\b[aeu](r|sh|s|n|d|th|t|z|l)[-‑–](?=\1)", re.IGNORECASE)
_INITIALS_WITH_VOWEL = frozenset(["aj", "ej", "oj"])
_GIVEN_RATHER_THAN_PARTICLE = frozenset(["al", "ben", "van"])


@lru_cache(maxsize=1 << 16)
def parse(text: str) -> Name:
    """Reads `text` as a person's name. Never fails: what is no name comes back with other parts or none.

    Work is linear in the length; beyond LONGEST characters or MOST_WORDS words only `plain` is filled in.
    """
    if len(text) > LONGEST:
        return Name(text, fold(text))
    body, nickname, flipped, hyphenated = text.strip(), "", "", False
    if body.isascii() and body.replace(" ", "").isalpha():
        # Letters and nothing else: most names.
        found = body.lower().split()
    else:
        body = _unpossessed(body)
        if not _ASIDE_MARKS.isdisjoint(body):
            body, nickname = _aside(body)
        if "," in body:
            body, flipped = _flip(body)
        hyphenated = "-" in body or "‑" in body or "–" in body
        if hyphenated:
            body = _SUN_ARTICLE.sub("", body)
        if "." in body:
            body = _STOPPED_INITIAL.sub(_spaced, body)
        found = words(body)
    plain = " ".join(found)
    if len(found) > MOST_WORDS or not found:
        return Name(text, plain)
    if len(found) == 1:
        return Name(text, plain, tuple(joined(found)), nickname=nickname)
    ordinary = _special().isdisjoint(found) and min(map(len, found)) > 2 and len(set(found)) == len(found) and not compounds(found)
    if ordinary and (found[0] in lists.GIVEN or flipped or not family_first(found)):
        return Name(text, plain, tuple(found), nickname=nickname)
    if found[0] == "the":
        found = _singular(found[1:])
    cut = title_length(found)
    title = " ".join(found[:cut]) if cut else ""
    rest, suffix = _suffix(found[cut:], bool(cut))
    rest = joined(rest)
    if family_first(rest) and not flipped:
        return Name(text, plain, ("".join(rest[1:]), rest[0]), title, (), suffix, nickname, False, tuple(rest[1:]))
    if family_last(rest):
        return Name(text, plain, ("".join(rest[:-1]), rest[-1]), title, (), suffix, nickname, False, tuple(rest[:-1]))
    if len(set(rest)) < len(rest):
        rest = [word for at, word in enumerate(rest) if not at or len(word) == 1 or word != rest[at - 1]]
    core, particles = _particles(rest, bool(title) or hyphenated)
    led = bool(particles) and rest[0] == particles[0] and rest[0] != core[0]
    return Name(text, plain, tuple(_initials(core)), title, particles, suffix, nickname, led)


@lru_cache(maxsize=1)
def _special() -> frozenset[str]:
    """The words that may be something else than given and family names, or change their order."""
    return openings().union(("the",), lists.SUFFIXES, lists.POSTNOMINALS, lists.PARTICLES, lists.EAST_ASIAN_FAMILIES)


def _unpossessed(body: str) -> str:
    """The name without 's, or without the apostrophe behind its own s."""
    if body.endswith(("s", "S")):
        return body[:-2] if len(body) > 2 and body[-2] in "'’ʼ`" and (body[-3].isalnum() or body[-3] == "_") else body
    return body[:-1] if body.endswith(("s'", "s’", "S'", "S’")) else body


def _spaced(match: re.Match[str]) -> str:
    return match.group(1) + " "


def _aside(body: str) -> tuple[str, str]:
    """The name without what stands in brackets or quotation marks, and that, folded."""
    asides: list[str] = []

    def cut(match: re.Match[str]) -> str:
        asides.append(fold(next(group for group in match.groups() if group is not None)))
        return " "

    without = _ASIDE.sub(cut, body)
    return (without, asides[0]) if asides and words(without) else (body, "")


def _flip(body: str) -> tuple[str, str]:
    """Comma-separated parts in reading order, and the family name where the order was "Family, Given"."""
    head, *parts = body.split(",")
    suffixes = lists.SUFFIXES
    given, after = "", []
    for part in parts:
        folded = words(part)
        if not folded:
            continue
        together = "".join(folded)
        if together in lists.POSTNOMINALS or together in lists.LEGAL_FORMS:
            after.append(together)
        elif all(word in suffixes or word in lists.POSTNOMINALS for word in folded):
            after.append(part)
        elif not given and not _apposition(head, folded):
            given = part
        # A third part, or "president of the club" after a whole name, is no part of the name.
    whole = f"{given} {head}" if given else head
    return " ".join((whole, *after)), head if given else ""


def _apposition(head: str, folded: Sequence[str]) -> bool:
    """Whether what follows the comma tells an office of the one named before it."""
    return len(head.split()) > 1 and title_length([*folded, "x"]) == len(folded)


def _singular(found: list[str]) -> list[str]:
    """Gives "clinton" for "the clintons": a family, named by its plural."""
    last = found[-1]
    if len(found) == 1 and len(last) > 3 and last.endswith("s") and not last.endswith("ss"):
        return [last[:-2] if last.endswith(("ches", "shes", "xes", "zes", "sses")) else last[:-1]]
    return found


def _suffix(found: list[str], titled: bool) -> tuple[list[str], str]:
    """The words without the letters after the name, and the generational suffix among these."""
    suffix, end = "", len(found)
    while end > 1:
        word = found[end - 1]
        if word in lists.SUFFIXES and not suffix and (titled or word not in _REGNAL):
            suffix = _SUFFIX_FORMS.get(word, word)
        elif word not in lists.POSTNOMINALS:
            break
        end -= 1
    return found[:end], suffix


def _particles(found: list[str], surely: bool) -> tuple[list[str], tuple[str, ...]]:
    """The words that are no particles, and those that are.

    `surely` says that a first "al" or "ben" is a particle for other reasons: a hyphen, a title before it.
    """
    particles = lists.PARTICLES
    if particles.isdisjoint(found) or len(found) == 1:
        return found, ()
    core: list[str] = []
    small: list[str] = []
    for at, word in enumerate(found):
        if word in particles and (at or not _given_after_all(word, len(found), surely)):
            small.append(word)
        else:
            core.append(word)
    return (core, tuple(small)) if core else (found, ())


def _given_after_all(word: str, length: int, surely: bool) -> bool:
    """Whether a particle at the head is a given name: Al Gore, Van Morrison, Ben Ray Lujan; not Al Mahdi Mubarij."""
    if length == 2:
        return word in _GIVEN_RATHER_THAN_PARTICLE and not surely
    return word == "ben"


def _initials(core: list[str]) -> list[str]:
    """Gives "j c juncker" for "jc juncker": two letters that no word could be are initials."""
    if len(core) < 2 or min(map(len, core[:-1])) != 2:
        return core
    result: list[str] = []
    for word in core[:-1]:
        if len(word) == 2 and (word in _INITIALS_WITH_VOWEL or (not _VOWELS.intersection(word) and word.isalpha() and word not in lists.EAST_ASIAN_FAMILIES)):
            result += word
        else:
            result.append(word)
    return [*result, core[-1]]


_VOWELS = frozenset("aeiouy")
