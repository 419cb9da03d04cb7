"""Words that say no, and those that only look so."""

from __future__ import annotations

import pytest

from xcheck.diff.denial import negations, one_no, reverses, undone


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("the wall will not hold", 1),
        ("the wall won’t hold", 1),
        ("neither Holt nor Vane came", 1),
        ("nobody said nothing", 2),
        ("they have yet to decide", 1),
        ("no doubt the wall holds", 0),
        ("not only the wall", 0),
        ("a not uncommon sight", 0),
        ("the knot in the rope", 0),
    ],
)
def test_how_often_a_stretch_says_no(words: str, count: int) -> None:
    assert negations(words.split()) == count


def test_other_words_say_no_too() -> None:
    assert undone("they rejected an impossible plan".split()) == 2
    assert undone("they did not accept the plan".split()) == 1
    assert undone("they accepted the plan".split()) == 0


@pytest.mark.parametrize(("one", "other"), [("likely", "unlikely"), ("managed", "failed"), ("accepted", "rejected"), ("legal", "illegal")])
def test_a_word_and_its_opposite(one: str, other: str) -> None:
    assert reverses([one], [other])
    assert reverses([other], [one])


@pytest.mark.parametrize(("one", "other"), [("flammable", "inflammable"), ("less", "unless"), ("managed", "rejected"), ("wall", "walls")])
def test_words_that_are_none(one: str, other: str) -> None:
    assert not reverses([one], [other])
    assert not reverses([other], [one])


def test_no_apart_and_in_one_word() -> None:
    assert one_no(["not", "known"], ["unknown"])
    assert not one_no(["not", "known"], ["unclear"])
    assert not one_no(["known"], ["unknown"])
