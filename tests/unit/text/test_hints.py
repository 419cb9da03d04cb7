"""A pattern with hints finds what the pattern alone finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.credits import author_note
from xcheck.extract.figures import signals
from xcheck.text.hints import Hinted

HINTED = (signals._UPDATE, signals._FROM_AFTER, signals._PAST, signals._PAST_AFTER, author_note._AGAIN)
WORDS = st.sampled_from(
    """rose Rises risen rising climbed grew grown jumped increasing reached surpassed revised updated soared fell fallen dropped drops lowered raised brings bringing brought
    to past above by up down from corrected instead or earlier previous initial first original preliminary figures tolls initially originally previously put stood said thought
    a day week before ago as the ran By publiſhed published appeared posted produced printed syndicated reported @ 5 , . about at least no never""".split()
)


@given(st.lists(WORDS, max_size=8).map(" ".join), st.sampled_from(["", " "]))
def test_no_match_is_lost(text: str, end: str) -> None:
    for hinted in HINTED:
        for own in (text + end, (text + end).upper()):
            assert (hinted.search(own) is None) == (hinted.pattern.search(own) is None)
            assert (hinted.match(own) is None) == (hinted.pattern.match(own) is None)


@pytest.mark.parametrize(("text", "found"), [("The toll ROSE", True), ("The toll roſe", True), ("The toll stood", False)])
def test_case_is_left_aside_as_the_pattern_does(text: str, found: bool) -> None:
    assert (Hinted(re.compile("rose", re.IGNORECASE), ("rose",)).search(text) is not None) == found
