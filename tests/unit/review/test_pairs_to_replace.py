"""Pairs to find and replace: unique where they stand, and text for every spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.article import Article
from xcheck.review.fixes import Fix
from xcheck.review.pairs_to_replace import around, guarded, table


def test_enough_words_to_be_unique() -> None:
    text = "In the morning Otto sat down. In the evening Otto sat down again."
    second = text.index("Otto", 20)
    before, after = around(text, second, second + 4)
    assert text.count(before + "Otto" + after) == 1
    assert before.endswith("evening ")
    assert len(before.split()) <= 3


def test_never_beyond_its_line() -> None:
    text = "Otto sat.\nOtto sat.\nOtto sat.\n"
    assert around(text, 10, 14) == ("", " sat.")


@given(st.text("ab .\n", min_size=1, max_size=60), st.data())
def test_the_words_around_are_those_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, after = around(text, start, end)
    assert text[:start].endswith(before) and text[end:].startswith(after)
    assert "\n" not in before + after


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "|x"])
def test_formulas_are_text(cell: str) -> None:
    assert guarded(cell) == "'" + cell
    assert guarded("a" + cell) == "a" + cell


def test_a_row_a_place() -> None:
    article = Article("desk/=a.txt", '-Otto, "the" tug\nboat')
    rows = list(csv.reader(io.StringIO(table([Fix("desk/=a.txt", 1, 5, "Otto", "=Odo", ("r", "s"), ("k", "l"))], {"desk/=a.txt": article}).decode())))
    assert rows[1] == ["desk/=a.txt", "1", "2", "Otto", "'=Odo", "'-", ",", "r s", "k l"]
    assert len(rows) == 2
