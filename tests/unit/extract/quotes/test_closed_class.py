"""The small words of English by class."""

from __future__ import annotations

import pytest

from xcheck.extract.quotes import closed_class
from xcheck.extract.quotes.closed_class import adverb


@pytest.mark.parametrize("word", ["later", "also", "repeatedly", "not", "n't", "quietly"])
def test_adverbs(word: str) -> None:
    assert adverb(word)


@pytest.mark.parametrize("word", ["family", "reply", "italy", "said", "mayor", "on", "up", "fly"])
def test_what_is_none(word: str) -> None:
    assert not adverb(word)


def test_all_lists_are_in_lower_case() -> None:
    lists = [value for value in vars(closed_class).values() if isinstance(value, frozenset)]
    assert len(lists) > 10
    for words in lists:
        assert all(word == word.lower() and word for word in words)
