"""Matching where a match may begin gives what `finditer` gives."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.dates import dates, days
from xcheck.text.openings import opened

PAIRS = (
    (dates._OPENING, dates._DATE),
    (days._WEEKDAY_OPENS, days._BEFORE),
    (days._DATE_OPENS, days._AFTER),
)
PARTS = st.sampled_from(
    "Monday MONDAY Sun Sunday’s March MAR 3 14 3rd the of 2017 1999, , . - – ( yesterday Today tomorrow May may a Tuesday which was 2020-03-04 t x _ é İ".split()
)


def spans(found: object) -> list[tuple[int, int]]:
    return [match.span() for match in found]  # type: ignore[attr-defined]


@given(st.lists(PARTS), st.sampled_from([" ", "", "\u00a0"]), st.integers(0, 12), st.integers(0, 12))
def test_every_match_and_no_other(parts: list[str], between: str, start: int, left: int) -> None:
    text = between.join(parts)
    end = max(start, len(text) - left)
    for opening, pattern in PAIRS:
        assert spans(opened(opening, pattern, text, start, end)) == spans(pattern.finditer(text, start, end))


@pytest.mark.parametrize(("text", "found"), [("a1 b22 c333", ["1", "22", "333"]), ("none", [])])
def test_matches_do_not_overlap(text: str, found: list[str]) -> None:
    assert [m.group() for m in opened(re.compile(r"\d"), re.compile(r"\d+"), text, 0, len(text))] == found
