"""`date-weekday`: a weekday and a date that do not go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.extract.dates.days import falls_on, halves
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.place import Span
from xcheck.model.records import Day, Record
from xcheck.text.calendar_words import MONTHS, WEEKDAYS


class DateWeekday(Check[Day], frozen=True):
    """Finds a weekday that is not the day of the date beside it: Tuesday, March 15, 2017.

    What it finds: a weekday next to a full date, or next to a date without its year in an article that says when it was
    published or has a dateline with its year (in figures only where day and month cannot be taken for one another); then the year nearest to that date is meant. All places of one slip are one
    finding, with the places where the same date stands with its right weekday.

    Why it matters: a reader who plans by the weekday misses the day, and nobody can see which of the two is wrong.

    Messages may use `{phrase}` (weekday and date as written), `{date}` (the date in full) and `{right}` (its weekday).

    Settings:
    - `earliest`: years before this one are left alone, since calendars differed.
    - `reach`: how many days before or after publication a date without a year may lie to be taken for the nearest one. For a
      date that lies further off, the weekday has to be wrong in the years beside it too.
    - `undated`: whether a date without a year is checked at all.

    When it is wrong: dates by another calendar, and fiction. An impossible date (31 June) is not this rule's business.
    Identity: the date and the weekday written with it.
    """

    id: ClassVar[str] = "date-weekday"
    reads: ClassVar[tuple[type[Record], ...]] = (Day,)
    grades: ClassVar[Mapping[str, str]] = {
        "stated": "the date gives its year",
        "inferred": "the year is the one nearest to the article's date",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("phrase", "date", "right"))
    plain: ClassVar[bool] = True

    earliest: int = 1753
    reach: int = 100
    undated: bool = True

    def keys(self, record: Day) -> Iterable[str]:
        """The date meant, where it is known."""
        meant = self._meant(record)
        if meant is not None:
            yield meant.isoformat()

    def fold(self, record: Day) -> str | None:
        """Places of one date belong together without a test."""
        return "date"

    def compare(self, group: Sequence[Day]) -> Iterator[Conflict]:
        """One conflict for each weekday that is wrong for the group's date."""
        ordered = sorted(group, key=lambda day: (day.origin.path, day.start))
        meant = self._meant(ordered[0])
        if meant is None:
            return
        right = [day for day in ordered if day.weekday == meant.weekday()]
        for weekday in sorted({day.weekday for day in ordered if day.weekday is not None} - {meant.weekday()}):
            yield self._conflict(meant, weekday, [day for day in ordered if day.weekday == weekday], right)

    def _conflict(self, meant: date, weekday: int, wrong: Sequence[Day], right: Sequence[Day]) -> Conflict:
        stated = any(day.year is not None for day in wrong)
        sides = [side for day in wrong for side in _sides(day, meant)]
        sides += [Side.of(day, WEEKDAYS[meant.weekday()], "reference") for day in right]
        reasons = [Reason(f"{_said(meant)} is a {WEEKDAYS[meant.weekday()]}")]
        reasons.append(Reason(f"the nearest {WEEKDAYS[weekday]} is {_said(_nearest(meant, weekday))}"))
        for year in (meant.year - 1, meant.year + 1):
            if falls_on(year, meant.month, meant.day) == weekday:
                reasons.append(Reason(f"in {year} it is a {WEEKDAYS[weekday]}"))
        published = _written(wrong[0])
        if not stated and published is not None:
            reasons.append(Reason(f"the year is taken from the article's date, {_said(published)}"))
        if right:
            reasons.append(Reason(f'{{place}} has "{right[0].text}"', sides[-len(right)]))
        return Conflict(
            "stated" if stated else "inferred",
            (meant.isoformat(), WEEKDAYS[weekday]),
            tuple(sides),
            _like(WEEKDAYS[meant.weekday()], sides[0].text),
            tuple(reasons),
            0.98 if stated else 0.93,
            {"phrase": wrong[0].text, "date": _said(meant), "right": WEEKDAYS[meant.weekday()]},
        )

    def _meant(self, day: Day) -> date | None:
        """The date that is meant, or None where nobody can say."""
        if day.month is None or day.day is None or day.weekday is None:
            return None
        published = _written(day)
        if day.year is not None:
            return _date(day.year, day.month, day.day) if day.year >= self.earliest else None
        if published is None or not self.undated:
            return None
        near = [each for year in range(published.year - 1, published.year + 2) if (each := _date(year, day.month, day.day)) is not None]
        if not near:
            return None
        best = min(near, key=lambda each: (abs(each - published), each))
        if abs((best - published).days) > self.reach:
            best = next((each for each in near if each.weekday() == day.weekday), best)
        return best if best.year >= self.earliest else None


def _written(day: Day) -> date | None:
    """When the article was published, else the day in its dateline."""
    return day.origin.published or (date.fromisoformat(day.written) if day.written else None)


def _date(year: int, month: int, day: int) -> date | None:
    return None if falls_on(year, month, day) is None else date(year, month, day)


def _sides(day: Day, meant: date) -> tuple[Side, Side]:
    """The weekday with what it says, and the date with the weekday that it is."""
    weekday, written = halves(day)

    def side(part: Span, value: str) -> Side:
        return Side(day.origin, day.start + part.start, day.start + part.end, day.text[slice(*part)], value, "undecided")

    return side(weekday, WEEKDAYS[day.weekday or 0]), side(written, WEEKDAYS[meant.weekday()])


def _nearest(meant: date, weekday: int) -> date:
    """The date with this weekday that lies nearest to `meant`: at most three days off."""
    ahead = (weekday - meant.weekday()) % 7
    return meant + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _said(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _like(weekday: str, text: str) -> str:
    """`weekday` as short and with the capitals that `text` has."""
    named = weekday if text.casefold().endswith("day") else weekday[:3] + ("." if text.endswith(".") else "")
    return named.upper() if text.isupper() else named
