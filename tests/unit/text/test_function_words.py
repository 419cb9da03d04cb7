"""The small words."""

from __future__ import annotations

from xcheck.text.function_words import COMMON_WORDS, FILLERS, FUNCTION_WORDS, NEGATIONS, rare, weight


def test_how_much_a_run_says() -> None:
    formula, witness = tuple("it is what it is".split()), tuple("the lower valves were open and nobody knew".split())
    assert (weight(formula), rare(formula)) == (0, 0)
    assert weight(witness) == 5
    assert rare(witness) == 4
    assert weight(tuple("barge barge barge".split())) == 1


def test_the_lists_are_levelled_words() -> None:
    assert FUNCTION_WORDS < COMMON_WORDS
    for word in COMMON_WORDS | FILLERS | NEGATIONS:
        assert word == word.casefold()
