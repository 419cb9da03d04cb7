"""By how much something rose or fell."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.changes import change


@pytest.mark.parametrize(
    ("before", "name", "where"),
    [
        ("Online fraud in Gelt rose by ", "rise in online fraud", "gelt"),
        ("Reports of online fraud in the county rose by ", "rise in online fraud", ""),
        ("The brewer’s profit fell ", "fall in profit", ""),
        ("It said that profit before tax fell ", "fall in profit", ""),
        ("The number of flights fell ", "fall in flights", ""),
        ("Revenue would rise ", "", ""),
        ("Analysts had expected that revenue rose ", "", ""),
        ("Prices rose ", "", ""),
        ("The toll rose to ", "", ""),
    ],
)
def test_changes(before: str, name: str, where: str) -> None:
    assert change(before, " last year.") == (name, where)
