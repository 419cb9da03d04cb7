"""Units of length, area, weight, speed, power and temperature, as words (`340 kilometres`), short (`340km`, `46.2C`) and before what they measure (`a 52-mile line`)."""

from __future__ import annotations

import re

UNITS = {
    "kilometres": "km", "kilometers": "km", "km": "km", "miles": "mi", "metres": "m", "meters": "m", "feet": "ft", "foot": "ft", "yards": "yd", "kg": "kg",
    "kilograms": "kg", "kilogrammes": "kg", "tonnes": "t", "tons": "t", "acres": "acres", "hectares": "ha", "litres": "l", "liters": "l", "gallons": "gal",
    "barrels": "barrels", "mph": "mph", "megawatts": "MW", "gigawatts": "GW", "pounds": "lb",
    "millimetres": "mm", "millimeters": "mm", "mm": "mm", "centimetres": "cm", "centimeters": "cm", "cm": "cm", "light-years": "light-years",
}  # fmt: skip
"""Words that a unit is written with in full."""
LENGTHS = frozenset("km mi m ft yd cm mm".split())
"""Units of how far something goes or falls."""
_SHORT = {
    "km": "km", "cm": "cm", "mm": "mm", "ft": "ft", "kg": "kg", "mph": "mph", "kph": "km/h", "km/h": "km/h", "kmh": "km/h", "MW": "MW", "GW": "GW",
    "C": "°C", "F": "°F", "°C": "°C", "°F": "°F", "ºC": "°C", "ºF": "°F",
}  # fmt: skip
"""Units as they stand glued to their number. A lone m may be metres, minutes or millions."""
_LETTERS = frozenset(("C", "F"))
"""Those that are a unit only when glued: in `Group 3 F` it is a letter."""
_ONE = {word.removesuffix("s"): unit for word, unit in UNITS.items() if word.endswith("s") and word not in ("light-years", "pounds")} | {"foot": "ft"}


def _any(words: dict[str, str], without: frozenset[str] = frozenset()) -> str:
    return "|".join(sorted((re.escape(word) for word in words if word not in without), key=len, reverse=True))


_AREA = {word: unit for words in (UNITS, _ONE, _SHORT) for word, unit in words.items() if unit in LENGTHS}
"""Lengths that areas and volumes are told in."""
_POWERS = {"square": "sq", "sq": "sq", "sq.": "sq", "cubic": "cubic"}
_NEXT = re.compile(
    rf"(?:(?P<glued>{_any(_SHORT)})|[ \u00a0](?P<spaced>{_any(_SHORT, _LETTERS)})|[-‑](?P<one>{_any(_ONE)}))(?![\w/°-])"
    rf"|[ \u00a0-]?(?P<power>square|sq\.?|cubic)[ \u00a0-](?P<of>{_any(_AREA)})(?!\w)|[ \u00a0]?(?P<squared>km|m)²"
    r"|(?:[ \u00a0]|-)?(?:°|degrees?)[ \u00a0-]?(?P<scale>Celsius|celsius|centigrade|Fahrenheit|fahrenheit|[CF]\b)"
)


def unit_behind(text: str, at: int = 0) -> tuple[str, int]:
    """The unit that stands in `text` directly behind the digits of a number that end at `at`, in standard letters, and where it ends; empty where none does."""
    match = _NEXT.match(text, at)
    if match is None:
        return "", at
    if match["scale"]:
        return ("°F" if match["scale"][0] in "Ff" else "°C"), match.end()
    if match["power"]:
        return f"{_POWERS[match['power']]} {_AREA[match['of']]}", match.end()
    if match["squared"]:
        return f"sq {match['squared']}", match.end()
    return (_ONE[match["one"]] if match["one"] else _SHORT[match["glued"] or match["spaced"]]), match.end()
