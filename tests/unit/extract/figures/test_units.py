"""Units of length, weight, speed, power and temperature."""

from __future__ import annotations

import pytest

from tests.unit.extract.reading import figures_of
from xcheck.extract.figures.units import unit_behind


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("km above the moon", "km"),
        (" km above the moon", "km"),
        ("C at noon", "°C"),
        (" degrees Celsius", "°C"),
        ("F", "°F"),
        ("-mile line", "mi"),
        ("-megawatt plant", "MW"),
        ("km/h", "km/h"),
        (" C", ""),
        ("-mile-long line", ""),
        ("m people", ""),
        ("Cs", ""),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert unit_behind(text)[0] == unit


def test_a_number_glued_to_its_unit_is_a_figure() -> None:
    found = figures_of("The probe passed 340km above the moon, over a 52-mile rift, at 46.2C.")
    assert [(f.value, f.unit, f.qualifier) for f in found] == [(340, "km", "exactly"), (52, "mi", "exactly"), (46.2, "°C", "exactly")]


def test_how_far_something_fell_is_no_newer_figure() -> None:
    [fell] = figures_of("The bus fell 120 metres into the gorge.")
    assert not fell.is_update
