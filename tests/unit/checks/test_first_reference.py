"""Articles that never give a person's full name."""

from __future__ import annotations

import pytest

from tests.unit.resolve.test_people import people
from xcheck.checks.first_reference import FirstReference
from xcheck.grouping import groups
from xcheck.model.finding import Conflict
from xcheck.names.register import Entry, Held, Register

NOBODY = Register.of(())
FULL = "The envoy Rustem Kalvadze met Anton Vessely in Brenn."


def conflicts(*texts: str, register: Register = NOBODY, check: FirstReference | None = None) -> list[Conflict]:
    own = check or FirstReference()
    return [c for group in groups(people(*texts, register=register).forms, own.keys, own.linked, own.fold) for c in own.compare(group)]


def test_the_first_mention_and_the_place_that_knows_the_full_name() -> None:
    (found,) = conflicts(FULL, "“No,” Kalvadze said to Anton Vessely. Nobody in Brenn knew what Kalvadze meant.")
    assert [(s.text, s.role, s.origin.path) for s in found.sides] == [("Kalvadze", "change", "desk/2.txt"), ("Rustem Kalvadze", "reference", "desk/1.txt")]
    assert found.sides[0].start == 6
    assert found.suggestion == "Rustem Kalvadze"
    assert [r.text for r in found.reasons] == ["{place} names Rustem Kalvadze"]


def test_the_register_alone_knows_the_full_name() -> None:
    entry = Entry("envoy", "Rustem Kalvadze", "person", roles=(Held("foreign minister"),))
    (found,) = conflicts("Then Foreign Minister Kalvadze left.", register=Register.of((entry,)))
    assert (found.suggestion, [r.text for r in found.reasons]) == ("Rustem Kalvadze", ["the register has Rustem Kalvadze"])


def test_every_article_without_the_full_name_is_a_side_of_one_conflict() -> None:
    second, third = "“No,” Kalvadze said to Anton Vessely.", "“Yes,” Kalvadze said to Anton Vessely."
    (found,) = conflicts(FULL, second, third)
    assert [s.origin.path for s in found.sides if s.role == "change"] == ["desk/2.txt", "desk/3.txt"]
    assert found.facts["articles"] == "2 articles"


def test_known_by_surname_needs_no_first_name() -> None:
    entry = Entry("envoy", "Rustem Kalvadze", "person", known_by="surname", roles=(Held("foreign minister"),))
    assert conflicts("Then Foreign Minister Kalvadze left.", register=Register.of((entry,))) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("“No,” Kalvadze said. It was the last day of Rustem Kalvadze in Brenn.", FULL),
        ("A man called Dreznik left. Nobody in Brenn had seen Dreznik before.",),
        (FULL, "Irina Kalvadze won the race.", "“No,” Kalvadze said to Anton Vessely."),
        ("The baker Thomas Miller closed his shop.", "Two players were sent off, and Miller limped from the field."),
        ("In 1952 the crown passed to Queen Elizabeth II.", "Queen Elizabeth II opened the bridge."),
        ("He works for the James Kestrel Telescope.", "Through the Telescope they saw a moon."),
    ],
)
def test_silent_cases(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == []


def test_a_name_in_quotation_marks_only_counts_when_asked_for() -> None:
    texts = (FULL, "“Nobody ever trusted Kalvadze again,” Anton Vessely said.")
    assert conflicts(*texts) == []
    assert len(conflicts(*texts, check=FirstReference(quoted=True))) == 1


def test_that_before_a_name_opens_a_clause() -> None:
    (found,) = conflicts(FULL, "Anton Vessely complained that Kalvadze had been late.")
    assert found.suggestion == "Rustem Kalvadze"
    assert not conflicts(FULL, "Anton Vessely complained about this Kalvadze and his friends.")


def test_a_lone_name_that_opens_its_sentence_is_company_too() -> None:
    full = "Governor Rustem Kalvadze will sign it. Senator Anton Vesselik had said so."
    (one, other) = conflicts(full, "“A reprieve,” it was called. Kalvadze is expected to sign it. Vesselik said no more.")
    assert {c.suggestion for c in (one, other)} == {"Rustem Kalvadze", "Anton Vesselik"}
    assert conflicts(full, "“A reprieve,” it was called. Kalvadze is a town by the sea. Mills stand there.") == []
