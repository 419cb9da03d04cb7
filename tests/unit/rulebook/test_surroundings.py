"""The words around a place."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.result import Passage
from xcheck.rulebook.surroundings import CONTEXT, merged, surroundings

TEXT = "A headline\n\nThe envoy Kirill left. Mr. Smith stayed on. Nobody spoke.\r\nNext line."


def test_the_sentence_and_the_paragraph() -> None:
    start = TEXT.index("Smith")
    around = surroundings(TEXT, start, start + 5)
    assert around.context == "Mr. Smith stayed on."
    assert TEXT[slice(*around.passage)] == "The envoy Kirill left. Mr. Smith stayed on. Nobody spoke."


def test_a_place_over_two_sentences_and_over_two_lines() -> None:
    start, end = TEXT.index("left"), TEXT.index("stayed")
    assert surroundings(TEXT, start, end).context == "The envoy Kirill left. Mr. Smith stayed on."
    start, end = TEXT.index("Nobody"), TEXT.index("Next") + 4
    around = surroundings(TEXT, start, end)
    assert around.context == "Nobody spoke."
    assert TEXT[slice(*around.passage)].endswith("Nobody spoke.\r\nNext line.")


def test_a_long_sentence_is_cut_around_the_place_at_words() -> None:
    text = "word " * 200 + "HERE " + "more " * 200
    start = text.index("HERE")
    context = surroundings(text, start, start + 4).context
    assert len(context) <= CONTEXT + 2
    assert context.startswith("…word")
    assert context.endswith("more…")
    assert "word HERE more" in context


def test_a_long_place_is_cut_itself() -> None:
    text = "Before. Words " + "word " * 300 + "end."
    context = surroundings(text, 8, len(text)).context
    assert context.startswith("Words word")
    assert context.endswith("word…")
    assert len(context) <= CONTEXT + 2


def test_near_places_of_a_very_long_paragraph_share_a_passage() -> None:
    text = "Some words stand here. " * 1000
    one, two = surroundings(text, 10_000, 10_004), surroundings(text, 10_100, 10_104)
    assert one.passage == two.passage
    assert one.passage.start < 9_600
    assert one.passage.end > 10_400
    assert one.passage.end - one.passage.start < 2_600


def test_a_huge_line_takes_no_longer() -> None:
    text = "x" * 20_000_000
    started = time.process_time()
    for start in range(0, 20_000_000, 1_000_000):
        surroundings(text, start, start + 5)
    assert time.process_time() - started < 1


@given(st.text(st.sampled_from("ab. \n\r“é"), max_size=80), st.data())
def test_the_passage_holds_the_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = surroundings(text, start, end)
    assert around.passage.start <= start
    assert end <= around.passage.end
    assert "\n" not in around.context
    if text[start:end].strip() == text[start:end] and "\n" not in text[start:end] and "\r" not in text[start:end]:
        assert text[start:end] in around.context


def test_merged_keeps_the_longest_of_one_beginning() -> None:
    passages = [Passage("b", 0, "x"), Passage("a", 5, "long"), Passage("a", 5, "longer"), Passage("b", 0, "x")]
    assert merged(passages) == (Passage("a", 5, "longer"), Passage("b", 0, "x"))
