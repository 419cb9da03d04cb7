"""Dates in running text as days."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import read
from xcheck.extract.dates.dates import dates, own_day
from xcheck.model.place import Span

OWN = date(2025, 3, 20)  # a Thursday


def keys(text: str, own: date | None = OWN) -> list[str]:
    return [found.key for found in dates(text, Span(0, len(text)), own)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("on March 4, 2024, they met", "2024-03-04"),
        ("on 4 March 2024 they met", "2024-03-04"),
        ("on the 4th of March 2024", "2024-03-04"),
        ("on 2024-03-04 they met", "2024-03-04"),
        ("on March 4 they met", "2025-03-04"),
        ("on Dec. 30 they met", "2024-12-30"),
        ("on Monday they met", "2025-03-17"),
        ("on Thursday they met", "2025-03-20"),
        ("they met yesterday", "2025-03-19"),
        ("Tomorrow they meet", "2025-03-21"),
        ("in March 2024", "2024-03"),
        ("in March they met", "--03"),
        ("in 2016 they met", "2016"),
        ("last Monday they met", "monday"),
    ],
)
def test_a_date(text: str, key: str) -> None:
    assert keys(text) == [key]


@pytest.mark.parametrize(
    "text", ["he may come", "they March on", "the 2000-strong crowd", "2016 people", "May 34", "Sunday's paper", "February 30, 2024", "at 10:30"]
)
def test_no_date(text: str) -> None:
    assert keys(text) == []


def test_without_a_day_of_its_own_an_article_leaves_relative_dates_open() -> None:
    assert keys("on Monday, March 4, yesterday", None) == ["monday", "--03-04", "yesterday"]


def test_the_articles_own_day() -> None:
    assert own_day(read("Title of it\n\nFriday, January 4, 2019\n\nIt rained on the town for a week.")) == date(2019, 1, 4)
    assert own_day(read("Title of it\n\nIt rained on Friday, January 4, 2019, in the town.")) is None
    assert own_day(read("Title of it\n\nFriday, January 4, 2019\n\nIt rained.", OWN)) == OWN
