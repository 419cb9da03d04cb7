"""Columns: one line, counted three ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.text.columns import Unit, offset, width

LINE = "aé€😀b"


@pytest.mark.parametrize(("unit", "columns"), [("code points", [0, 1, 2, 3, 4, 5]), ("utf-16", [0, 1, 2, 3, 5, 6]), ("utf-8", [0, 1, 3, 6, 10, 11])])
def test_each_character_begins_at_its_column(unit: Unit, columns: list[int]) -> None:
    assert [width(LINE[:n], unit) for n in range(6)] == columns
    assert [offset(LINE, column, unit) for column in columns] == [0, 1, 2, 3, 4, 5]


def test_a_column_inside_a_character_is_its_beginning() -> None:
    assert offset(LINE, 4, "utf-16") == 3
    assert offset(LINE, 8, "utf-8") == 3


def test_beyond_the_line_is_its_end() -> None:
    assert offset(LINE, 99, "utf-8") == offset(LINE, 99, "utf-16") == offset(LINE, 99, "code points") == 5


def test_half_a_pair_counts_as_what_is_written_for_it() -> None:
    assert width("\ud800", "utf-8") == len("\ufffd".encode())
    assert width("\ud800", "utf-16") == 1


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.sampled_from(["code points", "utf-16", "utf-8"]))
def test_widths_are_what_encoding_gives(text: str, unit: Unit) -> None:
    sizes = {"code points": len(text), "utf-16": len(text.encode("utf-16-le")) // 2, "utf-8": len(text.encode())}
    assert width(text, unit) == sizes[unit]
