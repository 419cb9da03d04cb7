"""The word that governs an amount."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.governors import governor


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("Divers seized ", " boats in the dark", "seiz"),
        ("The regulator fined Alder Bank ", " for the leak", "fin"),
        ("The council now has ", " members", "council"),
        ("The council, which has ", " members, met", "council"),
        ("Nearly ", " homes were flooded in the night", "flood"),
        ("", " homes were badly damaged", "damag"),
        ("It was over; ", " people", ""),
        ("In Kell ", " people", ""),
        ("", " people sang", ""),
    ],
)
def test_governor(before: str, after: str, found: str) -> None:
    assert governor(before, after) == found


def test_a_word_cut_off_at_the_edge_of_the_view_governs_nothing() -> None:
    assert governor("x" * 200 + " ", " boats") == ""
