"""What is done with a sum of money."""

from __future__ import annotations

import pytest

from tests.unit.extract.reading import figures_of
from xcheck.checks.deeds import of_two_deeds


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("The fund raised $35 million.", "The ministry lost $53 million.", True),
        ("The fund has collected £35m.", "The bridge cost £53m.", True),
        ("The fund raised $35 million.", "The fund collected $53 million.", False),
        ("The fund raised $35 million.", "The fund received $53 million.", False),
        ("The fund raised $35 million.", "The ministry lost £53 million.", False),
        ("The council cut 35 jobs.", "The council lost 53 jobs.", False),
    ],
)
def test_two_deeds(one: str, other: str, two: bool) -> None:
    a, b = figures_of(one, other)
    assert of_two_deeds(a, b) is of_two_deeds(b, a) is two
