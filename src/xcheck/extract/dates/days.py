"""Dates that stand with a weekday: `Tuesday, March 14, 2017`, `Friday 9 October`, `Sunday’s (December 21)`, `3 May 2016, a Tuesday`.

Left out, because the two need not go together: ranges and lists (Monday to Wednesday, 3–5 May; Monday and Tuesday, June
3-4), a night between two days (Saturday night/Sunday morning, July 4), dates by the old calendar, and a date without a year
whose weekday fits a year that the same paragraph names (2016, last year, two years ago), that the story told so far is of, or that
its verb means: in December, it opened on Sunday, March 2. Whether weekday and date agree is the check's question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from xcheck.extract.quotes.closed_class import IRREGULAR_PAST
from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.model.records import Day
from xcheck.text.calendar_words import MONTHS, WEEKDAYS
from xcheck.text.openings import opened


def _names(full: tuple[str, ...], short: str) -> str:
    """A pattern for names in full and shortened, with a first capital or in capitals."""
    whole, shortened = ("|".join(each for name in names for each in (name, name.upper())) for names in (full, short.split()))
    return f"(?:(?:{whole})(?![A-Za-z])|(?:{shortened})(?:\\.|(?![A-Za-z])))"


_MONTH = _names(MONTHS, "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
_WEEKDAY = _names(WEEKDAYS, "Mon Tues Tue Weds Wed Thurs Thur Thu Fri Sat Sun")
_SPACE = r"[ \u00a0\u202f]"
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.:]\d|,\d|[A-Za-z%])"
_YEAR = rf"(?:,?{_SPACE}|[-‐‑])(?:1[789]|20)\d\d(?![\d%]|,\d|[A-Za-z])"
_DATE = (
    rf"(?:(?:{_MONTH}){_SPACE}(?:the{_SPACE})?{_NUMBER}(?:{_YEAR})?|(?:the{_SPACE})?{_NUMBER}{_SPACE}(?:of{_SPACE})?(?:{_MONTH})(?:{_YEAR})?"
    r"|(?:1[789]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)|(?:3[01]|[12]\d|0?[1-9])(?:/(?:3[01]|[12]\d|0?[1-9])/|\.(?:1[0-2]|0?[1-9])\.)(?:19|20)\d\d(?!\d))"
)
_PART_OF_DAY = rf"(?:{_SPACE}(?:morning|afternoon|evening|night|noon))?"
_BEFORE = re.compile(rf"\b(?P<weekday>{_WEEKDAY})(?:['’]s)?{_PART_OF_DAY}(?:,?{_SPACE}(?:\((?:the{_SPACE})?)?)(?P<date>{_DATE})")
_BESIDE = rf"(?:{_SPACE}?\(|,?{_SPACE}(?:which{_SPACE})?(?:(?:was|is|falls{_SPACE}on|fell{_SPACE}on){_SPACE})?a{_SPACE})"
_AFTER = re.compile(rf"\b(?P<date>{_DATE}){_BESIDE}(?P<weekday>{_WEEKDAY})(?!['’])")

_LINK = r"(?:,|/|-|–|—|&|\band|\bor|\bto|\bthrough|\bthru|\buntil|\btill)"
_JOINED_BEFORE = re.compile(rf"(?:{_WEEKDAY}(?:['’]s)?{_PART_OF_DAY}|\d(?:st|nd|rd|th)?)[ \u00a0]?{_LINK}[ \u00a0]?(?:early |late |the )?$", re.IGNORECASE)
_JOINED_AFTER = re.compile(
    rf"[ \u00a0]?{_LINK}[ \u00a0]?(?:the )?\d{{1,2}}(?!\d)|[ \u00a0]?(?:-|–|—|/|&|and|or|to|through)[ \u00a0]?{_WEEKDAY}\b(?!,? )", re.IGNORECASE
)
_PAIRED_BEFORE = re.compile(
    rf"\b{_WEEKDAY}{_PART_OF_DAY},?{_SPACE}(?:the{_SPACE})?(?:{_MONTH}{_SPACE})?\d{{1,2}}(?:st|nd|rd|th)?(?:{_SPACE}{_MONTH})?,?[ \u00a0]?{_LINK}[ \u00a0]?$"
)
"""A day of a list in which each stands behind its own weekday: Friday 6, Monday 9 and …; not where weekdays follow their days."""
_THEN_A_WEEKDAY = re.compile(rf",?{_SPACE}?\(?{_WEEKDAY}")
# The Sun, May 5, 2016: a newspaper.
_SHORT_NAME = re.compile(r"\b[A-Z][\w.]*[ \u00a0]$")
_OLD_STYLE = re.compile(r"\b(?:O\.?S\.?|old style|Julian|Gregorian|Hijri|Hebrew calendar)", re.IGNORECASE)
# Most paragraphs name no weekday, and this sees it in a tenth of the time.
_SOME_WEEKDAY = re.compile("(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN)")
_WEEKDAY_OPENS = re.compile(r"[MTWFS](?<!\w.)(?=[ouehraOUEHRA])")
_DATE_OPENS = re.compile(r"[\dJFMASONDt](?<!\w.)(?:(?<!t)|(?=he))")
_PARTS = re.compile(rf"(?P<month>{_MONTH})|(?P<year>(?:1[789]|20)\d\d)|(?P<day>\d{{1,2}})")
_FIGURES = re.compile(r"\d{1,2}[./]")
_MONTHS = len(MONTHS)
_A_YEAR = re.compile(r"(?<![\d.,-])(?P<year>(?:1[89]|20)\d\d)(?:[/–-](?P<next>\d\d)(?!\d))?(?!\d|,\d)")
_LOOK = 40
"""Characters on either side in which a link to another day is looked for."""
_YEARS_OFF = re.compile(
    r"\b(?:(?P<before>last year|the previous year|(?:a|one|the) year (?:ago|earlier|before))|(?P<after>next year|(?:a|the) year (?:later|after))"
    r"|(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?) years (?:ago|earlier|before|after|since|on)|(?P<nth>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday))\b",
    re.IGNORECASE,
)
_COUNTS = {
    **{word: number for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)},
    **{word: number for number, word in zip(range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True)},
    **dict(zip(("hundred", "fifteen", "twenty-five", "seventy-five"), (100, 15, 25, 75), strict=True)),
}
_BACK = 4_000
"""Characters before a date in which the year of a story that is told over several paragraphs stands."""
_WILL_BE = re.compile(r"\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected)|this year)\b[^.;:]*$", re.IGNORECASE)
"""What stands before a day that is to come, however often the paragraph names last year."""
_ON_A_DAY = re.compile(r"\b(?:on|was) an?[ \u00a0]$")
"""What leaves open which day of all years is meant: born on a Tuesday, October 13."""
_TENSE = re.compile(r"\b(?:(?P<ahead>will|shall|would|is|are|due|set|scheduled|planned|next|to [a-z]+)|(?P<word>[a-z]+))\b")
_LEADS_ON = re.compile(r"\b(?:for|until|till|to|by|from)[ \u00a0]$")
"""What stands before a day that is not the one on which the verb's deed was done: put off until Sunday."""
_SAYS = frozenset(("said", "told", "added"))
_TO_A_THING = frozenset(("to the", "to a", "to an", "to its", "to his", "to her", "to their"))


