"""Embargoes: what lifts them, and how they are told."""

from __future__ import annotations

from datetime import date

import pytest

from xcheck.model.article import Article
from xcheck.model.embargo import ENDLESS, divided, left_out, lifted, under_embargo
from xcheck.model.notice import Notice

DAY = date(2026, 12, 1)


def article(embargo: date | None) -> Article:
    return Article("draft.txt", "The minister goes.", embargo=embargo)


@pytest.mark.parametrize(
    ("embargo", "today", "over"),
    [
        (DAY, date(2026, 11, 30), False),
        (DAY, DAY, False),
        (DAY, date(2026, 12, 2), True),
        (ENDLESS, date(2999, 1, 1), False),
        (None, date(2999, 1, 1), False),
    ],
)
def test_an_embargo_holds_through_its_last_day(embargo: date | None, today: date, over: bool) -> None:
    (found,), notices = lifted([article(embargo)], today)
    assert found.embargo == (None if over else embargo)
    assert len(notices) == over
    if over:
        assert "ended on 2026-12-01" in notices[0].message
        assert notices[0].gravity == "info"


def test_free_and_shut_articles() -> None:
    free, shut = article(None), article(DAY)
    assert divided([shut, free, shut]) == ((free,), (shut, shut))


def test_how_it_is_told() -> None:
    assert under_embargo(article(DAY)) == "under embargo until 2026-12-01"
    assert under_embargo(article(ENDLESS)) == "under embargo"
    assert left_out([article(DAY)]) == (Notice("draft.txt", "embargo", "is under embargo until 2026-12-01 and was left out", "info"),)


def test_the_digest_does_not_depend_on_it() -> None:
    assert article(None).digest == article(DAY).digest
