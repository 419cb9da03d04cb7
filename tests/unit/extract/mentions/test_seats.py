"""A person behind the place of his office."""

from __future__ import annotations

import pytest

from tests.unit.extract.mentions.test_mentions import names


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("They met the mayor of Sydney Olga Brandvold there.", "Olga Brandvold"),
        ("They met the governor of Virginia Ralph Holt there.", "Ralph Holt"),
        ("They met the ambassador to Jordan Emil Vane there.", "Emil Vane"),
        ("They met the envoy to South Korea Ilse Vane there.", "Ilse Vane"),
        ("They met the representative to NATO Gregroy Brandvold there.", "Gregroy Brandvold"),
    ],
)
def test_the_place_is_of_the_office(text: str, person: str) -> None:
    assert names(text)[-1] == person


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("They met a friend of Virginia Ralph Holt there.", "Virginia Ralph Holt"),
        ("They sent a letter to Jordan Emil Vane there.", "Jordan Emil Vane"),
        ("They met the mayor of Sydney Brandvold there.", "Sydney Brandvold"),
        ("They met the president of KRBC Virdane Brandvold there.", "KRBC Virdane Brandvold"),
        ("They met the envoy to KRBC Harbour Council there.", "KRBC Harbour Council"),
    ],
)
def test_a_name_that_begins_like_a_place_stays_whole(text: str, person: str) -> None:
    assert names(text)[-1] == person
