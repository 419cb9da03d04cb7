"""Days told by another day."""

from __future__ import annotations

from datetime import date

import pytest

from xcheck.extract.dates.dates import dates
from xcheck.extract.dates.days_apart import days_apart, is_day
from xcheck.model.place import Span


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        ("On Friday, two days after the strike, the yard in Tolmar reopened.", ("wednesday",)),
        ("Orla Venn spoke on Monday, a day after the vote.", ("sunday",)),
        ("A day after the vote on Monday, Orla Venn spoke.", ("tuesday",)),
        ("TOLMAR, March 2 — Venn spoke on Thursday, two days after the vote.", ("tuesday",)),
        ("On 1 March, the day after the vote, Venn spoke.", ("--02-29",)),
        ("On 1 March 2025, one day after the vote, Venn spoke.", ("2025-02-28",)),
        ("On Monday, 3 days before the vote, Venn spoke.", ("thursday",)),
        ("Two days earlier Venn spoke.", ()),
        ("Nine people died at the mill, police said on Monday.", ("sunday",)),
        ("TOLMAR, March 3 (Pier Wire) — Nine people died at the mill, Orla Venn told reporters late Monday.", ("--03-02", "sunday")),
        ("Nine people died at the mill on Saturday, police said on Monday.", ()),
        ("Nine people died at the mill on Monday, police said.", ()),
        ("On Friday the days after the strike were forgotten.", ()),
        ("In 2024, two days after the strike, Venn spoke.", ()),
        ("On February 30, a day after the strike, Venn spoke.", ()),
    ],
)
def test_a_day_told_by_another(sentence: str, apart: tuple[str, ...]) -> None:
    span = Span(0, len(sentence))
    assert days_apart(sentence, span, tuple(dates(sentence, span, None))) == apart


def test_with_the_day_of_the_report_the_other_day_is_whole() -> None:
    sentence = "The yard reopened on Friday, two days after the strike."
    span = Span(0, len(sentence))
    assert days_apart(sentence, span, tuple(dates(sentence, span, date(2025, 3, 8)))) == ("2025-03-05",)


def test_a_day_told_by_one_to_come() -> None:
    sentence = "Trains will run again on Saturday, three days after one hit a tree."
    span = Span(0, len(sentence))
    assert "2026-10-14" in days_apart(sentence, span, tuple(dates(sentence, span, date(2026, 10, 16))))


@pytest.mark.parametrize(("key", "single"), [("monday", True), ("2025-03-04", True), ("--03-04", True), ("--03", False), ("2025-03", False), ("2025", False), ("tonight", False), ("yesterday", False)])  # fmt: skip
def test_single_days(key: str, single: bool) -> None:
    assert is_day(key) is single
