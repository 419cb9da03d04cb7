"""Names that are spelled so on purpose."""

from __future__ import annotations

import pytest

from xcheck.extract.mentions.as_spelled import as_spelled


def meant(text: str, name: str) -> bool:
    at = text.rindex(name)
    return as_spelled(text)(at, at + len(name), " " not in name)


@pytest.mark.parametrize(
    "text",
    [
        "The plaque reads “Brandvolt” [sic].",
        "A plaque on which he is misspelled “Brandvolt” hangs there.",
        "In print it was rendered as Brandvolt.",
        "He gets letters that misspell his name. Last week he was Mr. Brandvolt.",
    ],
)
def test_on_purpose(text: str) -> None:
    assert meant(text, "Brandvolt")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Brandvolt, opened the fair.",
        "He wrote a book on spelling. The mayor, Brandvolt, read it.",
        "He gets letters that misspell his name.\nThe mayor, Brandvolt, opened the fair.",
        "A spell of rain kept Brandvolt at home.",
    ],
)
def test_by_chance(text: str) -> None:
    assert not meant(text, "Brandvolt")


def test_of_a_whole_name_a_paragraph_on_spelling_says_nothing() -> None:
    assert not meant("He gets letters that misspell his name. Last week Ines Brandvolt wrote.", "Ines Brandvolt")
