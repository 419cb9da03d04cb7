"""Who is named near changes, and who is given for a quotation."""

from __future__ import annotations

import pytest

from xcheck.diff.people import People
from xcheck.model.place import Span
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def people(text: str) -> People:
    lines = paragraphs(text)
    return People(text, lines, lines, pair(text, lines))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The council heard Ilse Brandvold.", ["Ilse Brandvold"]),
        ("Dredgers came. They met the crew of Dredgers.", ["Dredgers", "Dredgers"]),
        ("Dredgers came to the lock.", []),
        ("Paris waits.", ["Paris"]),
        ("It rained.", []),
    ],
)
def test_a_capital_alone_makes_no_name_of_the_first_word_of_a_sentence(text: str, names: list[str]) -> None:
    assert [text[slice(*span)] for span in people(text).names()] == names


def test_speakers_are_those_of_quotations() -> None:
    text = "“We will not pay for the wall,” said Ilse Brandvold.\n\nThe port will not pay, Tom Holt said."
    assert [text[slice(*span)] for span in people(text).speakers()] == ["Ilse Brandvold"]


def test_lines_that_are_not_near_are_not_read() -> None:
    text = "Tom Holt met Ilse Brandvold.\n\nThe wall is long."
    lines = paragraphs(text)
    assert list(People(text, lines, lines[1:], pair(text, lines)).names()) == []
    assert [span.start for span in People(text, lines, lines[:1], pair(text, lines)).names()] == [0, text.index("Ilse")]
    assert lines[0] == Span(0, 28)
