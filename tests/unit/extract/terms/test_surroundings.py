"""What stands beside a word."""

from __future__ import annotations

import pytest

from xcheck.extract.terms.surroundings import beside, leans_on


@pytest.mark.parametrize(
    ("word", "leans"),
    [("troops", True), ("negotiation", True), ("agreements", True), ("of", False), ("", False), ("said", False), ("glows", None)],
)
def test_leans_on(word: str, leans: bool | None) -> None:
    assert leans_on(word) is leans


def test_beside_sees_one_space_only() -> None:
    text = "On the front line, troops"
    assert beside(text, 7, 17, "the", "troops") == ("the", "")
    assert beside(text, 3, 6, "On", "front") == ("on", "front")


def test_a_figure_before_is_a_hash() -> None:
    assert beside("400 meters off", 4, 10, "", "off") == ("#", "off")
    assert beside("wait on line 4", 5, 12, "wait", "") == ("wait", "#")
    assert beside("wait on line. 4", 5, 12, "wait", "") == ("wait", "")
    assert leans_on("#") is False
