"""Acronyms find the name they stand for; two names are no answer."""

from __future__ import annotations

import pytest

from tests.unit.resolve.test_people import entity, people
from xcheck.resolve.acronyms import is_acronym, stands_for


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


def test_a_definition_holds_in_its_article_and_elsewhere() -> None:
    found = people("The Harbour Relief Council (HRC) met. The HRC voted.", "Nobody at the HRC slept.")
    assert entity(found, "HRC") == entity(found, "Harbour Relief Council") == entity(found, "HRC", "desk/2.txt") == "harbour-relief-council"


def test_two_definitions_hold_each_at_home_and_nowhere_else() -> None:
    found = people("The Harbour Relief Council (HRC) met.", "The Home Rule Committee (HRC) met.", "Nobody at the HRC slept.")
    assert entity(found, "HRC") == "harbour-relief-council"
    assert entity(found, "HRC", "desk/2.txt") == "home-rule-committee"
    assert entity(found, "HRC", "desk/3.txt") == "hrc"
