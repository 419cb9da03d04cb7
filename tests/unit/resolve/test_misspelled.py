"""Lone names that are spelled nearly as somebody's of their article."""

from __future__ import annotations

import pytest

from tests.unit.resolve.test_people import form, people


@pytest.mark.parametrize(
    ("text", "odd", "sure"),
    [
        ("The mayor, Ilse Brandvold, spoke. Reporters saw Branvold leave.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. Branvold said nothing more.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. At Branvold’s request the hall was shut.", "Branvold", True),
        ("The mayor, Ilse Brandvold, spoke. Branvold walked home.", "Branvold", False),
        ("The mayor, Ilse Brandvold, spoke. Reporters saw Brandvolda leave.", "Brandvolda", False),
        ("The singer Chris Matthews spoke. Reporters heard Mr. Mathews leave.", "Mathews", False),
        ("The mayor, Ilse Brandvold, spoke. Brandvuld and the others left.", "Brandvuld", False),
    ],
)
def test_a_slip_is_put_with_its_person(text: str, odd: str, sure: bool) -> None:
    found = form(people(text), odd)
    assert (found.group.split("-")[-1] in ("brandvold", "matthews"), found.sure) == (True, sure)


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
