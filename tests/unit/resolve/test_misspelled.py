"""Lone names that are spelled nearly as somebody's of their article."""

from __future__ import annotations

import pytest

from tests.unit.resolve.test_people import form, people
from xcheck.resolve.misspelled import _from


@pytest.mark.parametrize(
    ("text", "odd", "sure"),
    [
        ("The mayor, Ilse Brandvold, spoke. Reporters saw Branvold leave.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. Branvold said nothing more.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. Branvold grudgingly said no.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. Branvold grudgingly signed the bill.", "Branvold", False),
        ("The mayor, Ilse Brandvold, spoke. Branvold poses with the crew.", "Branvold", False),
        ("The mayor, Ilse Brandvold, spoke. According to Branvold, the hall was shut.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. At Branvold’s request the hall was shut.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. Branvold walked home.", "Branvold", False),
        ("The mayor, Ilse Brandvold, spoke. The rival took a swipe at Branvold that night.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. Few have faith in Branvold now.", "Branvold", True),
        ("The mayor, Ilse Hulwod, spoke. Hullwod and her guests stayed.", "Hullwod", False),
        ("The mayor, Ilse Calvert, spoke. Clavert and her guests stayed.", "Clavert", False),
        ("The mayor, Ilse Brandvold, spoke. Reporters saw Brandvolda leave.", "Brandvolda", False),
        ("The singer Chris Matthews spoke. Reporters heard Mr. Mathews leave.", "Mathews", False),
        ("The mayor, Ilse Brandvold, spoke. Brandvuld and the others left.", "Brandvuld", False),
    ],
)
def test_a_slip_is_put_with_its_person(text: str, odd: str, sure: bool) -> None:
    found = form(people(text), odd)
    assert (found.group.split("-")[-1] in ("brandvold", "matthews", "calvert", "hulwod"), found.sure) == (True, sure)


def test_a_name_that_another_of_the_article_ends_in_is_no_slip() -> None:
    text = "The mayor, Ilse Brandvold, spoke. A report quoted Abu Branvold, a guest. Later they heard that Branvold said no."
    assert all("brandvold" not in f.group for f in people(text).forms if f.spelling == "Branvold")
    assert any("brandvold" in f.group for f in people(text.replace("Abu Branvold", "somebody")).forms if f.spelling == "Branvold")


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("The mayor, Ilse Brandvold, spoke. The Branvold’s roof leaks.", False),
        ("The mayor, Ilse Brandvold, spoke. They hope that the Branvold will open again.", False),
        ("The mayor, Ilse Brandvold, spoke. On Friday the Branvold inquiry began.", True),
        ("The mayor, Ilse Brandvold, spoke. On Friday the Rev. Branvold said no.", True),
        ("The mayor, Ilse Brandvold, spoke. On Friday the younger Branvold said no.", True),
    ],
)
def test_what_an_article_stands_before_and_acts_is_nobody(text: str, one: bool) -> None:
    assert any("brandvold" in f.group for f in people(text).forms if f.spelling == "Branvold") is one


@pytest.mark.parametrize("where", ["The rival took a walk at Branvold that night.", "Few have houses in Branvold now."])
def test_where_somebody_is_is_no_slip(where: str) -> None:
    assert all("brandvold" not in f.group for f in people(f"The mayor, Ilse Brandvold, spoke. {where}").forms if f.spelling == "Branvold")


def test_what_another_article_has_as_a_place_is_no_slip() -> None:
    text = "The mayor, Ilse Brandvold, spoke. Branvold has other mayors, and they heard her out."
    assert any("brandvold" in f.group for f in people(text).forms if f.spelling == "Branvold")
    for place in ("The vet lives in Branvold.", "The vet lives in nearby Branvold."):
        assert all("brandvold" not in f.group for f in people(text, place).forms if f.spelling == "Branvold")
    assert any("brandvold" in f.group for f in people(text, "The vet looked at Branvold, who left.").forms if f.spelling == "Branvold")


def test_somebody_from_a_place_is_no_slip_of_its_name() -> None:
    text = "She may be the first Arizonan there. Kvist Arizona, she said, knew. Arizona said no."
    assert all("kvist" not in f.group for f in people(text).forms if f.spelling == "Arizonan")
    assert [place for word, place in (("kansan", "kansas"), ("iowan", "iowa"), ("brandvoldt", "brandvold"), ("kestora", "kestor")) if _from(word, place)] == [
        "kansas",
        "iowa",
    ]


