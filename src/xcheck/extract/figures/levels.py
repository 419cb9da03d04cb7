"""Rates that an office gives for a month: `unemployment rose to 6.8 per cent in April`, `annual inflation was 3.2% in May`.

The kind says whose rate (core inflation, youth unemployment); without its month a rate has none. Forecasts and earlier months' get no kind.
"""

from __future__ import annotations

import re

from xcheck.extract.quotes.closed_class import STOPPERS
from xcheck.text.calendar_words import MONTHS
from xcheck.text.hints import Hinted

_NAMES = {
    "unemployment": "unemployment", "joblessness": "unemployment", "unemployment rate": "unemployment", "jobless rate": "unemployment",
    "inflation": "inflation", "inflation rate": "inflation", "rate of inflation": "inflation",
}  # fmt: skip
_MOVED = r"rose|risen|climbed|jumped|edged (?:up|down)|ticked (?:up|down)|fell|fallen|dropped|declined|eased|slowed|slipped|accelerated|quickened|increased|was|is|stood|came in|held|remained|hit|reached"
_LEVEL = Hinted(
    re.compile(
        rf"(?:\b(?P<sort>[a-z]+)[ \u00a0])?\b(?P<what>{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?: (?:in|of|for|across|among) [^,.;:()“”\"%\d]{{1,40}}?)?"
        rf" (?:(?:has|had|have) )?(?:{_MOVED})(?: (?:sharply|slightly|unexpectedly|again|further|steady|unchanged))?(?: (?:to|at|by))? $",
        re.IGNORECASE,
    ),
    ("unemployment", "jobless", "inflation"),
)
_MONTH = re.compile(rf"[ \u00a0]in (?:the (?:month|year|12 months) (?:of|to) )?(?P<month>{'|'.join(MONTHS)})\b(?!-)")
_MONTH_BEFORE = re.compile(rf"\b[Ii]n (?P<month>{'|'.join(MONTHS)}),? ")
_PLAIN = frozenset(("annual", "headline", "overall", "national", "consumer", "and", "but", "that", "the", "as", "while"))
"""What before the name of a rate makes it no other rate."""
_NOT_SO = re.compile(r"\b(?:forecast\w*|expect\w*|target\w*|estimat\w*|would|will|could|may|might|should|if|predict\w*|average\w*|by)\b", re.IGNORECASE)
_LOOK = 120


def level(before: str, after: str) -> tuple[str, str]:
    """The name of the rate and its month of the percentage between `before` and `after`, its sentence on either side; both empty for most."""
    said = _LEVEL.search(before[-_LOOK:])
    if said is None or _NOT_SO.search(said[0]):
        return "", ""
    months = {match["month"] for match in (_MONTH.match(after), _MONTH_BEFORE.search(before[-_LOOK:])) if match is not None}
    if len(months) != 1:
        return "", ""
    sort = (said["sort"] or "").casefold()
    name = _NAMES.get(said["what"].casefold())
    if name is None:
        # A dotless i matches i, whatever the case.
        return "", ""
    of = re.search(r" (?:of|for|across|among) (?!(?:the )?[A-Z])([a-z-]+)", said[0])
    if of is not None:
        name = f"{of[1]} {name}"
    if re.search(r"harmoni[sz]ed|core|underlying|adjusted|CPIH|HICP", after[:_LOOK]):
        return "", ""
    return (name if not sort or sort in _PLAIN or sort in STOPPERS else f"{sort} {name}"), months.pop()[:3].casefold()


def is_level(name: str) -> bool:
    """Whether a kind is the level of a rate: `rose to 6.8 per cent` is no later count of it."""
    return name.endswith(("unemployment", "inflation")) and not name.startswith(("rise in ", "fall in "))