class Halves(NamedTuple):
    """Where in the text of a `Day` its weekday stands, and where its date."""

    weekday: Span
    date: Span


def days(reading: Reading, written: str | None = None) -> tuple[Day, ...]:
    """The dates of one article that a weekday stands beside, in order. `written` is the day from which it reports, if it says so."""
    found: dict[int, Day] = {}
    for paragraph in reading.prose:
        if not _SOME_WEEKDAY.search(reading.text, paragraph.start, paragraph.end):
            continue
        for opening, pattern in ((_WEEKDAY_OPENS, _BEFORE), (_DATE_OPENS, _AFTER)):
            for match in opened(opening, pattern, reading.text, paragraph.start, paragraph.end):
                day = _day(reading, paragraph, match, written)
                if day is not None and not any(day.start < other.end and other.start < day.end for other in found.values()):
                    found[day.start] = day
    return tuple(found[start] for start in sorted(found))


def halves(day: Day) -> Halves:
    """The places of weekday and date within `day.text`."""
    match = _BEFORE.match(day.text) or _AFTER.match(day.text)
    if match is None:
        raise ValueError(f"{day.text!r} is no weekday with a date")
    return Halves(Span(*match.span("weekday")), Span(*match.span("date")))


def _day(reading: Reading, paragraph: Span, match: re.Match[str], written: str | None) -> Day | None:
    text = reading.text
    before, after = text[max(paragraph.start, match.start() - _LOOK) : match.start()], text[match.end() : min(paragraph.end, match.end() + _LOOK)]
    paired = match.re is _BEFORE and _PAIRED_BEFORE.search(before) and not _THEN_A_WEEKDAY.match(after)
    if (_JOINED_BEFORE.search(before) and not paired) or _JOINED_AFTER.match(after) or _OLD_STYLE.search(after):
        return None
    if _SHORT_NAME.search(before) and not match["weekday"].endswith(("day", "DAY", ".")):
        return None
    month, day, year = _numbers(match["date"])
    if month is None or day is None or (year is None and _ON_A_DAY.search(before)):
        return None
    weekday = next(number for number, name in enumerate(WEEKDAYS) if name[:3].casefold() == match["weekday"][:3].casefold())
    if year is None:
        own = reading.origin.published or (date.fromisoformat(written) if written else None)
        to_come = own is not None and _WILL_BE.search(before) is not None
        for named in _years_named(reading, paragraph, match, month, own):
            if falls_on(named, month, day) == weekday and not (to_come and own is not None and named < own.year):
                return None
    return Day(reading.origin, match.start(), match.end(), match.group(), weekday, year, month, day, written)


