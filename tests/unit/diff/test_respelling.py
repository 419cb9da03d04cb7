"""One word in two spellings, and two words that are only near."""

from __future__ import annotations

import pytest

from xcheck.diff.respelling import misspelt, respelt, short_for


@pytest.mark.parametrize(
    ("one", "other"), [("harbour", "harbor"), ("recieved", "received"), ("ploughed", "plowed"), ("their", "there"), ("Brandvold", "Brandwold")]
)
def test_one_word(one: str, other: str) -> None:
    assert misspelt(one, other)
    assert misspelt(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("wall", "walls"), ("father", "mother"), ("1998", "1989"), ("that", "this"), ("sailed", "sails"), ("fireman", "firewoman")]
)
def test_two_words(one: str, other: str) -> None:
    assert not misspelt(one, other)


def test_names_have_no_endings_of_their_own() -> None:
    assert respelt("Dremenk", "Dremenko")
    assert respelt("Brandvolds", "Brandvold")
    assert not misspelt("Brandvolds", "Brandvold")
    assert not respelt("Holt", "Vane")


def test_a_short_form_of_a_given_name() -> None:
    assert short_for("Pat", "Patrick")
    assert not short_for("Pat", "Paul")
    assert not short_for("3", "Pat")
