"""Who has lately come to a new place, and who only is where others came."""

from __future__ import annotations

import pytest

from tests.unit.extract.reading import read
from xcheck.extract.roles.moves import told_to_move


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Ines Brandvold was named health minister on Monday.", "Brandvold"),
        ("The board appointed Nils Holt last week.", "Holt"),
        ("Ada Vane spoke first. She took over on Friday.", "Vane"),
        ("Peter Orr, the Tolmar striker who is on loan at Varde, scored.", "Orr"),
        ("Marek Dremenko has defected from the party.", "Dremenko"),
    ],
)
def test_who_moved(text: str, family: str) -> None:
    assert told_to_move(read(text)) == {family}


@pytest.mark.parametrize(
    "text",
    ["Ines Brandvold is health minister.", "Ines Brandvold was named health minister in 1998.", "Ada Vane moved the vote.", "A fire moved over the hill."],
)
def test_who_did_not(text: str) -> None:
    assert told_to_move(read(text)) == frozenset()
