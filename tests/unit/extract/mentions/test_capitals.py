"""Runs of capitalised words, and where sentences begin."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.mentions.capitals import _FRONT, _JOIN, _SUFFIX, _shapes, begins, beyond, runs, tokens
from xcheck.model.place import Span

PARTS = st.sampled_from(
    """de la della dem bin al- al-Rahim d’Arc d' l'Eau Vane Ilse Mr. Ph.D. Gen. J.D. U.S. of the for and & van der von said. “Lock ‘Quay (Pier model Ådal Łuk Şen x7Up
    McKay Jr. , III to in’ un’Altra É mid-Marsh -A ’s’S""".split()
)


@given(st.lists(PARTS, max_size=10), st.sampled_from([" ", "", "\u00a0", "\u2009"]), st.integers(0, 6))
def test_runs_are_all_that_the_pattern_finds(parts: list[str], between: str, start: int) -> None:
    text = between.join(parts)
    start = min(start, len(text))
    token = f"(?:{_shapes(beyond(text)).piece.pattern.partition('|(?P<low>')[0].removeprefix('(?P<cap>').removesuffix(')')})"
    whole = re.compile(rf"(?<![\w]){_FRONT}{token}(?:{_SUFFIX}|{_JOIN}{token}){{0,40}}")
    assert list(runs(text, Span(start, len(text)))) == [m.span() for m in whole.finditer(text, start)]


@pytest.mark.parametrize(("text", "found"), [("de Vries spoke", ["de Vries"]), ("al-Rahim", ["al-Rahim"]), ("the model Vane", ["Vane"]), ("no name", [])])
def test_small_letters_before_a_name(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in runs(text, Span(0, len(text)))] == found


@pytest.mark.parametrize(
    ("text", "yes"), [("Vane", True), ("It rained. Vane", True), ("He said “Vane", True), ("Then Vane", False), ("then, Vane", False), ("• Vane", True)]
)
def test_where_a_sentence_begins(text: str, yes: bool) -> None:
    assert begins(text, text.index("Vane"), 0) == yes


def test_words_of_a_run_without_their_possessive_endings() -> None:
    assert [(t.text, t.possessive) for t in tokens("Ilse Vane’s Lock's")] == [("Ilse", False), ("Vane", True), ("Lock", True)]
