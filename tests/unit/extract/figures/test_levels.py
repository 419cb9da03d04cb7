"""Rates of a month."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.levels import is_level, level


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Unemployment in Corsund rose to | in April, the ministry said.", ("unemployment", "apr")),
        ("The jobless rate edged down to | in May.", ("unemployment", "may")),
        ("Annual inflation was | in March.", ("inflation", "mar")),
        ("Core inflation slowed to | in March.", ("core inflation", "mar")),
        ("In April, the unemployment rate of Corsund stood at | after four flat months.", ("unemployment", "apr")),
        ("Unemployment in Corsund rose to | , the ministry said.", ("", "")),
        ("Unemployment in Corsund rose by | in April.", ("", "")),
        ("Inflation could fall to | in April.", ("", "")),
        ("In March unemployment rose to | in April.", ("", "")),
        ("Sales rose to | in April.", ("", "")),
    ],
)
def test_levels(sentence: str, said: tuple[str, str]) -> None:
    before, _, after = sentence.partition("|")
    assert level(before, after) == said


def test_a_change_of_a_rate_is_no_level() -> None:
    assert is_level("core inflation")
    assert not is_level("rise in inflation")
    assert not is_level("revenue")
