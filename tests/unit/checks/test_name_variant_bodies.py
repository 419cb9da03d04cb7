"""Names of bodies: twenty that are spelled two ways, twenty that only look so."""

from __future__ import annotations

import pytest

from tests.unit.checks.test_name_variant import conflicts, only

FIRING = [
    ("The Kestrel Investment Fund bought the docks. The Kestrel Investment Fund sold them. The Kestrel Investmant Fund is silent.", "Kestrel Investmant Fund"),
    ("The Brenn Port Authority closed a dock. The Brenn Port Authorty said so. The Brenn Port Authority will reopen it.", "Brenn Port Authorty"),
    ("Aldham University opened. Staff of Aldham University left, and Aldham Universty is closed again.", "Aldham Universty"),
    ("The Ministry of Agriculture paid. The Ministry of Agriculture was late. The Ministry of Agricultre apologised.", "Ministry of Agricultre"),
    ("The Ostholm Symphony Orchestra played. The Ostholm Symphony Orchestra bowed. The Ostholm Symphony Orchesta left.", "Ostholm Symphony Orchesta"),
    ("Vandermeer Industries grew. Shares of Vandermeer Industries rose, but Vandermeer Industires paid nothing.", "Vandermeer Industires"),
    ("The Northern Shepherds Association met. The Northern Shepherds Association voted. The Northern Sheperds Association left.", "Northern Sheperds Association"),
    ("Workers at Halvorsen Shipyards struck. Halvorsen Shipyards sued. A court heard Halvorssen Shipyards first.", "Halvorssen Shipyards"),
    ("Brickfield Hospital closed. Patients of Brickfield Hospital wept. The Brickfeild Hospital choir sang.", "Brickfeild Hospital"),
    ("The Committee on Fisheries met. The Committee on Fisheries Protection sat. The Wetherby Insurance Company paid; "
     "the Wetherby Insurance Company won; the Wetherby Insurence Company lost.", "Wetherby Insurence Company"),
    ("The Harbour Aid Relief Council (HARC) met. The HARC voted. Later the HRAC was gone.", "HRAC"),
    ("The Kestrel Direct Investment Fund (KDIF) paid. The KDIF is large. Nobody at the KIDF answered.", "KIDF"),
    ("The Alpine Rescue Guides Organisation (ARGO) came. ARGO stayed. Then AGRO left.", "AGRO"),
    ("The National Front for Rural Order (NFRO) won. NFRO leaders sang. The NRFO flag burned.", "NRFO"),
    ("Investors in Castellan Petroleum cheered. Castellan Petroleum drilled. Castellan Petrolium spilled.", "Castellan Petrolium"),
    ("The Westmarch Development Agency paid. The Westmarch Development Agency built. The Westmarch Developement Agency hid.", "Westmarch Developement Agency"),
    ("The Federation of Blacksmiths met. The Federation of Blacksmiths sang. The Federation of Blackmiths slept.", "Federation of Blackmiths"),
    ("Thornbury Broadcasting aired it. Thornbury Broadcasting cut it. A viewer wrote to Thornbury Broadcating.", "Thornbury Broadcating"),
    ("The Institute for Volcanology warned. The Institute for Volcanology waited. The Institute for Volcanolgy erred.", "Institute for Volcanolgy"),
    ("Corvanne Microsystems Corp. grew. Nobody at Corvanne was surprised. Corvenne shares rose.", "Corvenne"),
    ("Reporters rang Corvanne. Nobody at Corvanne spoke. Corvenne shares rose.", "Corvenne"),
    ("The Harbour Aid Relief Council (HARC) met. HARC members sang. HRAC members left.", "HRAC"),
    ("The Institute of Coastal Rail Standards met. The Institute of Coastal Rail Standards sang. Then the Institute for Coastal Rail Standards rose.", "Institute for Coastal Rail Standards"),
    ("The Society of Clockmakers met. The Society of Clockmakers voted. The Society of Clockmakkers ended.", "Society of Clockmakkers"),
]  # fmt: skip
APART = [
    ("The Coastal Practices Authority fined Kell.", "The Coastal Practices Authority paid.", "The Coastal Practisces Authority is silent.", True),
    ("The Coastal Authority fined Kell.", "The Coastal Authority paid.", "The Coastel Authority is silent.", False),
    ("The Northern Harbour Board met.", "The Northern Harbour Board rose.", "The Southern Harbour Board met.", False),
]
"""Three articles, and whether two of them are enough to tell the third's slip: of three words and more."""
SILENT = [
    "The Ministry of Defence met the Ministry of Defense of Brenn.",
    "The World Health Organization said no. The World Health Organization waited. The World Health Organisation agreed.",
    "General Motors built it. General Motors sold it. General Electric bought it.",
    "The Northern Railway Company and the Southern Railway Company merged. The Northern Railway Company won.",
    "The Labour Party met. The Labour Party voted. The American Labor Party watched.",
    "The Harbour Relief Council (HRC) met. Later the HRC voted, and the Harbour Relief Council left.",
    "The Harbour Aid Relief Council (HARC) met. The Home Resettlement Aid Council (HRAC) met. The HARC voted.",
    "The Harbour Relief Council (HRC) met. Nobody knew what the HCR was.",
    "The Harbour Aid Relief Council (HARC) met. The HARC voted. The HRAC came, the HRAC went.",
    "First Infantry Division and Fourth Infantry Division marched. The First Infantry Division won.",
    "The Republicans met the Republican Party. The Republican Party voted.",
    "The Bank of Aldham and the Banks of Aldham were shut. The Bank of Aldham reopened.",
    "Senate committees met. The Senate Committee on Farms sat. The Senate Committee on Farms rose. Senate Committees are many.",
    "The United Nations met. The United Nation of Shepherds did not. The United Nations voted.",
    "The Iranian Football Federation wrote to the Iraqi Football Federation. The Iranian Football Federation waited.",
    "Brenn United beat Brenn Untied, a pub team. Brenn United sang, Brenn Untied drank and Brenn Untied left.",
    "The Court of Appeal met. The Court of Appeals for Ostholm met. The Court of Appeal rose.",
    "The National Theatre opened. The National Theatre sang. The National Theater of Texas did not.",
    "The Alder Institute of Technology and the Alder Institute of Technologies merged. The Alder Institute of Technology paid.",
    "Reporters rang Harrows. Nobody at Harrows spoke. Narrows were closed to ships.",
    "Reporters rang Corvanne. Corvenne shares rose.",
    "Reporters rang Ranger. The staff of Ranger wept. Rangers look after the woods.",
    "The Ministry of Education met the Ministry for Education of Brenn.",
    "Kestrel Holdings Ltd sued. Kestrel Holdings Ltd. won. Kestrel Holdings Limited paid.",
]


