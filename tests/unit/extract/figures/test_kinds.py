"""Measures that a desk knows by name."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.kinds import carries, kind


@pytest.mark.parametrize(
    ("before", "after", "unit", "name", "period"),
    [
        ("Revenue rose to ", " in the quarter ended Sept. 30 from $388 million a year earlier", "$", "revenue", ("quarter", "", "sep")),
        ("It said third-quarter revenue climbed to ", ", it said", "$", "revenue", ("quarter", "3", "")),
        ("It said net profit for the first half was ", ".", "£", "net profit", ("half", "1", "")),
        ("Its bakery unit's revenue was ", " in the first quarter", "$", "bakery unit's revenue", ("quarter", "1", "")),
        ("Revenue rose to ", ".", "$", "", ()),
        ("Third-quarter revenue was ", " in Estrel", "$", "", ()),
        ("Profit rose to ", " in the third quarter from $164 million a year earlier", "$", "profit", ("quarter", "3", "")),
        ("Profit rose to ", " in the third quarter from a €164 million loss", "$", "profit", ("quarter", "3", "")),
        ("Profit rose to ", " in the third quarter from Estrel", "$", "", ()),
        ("Analysts had expected third-quarter revenue of ", ".", "$", "", ()),
        ("The Salter Queen was carrying ", " people when it sank", "", "people aboard", ()),
        ("The ferry had ", " people on board", "", "people aboard", ()),
        ("All ", " people aboard the coaster Salter Queen were saved", "", "people aboard", ()),
        ("She saved all of the ", " people on board the ferry", "", "people aboard", ()),
        ("All ", " people aboard a rescue boat were sick", "", "", ()),
        ("All ", " people aboard the two Corsund ferries were saved", "", "", ()),
        ("The ", " people aboard the Salter Queen who were hurt", "", "", ()),
        ("Some ", " people aboard the Salter Queen were hurt", "", "", ()),
        ("The sister ferry of the Salter Queen had ", " people on board", "", "", ()),
        ("The Salter Queen can carry ", " people", "", "", ()),
        ("Ilse Tarn took ", " votes to 17,902 for Oskar Weiss", "", "votes", ()),
        ("Tarn, who polled ", " on Thursday", "", "votes", ()),
        ("Ilse Tarn took ", " votes in Gelt", "", "votes", ("in", "gelt", "")),
        ("Ilse Tarn won by ", " votes", "", "vote margin", ()),
        ("Ilse Tarn was elected with a majority of ", " over Oskar Weiss", "", "vote margin", ()),
        ("Ilse Tarn held the seat by a slim majority of ", ".", "", "vote margin", ()),
        ("Ilse Tarn held the seat with a majority of ", " at the last election", "", "", ()),
        ("Ilse Tarn, who is defending a majority of ", ", spoke", "", "", ()),
        ("Pike Harlan is to cut ", " jobs", "", "jobs to go", ()),
        ("It said that ", " jobs would go", "", "jobs to go", ()),
        ("Pike Harlan cut ", " jobs in Farrow", "", "jobs cut", ("in", "farrow", "")),
        ("Pike Harlan plans to cut ", " jobs", "", "", ()),
        ("Pike Harlan could cut ", " jobs", "", "", ()),
    ],
)
def test_kinds(before: str, after: str, unit: str, name: str, period: tuple[str, ...]) -> None:
    assert kind(before, after, unit, 1200) == (name, period)


def test_what_carries_people() -> None:
    assert carries("The Salter Queen was carrying ") == ("salter", "queen")
    assert carries("The ferry had ") == ()
    assert carries("It was carrying ") == ()
    assert carries("All ", " people aboard the coaster Salter Queen, it said") == ("salter", "queen")
    assert carries("A rescue ship carrying ") is None
