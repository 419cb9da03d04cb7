"""Whether quoted words are speech."""

from __future__ import annotations

import pytest

from xcheck.extract.quotes.speech import not_speech, title_case


@pytest.mark.parametrize(
    ("before", "words", "attributed", "direct", "expected"),
    [
        ("an op-ed entitled ", "How the Old Crane Was Saved.", True, True, True),
        ("the so-called ", "crane tax on the poor", True, True, True),
        ("known as ", "the old lady of the river", True, False, True),
        ("on Quill Radio’s ", "The Harbour Hour With Venn", True, False, True),
        ("she sang ", "The Crane of Quill", True, True, True),
        ("in the film ", "The Old Lady of the River", False, False, True),
        ("the slogan ", "safe as a house", False, False, True),
        ("the ", "safe", False, False, True),
        ("x ", "…", True, True, True),
        ("Venn said, ", "The Old Crane Is Safe", True, True, False),
        ("she wrote, ", "Make Quill Great Again", True, True, False),
        ("Venn called it ", "a bad joke", True, True, False),
        ("Venn said ", "no", True, True, False),
        ("in the film ", "we never lit the lamps at all", True, False, False),
        ("", "the lower valves were open all night", False, False, False),
    ],
)
def test_not_speech(before: str, words: str, attributed: bool, direct: bool, expected: bool) -> None:
    assert not_speech(before, words, attributed, direct) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("The Crane of Quill", True), ("Meet the Mayor", True), ("The crane of Quill", False), ("Quill", False), ("the Crane", False), ("Apollo 13", True)],
)
def test_title_case(words: str, expected: bool) -> None:
    assert title_case(words.split()) is expected
