"""What all extractors share of one article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.extract.reading import read
from xcheck.extract.reading import Lookout, Reading

LOOKOUT = Lookout(["quay", "lock", "straße", "ship"])
PARTS = st.sampled_from(
    [
        "The quay",
        "lock-keeper",
        "LOCK",
        "Quay’s",
        "Straße",
        "ΟΔΟΣ ship",
        "İzmir lock",
        "warship",
        "quays.",
        "It rained.",
        "3 ships",
        "(ship)",
        "_ship",
        "ship2",
        "\n",
    ]
)


@given(st.lists(PARTS).map(" ".join))
def test_a_lookout_finds_the_sentences_that_hold_its_words(text: str) -> None:
    reading = read(text)
    held = [not LOOKOUT.words.isdisjoint(words) for words in reading.vocabulary]
    assert list(reading.sentences_with(LOOKOUT)) == held
    assert list(reading.holding(LOOKOUT)) == [sentence for sentence, has_word in zip(reading.sentences, held, strict=True) if has_word]


@given(st.lists(PARTS).map(" ".join))
def test_the_strings_of_a_sentence_are_its_text_without_white_space(text: str) -> None:
    reading = read(text)
    assert ["".join(strings) for strings in reading.strings] == ["".join(reading.text[s.start : s.end].split()) for s in reading.sentences]


def test_a_new_lookout_asks_anew() -> None:
    assert list(read("A barge sank.").sentences_with(LOOKOUT)) == [False]
    assert list(read("A barge sank.").sentences_with(Lookout(["barge"]))) == [True]


@pytest.mark.parametrize(("text", "odd"), [("the quay", []), ("The quay, 3", ["3", "The", "quay,"])])
def test_odd_strings_are_no_words_in_lower_case(text: str, odd: list[str]) -> None:
    assert sorted(read(text).odd) == odd


def test_a_sentence_is_numbered_where_it_has_a_digit() -> None:
    assert read("He came on the 4th. She left. Nobody had £200.").numbered == [True, False, True]


def test_the_text_in_lower_case() -> None:
    assert read("Vane MET Holt.").low == "vane met holt."


def test_work_is_done_once() -> None:
    asked: list[str] = []

    def size(reading: Reading) -> int:
        asked.append(reading.text)
        return len(reading.text)

    reading = read("Four")
    assert (reading.once(size), reading.once(size), asked) == (4, 4, ["Four"])
