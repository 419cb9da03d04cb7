"""Numbers, units and money in two stretches of words: what they count, alike in words and digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xcheck.diff.yardsticks import UNITS

_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty"
    " forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half"
    " third quarter twice once double triple doubled tripled trebled quadrupled halved"
    " twenties thirties forties fifties sixties seventies eighties nineties".split()
)
_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_VALUES = {
    **{word: str(value) for value, word in enumerate(_UNITS.split())},
    **{word: str(10 * value) for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)},
}
_SOFT = frozenset("1 first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth quarter half once twice double triple".split())
_PLURALS = frozenset("hundreds thousands millions billions dozens".split())
_SCALE = {"bn": "billion", "b": "billion", "mn": "million", "tn": "trillion", "k": "thousand"}
_APART = frozenset(("bn", "mn", "tn"))
"""Those of them that are nothing else where they stand alone: `5 bn`."""
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_PARTS = re.compile(r"(?<=\d)[.,:/–-](?=\d)")
_MARKED = re.compile(r"\d|(?<=\d)\.(?=\d)")
_FIGURE = re.compile(r"(\d[\d.:/-]*)(\w*)")
CURRENCIES = {
    word: currency
    for currency, words in (
        ("dollar", "$ dollar dollars"), ("pound", "£ pound pounds"), ("euro", "€ euro euros"), ("yen", "¥ yen"), ("yuan", "yuan renminbi"),
        ("rupee", "₹ rupee rupees"), ("rouble", "₽ rouble roubles ruble rubles"), ("won", "₩"), ("franc", "franc francs"), ("peso", "peso pesos"),
        ("lira", "₺ lira liras"), ("hryvnia", "₴ hryvnia hryvnias"), ("shekel", "₪ shekel shekels"), ("crown", "krona kronor krone kroner crown crowns"),
    )
    for word in words.split()
}  # fmt: skip
"""Each currency by its sign and its names."""
_ORDINALS = {
    **{
        word: value
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            1,
        )
    },
    **{word: 10 * value for value, word in enumerate("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), 2)},
}
_SMALL_ORDINALS = {value: word for word, value in _ORDINALS.items() if value < 13}
_HALVES = frozenset(("am", "pm"))
_TIMES = {"once": "1", "twice": "2", "thrice": "3"}
_HYPHENS = frozenset("-‐‑")
_LAST = re.compile(r"(\w+)(?:\s|[-‐‑])?$")
BEFORE_UNIT = 40
"""Characters before a unit in which its number is looked for."""
_SCALES = frozenset("hundred thousand million billion trillion dozen".split())


def other_number(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether a number changed, came or went. `first`, `one` and their like that only come or go are words like others, and `twice` is two times."""
    if sorted(_TIMES.get(n, n) for n in a) == sorted(_TIMES.get(n, n) for n in b):
        return False
    return a != b and ((bool(a) and bool(b)) or any(n not in _SOFT for n in (*a, *b)))


def other_money(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one currency took another's place; a sign for its name is the same one."""
    left, right = ({CURRENCIES[w.casefold()] for w in side if w.casefold() in CURRENCIES} for side in (a, b))
    return bool(left) and bool(right) and left != right


def other_unit(a: str, b: str, before: str) -> bool:
    """Whether a measured number kept its figure and got another unit: 120 miles, 120 kilometres."""
    units = [UNITS.get(" ".join(side.casefold().split())) for side in (a, b)]
    return None not in units and units[0] != units[1] and counts(before)


def counts(before: str) -> bool:
    """Whether the words before a place end with a number that counts: three days, 12-month."""
    last = _LAST.search(before)
    return last is not None and (last[1][0].isdigit() or last[1].casefold() in _VALUES or last[1].casefold() in _PLURALS or last[1].casefold() in _SCALES)


def parted(text: str) -> str:
    """The digits of a text with the marks that part them: 10.5 is not 105, while 1,200 is 1200, and 4:30 is 4.30."""
    return "".join(_MARKED.findall(_PARTS.sub(".", _THOUSANDS.sub("", text))))


def numbers(side: Sequence[str]) -> list[str]:
    """The numbers of a stretch with their units, alike in words and digits, with and without commas: `5bn` is `five billion`, `5km` five kilometres."""
    found: list[str] = []
    tens = counted = False
    for word in _joined(side):
        folded = word.casefold().replace(",", "") if word[0].isdigit() else word.casefold()
        figure = _FIGURE.fullmatch(folded)
        after, counted = counted, True
        if figure:
            value = figure[1].rstrip(":/.-")
            if figure[2] in ("st", "nd", "rd", "th") and value.isdecimal():
                found.append(_ordinal(int(value)))
            else:
                found.append(value)
                if figure[2]:
                    found.append(_SCALE.get(figure[2]) or UNITS.get(figure[2], figure[2]))
            tens = False
        elif folded in _VALUES:
            value = _VALUES[folded]
            if tens and len(value) == 1 and value != "0":
                found[-1] = found[-1][0] + value
                tens = False
            else:
                found.append(value)
                tens = len(value) == 2 and value[1] == "0" and value != "10"
        elif folded in _ORDINALS:
            value = _ORDINALS[folded]
            if tens and value < 10:
                found[-1] = _ordinal(int(found[-1]) + value)
            else:
                found.append(_ordinal(value))
            tens = False
        elif word not in _HYPHENS:
            if folded in _APART:
                found.append(_SCALE[folded])
            elif folded in _NUMBERS:
                found.append(UNITS.get(folded, folded.removesuffix("s") if folded in _PLURALS else folded))
            elif after and (folded in UNITS or folded in _HALVES):
                found.append(UNITS.get(folded, folded))
            else:
                counted = False
            tens = False
        else:
            counted = after
    return sorted(found)


def _joined(side: Sequence[str]) -> Iterator[str]:
    """The words of a stretch, with `per cent`, `a.m.` and `p.m.` as one word each."""
    at = 0
    while at < len(side):
        two, three = [word.casefold() for word in side[at : at + 2]], "".join(side[at : at + 3]).casefold()
        if two == ["per", "cent"]:
            yield "percent"
            at += 2
        elif three in ("a.m", "p.m"):
            yield three.replace(".", "")
            at += 3
        else:
            yield side[at]
            at += 1


def _ordinal(value: int) -> str:
    return _SMALL_ORDINALS.get(value) or f"{value}th"
