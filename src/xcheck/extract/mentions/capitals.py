"""Runs of capitalised words: where a name may stand in running text.

A run is a string of capitalised words with single spaces, joined over initials (J.D. Vance), particles (van der, bin,
al-), `of`, `for`, `and` and `&`. What in a run is a name, and what a title or an ordinary word, is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from xcheck.model.place import Span
from xcheck.text.wordset import wordset

_FAR = "\u0100-\u024f\u0370-\u052f\u1e00-\u1fff"
_BEYOND = re.compile(f"[{_FAR}]")
NEAR = "A-Z\u00c0-\u00d6\u00d8-\u00de"
"""The capitals of most texts, for a character class: those of Western European languages."""


@lru_cache(maxsize=1)
def every_capital() -> str:
    """The capitals of every cased alphabet that news in Latin letters quotes from, for a character class; `re` has none of its own."""
    return "".join(chr(c) for c in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)) if chr(c).isupper())


def beyond(text: str, start: int = 0, end: int = 1 << 60) -> bool:
    """Whether a text has letters that only `every_capital` knows; most have none and are read with half the work."""
    return not text.isascii() and _BEYOND.search(text, start, end) is not None


LETTER = r"[\w\u0300-\u036f]"
SPACE = r"[ \u00a0\u2009\u202f]"
APOSTROPHES = "'’ʼ‘`´"
HYPHENS = r"\-‐‑"

PARTICLES = wordset("""
    af al av ben bin bint da das de degli dei del dell della den der des di dí do dos du el ibn la las le los of ter ul ur van vander vom von y
    zu zum zur
    """)
"""Small words inside names. `of` joins organisations and offices."""

_PARTICLE = "|".join(sorted((w for w in PARTICLES - {"of", "e", "o", "d"}), key=lambda w: (-len(w), w)))
_DOTTED = (
    "Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Dr|Prof|Rev|Hon|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Col|Lt|Maj|Capt|Cpt|Sgt|Cpl|Pfc|Pvt|Adm|Cmdr|Cdr|Brig|Pres|Supt|Insp|Det|St|Ste"
    "|Fr|Msgr|Ald|Amb|Asst|Atty|Dir|Jr|Sr|Ph\\.D|Corp|Inc|Ltd|Co|Bros|Mt|Ft|Wm|Geo|Chas"
)
_DOTTED_ON = "|".join(f"(?<={word[0]}){word[1:]}" for word in _DOTTED.split("|"))
"""The same behind their first letters."""
_LOW_PREFIX = rf"(?:(?:al|el|as|ar|ash|an|at|ad|az|ul|ur)[{HYPHENS}]|(?:[dl]|dell|dall|nell|t|n)[{APOSTROPHES}])"
_WORD_ON = rf"{LETTER}*(?:[{APOSTROPHES}{HYPHENS}]{LETTER}+)*"
"""A word behind its first letter."""
_JOIN = rf"{SPACE}(?:of{SPACE}(?:the{SPACE})?|for{SPACE}(?:the{SPACE})?|and{SPACE}|&{SPACE}|(?:(?:{_PARTICLE}){SPACE}){{1,3}})?"
_SUFFIX = rf",?{SPACE}(?:Jr\.?|Sr\.?|Snr\.?|Jnr\.?|I{{2,3}}|IV)(?!{LETTER})"
_FRONT = rf"(?:(?:bin|ibn|de|di|da|del|della|der|van|von|al){SPACE}(?:(?:la|las|los|der|den|dem){SPACE})?)?"


class _Shapes(Struct, frozen=True):
    run: re.Pattern[str]
    """From its first capital on: a pattern that begins with one is found far faster than one that may have small letters before it."""
    piece: re.Pattern[str]


@lru_cache(maxsize=2)
def _shapes(far: bool) -> _Shapes:
    """The patterns of runs and of their words, over all capitals or those of most texts."""
    upper = every_capital() if far else NEAR
    initials_on = rf"\.(?:[{HYPHENS}]?[{upper}]\.)*(?!{LETTER})"
    # A look ahead for the full stop spares nearly every word the list of abbreviations.
    token = rf"(?:(?=\w{{2,6}}\.)(?:{_DOTTED})\.(?!{LETTER})|[{upper}]{initials_on}|{_LOW_PREFIX}?[{upper}]{_WORD_ON})"
    token_on = rf"(?:(?=\w{{1,5}}\.)(?:{_DOTTED_ON})\.(?!{LETTER})|{initials_on}|{_WORD_ON})"
    return _Shapes(
        re.compile(rf"[{upper}](?<!\w.){token_on}(?:{_SUFFIX}|{_JOIN}{token}){{0,40}}"),
        re.compile(rf"(?P<cap>{token})|(?P<low>[^\s,\u00a0\u2009\u202f]+)"),
    )


_POSSESSIVE = frozenset(APOSTROPHES)
"""What stands before the s of a possessive ending."""
_BEFORE = frozenset(f'"“”„«»‹›()[]{APOSTROPHES}*•·▪–—>-')
_SPACES = frozenset(" \u00a0\u2009\u202f")
_LEANING = _SPACES | frozenset("-‐‑" + APOSTROPHES)


class Token(Struct, frozen=True):
    """One word of a run. `start`/`end` count from the run's beginning and leave out a possessive ending.

    `capital` is False for the small words that join; `possessive` says that `’s` or `'` follows.
    """

    start: int
    end: int
    text: str
    capital: bool
    possessive: bool


def runs(text: str, within: Span, far: bool | None = None) -> Iterator[tuple[int, int]]:
    """The spans of the runs in one paragraph of `text`, in order.

    `far` says whether it may have letters `beyond` the usual ones, where that is known.
    """
    past, ceiling = within
    run = _shapes(far is not False and beyond(text, past, ceiling)).run
    again = True
    while again:
        again = False
        for match in run.finditer(text, past, ceiling):
            start, end = match.span()
            if (text[start - 3 : start - 1] in _FRONT_ENDS or text[start - 1] != " ") and _leaned_on(text, start):
                first = _LEAD.search(text, max(past, start - _FRONTED), start)
                if first and first.end() > first.start() and text[start - 1] not in _SPACES:
                    # With small letters before it in the same word it is no abbreviation: "al-Mr" in "al-Mr. Vane".
                    word = _REST.match(text, start + 1, ceiling)
                    if word and text[word.end() : word.end() + 1] == "." and word.end() < end:
                        end, again = word.end(), True
                start = first.start() if first else start
            past = end
            yield start, end
            if again:
                break


_FRONTED = 20
"""Characters that a run may have before its first capital, and more: `della los dell’`."""
_LEAD = re.compile(rf"(?<!\w){_FRONT}{_LOW_PREFIX}?\Z")
"""What stands before the first capital of a run, up to there."""
_REST = re.compile(_WORD_ON)
_FRONTS = frozenset(("bin", "ibn", "del", "lla", "der", "van", "von", "las", "los", "den", "dem"))
_SHORT_FRONTS = frozenset(("de", "di", "da", "al", "la"))
_FRONT_ENDS = frozenset(front[-2:] for front in _FRONTS | _SHORT_FRONTS)
"""How a small word before a run may end: a quick no for most words."""


def _leaned_on(text: str, at: int) -> bool:
    """Whether small letters before the capital at `at` may belong to its run: `al-Sisi`, `d’Arc`, `de la Cruz`."""
    before = text[at - 1 : at]
    if before not in _LEANING:
        return False
    if before not in _SPACES:
        return True
    last = text[max(0, at - 4) : at - 1]
    return last in _FRONTS or last[-2:] in _SHORT_FRONTS


def begins(text: str, at: int, floor: int) -> bool:
    """Whether a sentence, a quotation or a list item begins at `at` in the paragraph that begins at `floor`."""
    here = at
    if at - 2 >= floor and text[at - 1] == " " and text[at - 2].isalnum():
        # Most runs stand behind a word.
        return False
    while here > floor and (text[here - 1] in _BEFORE or text[here - 1].isspace()):
        if text[here - 1] in '"“„«‘' and here == at:
            return True
        here -= 1
        if at - here > 12:
            return False
    return here == floor or text[here - 1] in ".!?…:;"


def tokens(run: str) -> tuple[Token, ...]:
    """The words of a run, possessives taken off."""
    found = []
    for match in _shapes(beyond(run)).piece.finditer(run):
        word, start, end = match.group(), match.start(), match.end()
        capital = match.lastgroup == "cap"
        ending = word[-1] in "sS" and word[-2:-1] in _POSSESSIVE
        if ending and capital:
            end -= 2
            word = word[:-2]
        if word:
            found.append(Token(start, end, word, capital, ending))
    return tuple(found)
