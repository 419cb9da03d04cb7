"""Prison terms: what was passed on one person, in years."""

from __future__ import annotations

import pytest

from tests.unit.extract.reading import figures_of
from xcheck.model.records import Figure


def terms(text: str) -> list[Figure]:
    return [figure for figure in figures_of(text) if figure.kind == "prison term"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Oskar Lund was sentenced Monday to 12 years in federal prison.", 12),
        ("Oskar Lund, 44, was jailed for fifteen years at Tolmar Crown Court.", 15),
        ("Judge Ilse Orr sentenced Oskar Lund to 30 months in prison.", 2.5),
        ("Oskar Lund was sentenced to two years and six months.", 2.5),
        ("Oskar Lund received a six-year prison sentence.", 6),
        ("Oskar Lund was sent to prison for nine years.", 9),
        ("Oskar Lund was jailed for 12 years for a fraud that nobody saw.", 12),
        ("Oskar Lund was sentenced to 12 years in prison and three years of supervised release.", 12),
        ("Bakers rejoiced after Oskar Lund was sentenced to 12 years in prison.", 12),
        ("Bakers rejoiced after Oskar Lund, 44, was jailed for 12 years on Monday.", 12),
        ("Oskar Lund robbed a bakery. He was jailed for 12 years.", 12),
        ("A man who robbed a bakery was jailed for 12 years on Monday. Oskar Lund, 44, had pleaded guilty.", 12),
    ],
)
def test_a_term_is_read_with_its_person(text: str, years: float) -> None:
    [figure] = terms(text)
    assert (figure.value, figure.unit, figure.subject) == (years, "years", ("oskar", "lund"))


@pytest.mark.parametrize(
    "text",
    [
        "Oskar Lund faces up to 20 years in prison.",
        "A man who spied after Oskar Lund and a friend was jailed for 12 years.",
        "The man who was taken for Oskar Lund was jailed for 12 years.",
        "Oskar Lund could be jailed for 12 years.",
        "Prosecutors asked that Oskar Lund be jailed for 12 years.",
        "Oskar Lund was sentenced to life with a minimum of 12 years.",
        "Oskar Lund was sentenced to 12 to 15 years in prison.",
        "Oskar Lund was sentenced to three years of probation.",
        "Oskar Lund was sentenced to two years in prison, suspended.",
        "Oskar Lund was jailed for six years for the theft and four years for the fire.",
        "Oskar Lund and Emil Weiss were jailed for 12 years.",
        "Emil Lund, the father of Oskar Lund, was jailed for 12 years.",
        "A judge jailed the accomplice of Oskar Lund for 12 years.",
        "Oskar Lund was jailed for a fraud that ran for seven years.",
        "Oskar Lund was jailed after being wanted for seven years.",
        "Oskar Lund, a 44-year-old baker, was jailed on Monday.",
        "Oskar Lund was jailed seven years ago.",
        "Oskar Lund was jailed for six years. The terms are consecutive.",
        "The baker was jailed for 12 years.",
        "Orla Venn was jailed for 12 years for robbery and four for theft.",
        "Orla Venn was jailed for 12 years. She had been given four years for theft as well, to be served together.",
        "Orla Venn was jailed for 16 years in all.",
    ],
)
def test_no_term_is_read(text: str) -> None:
    assert not terms(text)


def test_a_changed_sentence_is_marked() -> None:
    [figure] = terms("Oskar Lund was jailed for 12 years. The appeal court will sit in May.")
    assert figure.is_update


def test_the_day_of_the_sentence_is_not_that_of_those_who_rejoice() -> None:
    [figure] = terms("Bakers rejoiced on Friday after Oskar Lund was jailed for 12 years.")
    assert figure.here.days == ()
    [figure] = terms("Oskar Lund was jailed for 12 years on Friday.")
    assert figure.here.days != ()
