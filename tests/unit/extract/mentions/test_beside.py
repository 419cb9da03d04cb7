"""What stands behind a name says whether somebody acts."""

from __future__ import annotations

import pytest

from xcheck.extract.mentions.beside import SAYS, acts, aimed, done, there, told
from xcheck.model.article import Origin
from xcheck.model.records import Mention


def followed(words: str) -> int:
    return acts(Mention(Origin("d", "i", "a.txt"), 0, 9, "Brandvold", beside=("", words)))


@pytest.mark.parametrize("words", ["said that", "angrily said", "reportedly told"])
def test_people_speak(words: str) -> None:
    assert followed(words) == SAYS


@pytest.mark.parametrize("words", ["left early", "angrily left", "hardly signed", "finally was"])
def test_people_act(words: str) -> None:
    assert followed(words) == 1


@pytest.mark.parametrize(("words", "does"), [("told nobody", SAYS), (":", 1), ("won’t go", 1), ("’s", 1), ("quay", 0)])
def test_what_is_done(words: str, does: int) -> None:
    assert done(words) == followed(words) == does


def test_whom_something_is_told_according_to_acts() -> None:
    said = Mention(Origin("d", "i", "a.txt"), 0, 9, "Brandvold", beside=("late, according to", "the boat"))
    assert (told(said), acts(said)) == (True, 1)
    assert acts(Mention(Origin("d", "i", "a.txt"), 0, 9, "Brandvold", beside=("gave it to", "the boat"))) == 0


@pytest.mark.parametrize("words", ["family said", "rally ended", "ally told", "family", "mostly in", "street was", ""])
def test_things_do_not(words: str) -> None:
    assert followed(words) == 0


@pytest.mark.parametrize(("words", "is_aimed"), [("took a swipe at", True), ("more faith in", True), ("took a walk at", False), ("more houses in", False)])
def test_what_is_aimed_at_somebody_is_no_place(words: str, is_aimed: bool) -> None:
    mention = Mention(Origin("d", "i", "a.txt"), 0, 9, "Brandvold", beside=(words, "now"))
    assert (aimed(mention), there(mention)) == (is_aimed, not is_aimed)
