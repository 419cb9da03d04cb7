"""`date-weekday`."""

from __future__ import annotations

from datetime import date

import pytest

from xcheck.checks.date_weekday import DateWeekday
from xcheck.extract.dates.days import days
from xcheck.extract.extraction import Lexicon, extract
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.reading import Reading
from xcheck.extract.terms.families import Lists
from xcheck.extract.terms.terms import Terms
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.records import Day
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def records(*texts: str, published: date | None = None) -> list[Day]:
    found: list[Day] = []
    for number, text in enumerate(texts, 1):
        article, lines = Article(f"{number}.txt", text, published=published), paragraphs(text)
        found.extend(days(Reading(article, article.origin(), lines, (), lines, pair(text, lines))))
    return found


def conflicts(*texts: str, published: date | None = None, check: DateWeekday | None = None) -> list[Conflict]:
    check = check or DateWeekday()
    return [c for group in groups(records(*texts, published=published), check.keys, check.linked, check.fold) for c in check.compare(group)]


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("We meet on Tuesday 18/06/2025.", True),
        ("We meet on Tuesday, 6/18/2025.", True),
        ("We meet on Tuesday 18.6.2025.", True),
        ("We meet on Wednesday 18/06/2025.", False),
        ("We meet on Tuesday 05/06/2025.", False),
        ("We meet on Tuesday 18.06 for tea.", False),
    ],
)
def test_dates_in_figures(text: str, fires: bool) -> None:
    assert bool(conflicts(text)) is fires


def test_the_year_of_a_dateline_is_meant() -> None:
    found = extract(
        Article("1.txt", "TARN, April 9, 2025 — The bridge shut early on Wednesday (April 10) and opened on Friday, April 11."),
        Lexicon(Templates(), Terms.of(Lists())),
    )
    kept = [record for record in found.records if isinstance(record, Day)]
    check = DateWeekday()
    [conflict] = [c for group in groups(kept, check.keys, check.linked, check.fold) for c in check.compare(group)]
    assert [side.text for side in conflict.sides] == ["Wednesday", "April 10"]


def test_both_halves_are_sides_and_the_right_day_is_suggested() -> None:
    [conflict] = conflicts("The talks open on Wednesday, March 14, 2017.")
    assert [(side.text, side.value, side.role) for side in conflict.sides] == [
        ("Wednesday", "Wednesday", "undecided"),
        ("March 14, 2017", "Tuesday", "undecided"),
    ]
    assert conflict.grade == "stated"
    assert conflict.suggestion == "Tuesday"
    assert "the nearest Wednesday is 15 March 2017" in [reason.text for reason in conflict.reasons]


@pytest.mark.parametrize(
    ("published", "fires"),
    [(date(2026, 5, 12), True), (date(2027, 5, 1), False), (None, False), (date(2026, 12, 1), False)],
)
def test_the_year_is_the_nearest_to_publication(published: date | None, fires: bool) -> None:
    # 14 May is a Thursday in 2026 and a Friday in 2027; from December, half a year off, any year near by may be meant.
    found = conflicts("They arrive on Friday, May 14, for talks.", published=published)
    assert bool(found) is fires
    assert [c.grade for c in found] == ["inferred"] * len(found)


def test_over_new_year_the_nearest_year_is_another_one() -> None:
    assert not conflicts("It began on Wednesday, December 31.", published=date(2026, 1, 2))
    assert conflicts("It began on Thursday, December 31.", published=date(2026, 1, 2))


def test_last_years_number_in_january_is_explained() -> None:
    [conflict] = conflicts("Fire broke out on Friday, January 4, 2018.")
    assert "in 2019 it is a Friday" in [reason.text for reason in conflict.reasons]


def test_one_slip_in_two_articles_is_one_conflict_with_the_right_place_as_reference() -> None:
    texts = ("It is on Thursday, June 4, 2026.", "Polls open Wednesday, June 4, 2026.", "From Wednesday 4 June 2026 on.")
    [conflict] = conflicts(*texts)
    assert [(side.origin.path, side.role) for side in conflict.sides] == [
        ("2.txt", "undecided"),
        ("2.txt", "undecided"),
        ("3.txt", "undecided"),
        ("3.txt", "undecided"),
        ("1.txt", "reference"),
    ]
    [same] = conflicts(*reversed(texts))
    assert same.identity == conflict.identity


def test_a_year_behind_a_hyphen_is_the_dates() -> None:
    [conflict] = conflicts("It was Monday, 9 January-2011, a cold day.", published=date(2017, 3, 18))
    assert (conflict.grade, conflict.identity) == ("stated", ("2011-01-09", "Monday"))
    assert conflicts("It was Sunday, 9 January-2011, a cold day.", published=date(2017, 3, 18)) == []


def test_identity_names_neither_path_nor_count() -> None:
    [one] = conflicts("Polls open Wednesday, June 4, 2026.")
    [two] = conflicts("Something else. Polls open on Wednesday, June 4, 2026.", "And Wednesday, June 4, 2026.")
    assert one.identity == two.identity == ("2026-06-04", "Wednesday")


@pytest.mark.parametrize(
    "text",
    [
        "It opens on Tuesday, March 14, 2017.",
        "It was Sunday, 9 January-2011, a cold day.",
        "It is dated Monday, March 14, 1717.",
        "Rent is due on Monday, June 31, 2016.",
        "It closed Monday.",
    ],
)
def test_silent(text: str) -> None:
    assert conflicts(text) == []


def test_settings() -> None:
    assert conflicts("It is dated Monday, March 14, 1717.", check=DateWeekday(earliest=1700))
    assert not conflicts("They arrive on Friday, May 14.", published=date(2026, 5, 12), check=DateWeekday(undated=False))


@pytest.mark.parametrize(("text", "suggestion"), [("Tue., Dec. 1, 2025", "Mon."), ("TUESDAY, DECEMBER 1, 2025", "MONDAY"), ("Tue, Dec 1, 2025", "Mon")])
def test_the_suggestion_is_as_short_as_the_text(text: str, suggestion: str) -> None:
    [conflict] = conflicts(text)
    assert conflict.suggestion == suggestion
