"""Names of places: twenty that are spelled two ways, twenty that only look so."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.checks.test_name_variant import conflicts, only
from xcheck.names.register import Entry, Register

FIRING = [
    ("A block fell in Magnitogorsk on Monday. Rescuers in Magnitogorsk dug until dawn, and the mayor of Magnitigorsk wept.", "Magnitigorsk"),
    ("Rain fell on Lousiana again. The governor of Louisiana asked for help, and Louisiana got it.", "Lousiana"),
    ("Ships left Rotterdam. Dockers in Rotterdam struck. The road to Roterdam was shut.", "Roterdam"),
    ("Fires burned near Sacramento. Crews left Sacramento. Smoke hid Sacremento by noon.", "Sacremento"),
    ("Trains stopped in Birmingham. Birmingham froze. A bus to Birmingam turned over.", "Birmingam"),
    ("The talks in Helsinki failed. Helsinki shrugged. The hotel in Helsinkki closed, and a guard in Helsinki slept.", "Helsinkki"),
    ("Snow fell in Pennsylvania. Pennsylvania closed its schools. The roads of Pennsilvania froze.", "Pennsilvania"),
    ("Voters in Massachusetts queued. Massachusetts counted. A judge in Massachussetts waited.", "Massachussetts"),
    ("A quake hit Kathmandu. Hospitals in Kathmandu filled. Flights to Kathmadu ended.", "Kathmadu"),
    ("The convoy left Mogadishu. Mogadishu was quiet. A market in Mogadhishu burned.", "Mogadhishu"),
    ("Farmers of Westerholt River valley met. The Westerholt River rose. The Westerholt River fell. The Westerhalt River froze.", "Westerhalt River"),
    ("Climbers left Mount Harrowgate. Mount Harrowgate is high. Snow lay on Mount Harowgate.", "Mount Harowgate"),
    ("The Thistlewood Bridge closed. Cars left the Thistlewood Bridge. The Thistelwood Bridge fell.", "Thistelwood Bridge"),
    ("Police sealed Cranberry Street. Cranberry Street is short. A shop in Cranbery Street burned.", "Cranbery Street"),
    ("The ferry to Bornhaven Island sank. Bornhaven Island mourned. Divers left Bornhavan Island.", "Bornhavan Island"),
    ("Smugglers cross Lake Ostrovica. Lake Ostrovica is deep. A boat on Lake Ostrovca sank.", "Lake Ostrovca"),
    ("Crowds filled Liberation Square. Liberation Square rang. Tanks left Libration Square.", "Libration Square"),
    ("The mine at Copperfield Ridge closed. Copperfield Ridge is empty. A road to Coperfield Ridge fell.", "Coperfield Ridge"),
    ("The Karabanov Strait froze. Ships left the Karabanov Strait. The Karabannov Strait opened.", "Karabannov Strait"),
    ("Wolves came to Hollister County. Hollister County shot two. Hollistar County voted.", "Hollistar County"),
]
SILENT = [
    "Officials from Iran met those from Iraq.",
    "Niger and Nigeria signed. Nigeria paid Niger, and Nigeria waited.",
    "Austria played Australia. Austria lost. Australia sang.",
    "Slovakia met Slovenia. Slovenia won. Slovakia lost. Slovenia sang.",
    "Dominica and the Dominican Republic traded. Dominica grew.",
    "Delegates from Cyprus and several Cypriots met the Cypriot team.",
    "Budapest and Bucharest wrote to Brussels. Bucharest waited for Budapest.",
    "Paraguay beat Uruguay. Uruguay lost to Paraguay. Paraguay sang.",
    "Mauritius sold sugar. Mauritania sold fish. Mauritania and Mauritius met.",
    "Portland grew. Portland paid. Portlands are many, and a Portlander wept.",
    "The United States and the U.S. Navy agreed; the US Navy sailed.",
    "The Westbrook Centre opened. The Westbrook Centre closed. The Westbrook Center of Ohio stayed.",
    "North Ostholm and South Ostholm voted. North Ostholm counted. South Ostholm slept.",
    "The Gambia met Zambia. Zambia paid the Gambia. Zambia sang.",
    "Liberia and Siberia are cold. Liberia is not. Siberia is.",
    "Georgetown and George Town are two towns. Georgetown grew. Georgetown paid.",
    "Latvia beat Lativa, a horse. Latvia sang.",
    "Harrington Street and Barrington Street cross. Harrington Street is long. Barrington Street is not.",
    "Wellington met Washington. Wellington paid. Washington waited for Wellington.",
    "Tripoli fell. Tripolis, a tram, ran. Tripoli stood.",
]
KYIV = Register.of((Entry("kyiv", "Kyiv", "place", rejected=("Kiev",), since=date(2019, 8, 14), exceptions=("chicken Kiev",)),))


@pytest.mark.parametrize(("text", "odd"), FIRING, ids=[odd for _, odd in FIRING])
def test_a_slip_in_the_name_of_a_place_is_found(text: str, odd: str) -> None:
    found = only(text)
    assert found.sides[0].text == odd
    assert odd not in [s.text for s in found.sides[1:]]


@pytest.mark.parametrize("text", SILENT, ids=[text[:40] for text in SILENT])
def test_two_places_are_no_conflict(text: str) -> None:
    assert conflicts(text) == []


def test_a_preferred_form_holds_from_its_day_on() -> None:
    new, old = (f"---\npublished: {year}-05-01\n---\nThe train to Kiev was late." for year in (2024, 2015))
    assert only(new, register=KYIV).suggestion == "Kyiv"
    assert conflicts(old, register=KYIV) == []
    assert conflicts("She ordered chicken Kiev at noon.", register=KYIV) == []


def test_a_form_that_is_right_where_it_stands_is_not_at_odds_with_the_preferred_one() -> None:
    new, old = (f"---\npublished: {year}-05-01\n---\nThe train to {name} was late." for year, name in ((2024, "Kyiv"), (2015, "Kiev")))
    assert conflicts(new, old, register=KYIV) == []
    assert conflicts("She ordered chicken Kiev at noon. The train to Kyiv was late.", register=KYIV) == []
    found = only("She ordered chicken Kiev at noon. The train to Kiev was late.", new, old, register=KYIV)
    assert [(side.text, side.role) for side in found.sides] == [("Kiev", "change"), ("Kyiv", "reference")]
