"""The patterns for days and months hold every name, and no other word."""

from __future__ import annotations

import re

import pytest

from xcheck.text.calendar_words import ANY_MONTH, ANY_WEEKDAY, MONTHS, SHORT_MONTH, WEEKDAYS


@pytest.mark.parametrize("name", WEEKDAYS)
def test_every_weekday_is_one(name: str) -> None:
    assert re.fullmatch(ANY_WEEKDAY, name)
    assert not re.fullmatch(ANY_MONTH, name)


@pytest.mark.parametrize("name", MONTHS)
def test_every_month_is_one_in_full_and_all_but_may_are_in_short(name: str) -> None:
    assert re.fullmatch(ANY_MONTH, name)
    assert bool(re.fullmatch(SHORT_MONTH, name[:3])) == (name != "May")


@pytest.mark.parametrize("word", ["Mayday", "Monthday", "Marchday", "Sun", "Septe", ""])
def test_other_words_are_none(word: str) -> None:
    assert not any(re.fullmatch(pattern, word) for pattern in (ANY_WEEKDAY, ANY_MONTH, SHORT_MONTH))
