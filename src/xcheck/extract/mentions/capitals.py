"""Runs of capitalised words: where a name may stand in running text.

A run is a string of capitalised words with single spaces, joined over initials (J.D. Vance), particles (van der, bin,
al-), `of`, `for`, `and` and `&`. What in a run is a name, and what a title or an ordinary word, is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xcheck.model.place import Span
from xcheck.text.wordset import wordset

# Every cased alphabet that news in Latin letters quotes from; built once because `re` has no class for capitals.
UPPER = "".join(chr(c) for c in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)) if chr(c).isupper())
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
_LOW_PREFIX = rf"(?:(?:al|el|as|ar|ash|an|at|ad|az|ul|ur)[{HYPHENS}]|(?:[dl]|dell|dall|nell|t|n)[{APOSTROPHES}])"
_WORD = rf"{_LOW_PREFIX}?[{UPPER}]{LETTER}*(?:[{APOSTROPHES}{HYPHENS}]{LETTER}+)*"
_INITIALS = rf"[{UPPER}]\.(?:[{HYPHENS}]?[{UPPER}]\.)*(?!{LETTER})"
_TOKEN = rf"(?:(?:{_DOTTED})\.(?!{LETTER})|{_INITIALS}|{_WORD})"
_JOIN = rf"{SPACE}(?:of{SPACE}(?:the{SPACE})?|for{SPACE}(?:the{SPACE})?|and{SPACE}|&{SPACE}|(?:(?:{_PARTICLE}){SPACE}){{1,3}})?"
_SUFFIX = rf",?{SPACE}(?:Jr\.?|Sr\.?|Snr\.?|Jnr\.?|I{{2,3}}|IV)(?!{LETTER})"

_FRONT = rf"(?:(?:bin|ibn|de|di|da|del|della|der|van|von|al){SPACE}(?:(?:la|las|los|der|den|dem){SPACE})?)?"
RUN = re.compile(rf"(?<![\w]){_FRONT}{_TOKEN}(?:{_SUFFIX}|{_JOIN}{_TOKEN}){{0,40}}")
_PIECE = re.compile(rf"(?P<cap>(?:{_DOTTED})\.(?!{LETTER})|{_INITIALS}|{_WORD})|(?P<low>[^\s,\u00a0\u2009\u202f]+)")
_POSSESSIVE = re.compile(rf"(?:[{APOSTROPHES}][sS])$")
_BEFORE = re.compile(rf"[\s\"“”„«»‹›()\[\]{APOSTROPHES}*•·▪–—>-]")


class Token(NamedTuple):
    """One word of a run. `start`/`end` count from the run's beginning and leave out a possessive ending.

    `capital` is False for the small words that join; `possessive` says that `’s` or `'` follows.
    """

    start: int
    end: int
    text: str
    capital: bool
    possessive: bool


class Run(NamedTuple):
    """A run of capitalised words: its span in the article, and whether it begins a sentence or a quotation."""

    start: int
    end: int
    text: str
    initial: bool


def runs(text: str, within: Span) -> Iterator[Run]:
    """The runs in one paragraph of `text`, in order."""
    for match in RUN.finditer(text, within.start, within.end):
        yield Run(match.start(), match.end(), match.group(), begins(text, match.start(), within.start))


def begins(text: str, at: int, floor: int) -> bool:
    """Whether a sentence, a quotation or a list item begins at `at` in the paragraph that begins at `floor`."""
    here = at
    while here > floor and _BEFORE.match(text[here - 1]):
        if text[here - 1] in '"“„«‘' and here == at:
            return True
        here -= 1
        if at - here > 12:
            return False
    return here == floor or text[here - 1] in ".!?…:;"


def tokens(run: str) -> tuple[Token, ...]:
    """The words of a run, possessives taken off."""
    found = []
    for match in _PIECE.finditer(run):
        word, start, end = match.group(), match.start(), match.end()
        ending = _POSSESSIVE.search(word)
        if ending and match.group("cap"):
            end -= len(ending.group())
            word = word[: ending.start()]
        if word:
            found.append(Token(start, end, word, match.group("cap") is not None, ending is not None))
    return tuple(found)
