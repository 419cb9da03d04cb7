"""Slips between two articles of one story: names of people alone, places and bodies."""

from __future__ import annotations

import pytest

from tests.unit.resolve.test_people import people

REPORT = "The Rovers manager, Kjell Sandvoll, praised Marlon Etebo and the keeper Ivan Hestad. Sandvoll left early. Etebo had scored twice in Brenn."


def group_of(spelling: str, *texts: str) -> set[str]:
    """The groups of a spelling's forms."""
    return {form.group for form in people(*texts).forms if form.spelling == spelling}


@pytest.mark.parametrize(
    "text",
    [
        "Rovers’ manager, Sandvol, has complained about Etebo and about Hestad.",
        "“We lost,” Sandvol said of Etebo and of Hestad.",
        "Mr Sandwoll met Etebo and Hestad in the rain.",
    ],
)
def test_a_lone_slip_of_somebody_in_another_report_of_the_story(text: str) -> None:
    odd = "Sandwoll" if "Sandwoll" in text else "Sandvol"
    (form,) = [f for f in people(REPORT, text).forms if f.spelling == odd]
    assert {form.group} == group_of("Sandvoll", REPORT, text)
    assert not form.sure
    assert any("Etebo" in reason for reason in form.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "“We lost,” Sandvol said in the rain.",  # nobody else in common
        "Etebo and Hestad walked through Sandvol in the rain.",  # nothing says that a person is meant
        "“We lost,” Simmons said of Etebo and of Hestad.",
        "“We lost,” Sandvolsky said of Etebo and of Hestad.",  # another ending is another name
        "“We lost,” Anna Sandvol said of Etebo and of Hestad. Sandvol left.",  # a bearer of its own
        "Mrs Sandvol met Etebo and Hestad in the rain. Bishop Sandvol prayed.",  # another office
    ],
)
def test_what_may_be_a_name_of_its_own(text: str) -> None:
    assert group_of("Sandvol", REPORT, text).isdisjoint(group_of("Sandvoll", REPORT, text))


def test_two_who_may_be_meant_are_nobody() -> None:
    other = "The coach, Ada Sandvole, praised Etebo and Hestad. Sandvole left early."
    text = "“We lost,” Sandvolk said of Etebo and of Hestad."
    assert group_of("Sandvolk", REPORT, other, text).isdisjoint(group_of("Sandvoll", REPORT, other, text) | group_of("Sandvole", REPORT, other, text))


BUS = "The last bus left Llanfaerdre with Carys Bevan and Owen Pritchard aboard. Bevan and Pritchard waved."


def test_two_spellings_of_a_place_in_one_story() -> None:
    text = "There is no bus to Llanfaedre any more, Carys Bevan and Owen Pritchard wrote."
    assert group_of("Llanfaedre", BUS, text) == group_of("Llanfaerdre", BUS, text)
    assert not any(form.sure for form in people(BUS, text).forms if form.spelling == "Llanfaerdre" and form.name != "Llanfaerdre")


def test_a_shorter_name_asks_for_more() -> None:
    one, other = "The town of Kigoro lies on a hill, Carys Bevan and Owen Pritchard wrote{}.", "Nobody came to Kigaro, Carys Bevan and Owen Pritchard wrote{}."
    few, many = "", " to Oram Tisdell"
    assert group_of("Kigoro", one.format(many), other.format(many)) == group_of("Kigaro", one.format(many), other.format(many))
    assert group_of("Kigoro", one.format(few), other.format(few)) != group_of("Kigaro", one.format(few), other.format(few))


def test_a_body_of_two_words_asks_for_less() -> None:
    texts = ("Fenwick Harlan will close its works in Dunsford, Oram Tisdell wrote.", "The canteen at Fennwick Harlan was quiet, Oram Tisdell said.")
    assert group_of("Fenwick Harlan", *texts) == group_of("Fennwick Harlan", *texts)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("National Institute for Coastal Research", "National Institute of Coastal Research", True),
        ("National Institute for Coastal Research", "National Institute for Mountain Research", False),
        ("Department of Education", "Department for Education", False),
    ],
)
def test_a_small_word_in_the_name_of_a_body(one: str, other: str, same: bool) -> None:
    texts = (f"The {one} measured the sea, Oram Tisdell wrote.", f"At the {other} nobody was surprised, Oram Tisdell said.")
    groups = {form.spelling: form.group for form in people(*texts).forms}
    assert (groups[one] == groups[other]) is same


@pytest.mark.parametrize(
    "texts",
    [
        (BUS, "There is no bus to Llanfaedre any more."),  # nothing in common
        (BUS, "The road from Llanfaerdre to Llanfaedre is closed, Carys Bevan and Owen Pritchard wrote."),  # an article that tells them apart
        (BUS, "There is no bus to Llanfaerdrey any more, Carys Bevan and Owen Pritchard wrote."),  # an ending
    ],
)
def test_two_places_stay_two(texts: tuple[str, ...]) -> None:
    odd = "Llanfaerdrey" if "Llanfaerdrey" in texts[1] else "Llanfaedre"
    assert group_of(odd, *texts).isdisjoint(group_of("Llanfaerdre", *texts))
