"""Figures that agree, update one another, or clash."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import figures_of
from xcheck.checks.estimates import comparable, outcome

D, LATER = date(2025, 3, 4), date(2025, 3, 6)


@pytest.mark.parametrize(
    ("a", "b", "days", "said"),
    [
        ("killed 14 people", "killed 14 people", (D, D), "agree"),
        ("killed 14 people", "killed 16 people", (D, D), "differ"),
        ("killed 14 people", "killed 16 people", (D, LATER), "update"),
        ("killed 16 people", "killed 14 people", (D, LATER), "differ"),
        ("killed at least 14 people", "killed 16 people", (D, D), "agree"),
        ("killed 14 people", "killed at least 16 people", (None, None), "update"),
        ("destroyed up to 40 homes", "destroyed 65 homes", (None, None), "differ"),
        ("bought about 350 buses", "bought 348 buses", (D, D), "agree"),
        ("bought 1,200 buses", "bought 1,187 buses", (D, D), "agree"),
        ("bought 20 buses", "bought 18 buses", (D, D), "differ"),
        ("bought 14 buses", "bought 16 buses", (D, LATER), "differ"),
        ("bought 14 to 16 buses", "bought 15 buses", (D, D), "agree"),
        ("sold 25.7 percent", "sold 26 percent", (D, D), "agree"),
        ("sold 25.7 percent", "sold 28 percent", (D, D), "differ"),
        ("paid $150 million", "paid $144 million", (D, D), "differ"),
        ("A gunman killed 9 people", "killed 10 people", (D, D), "agree"),
        ("killed 4 people and injured 9 people", "killed 6 people and injured 7 people", (D, D), "update"),
    ],
)
def test_outcome(a: str, b: str, days: tuple[date | None, ...], said: str) -> None:
    found = figures_of(f"The Kerrin company {a}.", f"The Kerrin company {b}.", days=days)
    one, other = found[0], next(f for f in found if f.origin.path == "2.txt")
    assert comparable(one, other)
    assert outcome(one, other) == outcome(other, one) == said


@pytest.mark.parametrize(("a", "b"), [("killed 14 people", "injured 16 people"), ("bought 14 buses", "bought 16 cars"), ("paid $14 million", "paid 16 million euros"),
                                      ("killed 14 people", "killed another 3 people")])  # fmt: skip
def test_not_comparable(a: str, b: str) -> None:
    one, other = figures_of(f"The Kerrin company {a}.", f"The Kerrin company {b}.")
    assert not comparable(one, other)
