"""What is written at a place: its own white space, marks, capitals and letters; and what is left to people."""

from __future__ import annotations

import pytest

from xcheck.review.fitting import Surroundings, fitted, hidden, part_of_word, unsafe


def fit(text: str, old: str, value: str, suggestion: str) -> str:
    start = text.index(old)
    return fitted(Surroundings.of(text), start, start + len(old), value, suggestion)


@pytest.mark.parametrize(
    ("text", "old", "value", "suggestion", "wanted"),
    [
        ("Mr Otto Branvold left.", "Otto Branvold", "Branvold", "Otto Brandvold", "Otto Brandvold"),
        ("Mr Otto\u00a0Branvold left.", "Otto\u00a0Branvold", "Branvold", "Otto Brandvold", "Otto\u00a0Brandvold"),
        ("Ana Silva\u2011Pinta left.", "Silva\u2011Pinta", "Pinta", "Silva-Pinto", "Silva\u2011Pinto"),
        ("Maeve O’Dare left.", "O’Dare", "O'Dare", "O'Dair", "O’Dair"),
        ("It’s late, Dara left.", "Dara", "Dara", "D'Ara", "D’Ara"),
        ("It's late, Dara left.", "Dara", "Dara", "D'Ara", "D'Ara"),
        ("BRANVOLD GOES HOME\nHe left.", "BRANVOLD", "BRANVOLD", "Brandvold", "BRANDVOLD"),
        ("The UNO met.", "UNO", "UNO", "United Nations", "United Nations"),
        ("Son in law of mayor held", "Son in law", "son in law", "son-in-law", "Son-in-law"),
        ("Mayor's Son In Law Held", "Son In Law", "son in law", "son-in-law", "Son-In-Law"),
        ("SON IN LAW HELD", "SON IN LAW", "son in law", "son-in-law", "SON-IN-LAW"),
        ("His son in law left.", "son in law", "son in law", "son-in-law", "son-in-law"),
        ("Under secretary held.", "Under secretary", "under secretary", "undersecretary", "Undersecretary"),
        ("Novo\u0301 and Wojcik.", "Wojcik", "Wojcik", "W\u00f3jcik", "Wo\u0301jcik"),
        ("Nov\u00f3 and Wojcik.", "Wojcik", "Wojcik", "W\u00f3jcik", "W\u00f3jcik"),
    ],
)
def test_the_place_keeps_what_is_its_own(text: str, old: str, value: str, suggestion: str, wanted: str) -> None:
    assert fit(text, old, value, suggestion) == wanted


@pytest.mark.parametrize(
    ("text", "old", "new", "words"),
    [
        ("a tram came", "tram", "omnibus", '"a" before'),
        ("An owl came", "owl", "bird", '"An" before'),
        ("Harry Richards' boat", "Richards", "Richard", "possessive"),
        ("some\nwords", "some\nwords", "some words", "line end"),
        ("trams came", "tram", "train", "longer word"),
        ("x", "x", " y", "white space"),
        ("x", "x", "", "blank"),
        ("x", "x", "y\u202ez", "nobody would see"),
        ("x", "x", "y\nz", "nobody would see"),
        ("x", "x", "y" * 301, "longer than"),
    ],
)
def test_what_a_program_should_not_write(text: str, old: str, new: str, words: str) -> None:
    start = text.index(old)
    assert words in unsafe(text, start, start + len(old), new)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("a tram came", "tram", "train"),
        ("the tram came", "tram", "omnibus"),
        ("banana tram", "tram", "omnibus"),
        ("Harry Richard's boat", "Richard", "Richards"),
        ("Harry Richards' boat", "Richards", "Ricards"),
        ("the 'tram' came", "tram", "train"),
        ("“tram’s”", "tram", "train"),
    ],
)
def test_what_it_may(text: str, old: str, new: str) -> None:
    start = text.index(old)
    assert unsafe(text, start, start + len(old), new) == ""


def test_quoted_words_and_their_neighbours() -> None:
    text = "He left. “I saw Otto,” she said. Otto slept.\n\nShe said “no. Otto again.\n\nOtto woke (twice."
    around = Surroundings.of(text)
    at = [i for i in range(len(text)) if text.startswith("Otto", i)]
    assert [bool(around.quoted(i, i + 4)) for i in at] == [True, False, True, False]


def test_words_and_their_ends() -> None:
    assert part_of_word("trams", 0, 4)
    assert not part_of_word("tram", 0, 4)
    assert not part_of_word("(tram)", 1, 5)
    assert part_of_word("cafe\u0301", 0, 4)
    assert not hidden("Wójcik-Łódź’s")
