"""Amounts in running text: digits and number words, thousands separators, scales, ranges, money and per cent.

Years, dates, times of day, ages, scores, ordinals and the numbers inside codes are no amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from xcheck.extract.figures.parts_of_one import parts_of_one
from xcheck.extract.figures.units import unit_behind
from xcheck.extract.reading import Lookout
from xcheck.model.place import Span
from xcheck.text.calendar_words import ANY_MONTH

SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 1_000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9, "tn": 10**12, "trln": 10**12}
_SIGNS = {"US$": "$", "A$": "A$", "C$": "C$", "NZ$": "NZ$", "HK$": "HK$", "$": "$", "£": "£", "€": "€", "¥": "¥", "₹": "₹"}
_CURRENCIES = {
    "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pounds": "£", "yen": "¥", "rupees": "₹", "rubles": "RUB", "roubles": "RUB",
    "yuan": "CNY", "hryvnia": "UAH", "hryvnias": "UAH", "francs": "CHF", "pesos": "MXN", "zlotys": "PLN", "cents": "cents", "pence": "pence",
    "dlr": "$", "dlrs": "$", "stg": "£", "cts": "cents",
}  # fmt: skip
_WORD = "|".join((*sorted((*SMALL, *TENS), key=len, reverse=True), "hundred", "thousand", "million", "billion", "trillion", "dozen"))
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,12}(?:\.\d{1,4})?"
_GAP = r"[ \u00a0]"
_AMOUNT = re.compile(
    rf"(?<![\w.,/#$£€¥₹:’'+-])(?P<sign>(?:US|A|C|NZ|HK)?\$|[£€¥₹])?(?:(?P<digits>{_DIGITS})"
    rf"|(?P<words>(?:a{_GAP}(?=hundred|thousand|million|dozen))?\b(?i:{_WORD})(?:(?:-|{_GAP}(?:and{_GAP})?)(?:{_WORD}))*)\b)"
    rf"(?:(?:-|–|{_GAP}(?:to|or){_GAP})(?:(?:US|A|C|NZ|HK)?\$|[£€¥₹])?(?P<second>{_DIGITS}|(?:{_WORD})\b))?"
    rf"(?P<scale>(?:-|{_GAP})?(?:thousand|million|billion|trillion)\b|{_GAP}?(?:bn|mn|tn|mln|bln|trln)\b|[kKmMbB]\b)?"
    rf"(?P<unit>{_GAP}?%|{_GAP}percent(?:age{_GAP}points?)?\b|{_GAP}per{_GAP}cent\b|{_GAP}pct\b|(?:{_GAP}(?:US|Australian|Canadian))?{_GAP}(?:{'|'.join(_CURRENCIES)})\b|p\b(?!\.m))?"
)
# Where an amount may begin: the cheap test that keeps the pattern above from being tried at every letter. White space is written out, and
# capitals have branches of their own, for a set with a class in it and a branch that begins with a set are slow.
_SPACES = r" \t\n\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_START = re.compile(
    rf"[{_SPACES}(\[“‘\"—–](?=[\d$£€¥₹]|a[ \u00a0](?:hund|thou|mill|doz)|t(?:wo|h(?:ree|irt|ous)|en|we(?:lve|nty)|rillion)|f(?:o(?:ur|rty)|i(?:ve|f))|s(?:ix|even)|one|million|hund|"
    r"e(?:ight|leven)|nin|billion|dozen|zero|One|T(?:wo|h(?:ree|irt|ous)|en|we(?:lve|nty)|rillion)|F(?:o(?:ur|rty)|i(?:ve|f))|S(?:ix|even)|E(?:ight|leven)|Nin|Hund|Million|Billion|"
    r"Dozen|Zero|(?:US|NZ|HK|A|C)\$)"
)
_DIGITS_START = re.compile(r"[\d$£€¥₹](?:(?<=[\s(\[“‘\"—–].)|(?<=[\s(\[“‘\"—–](?:US|NZ|HK)\$)|(?<=[\s(\[“‘\"—–][AC]\$))")
IN_WORDS = Lookout((*SMALL, *TENS, *SCALES, "dozen"))
"""The words that an amount in words begins with."""
_GLUED = re.compile(r"[\w%°:/’']|-\w|–\w|,\d|\.\d")
_MONTH = f"{ANY_MONTH}|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\."
_DATE_BEFORE = re.compile(
    rf"\b(?:(?:{_MONTH})|(?:No|no|page|chapter|section|Section|Article|article|verse|Act|Highway|Route|Interstate|Flight|flight|aged?|Number|number)\.?){_GAP}$"
)
_DATE_AFTER = re.compile(rf"{_GAP}(?:of{_GAP})?(?:{_MONTH})\b|{_GAP}(?:a\.?m|p\.?m)\b|{_GAP}o['’]clock|{_GAP}(?:GMT|UTC)\b")


class Amount(NamedTuple):
    """A number at its place. `high` is its other end where a range is given. `step` is its precision as written."""

    start: int
    end: int
    value: int | float
    high: int | float | None
    unit: str
    step: float


def amounts(text: str, within: Span, in_words: bool = True) -> Iterator[Amount]:
    """The amounts in one paragraph of `text`, in order. `in_words` says whether a number word may stand in it: without, digits alone are looked for."""
    parts = [Amount(part.start, part.end, part.value, None, part.unit, part.step) for part in parts_of_one(text, within)]
    if not parts:
        yield from _plain_amounts(text, within, in_words)
        return
    # The one in a quarter of one percent is no amount of its own.
    others = [each for each in _plain_amounts(text, within, in_words) if all(each.end <= part.start or part.end <= each.start for part in parts)]
    yield from sorted((*parts, *others), key=lambda each: each.start)


def _plain_amounts(text: str, within: Span, in_words: bool) -> Iterator[Amount]:
    """The amounts that are no part of one per cent."""
    at = within.start
    while at < within.end:
        match = _AMOUNT.match(text, at, within.end)
        if match is not None:
            if (found := _amount(text, within, match)) is not None:
                yield found
            at = match.end()
        if in_words:
            following = _START.search(text, at, within.end)
            if following is None:
                return
            at = following.end()
        else:
            at = _next_digits(text, at, within.end)


def _next_digits(text: str, at: int, end: int) -> int:
    """Where the next amount in digits may begin, behind a space or an opening mark from `at` on; `end` where none does."""
    for found in _DIGITS_START.finditer(text, at + 1, end):
        start = found.start()
        while start > at and text[start - 1].isalpha():
            # US$
            start -= 1
        if start > at:
            return start
    return end


def plain(text: str) -> int | None:
    """The number that number words say: `twenty-five`, `a hundred and ten`; None for what is none."""
    total = part = 0
    seen = False
    for word in re.split(r"[ \u00a0-]+", text.casefold()):
        if word in ("a", "and"):
            continue
        if word in SMALL:
            part += SMALL[word]
        elif word in TENS:
            part += TENS[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word == "dozen":
            part = (part or 1) * 12
        elif word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0
        else:
            return None
        seen = True
    return total + part if seen else None


def _amount(text: str, within: Span, match: re.Match[str]) -> Amount | None:
    end = match.end()
    sign, bare, in_words, second, scaled, measured = match.group("sign", "digits", "words", "second", "scale", "unit")
    if bare and measured is None and _GLUED.match(text, end, min(end + 2, within.end)) and not unit_behind(text, end)[0]:
        return None
    unit = _unit(sign, measured)
    if bare and unit == "" and not scaled and len(bare) == 4 and "1100" <= bare <= "2199":
        # A year, as a rule.
        return None
    if unit == "" and (
        _DATE_BEFORE.search(text, max(within.start, match.start() - 12), match.start()) or _DATE_AFTER.match(text, end, min(end + 16, within.end))
    ):
        return None
    if in_words:
        number = plain(in_words)
        if number is None or in_words.casefold() in SCALES or in_words.casefold() == "dozen":
            return None
        value: int | float = number
        step = 1.0
    else:
        value, step = _digits(bare)
    high: int | float | None = None
    if second:
        high = _digits(second)[0] if second[0].isdigit() else plain(second)
        if high is None or high <= value:
            return None
    if scaled:
        scale = scaled.strip(" \u00a0-").casefold()
        if len(scale) == 1 and sign is None:
            return None
        factor = SCALES.get(scale) or _SHORT_SCALES[scale]
        value, step = _whole(value * factor), step * factor
        high = None if high is None else _whole(high * factor)
    return Amount(match.start(), end, value, high, unit, step)


def _digits(written: str) -> tuple[int | float, float]:
    """Value and precision: one unit of its last digit that is no trailing zero of a number from 100 on."""
    bare = written.replace(",", "")
    if "." in bare:
        return float(bare), round(10.0 ** -len(bare.partition(".")[2]), 6)
    value = int(bare)
    zeros = len(bare) - len(bare.rstrip("0")) if value >= 100 else 0
    return value, float(10**zeros)


def _whole(value: int | float) -> int | float:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _unit(sign: str | None, measured: str | None) -> str:
    if sign:
        return _SIGNS[sign]
    if measured is None:
        return ""
    if measured == "p":
        return "pence"
    unit = measured.split()
    if unit[-1] in _CURRENCIES:
        return _CURRENCIES[unit[-1]]
    return "points" if unit[-1].startswith("point") else "%"
