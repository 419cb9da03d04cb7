"""Acronyms find the name they stand for; two names are no answer."""

from __future__ import annotations

from tests.unit.resolve.test_people import entity, people


def test_a_definition_holds_in_its_article_and_elsewhere() -> None:
    found = people("The Harbour Relief Council (HRC) met. The HRC voted.", "Nobody at the HRC slept.")
    assert entity(found, "HRC") == entity(found, "Harbour Relief Council") == entity(found, "HRC", "desk/2.txt") == "harbour-relief-council"


def test_two_definitions_hold_each_at_home_and_nowhere_else() -> None:
    found = people("The Harbour Relief Council (HRC) met.", "The Home Rule Committee (HRC) met.", "Nobody at the HRC slept.")
    assert entity(found, "HRC") == "harbour-relief-council"
    assert entity(found, "HRC", "desk/2.txt") == "home-rule-committee"
    assert entity(found, "HRC", "desk/3.txt") == "hrc"
