"""Places in the source file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.place import Anchor, Place, Span, locate

WHOLE = (Anchor(0, 1, 1),)


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("abc", 0, 1, 1),
        ("abc", 3, 1, 4),
        ("a\nbc", 2, 2, 1),
        ("a\r\nbc", 3, 2, 1),
        ("a\rbc", 2, 2, 1),
        ("a\n\nb", 3, 3, 1),
        ("é\n😀x", 3, 2, 2),
        ("a\u2028b\x0cc\nd", 6, 2, 1),
    ],
)
def test_lines_end_where_editors_see_them_end(text: str, offset: int, line: int, column: int) -> None:
    assert locate(text, WHOLE, offset) == Place(line, column)


def test_anchors_restart_the_count() -> None:
    anchors = (Anchor(0, 3, 5), Anchor(4, 9, 2))
    assert locate("one two\nthree", anchors, 2) == Place(3, 7)
    assert locate("one two\nthree", anchors, 4) == Place(9, 2)
    assert locate("one two\nthree", anchors, 9) == Place(10, 2)


def test_an_offset_outside_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        locate("abc", WHOLE, 4)


@given(st.text(alphabet="ab\n\ré😀 ", max_size=40), st.data())
def test_every_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = locate(text, WHOLE, offset)
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    assert starts[place.line - 1] + place.column - 1 == offset


def test_spans_cover_and_overlap() -> None:
    assert Span(0, 5).covers(Span(1, 5))
    assert not Span(0, 5).covers(Span(4, 6))
    assert Span(0, 5).overlaps(Span(4, 9))
    assert not Span(0, 5).overlaps(Span(5, 9))
