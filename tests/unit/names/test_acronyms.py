"""What an acronym is, and whose initials its letters are."""

from __future__ import annotations

import pytest

from xcheck.names.acronyms import is_acronym, stands_for


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("rdif", "Russian Direct Investment Fund"),
        ("cdc", "Centers for Disease Control and Prevention"),
        ("dhs", "Department of Homeland Security"),
        ("u.n.", "United Nations"),
        ("mbs", "Mohammed bin Salman"),
    ],
)
def test_initials_stand_for_a_name(acronym: str, name: str) -> None:
    assert stands_for(acronym, name)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("ridf", "Russian Direct Investment Fund"),
        ("hcr", "Harbour Relief Council"),
        ("r", "Rome"),
        ("", "A B"),
        ("ab", "Aldham Brickfield Cornmarket Dockside"),
    ],
)
def test_other_letters_do_not(acronym: str, name: str) -> None:
    assert not stands_for(acronym, name)


def test_what_an_acronym_looks_like() -> None:
    assert all(map(is_acronym, ("RDIF", "U.N.", "EU")))
    assert not any(map(is_acronym, ("R", "Rdif", "R2D2", "ABCDEFGHI", "")))
