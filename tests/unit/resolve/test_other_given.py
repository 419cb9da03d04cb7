"""Another given name for the holder of one office in one story, and the many who only share a family name."""

from __future__ import annotations

import pytest

from tests.unit.checks.people import conflicts_of
from xcheck.checks.name_variant import NameVariant

COURT = (
    "Judge {name} jailed Hakon Lund on Thursday. The prosecutor, Wenbin Orr, had asked for nine years. Lund's lawyer, Petra Sarnholm, said that he would appeal.\n\n"
    "{family} told Lund that he had betrayed Tildesley's savers. Ida Corrane, who lost her house, wept.\n"
)
NEXT = (
    'A day after the sentence Ida Corrane stood before her old house. "It won\'t come back," said Corrane. Petra Sarnholm said that Lund would appeal.\n\n'
    "Judge {name} had called his scheme heartless. Wenbin Orr praised {family} for that.\n"
)


def found(first: str, then: str, one: str = COURT, other: str = NEXT) -> list[tuple[str, str, str]]:
    """The grade, forms and first reason of what is found in two reports of one trial with these names of its judge."""
    texts = [text.format(name=name, family=name.split()[-1]) for text, name in ((one, first), (other, then))]
    return [(c.grade, str(c.facts["forms"]), c.reasons[0].text) for c in conflicts_of(NameVariant(), *texts)]


@pytest.mark.parametrize(("first", "then"), [("Marian Brandvold", "Muriel Brandvold"), ("David Haldor", "Daniel Haldor"), ("Oswin Skarre", "Oskar Skarre")])
def test_one_judge_of_one_trial_with_another_given_name_asks_for_a_look(first: str, then: str) -> None:
    ((grade, forms, reason),) = found(first, then)
    assert grade == "look"
    assert set(forms.split(" / ")) == {first.split()[0], then.split()[0]}
    assert reason == "another given name"


def test_the_reasons_give_the_office_and_the_story() -> None:
    texts = [text.format(name=name, family="Brandvold") for text, name in ((COURT, "Marian Brandvold"), (NEXT, "Muriel Brandvold"))]
    (conflict,) = conflicts_of(NameVariant(), *texts)
    assert [reason.text for reason in conflict.reasons][1:] == ["both are called judge", "the articles also share Corrane and Lund"]
    assert {side.role for side in conflict.sides} == {"undecided"}
    assert len({side.origin.digest for side in conflict.sides}) == 2


@pytest.mark.parametrize(
    ("first", "then"),
    [("Marian Brandvold", "Edith Brandvold"), ("Henry Brandvold", "Helen Brandvold"), ("Marian Sánchez", "Muriel Sanchez"), ("William Holt", "Bill Holt")],
)
def test_other_letters_a_man_and_a_woman_two_families_and_short_forms(first: str, then: str) -> None:
    assert [forms for _, forms, reason in found(first, then) if reason == "another given name"] == []


def test_houses_have_many_members() -> None:
    one, other = (text.replace("Judge", "Senator") for text in (COURT, NEXT))
    assert found("Marian Brandvold", "Muriel Brandvold", one, other) == []


def test_other_places_have_other_judges() -> None:
    one, other = COURT.replace("Judge {name}", "{name}, the judge of Kell,"), NEXT.replace("Judge {name}", "{name}, the judge of Tildesley,")
    assert found("Marian Brandvold", "Muriel Brandvold", one, other) == []


def test_another_story_has_another_judge() -> None:
    other = 'Judge {name} opened the flower show in Sarn. The roses of Gustav Vane won. "I am glad," said Vane. {family} tasted the cake.\n'
    assert found("Marian Brandvold", "Muriel Brandvold", COURT, other) == []


def test_a_former_judge_is_somebody_else() -> None:
    assert found("Marian Brandvold", "Muriel Brandvold", COURT, NEXT.replace("Judge {name}", "The former judge {name}")) == []


def test_an_article_that_names_both_tells_of_two() -> None:
    both = NEXT + "\nJudge Marian Brandvold is her cousin.\n"
    assert found("Marian Brandvold", "Muriel Brandvold", COURT, both) == []


def test_a_year_later_another_of_the_family_may_sit_there() -> None:
    dated = "---\npublished: {day}\n---\n"
    near, far = ("2026-03-{:02d}", "2027-03-{:02d}")
    first = dated.replace("{day}", near.format(5)) + COURT
    assert len(found("Marian Brandvold", "Muriel Brandvold", first, dated.replace("{day}", near.format(6)) + NEXT)) == 1
    assert found("Marian Brandvold", "Muriel Brandvold", first, dated.replace("{day}", far.format(6)) + NEXT) == []


def test_many_of_one_family_name_tell_nothing() -> None:
    texts = [text.format(name=name, family="Brandvold") for text, name in ((COURT, "Marian Brandvold"), (NEXT, "Muriel Brandvold"))]
    others = [f"The baker {name} Brandvold opened a shop. Brandvold sold bread.\n" for name in ("Gustav", "Hedda")]
    assert conflicts_of(NameVariant(), *texts, *others) == []
