"""Words with house style taken off, so that what is left of a difference between two texts is a difference in words.

Case, accents, curly marks, hyphens, dots in abbreviations (F.B.I.), contractions (we've), figures for number words
(2, two), British and American endings, `&`, and masked letters (f---ing) make no difference. [Bracketed] words and
ellipses are kept apart: an editor put them there.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from msgspec import Struct

Sort = Literal["word", "number", "gap", "inserted"]

_TOKEN = re.compile(
    r"(?P<gap>\[?\s?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s?\]?)|(?P<inserted>\[[^\]\[]{0,80}\]|\([^()]{0,80}\))"
    r"|(?P<number>[$£€]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|%|bn|m|k)?(?!\w))|(?P<dotted>(?:[^\W\d_]\.){2,})|(?P<word>(?:(?<![\w'’‘])['’‘](?=(?i:n|em|til|cause|cos|tis|twas|bout)(?![^\W_])))?[^\W_]+(?:['’‘*][^\W_]+)*['’‘]?(?:[-–*_]{2,}[^\W_]*)?)|(?P<sign>[&%])"
)
_CLITICS = {"n't": "not", "'ve": "have", "'re": "are", "'ll": "will", "'m": "am", "'d": "'d"}
_WHOLE = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("is", "not"),
    "cannot": ("can", "not"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "kinda": ("kind", "of"),
    "sorta": ("sort", "of"),
    "lemme": ("let", "me"),
    "gimme": ("give", "me"),
    "let's": ("let", "us"),
    "y'all": ("you", "all"),
    "'em": ("them",),
    "'cause": ("because",),
    "cuz": ("because",),
    "'til": ("until",),
    "til": ("until",),
    "till": ("until",),
    "'n'": ("and",),
    "'n": ("and",),
    "n'": ("and",),
    "'cos": ("because",),
    "'tis": ("it", "is"),
    "'twas": ("it", "was"),
    "'bout": ("about",),
    "ok": ("okay",),
    "&": ("and",),
    "%": ("percent",),
    "mr": ("mister",),
    "mrs": ("missus",),
    "dr": ("doctor",),
    "sen": ("senator",),
    "gov": ("governor",),
    "rep": ("representative",),
    "st": ("saint",),
    "vs": ("versus",),
}
_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_NUMBERS = {**{word: str(n) for n, word in enumerate(_UNITS)}, **{word: str(n * 10) for n, word in enumerate(_TENS, 2)}}
_ROMAN = {numeral: str(n) for n, numeral in enumerate("II III IV V VI VII VIII IX".split(), 2) if len(numeral) > 1}
_SCALES = {"hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000", "trillion": "1000000000000", "dozen": "12"}
_ORDINAL = {f"{n}{'st' if n == 1 else 'nd' if n == 2 else 'rd' if n == 3 else 'th'}": word for n, word in enumerate(_ORDINALS)}
_BRITISH = (
    (re.compile(r"(?<=[a-z]{3})is(e|es|ed|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})ys(e|es|ed|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[bcdfghlmnprtv])our(?=$|s$|ed$|ing$|able$|ite$|ful$|er$|ers$|hood$|ly$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})tre(?=$|s$)"), "ter"),
    (re.compile(r"(?<=[a-z]{3}[aeiou])ll(?=ed$|ing$|er$|ers$|ation$)"), "l"),
    (re.compile(r"(?<=fen)ce(?=$|s$)"), "se"),
    (re.compile(r"^programme(?=$|s$)"), "program"),
    (re.compile(r"^(gr)ey"), r"\1ay"),
    (re.compile(r"^(to|after|back|for|up|down|in|out|on)ward?s$"), r"\1ward"),
)
_KEPT = frozenset(
    "four hour hours your yours tour tours pour pours flour flours sour our ours devour velour contour contours detour promise promised promises".split()
)


class Level(Struct, frozen=True):
    """One word levelled: `form` is what is compared, `text[start:end]` what stands there."""

    form: str
    start: int
    end: int
    sort: Sort


@lru_cache(maxsize=1 << 14)
def levelled(text: str) -> tuple[Level, ...]:
    """The words of `text`, levelled, in order. A contraction gives two words with one place."""
    words: list[Level] = []
    for match in _TOKEN.finditer(text):
        start, end, sort = match.start(), match.end(), match.lastgroup
        if sort in ("gap", "inserted"):
            words.append(Level("", start, end, "gap" if sort == "gap" else "inserted"))
        elif sort == "number":
            words.extend(Level(form, start, end, "number") for form in _figure(match.group()))
        else:
            words.extend([Level(form, start, end, kind) for form, kind in _word(match.group())])
    return tuple(_compounded(words))


@lru_cache(maxsize=1 << 14)
def forms(text: str) -> tuple[str, ...]:
    """The forms alone, without what an editor put in."""
    return tuple([word.form for word in levelled(text) if word.sort in ("word", "number")])


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'").replace("‘", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=1 << 16)
def _word(surface: str) -> tuple[tuple[str, Sort], ...]:
    """The forms of one word, each with its sort. Words come again and again: what is made of one is remembered."""
    word = _plain(surface)
    if word.count(".") > 1:
        word = word.replace(".", "")
    if surface in _ROMAN:
        return ((_ROMAN[surface], "number"),)
    whole = _WHOLE.get(word)
    if whole is not None:
        return tuple((form, "word") for form in whole)
    word = word.strip("'") or word
    if "'n'" in word:
        # rock'n'roll
        first, _, last = word.partition("'n'")
        return ((_spelled(first), "word"), ("and", "word"), (_spelled(last), "word"))
    for clitic, full in _CLITICS.items():
        if word.endswith(clitic) and len(word) > len(clitic):
            return ((_spelled(word[: -len(clitic)]), "word"), (full, "word"))
    if word.endswith("'s"):
        return ((_spelled(word[:-2]), "word"), ("'s", "word"))
    number = _NUMBERS.get(word) or (_TIMES + _SCALES[word] if word in _SCALES else None)
    if number is not None:
        return ((number, "number"),)
    if word in ("percent", "pct"):
        return (("percent", "word"),)
    return ((_spelled(word), "word"),)


def _spelled(word: str) -> str:
    """The American spelling of a word that differs by rule."""
    if word not in _KEPT:
        for pattern, replacement in _BRITISH:
            word = pattern.sub(replacement, word)
    return word


def _figure(surface: str) -> list[str]:
    """A figure as number words are levelled too: `$5bn` is 5, times a billion, dollars."""
    word = surface.casefold().replace(",", "")
    if word in _ORDINAL:
        return [_ORDINAL[word]]
    money = {"$": "dollars", "£": "pounds", "€": "euros"}.get(word[0])
    word = word.lstrip("$£€")
    found = []
    for sign, full in (("%", "percent"), ("bn", _TIMES + "1000000000"), ("m", _TIMES + "1000000"), ("k", _TIMES + "1000")):
        if word.endswith(sign):
            found = [full]
            word = word[: -len(sign)]
    return [word, *found, *([money] if money else [])]


def _compounded(words: list[Level]) -> list[Level]:
    """`twenty five` and `twenty-five` as 25, `$3 million` as 3000000 and dollars, `per cent` as percent."""
    found: list[Level] = []
    for word in words:
        if word.form.startswith(_TIMES):
            _scaled(found, word)
            continue
        last = found[-1] if found else None
        if (
            last is not None
            and last.sort == word.sort == "number"
            and last.form in _ROUND
            and len(word.form) == 1
            and word.form != "0"
            and not word.form.isalpha()
        ):
            found[-1] = Level(last.form[0] + word.form, last.start, word.end, "number")
        elif last is not None and last.form == "per" and word.form == "cent":
            found[-1] = Level("percent", last.start, word.end, "word")
        else:
            found.append(word)
    return found


_MONEY = frozenset(("dollars", "pounds", "euros"))
_TIMES = "×"
"""Before the form of a word that multiplies the number before it: million, dozen."""
_DECIMAL = re.compile(r"\d{1,15}(?:\.\d{1,6})?$")


def _scaled(found: list[Level], word: Level) -> None:
    """Puts `million` to the number before it, or adds it as a number of its own."""
    scale = word.form[len(_TIMES) :]
    at = len(found) - 1
    if at > 0 and found[at].sort == "number" and found[at].form in _MONEY:
        at -= 1
    last = found[at] if at >= 0 else None
    if last is None or last.sort != "number" or not _DECIMAL.match(last.form):
        found.append(Level(scale, word.start, word.end, "number"))
        return
    product = Decimal(last.form) * Decimal(scale)
    whole = product == product.to_integral_value()
    found[at:] = [
        Level(str(int(product)) if whole else str(product.normalize()), last.start, word.end, "number"),
        *(Level(money.form, money.start, word.end, "number") for money in found[at + 1 :]),
    ]


_ROUND = frozenset(str(n) for n in range(20, 100, 10))
