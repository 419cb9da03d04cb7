"""What numbers, units and money count, however they are written."""

from __future__ import annotations

import pytest

from xcheck.diff.quantities import counts, numbers, other_money, other_number, other_unit, parted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,200 people", "1200 people"),
        ("5 bn crowns", "five billion crowns"),
        ("5bn crowns", "five billion crowns"),
        ("twenty - one boats", "21 boats"),
        ("the 3rd wall", "the third wall"),
        ("6 per cent", "6 percent"),
        ("4 p . m . sharp", "4 pm sharp"),
    ],
)
def test_the_same_number(one: str, other: str) -> None:
    assert numbers(one.split()) == numbers(other.split())


@pytest.mark.parametrize(
    ("one", "other"), [("40 metres", "45 metres"), ("4 million", "4 billion"), ("the 3rd wall", "the 4th wall"), ("10.5 tons", "105 tons")]
)
def test_another_number(one: str, other: str) -> None:
    assert other_number(numbers(one.split()), numbers(other.split()))


def test_a_first_that_comes_or_goes_is_a_word() -> None:
    assert not other_number(["1"], [])
    assert not other_number(["twice"], ["2"])
    assert other_number(["12"], [])


def test_money() -> None:
    assert other_money(["$", "40"], ["€", "40"])
    assert not other_money(["$", "40"], ["40", "dollars"])
    assert not other_money(["40"], ["€", "40"])


def test_units_that_measure() -> None:
    assert other_unit("miles", "kilometres", "the road is 120 ")
    assert not other_unit("km", "kilometres", "the road is 120 ")
    assert not other_unit("miles", "kilometres", "they talk of ")


def test_what_counts() -> None:
    assert counts("three ")
    assert counts("a 12-")
    assert not counts("the ")


def test_marks_part_digits() -> None:
    assert parted("10.5") != parted("105")
    assert parted("1,200") == parted("1200")
    assert parted("4:30") == parted("4.30")
