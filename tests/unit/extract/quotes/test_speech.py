"""Whether quoted words are speech."""

from __future__ import annotations

import pytest

from xcheck.extract.quotes.speech import is_work, not_speech, title_case


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
    ("words", "after", "expected"),
    [
        ("Night Harbour", " host Ole Venn had harsh words", True),
        ("Tonight on the Quay", " star Ole Venn left", True),
        ("The Old Crane Is Safe,", " host Ole Venn said", False),
        ("the old crane is safe", " host Ole Venn said", False),
        ("The Old Crane Is Safe", " mayor Ole Venn said", False),
        ("Night Harbour", "", False),
    ],
)
def test_is_work(words: str, after: str, expected: bool) -> None:
    assert is_work(words, after) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("The Crane of Quill", True), ("Meet the Mayor", True), ("The crane of Quill", False), ("Quill", False), ("the Crane", False), ("Apollo 13", True)],
)
def test_title_case(words: str, expected: bool) -> None:
    assert title_case(words.split()) is expected
