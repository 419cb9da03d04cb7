"""Units of length, area, weight, speed, power and temperature."""

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
        (" square kilometres of forest", "sq km"),
        ("-square-mile park", "sq mi"),
        (" sq. ft", "sq ft"),
        ("sq km", "sq km"),
        (" km² of forest", "sq km"),
        (" cubic metres of water", "cubic m"),
        (" square meals", ""),
        ("-square-cut stones", ""),
        (" C", ""),
        ("-mile-long line", ""),
        ("m people", ""),
        ("Cs", ""),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert unit_behind(text)[0] == unit


def test_an_area_is_no_length() -> None:
    [figure] = figures_of("The dam would flood 340 square kilometres of the valley.")
    assert (figure.value, figure.unit) == (340, "sq km")


def test_a_number_glued_to_its_unit_is_a_figure() -> None:
    found = figures_of("The probe passed 340km above the moon, over a 52-mile rift, at 46.2C.")
    assert [(f.value, f.unit, f.qualifier) for f in found] == [(340, "km", "exactly"), (52, "mi", "exactly"), (46.2, "°C", "exactly")]


def test_how_far_something_fell_is_no_newer_figure() -> None:
    [fell] = figures_of("The bus fell 120 metres into the gorge.")
    assert not fell.is_update
