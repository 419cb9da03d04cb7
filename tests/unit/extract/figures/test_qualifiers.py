"""Qualifiers as intervals."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.qualifiers import ABOUT, AT_LEAST, UP_TO, allowed


@pytest.mark.parametrize(
    ("before", "after", "kind", "low", "high"),
    [
        ("killed at least ", " people", "at-least", 100, None),
        ("killed more than ", " people", "at-least", 100, None),
        ("a toll that surpassed ", " people", "at-least", 100, None),
        ("as many as ", " people", "up-to", None, 100),
        ("fewer than ", " people", "up-to", None, 100),
        ("nearly ", " people", "about", 88, 112),
        ("About ", " people", "about", 88, 112),
        ("killed ", " people", "exactly", 100, 100),
        ("killed ", " or more people", "at-least", 100, None),
        ("killed ", " or so people", "about", 88, 112),
        ("rover ", " people", "exactly", 100, 100),
    ],
)
def test_what_the_words_allow(before: str, after: str, kind: str, low: float | None, high: float | None) -> None:
    assert allowed(before, after, 100, None) == (kind, low, high)


def test_a_range_allows_both_ends() -> None:
    assert allowed("between ", " people", 14, 16) == ("about", 14, 16)


def test_no_qualifier_is_of_two_kinds() -> None:
    every = (*AT_LEAST, *UP_TO, *ABOUT)
    assert len(every) == len(set(every))
    assert all(word == word.casefold() for word in every)
