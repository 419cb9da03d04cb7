"""Parts of one per cent in words."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.parts_of_one import parts_of_one
from xcheck.model.place import Span


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It rose a quarter of one percent.", 0.25, "%"),
        ("It rose a quarter of 1% in Kell.", 0.25, "%"),
        ("It rose half of one per cent.", 0.5, "%"),
        ("It rose half a percent.", 0.5, "%"),
        ("It rose three quarters of a percentage point.", 0.75, "points"),
        ("It rose three-quarters of a percentage point.", 0.75, "points"),
        ("It rose one-tenth of a percent.", 0.1, "%"),
        ("Half a percentage point is little.", 0.5, "points"),
    ],
)
def test_a_part(text: str, value: float, unit: str) -> None:
    [part] = parts_of_one(text, Span(0, len(text)))
    assert (part.value, part.unit) == (value, unit)


@pytest.mark.parametrize(
    "text", ["A quarter of the 1 percent own it.", "It rose one percent.", "Half a dozen came.", "Two halves of one percent.", "A quarter of 10%."]
)
def test_none(text: str) -> None:
    assert list(parts_of_one(text, Span(0, len(text)))) == []
