"""Dates in running text, full and relative, as days: `March 4, 2025`, `4 March`, `on Monday`, `yesterday`, `in 2016`.

A date without its year takes the year nearest to the article's own day; a weekday is the last one up to that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.text.calendar_words import MONTHS, WEEKDAYS
from xcheck.text.openings import opened

_SHORT = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12}
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?)"
_GAP = r"[ \u00a0]"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|[A-Za-z])"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d%]|,\d|[A-Za-z])"
_DATE = re.compile(
    rf"\b(?:(?P<iso>(?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b"
    rf"|(?P<m1>{_MONTH}){_GAP}(?:the{_GAP})?(?P<d1>{_DAY})(?:,?{_GAP}(?P<y1>{_YEAR}))?"
    rf"|(?P<d2>{_DAY}){_GAP}(?:of{_GAP})?(?P<m2>{_MONTH})(?:,?{_GAP}(?P<y2>{_YEAR}))?"
    rf"|(?P<m3>{'|'.join(MONTHS)})(?:,?{_GAP}(?P<y3>{_YEAR}))?"
    rf"|(?P<y4>(?:1[5-9]|20)\d\d)(?![\d%’']|,\d|[A-Za-z-]|{_GAP}(?:[a-z]+s|people|men|women|children)\b)"
    rf"|(?P<weekday>{'|'.join(WEEKDAYS)})(?!['’]s?\b)|(?P<relative>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b)"
)
_OPENING = re.compile(r"[\dJFMASONDTWYyt](?<!\w.)(?:(?<=\d)|(?=a[nryt]|u[nlge]|e[bpcsd]|pr|ct|o[vndm]|hu|ri))")
"""What a date begins with: a digit, or the first three letters of a month or weekday, of yesterday or today."""
_BARE = re.compile(rf"(?:(?:{'|'.join(WEEKDAYS)}),?{_GAP})?(?:{_MONTH}{_GAP}{_DAY},?{_GAP}{_YEAR}|{_DAY}{_GAP}{_MONTH},?{_GAP}{_YEAR})\W{{0,3}}$")
_OTHER_WEEK = re.compile(r"\b(?:next|last|every|each|previous|following|coming|this|since|by|until|from|to|through|and|or|a|the|of)[ \u00a0]$", re.IGNORECASE)
_THE_YEAR = re.compile(r",?[ \u00a0](last|of last|this|of this)[ \u00a0]year\b")
_HEAD = 5
"""Paragraphs among which a line that is only a date gives the article's own day."""
_REACH = 183


class Dated(NamedTuple):
    """A date at its place. `key` has the parts that are known: `2025-03-04`, `--03-04`, `2025-03`, `--03`, `2025`, `monday`.

    `day` is the day meant, where there is exactly one; `stated` is whether the text alone gives it.
    """

    start: int
    end: int
    key: str
    day: date | None
    stated: bool


def own_day(reading: Reading) -> date | None:
    """The day an article reports from: its declared date, else a line at its top that is only a date."""
    if reading.origin.published is not None:
        return reading.origin.published
    for line in reading.paragraphs[:_HEAD]:
        if line.end - line.start < 40 and _BARE.match(reading.text[line.start : line.end]):
            return next((found.day for found in dates(reading.text, line, None) if found.day is not None), None)
    return None


def dates(text: str, within: Span, own: date | None) -> Iterator[Dated]:
    """The dates in a span of `text`, in order. `own` is the article's own day, by which relative dates are resolved."""
    for match in opened(_OPENING, _DATE, text, within.start, within.end):
        if (found := _dated(text, within, match, own)) is not None:
            yield found


def _dated(text: str, within: Span, match: re.Match[str], own: date | None) -> Dated | None:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return _full(text, match, year, month, day, own)
    if match["weekday"]:
        return _weekday(text, within, match, own)
    if match["relative"]:
        offset = {"yesterday": -1, "tomorrow": 1}.get(match["relative"].casefold(), 0)
        if own is None:
            return Dated(*match.span(), match["relative"].casefold(), None, False)
        day_meant = own + timedelta(days=offset)
        return Dated(*match.span(), day_meant.isoformat(), day_meant, False)
    if match["y4"]:
        return Dated(*match.span(), match["y4"], None, True)
    if match["m3"]:
        name = match["m3"]
        if (
            name in ("May", "March", "August")
            and not match["y3"]
            and not re.search(r"\b(?:in|of|since|until|by|last|during|early|late)[ \u00a0]$", text[max(within.start, match.start() - 8) : match.start()])
        ):
            return None
        month = _month(name)
        return Dated(*match.span(), f"{match['y3']}-{month:02}" if match["y3"] else f"--{month:02}", None, True)
    year_text = match["y1"] or match["y2"]
    number = int(re.sub(r"\D", "", match["d1"] or match["d2"]))
    return _full(text, match, int(year_text) if year_text else None, _month(match["m1"] or match["m2"]), number, own)


def _full(text: str, match: re.Match[str], year: int | None, month: int, day: int, own: date | None) -> Dated | None:
    if year is None and own is not None and (said := _THE_YEAR.match(text, match.end())) is not None:
        # 3 April last year.
        meant = _date(own.year + (-1 if said[1] in ("last", "of last") else 0), month, day)
        return None if meant is None else Dated(*match.span(), meant.isoformat(), meant, False)
    if year is not None:
        meant = _date(year, month, day)
        return None if meant is None else Dated(*match.span(), meant.isoformat(), meant, True)
    if own is not None:
        near = [each for y in (own.year - 1, own.year, own.year + 1) if (each := _date(y, month, day)) is not None and abs((each - own).days) <= _REACH]
        if near:
            meant = min(near, key=lambda each: (abs(each - own), each))
            return Dated(*match.span(), meant.isoformat(), meant, False)
    return Dated(*match.span(), f"--{month:02}-{day:02}", None, False)


def _weekday(text: str, within: Span, match: re.Match[str], own: date | None) -> Dated:
    name = match["weekday"]
    if own is None or _OTHER_WEEK.search(text[max(within.start, match.start() - 12) : match.start()]):
        return Dated(*match.span(), name.casefold(), None, False)
    meant = own - timedelta(days=(own.weekday() - WEEKDAYS.index(name)) % 7)
    return Dated(*match.span(), meant.isoformat(), meant, False)


def _month(name: str) -> int:
    return next(number for number, full in enumerate(MONTHS, 1) if full[:3] == name[:3])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