@pytest.mark.parametrize(("text", "odd"), FIRING, ids=[odd for _, odd in FIRING])
def test_a_slip_in_the_name_of_a_body_is_found(text: str, odd: str) -> None:
    found = only(text)
    assert found.sides[0].text == odd
    assert odd not in [s.text for s in found.sides[1:]]


@pytest.mark.parametrize("text", SILENT, ids=[text[:40] for text in SILENT])
def test_two_bodies_and_two_right_spellings_are_no_conflict(text: str) -> None:
    assert conflicts(text) == []


def test_an_acronym_stands_for_its_body_in_other_articles_too() -> None:
    found = only("The Kestrel Direct Investment Fund (KDIF) bought the docks. Nobody saw it.", "The KDIF sold them. A clerk of the KIDF wept.")
    assert [(s.text, s.role) for s in found.sides] == [("KIDF", "undecided"), ("KDIF", "reference"), ("KDIF", "reference")]
    assert (found.grade, found.suggestion) == ("look", "KDIF")
    assert "KDIF is made of the initials of Kestrel Direct Investment Fund" in [r.text for r in found.reasons]


@pytest.mark.parametrize(("one", "two", "odd", "found"), APART, ids=[odd for *_, odd, _ in APART])
def test_two_articles_against_one(one: str, two: str, odd: str, found: bool) -> None:
    assert bool(conflicts(one, two, odd)) == found


@pytest.mark.parametrize(("one", "other", "found"), [("Scarbollough Shoal", "Scarballough Shoal", True), ("Carroway Park", "Carraway Park", False)])
def test_a_long_word_of_a_name_that_stands_once_each_way(one: str, other: str, found: bool) -> None:
    text = f"Ships near the {one} turned back. Later a map of the {other} was sold."
    assert [c.grade for c in conflicts(text)] == (["look"] if found else [])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Kestrell Securities", "Kestrel Securities", True),
        ("Tarvald Securities", "Tarvold Securities", False),
        ("Kestrell Street", "Kestrel Street", False),
        ("Kestrels Securities", "Kestrel Securities", False),
    ],
)
def test_a_letter_doubled_makes_no_other_firm(one: str, other: str, found: bool) -> None:
    assert [c.grade for c in conflicts(f"A clerk at {one} was glad.", f"A guard at {other} was sad.")] == (["look"] if found else [])
