"""The bodies in which offices are held."""

from __future__ import annotations

import pytest

from xcheck.extract.roles.bodies import foreign_words, land_of, same_body, seat_of


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("norway", "norwegian", True),
        ("france", "france", True),
        ("norway", "portugal", False),
        ("nebraska", "kansas", False),
        ("norway", "", None),
        ("norway", "rowing union", None),
    ],
)
def test_two_bodies_are_one_or_two_or_nobody_knows(a: str, b: str, same: bool | None) -> None:
    assert same_body(a, b) is same
    assert same_body(b, a) is same


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("dutch", "dutch"),
        ("the netherlands", "dutch"),
        ("holland", "dutch"),
        ("norland", "norland"),
        ("the rowing union", "rowing union"),
        ("deadly flood norwegian", "norwegian"),
    ],
)
def test_a_country_goes_by_one_name(name: str, land: str) -> None:
    assert land_of(name) == land


def test_where_an_office_is_held_is_said_behind_it_or_before_it() -> None:
    assert seat_of("the netherlands", ["french"]) == "dutch"
    assert seat_of("", ["foreign", "french"]) == "france"
    assert seat_of("", ["foreign"]) == ""


@pytest.mark.parametrize(("body", "foreign"), [("rowing union", True), ("france", False), ("french", False), ("", False)])
def test_what_is_no_place(body: str, foreign: bool) -> None:
    assert foreign_words(body) is foreign
