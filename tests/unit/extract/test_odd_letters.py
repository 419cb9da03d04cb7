"""Letters that a pattern takes for others, whatever the case, and days at the end of all calendars: nothing breaks."""

from __future__ import annotations

import pytest

from tests.conftest import articles_of
from xcheck.extract.extraction import extract
from xcheck.run import Standards


@pytest.mark.parametrize(
    "text",
    [
        "The inflation rate, or ınflation rose to 3.2% in May, the office said.",
        "The fıre on March 4, 2025 after a fire killed two.",
        "The blast on March 4, 2025, fıve days after the strike, killed 12 people in Kell.",
        "The council met on Friday, five days before the strike. The blast on 9999-12-31, two days before the vote, killed 12 people.",
    ],
)
@pytest.mark.parametrize("day", ["2025-03-09", "9999-12-31"])
def test_odd_letters_and_days(text: str, day: str, against: Standards) -> None:
    (article,) = articles_of(f"---\npublished: {day}\n---\nThe strike\n\n{text}\n")
    assert not [notice for notice in extract(article, against.lexicon).notices if notice.kind == "broken"]
