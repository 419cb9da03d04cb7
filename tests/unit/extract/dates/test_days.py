"""Dates with a weekday."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.dates.days import days, falls_on, halves
from xcheck.extract.reading import Reading
from xcheck.model.article import Article
from xcheck.model.records import Day
from xcheck.text.calendar_words import MONTHS, WEEKDAYS
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def found(text: str, published: date | None = None) -> tuple[Day, ...]:
    article = Article("a.txt", text, published=published)
    lines = paragraphs(text)
    return days(Reading(article, article.origin(), lines, (), lines, pair(text, lines)))


@pytest.mark.parametrize(
    ("text", "phrase", "parts"),
    [
        ("It opens Tuesday, March 14, 2017, at noon.", "Tuesday, March 14, 2017", (1, 2017, 3, 14)),
        ("It opens on Friday 9 October 2015.", "Friday 9 October 2015", (4, 2015, 10, 9)),
        ("It opens on Friday, 9th of October 2015.", "Friday, 9th of October 2015", (4, 2015, 10, 9)),
        ("Sunday’s (December 21) talks", "Sunday’s (December 21", (6, None, 12, 21)),
        ("Sunday (December 21)", "Sunday (December 21", (6, None, 12, 21)),
        ("on Monday, Dec. 1, it", "Monday, Dec. 1", (0, None, 12, 1)),
        ("MONDAY, DECEMBER 1, 2025", "MONDAY, DECEMBER 1, 2025", (0, 2025, 12, 1)),
        ("Tues., Sept. 2, 2025", "Tues., Sept. 2, 2025", (1, 2025, 9, 2)),
        ("on Tuesday evening, June 2, she", "Tuesday evening, June 2", (1, None, 6, 2)),
        ("on Tuesday, the 3rd of May, she", "Tuesday, the 3rd of May", (1, None, 5, 3)),
        ("on Tuesday 2017-03-14 it", "Tuesday 2017-03-14", (1, 2017, 3, 14)),
        ("Boats leave on Tuesday 3, Friday 6 and Monday 9 May 2016.", "Monday 9 May 2016", (0, 2016, 5, 9)),
        ("Boats leave Tuesday, May 3, and Friday, May 6, 2016.", "Friday, May 6, 2016", (4, 2016, 5, 6)),
        ("on 3 May 2016, a Tuesday, it", "3 May 2016, a Tuesday", (1, 2016, 5, 3)),
        ("March 14, 2017 (Tuesday)", "March 14, 2017 (Tuesday", (1, 2017, 3, 14)),
        ("The vote on June 4, 2026, which is a Thursday, matters.", "June 4, 2026, which is a Thursday", (3, 2026, 6, 4)),
        ("Thursday, June\u00a04, 2026", "Thursday, June\u00a04, 2026", (3, 2026, 6, 4)),
        ("It was Sunday, 9 January-2011.", "Sunday, 9 January-2011", (6, 2011, 1, 9)),
        ("It was Sunday, 9 January\u00a02011.", "Sunday, 9 January\u00a02011", (6, 2011, 1, 9)),
        ("It was Sunday, January 9-2011.", "Sunday, January 9-2011", (6, 2011, 1, 9)),
    ],
)
def test_forms(text: str, phrase: str, parts: tuple[int, int | None, int, int]) -> None:
    [day] = found(text)
    assert day.text == phrase == text[day.start : day.end]
    assert (day.weekday, day.year, day.month, day.day) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The camp runs Monday to Wednesday, 3–5 May 2016.",
        "It is open Monday and Tuesday, June 3 and 4, 2015.",
        "It is open Saturday/Sunday, July 4, 2015.",
        "It began Saturday night/Sunday morning, July 4, 2015.",
        "Rooms are free Monday, June 3-5, 2015.",
        "Rooms are free Monday, June 3, 4 and 5.",
        "Boats leave May 3, Tuesday, May 4, Wednesday, May 5, Thursday.",
        "Boats leave on Tuesday and Wednesday, May 3 and Thursday 4 and 5 May.",
        "The court met on Monday. May 3, 2016, is the last day.",
        "On Friday, March 3,000 people came.",
        "On Friday May 12.5 million votes were counted.",
        "He left the Monday after March 14, 2017.",
        "On Monday, Mary 4, the younger, slept.",
        "It ran in The Sun, May 5, 2016.",
        "The march on Sunday, January 9, 1905 (O.S.), ended badly.",
        "They met on 4 and 5 July 2015 (Saturday and Sunday).",
        "The sun may 4 times rise; a friday, may 3.",
    ],
)
def test_what_need_not_go_together_is_left_out(text: str) -> None:
    assert found(text) == ()


def test_a_year_in_the_paragraph_explains_a_date_without_one() -> None:
    assert found("The 2015 flood came on Friday, March 13, and fell.", date(2026, 3, 2)) == ()
    assert len(found("The 2014 flood came on Friday, March 13, and fell.", date(2026, 3, 2))) == 1


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        # In 2024, 3 August was a Saturday, and in 2023 a Thursday.
        ("Last year she opened her garden on Saturday, 3 August.", True),
        ("She did so two years ago, on Thursday, 3 August.", True),
        ("A year earlier, on Saturday, 3 August, it rained.", True),
        ("Last year she opened her garden on Friday, 3 August.", False),
        ("She opened her garden on Saturday, 3 August.", False),
        ("Last year it rained. She will open her garden on Saturday, 3 August.", False),
        ("In 2024 it rained. This year's garden day is on Saturday, 3 August.", False),
        ("The fair, held last year on Saturday, 3 August, will be on Saturday, 2 August.", True),
    ],
)
def test_words_for_a_year_explain_a_date_without_one(text: str, left_out: bool) -> None:
    assert (not any(day.day == 3 for day in found(text, date(2025, 8, 20)))) is left_out


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        # 10 April is a Friday in 2015 and 1981, a Wednesday in 1985 and 2024, a Thursday in 2025; 2 February is a Saturday in 1963.
        ("Tolmar remembers the flood of 2015.\n\nIt began on Friday, April 10, with rain.", True),
        ("Ten years after the flood in Tolmar\n\nIt began on Friday, April 10, with rain.", True),
        ("Forty years ago this week, Tolmar flooded.\n\nIt began on Wednesday, April 10, with rain.", True),
        ("Tolmar marks the 40th anniversary of the flood.\n\nIt began on Wednesday, April 10, with rain.", True),
        ("It opened in 2024.\n\nThe fair will be held on Wednesday, April 10.", False),
        ("Tolmar remembers the flood of 2015.\n\nIn 2021 it rained again.\n\nVane sings on Friday, April 10.", False),
        ("In the winter of 1962-63 the river froze. On Saturday, February 2, a car crossed it.", True),
        ("In 1963, in a cold winter, a car crossed it on Saturday, February 2.", True),
        ("She was born on a Friday, April 10, in Tolmar.", True),
    ],
)
def test_the_story_told_so_far_has_a_year(text: str, left_out: bool) -> None:
    assert (found(text, date(2025, 4, 11)) == ()) is left_out


@pytest.mark.parametrize(
    ("published", "text", "left_out"),
    [
        # 2 March is a Sunday in 2025 and a Monday in 2026.
        (date(2025, 12, 30), "The Tolmar pier reopened to the public on Sunday, March 2; Vane sang.", True),
        (date(2025, 12, 30), "On Sunday, March 2, the pier at Tolmar was opened.", True),
        (date(2025, 12, 30), "The pier will reopen on Sunday, March 2.", False),
        (date(2025, 12, 30), "The reopening was put off until Sunday, March 2.", False),
        (date(2025, 12, 30), "Vane promised to reopen it on Sunday, March 2.", False),
        # 30 November is a Sunday in 2025 and a Saturday in 2024.
        (date(2025, 1, 3), "Holt will stand trial on Sunday, November 30.", True),
        (date(2025, 1, 3), "Holt was arrested on Sunday, November 30.", False),
    ],
)
def test_the_verb_says_which_year_is_meant_at_the_turn_of_the_year(published: date, text: str, left_out: bool) -> None:
    assert (found(text, published) == ()) is left_out


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)), st.booleans())
def test_every_date_is_read_back(day: date, british: bool) -> None:
    name = MONTHS[day.month - 1]
    written = f"{day.day} {name} {day.year}" if british else f"{name} {day.day}, {day.year}"
    [record] = found(f"It was {WEEKDAYS[day.weekday()]}, {written}.")
    assert (record.year, record.month, record.day, record.weekday) == (day.year, day.month, day.day, day.weekday())
    weekday, at = halves(record)
    assert record.text[slice(*weekday)] == WEEKDAYS[day.weekday()]
    assert record.text[slice(*at)] == written


def test_an_impossible_day_has_no_weekday() -> None:
    assert falls_on(2015, 6, 31) is None
    assert falls_on(2015, 6, 30) == 1


def test_a_text_without_both_has_no_halves() -> None:
    [day] = found("Tuesday, March 14, 2017")
    with pytest.raises(ValueError, match="no weekday"):
        halves(Day(day.origin, 0, 5, "March", 1, 2017, 3, 14))


@pytest.mark.parametrize("text", ["Monday, " * 50_000, "March 14, " * 50_000, "Monday " + "1" * 200_000, "Tuesday (the " * 30_000])
def test_hostile_lines_take_linear_time(text: str) -> None:
    began = time.process_time()
    found(text)
    assert time.process_time() - began < 3
