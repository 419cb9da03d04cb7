"""What a report gives one value of."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.single_values import single_value


@pytest.mark.parametrize(
    ("before", "after", "unit", "value", "kind"),
    [
        ("Keller Motors agreed to buy the Lund Mill for ", " in cash.", "£", 310e6, "price paid"),
        ("It announced the ", " takeover of the Lund Mill.", "£", 310e6, "price paid"),
        ("It raised its bid to buy the Lund Mill for ", ".", "£", 310e6, ""),
        ("It bought a stake in the Lund Mill for ", ".", "£", 310e6, ""),
        ("The Kerrin Bridge will cost ", " and open in 2029.", "$", 480e6, "cost of works"),
        ("They unveiled plans for an ", " road bridge.", "$", 480e6, "cost of works"),
        ("The Kerrin Bridge could cost ", ".", "$", 480e6, ""),
        ("Repairs will cost a further ", ".", "$", 480e6, ""),
        ("She will be paid ", " a year.", "$", 212e3, "pay"),
        ("He earned less than his predecessor, who was paid ", " a year.", "$", 212e3, ""),
        ("The attendance was ", ".", "", 4312, "attendance"),
        ("They played in front of ", " fans.", "", 4312, "attendance"),
        ("A crowd of ", " marched.", "", 4000, ""),
        ("Turnout was ", ", the commission said.", "%", 71, "turnout"),
        ("Turnout by noon was ", ".", "%", 31, ""),
        ("Lund was stabbed ", " times.", "", 11, "blows"),
        ("Lund was elected ", " times.", "", 11, ""),
    ],
)
def test_single_values(before: str, after: str, unit: str, value: float, kind: str) -> None:
    assert single_value(before, after, unit, value) == kind
