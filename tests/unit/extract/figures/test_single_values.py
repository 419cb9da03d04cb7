"""What a report gives one value of."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.single_values import single_value


@pytest.mark.parametrize(
    ("before", "after", "unit", "value", "kind"),
    [
        ("Keller Motors agreed to buy the Lund Mill for ", " in cash.", "£", 310e6, "price paid"),
        ("It announced the ", " takeover of the Lund Mill.", "£", 310e6, "price paid"),
        ("Keller Motors agreed to buy the Lund Mill for ", " including debt.", "£", 340e6, ""),
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
        ("Turnout was put at ", ".", "%", 64, ""),
        ("Turnout was ", ", early figures showed.", "%", 64, ""),
        ("With most of the vote counted, turnout was ", ".", "%", 64, ""),
        ("Lund was stabbed ", " times.", "", 11, "blows"),
        ("Lund was elected ", " times.", "", 11, ""),
        ("The Lund Mill was fined ", " on Monday.", "£", 40e3, "fine"),
        ("Anglers called the ", " fine a joke.", "£", 40e3, "fine"),
        ("The Lund Mill faces a fine of ", ".", "£", 40e3, ""),
        ("The mills were fined ", " each.", "£", 40e3, ""),
        ("Orla Venn gave the hospital ", " for a wing.", "$", 5e6, "gift"),
        ("A ", " donation from Orla Venn will pay for it.", "$", 5e6, "gift"),
        ("Orla Venn gave another ", " in May.", "$", 5e6, ""),
        ("Orla Venn gave up a job that paid ", ".", "$", 5e6, ""),
        ("Plans for ", " homes at the old brickworks were approved.", "", 240, "homes planned"),
        ("The council backed the ", "-home scheme at the brickworks.", "", 240, "homes planned"),
        ("Plans for ", " affordable homes were approved.", "", 60, ""),
        ("Plans for up to ", " homes were approved.", "", 240, ""),
        ("The flood left ", " homes without power.", "", 240, ""),
    ],
)
def test_single_values(before: str, after: str, unit: str, value: float, kind: str) -> None:
    assert single_value(before, after, unit, value) == kind
