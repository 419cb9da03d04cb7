"""What a sentence says an event by."""

from __future__ import annotations

import pytest

from tests.unit.extract.reading import read
from xcheck.extract.dates.circumstances import EVENTS, Surveyor, joined, numbers, stem
from xcheck.extract.mentions.mentions import mentions
from xcheck.model.records import Circumstances


def test_a_sentence() -> None:
    reading = read("As reported earlier, the blast at the Kerrin market in Tolmar killed twelve people and burned 1,200 bags on 4 March 2025.")
    found = Surveyor(reading, mentions(reading)).circumstances(reading.sentences[0])
    assert found.names == ("kerrin", "tolmar")
    assert {"blast", "market", "kill", "burn", "bag"} <= set(found.words)
    assert not {"reported", "report", "earlier", "twelve", "twelv"} & set(found.words)
    assert (found.days, found.numbers, found.events) == (("2025-03-04",), ("12", "1200"), ("explosion",))


def test_a_number_in_words_is_no_name_and_no_word() -> None:
    reading = read("Twenty-one people were hurt in Tolmar on Friday, a day after the strike began.")
    found = Surveyor(reading, mentions(reading)).circumstances(reading.sentences[0])
    assert found.names == ("tolmar",)
    assert not {"twenty-one", "twenty-on"} & set(found.words)
    assert (found.days, found.numbers) == (("friday", "thursday"), ("21",))


@pytest.mark.parametrize(
    ("a", "b"), [("opened", "opens"), ("opening", "opened"), ("killed", "kills"), ("parties", "party"), ("carried", "carries"), ("homes", "home")]
)
def test_endings(a: str, b: str) -> None:
    assert stem(a) == stem(b)


@pytest.mark.parametrize(("a", "b"), [("press", "pre"), ("bus", "buy"), ("king", "k"), ("red", "r")])
def test_no_endings(a: str, b: str) -> None:
    assert stem(a) != stem(b)


def test_one_form_of_a_number() -> None:
    assert numbers("twelve") == numbers("12")
    assert numbers("1,200") == numbers("1200")
    assert numbers("Twenty-five") == numbers("25") == ("25",)
    assert numbers("a thirty-one-year-old") == ("31",)
    assert numbers("often") == ()


def test_joined() -> None:
    assert joined([Circumstances(names=("b",)), Circumstances(names=("a", "b"), days=("2016",))]) == Circumstances(names=("a", "b"), days=("2016",))


def test_no_word_is_of_two_kinds_of_events() -> None:
    words = [word for kind in EVENTS.values() for word in kind]
    assert len(words) == len(set(words))
    assert all(word == word.casefold() for word in words)
