from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from xcheck.names.slips import slipped, slips

NEAR = st.text("abc", max_size=9)
"""Words of few letters, which are often near one another."""
FAR = st.text("abcdefghijklmnopqrstuvwxyz0é", max_size=40)


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("dmitriev", "dimitriev", 1),
        ("brain", "brian", 1),
        ("browne", "brown", 1),
        ("tsetung", "zedong", 4),
        ("ca", "abc", 3),  # a letter between two that are swapped counts: no letter is touched twice
        ("kowalczyk", "smith", 9),
    ],
)
def test_letters_apart(a: str, b: str, apart: int) -> None:
    assert (slips(a, b, 99), slips(b, a, 99)) == (apart, apart)
    assert slipped(a, b) is slipped(b, a) is (apart < 2)


@given(st.one_of(st.tuples(NEAR, NEAR), st.tuples(FAR, FAR), st.tuples(NEAR, FAR)), st.integers(0, 12))
def test_they_are_counted_as_rapidfuzz_counts_them(words: tuple[str, str], most: int) -> None:
    a, b = words
    apart = OSA.distance(a, b)
    assert slips(a, b, 99) == apart
    assert slipped(a, b) is (apart < 2)
    bounded = slips(a, b, most)
    assert bounded == apart if apart <= most else bounded > most
