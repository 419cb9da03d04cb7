"""Paragraphs and sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.place import Span
from xcheck.text.segment import paragraphs, sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, Span(0, len(text)))]


def test_a_paragraph_is_a_line_without_the_space_around_it() -> None:
    text = "\ufeff One \r\n\r\n  Two\u00a0\n\nThree"
    assert [text[s.start : s.end] for s in paragraphs(text)] == ["\ufeff One", "Two", "Three"]


@given(st.text("a \t\u00a0\u2028\x0b\n\r"))
def test_carriage_returns_end_lines_as_line_feeds_do(text: str) -> None:
    assert paragraphs(text.replace("\r", "\n")) == paragraphs(text)
    assert [text[s.start : s.end] for s in paragraphs(text)] == [line.strip() for line in text.replace("\r", "\n").split("\n") if line.strip()]


@pytest.mark.parametrize(
    "parts",
    [
        ["The mayor left.", "Nobody followed."],
        ["Mr. Orr spoke first.", "Dr. Vane did not."],
        ["J. D. Harrow won.", "He beat P. L. Marsh."],
        ["The U.S. Senate met.", "It rose at 5 p.m. and went home."],
        ["He moved to the U.S. in May.", "She stayed."],
        ["“We won.”", "“We lost,” said Orr."],
        ["“Who asked you?” he said.", "Nobody had."],
        ["It rose by 3.5 percent.", "It fell by .5 later."],
        ["Wait … no.", "Yes."],
        ["Is it true?", "Yes!", "(It is.)", "Good."],
        ["Marsh & Co. shares fell.", "The Board met."],
        ["She arrived on Jan. 4 and left."],
        ["The firm, Harrow Inc. of Leeds, closed."],
        ["Lt. Col. Orr and Gen. Vane met at St. Anne's."],
        ["They live in the U.K.", "The house is small."],
        ["It came in Dec.", "He left on Dec. 12."],
        ["Room No. 5 was empty.", "So was No. 6."],
        ["He asked John Marsh Jr. about it.", "Marsh Jr.", "He said no."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    assert split(text) == parts


@given(st.text(alphabet="aB. !?\"”“'\n)", max_size=60))
def test_sentences_lie_in_order_and_lose_no_letter(text: str) -> None:
    whole = Span(0, len(text))
    found = sentences(text, whole)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    kept = "".join(text[s.start : s.end] for s in found)
    assert "".join(kept.split()) == "".join(text.split())


def test_a_long_run_of_stops_is_no_trouble() -> None:
    assert len(split("." * 100_000)) == 1
    assert len(split("a. " * 20_000)) >= 1


@given(st.text(alphabet="a b\n\r\t\x0b\x85\u2028é", max_size=30))
def test_paragraphs_are_the_lines_without_the_white_space_around_them(text: str) -> None:
    lines = text.replace("\r", "\n").split("\n")
    found = paragraphs(text)
    assert [text[p.start : p.end] for p in found] == [line.strip() for line in lines if line.strip()]
    assert all(before.end < after.start for before, after in pairwise(found))
