"""Who is given as the source of what is told without quotation marks."""

from __future__ import annotations

import pytest

from xcheck.diff.sources import sources, takes_side
from xcheck.model.place import Span


def told(text: str) -> list[str]:
    return [text[slice(*span)] for span in sources(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The wall is sound, according to the harbour board.", ["according to the harbour board"]),
        ("According to Ilse Brandvold the wall is sound.", ["According to Ilse Brandvold the wall is sound"]),
        ("The harbour board said the wall is sound.", ["The harbour board"]),
        ("The wall, Ilse Brandvold claimed, is sound.", ["Ilse Brandvold"]),
        ("The gates leak, state radio reported.", ["state radio"]),
        ("State radio reported from the gates.", []),
        ("The wall was built in 1952.", []),
        ("They aired-said what the un-said walls’said.", []),
        ("said the board.", []),
        ("A spokesman for Mr. Vane said no. The board says yes.", ["Mr. Vane", "The board"]),
    ],
)
def test_sources_are_found(text: str, found: list[str]) -> None:
    assert told(text) == found


def test_one_paragraph_is_looked_at() -> None:
    text = "Police said so.\nThe wall is long.\nThe board said so."
    assert list(sources(text, Span(16, 33))) == []


def test_a_verb_that_takes_a_side_is_told_from_one_that_does_not() -> None:
    assert takes_side(["said"], ["claimed"])
    assert not takes_side(["said"], ["told", "reporters"])
