"""A body and the person right behind it."""

from __future__ import annotations

import pytest

from xcheck.extract.mentions.pieces import pieces


@pytest.mark.parametrize(
    ("run", "body", "person"),
    [
        ("Brack University Maternity Hospital Louise Holt", "Brack University Maternity Hospital", "Louise Holt"),
        ("Tolmar Wildlife Trust Martin Vane", "Tolmar Wildlife Trust", "Martin Vane"),
        ("Tolmar Wildlife Trust Martin J. Vane", "Tolmar Wildlife Trust", "Martin J. Vane"),
        ("Tolmar Wildlife Trust Marie van der Holt", "Tolmar Wildlife Trust", "Marie van der Holt"),
        ("University of Bristol Hugh Brandvold", "University of Bristol", "Hugh Brandvold"),
        ("Republic of Cyprus Kevin Brandvold", "Republic of Cyprus", "Kevin Brandvold"),
        ("Republic of South Africa Kevin Brandvold", "Republic of South Africa", "Kevin Brandvold"),
        ("Bank of England Hugh Brandvold", "Bank of England", "Hugh Brandvold"),
        ("Trinity College Dublin Kevin Brandvold", "Trinity College Dublin", "Kevin Brandvold"),
    ],
)
def test_two_names_in_one_run(run: str, body: str, person: str) -> None:
    first, second = pieces(run)
    assert (run[first.start : first.end], first.kind == "person") == (body, False)
    assert (run[second.start : second.end], second.kind) == (person, "person")


@pytest.mark.parametrize(
    "run",
    [
        "Louise Holt Maternity Hospital",
        "Kell Hospital Louise",
        "Brack Community College Ann Street",
        "Hospital Louise Holt",
        "Sarn Opera House Louise Holt",
        "Brack Regional Hospital Austin Texas",
        "University of Tolmar Louise Holt",
        "Republic of Cyprus Louise Street",
        "Cyprus Bank Louise Holt",
        "Kell Party Conference",
        "Harbour Pilots Authority Hong Kong",
    ],
)
def test_one_name_only(run: str) -> None:
    assert len(pieces(run)) == 1


def test_behind_an_office_the_body_is_of_the_title() -> None:
    [piece] = pieces("Director of the Tolmar Wildlife Trust Martin Vane")
    assert (piece.title, " ".join(piece.words)) == ("Director of the Tolmar Wildlife Trust", "Martin Vane")