def _years_named(reading: Reading, paragraph: Span, match: re.Match[str], month: int, own: date | None) -> Iterator[int]:
    """The years that a date without one may be of, by its paragraph's words."""
    text = reading.text
    yield from _years(text, paragraph.start, paragraph.end)
    if own is None:
        return
    yield from _years_off(own, *_YEARS_OFF.finditer(text, paragraph.start, paragraph.end))
    # A story of the flood of 2015 goes on over several paragraphs; last year's weekday may be a slip for this year's.
    begin = max(0, match.start() - _BACK)
    told = [*[*_years(text, begin, match.start())][-1:], *_years_off(own, *[*_YEARS_OFF.finditer(text, begin, match.start())][-1:])]
    yield from (year for year in told if year not in (own.year, own.year - 1))
    if abs(month - own.month) > _MONTHS // 2:
        # Told in December, what was done in March was done this year, though the next March lies nearer.
        sentence = reading.sentence_at(match.start()) or paragraph
        tense = _tense(text, sentence, match)
        if tense == ("past" if month < own.month else "ahead"):
            yield own.year


def _years(text: str, start: int, end: int) -> Iterator[int]:
    """The years named between `start` and `end`: 2015, and of the winter of 1962-63 both."""
    for each in _A_YEAR.finditer(text, start, end):
        yield int(each["year"])
        if each["next"]:
            yield int(each["year"][:2] + each["next"])


def _years_off(own: date, *said: re.Match[str]) -> Iterator[int]:
    """The years meant by words for a time before or after an article's own day: last year, forty years ago, the 50th anniversary."""
    for each in said:
        count = (each["count"] or each["nth"] or "1").casefold()
        years = int(count) if count.isdigit() else _COUNTS.get(count)
        if years:
            yield own.year + 1 if each["after"] else own.year - years


def _tense(text: str, sentence: Span, match: re.Match[str]) -> Literal["past", "ahead", ""]:
    """Whether what is told of a day is done or to come: by the last verb before it, else the first behind it."""
    before = [*_TENSE.finditer(text, sentence.start, match.start())]
    for word in (*reversed(before), *_TENSE.finditer(text, match.end(), sentence.end)):
        if word["ahead"] and word["ahead"] not in _TO_A_THING:
            return "ahead"
        if word["word"] and word["word"] not in _SAYS and (word["word"] in IRREGULAR_PAST or word["word"].endswith("ed") or word["word"] in ("was", "were")):
            return "" if _LEADS_ON.search(text, max(sentence.start, match.start() - _LOOK), match.start()) else "past"
    return ""


def _numbers(written: str) -> tuple[int | None, int | None, int | None]:
    """Month, day and year of a date as written; None for what it does not give."""
    if re.match(r"\d{4}-", written):
        year, month, day = written.split("-")
        return int(month), int(day), int(year)
    if _FIGURES.match(written):
        return _in_figures(written)
    found: dict[str, str] = {}
    for match in _PARTS.finditer(written):
        for name, part in match.groupdict().items():
            if part is not None:
                found.setdefault(name, part)
    month_number = next((number for number, name in enumerate(MONTHS, 1) if name[:3].casefold() == found.get("month", "")[:3].casefold()), None)
    return month_number, int(found["day"]) if "day" in found else None, int(found["year"]) if "year" in found else None


def _in_figures(written: str) -> tuple[int | None, int | None, int | None]:
    """Month, day and year of `18/06/2025`, `6/18/2025` or `18.6.2025`; of `5/6/2025` only the year, since some write the month first."""
    one, other, year = (int(part) for part in re.split(r"[./]", written))
    if one > _MONTHS or "." in written:
        return other, one, year
    return (one, other, year) if other > _MONTHS else (None, None, year)


def falls_on(year: int, month: int, day: int) -> int | None:
    """The weekday of a date, 0 for Monday; None where the calendar has no such day."""
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None