@pytest.mark.parametrize(("name", "odd", "one"), [("Brandvold", "Brandvuld", True), ("Kestor", "Kestur", False)])
def test_a_long_strange_name_is_a_slip_in_a_crowd_too(name: str, odd: str, one: bool) -> None:
    # No two of them a letter apart.
    strangers = [
        first + middle + last + rest
        for first, last in zip("BDGHKLMNPRSTV", "dghklmnprstvb", strict=True)
        for middle in ("o", "uri")
        for rest in ("aldim", "uskerby", "ottin")
    ]
    crowd = " ".join(f"The teacher Ilse {stranger} came." for stranger in strangers)
    text = f"{crowd} The mayor, Anna {name}, spoke. Since the arrival of {odd}, whose train was late, all wait."
    assert (form(people(text), odd).group == form(people(text), f"Anna {name}").group) is one


@pytest.mark.parametrize(
    "texts",
    [
        ("The mayor, Ilse Brandvold, spoke. Branvolds are small birds.",),
        ("The mayor, Ilse Brenvold, spoke. Branvold and the others left.",),
        ("The mayor, Mike Pence, spoke. The crowd wanted Peace in our time.",),
        ("The mayor, Ilse Brandvold, spoke, and Brandvold left. Reporters saw Branvold leave.", "Anna Branvold sings. Later Branvold slept."),
        ("Ilse Brandvold met Olga Brandvolt. Reporters saw Brandvole leave.",),
        ("The singer Ilse Brandvold will open the hall in Branvold, a town of 900.",),
        ("The builder Ilse Brandvold accepts what the people of Branvold told him.",),
    ],
)
def test_what_could_be_a_name_of_its_own_is_left_alone(texts: tuple[str, ...]) -> None:
    odd = [f for f in people(*texts).forms if f.spelling in ("Branvolds", "Peace", "Branvold", "Brandvole") and f.spots[0].origin.path == "desk/1.txt"]
    assert all("brandvold" not in f.group and "pence" not in f.group for f in odd)


def test_of_two_like_names_the_nearer_is_meant() -> None:
    texts = "Nurse Philomena Braithwaite spoke to the chef Paul Brathwaite. All looked at Mrs Braithwait."
    assert form(people(texts), "Braithwait").group == form(people(texts), "Philomena Braithwaite").group
    two = "Nurse Philomena Brandvold spoke to the chef Paul Brandvald. All looked at Mrs Brandvuld."
    assert form(people(two), "Brandvuld").group not in {form(people(two), name).group for name in ("Philomena Brandvold", "Paul Brandvald")}


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The sprinter Hannah Vestqvist-Moore won. Then they saw Vestquist-Moore leave.", True),
        ("The sprinter Hannah Vestqvist-Moore won. Vestquist-Moore left.", False),
        ("The sprinter Hannah Vestqvist-Moore won, and her son Karl Vestqvist-Moore sang. Then they saw Vestquist-Moore leave.", False),
    ],
)
def test_a_slip_in_the_first_half_of_a_double_name(text: str, sure: bool) -> None:
    found = people(text)
    assert (form(found, "Vestquist-Moore").group == form(found, "Hannah Vestqvist-Moore").group, form(found, "Vestquist-Moore").sure) == (True, sure)


def test_another_first_half_is_another_name() -> None:
    found = people("The sprinter Hannah Vestqvist-Moore won. Then they saw Aldham-Moore leave.")
    assert all("moore" not in f.group or f.spelling != "Aldham-Moore" or "hannah" not in f.group for f in found.forms)


@pytest.mark.parametrize(
    ("text", "odd", "one"),
    [
        ("Speaker Odile Marchbanks came. Marchbank said nothing.", "Marchbank", True),
        ("Speaker Odile Marchbanks came. At noon Marchbank calls the house.", "Marchbank", True),
        ("Speaker Odile Marchbanks came. They saw Marchbank there.", "Marchbank", False),
        ("Speaker Odile Grebanks came. Later the Grebank said that rates fell.", "Grebank", False),
        ("Speaker Odile Roberts came. Later Robert said nothing.", "Robert", False),
        ("Speaker Odile Marchbank came. Later the Marchbanks said nothing.", "Marchbanks", False),
    ],
)
def test_a_lost_s_is_a_slip_where_a_person_acts(text: str, odd: str, one: bool) -> None:
    found = [f for f in people(text).forms if f.spelling == odd]
    assert any("odile" in f.group for f in found) is one


def test_a_family_of_the_article_is_no_slip_of_another() -> None:
    text = "Carol Brandvolder gave half of it to Karl Brandvolder. Their neighbour Ida Brandvoler got a roof. On the street {} are liked."
    assert all(f.sure for f in people(text.format("the Brandvolders")).forms if f.spelling in ("Brandvolder", "Brandvolders"))
    assert not any("ida" in f.group for f in people(text.format("the Brandvolders")).forms if "Ida" not in f.spelling)
