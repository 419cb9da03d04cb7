"""Whichever form the corpus uses most."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.unit.checks.phrases import conflicts, found
from xcheck.checks.consistency import Consistency
from xcheck.model.finding import Conflict
from xcheck.model.rule import BadSetting

ADVISER = Consistency(forms=(("adviser", "advisers"), ("advisor", "advisors")), except_=("Advisor Group",), rule="adviser")
IDENTITY = ("adviser", "advisor")


def only(*texts: str) -> Conflict:
    (conflict,) = conflicts(ADVISER, *texts)
    return conflict


def test_most_articles_win_not_most_places() -> None:
    said = only("An adviser.", "Her adviser left.", "The advisor, an advisor, one more advisor.")
    assert (said.grade, said.identity, said.suggestion) == ("minority", IDENTITY, "adviser")
    assert [(s.origin.path, s.text, s.role) for s in said.sides] == [
        *[("3.txt", "advisor", "change")] * 3,
        ("1.txt", "adviser", "reference"),
        ("2.txt", "adviser", "reference"),
    ]
    assert said.facts == {"tally": '"adviser" in 2 articles, "advisor" in 1 article', "wanted": '"advisor" to "adviser"'}


def test_inflection_and_capitals_are_kept() -> None:
    assert only("An adviser.", "Her adviser.", "Advisors met.").suggestion == "Advisers"
    mixed = only("An adviser.", "Her adviser.", "Advisors met an advisor.")
    assert mixed.suggestion is None
    assert mixed.facts["wanted"] == '"Advisors" to "Advisers", "advisor" to "adviser"'


def test_a_tie_decides_nothing_and_is_one_finding() -> None:
    said = only("An adviser and advisers.", "An advisor.")
    assert (said.grade, said.identity, said.suggestion) == ("undecided", IDENTITY, None)
    assert {side.role for side in said.sides} == {"undecided"}
    assert said.sides[0].text == "advisor"
    assert len(said.sides) == 3


def test_near_copies_are_one_voice() -> None:
    records = found(ADVISER, "An advisor left.", "An advisor left!", "An adviser stayed.", "Her adviser stayed.")
    (said,) = ADVISER.compare(records)
    assert said.grade == "undecided"
    copies = [replace(r, origin=r.origin.speaking_for("one")) if r.text == "advisor" else r for r in records]
    (said,) = ADVISER.compare(copies)
    assert (said.grade, said.suggestion) == ("minority", "adviser")
    assert [s.origin.path for s in said.sides] == ["1.txt", "2.txt", "3.txt", "4.txt"]


@pytest.mark.parametrize(
    "texts",
    [
        ("An adviser.", "Two advisers."),
        ("An adviser.", "“My advisor,” he said."),
        ("An adviser.", "Advisor Group fell."),
        ("An adviser.", "An advisory note; the advisorship."),
        ("Nothing.",),
    ],
)
def test_silent(texts: tuple[str, ...]) -> None:
    assert conflicts(ADVISER, *texts) == []


def test_lists_of_different_lengths_are_replaced_by_the_first_form() -> None:
    rule = Consistency(forms=(("health care",), ("healthcare", "health-care")), rule="r")
    (said,) = conflicts(rule, "Health care.", "The health care plan.", "A health-care plan.")
    assert said.suggestion == "health care"


def test_capitals_that_open_sentences_are_no_vote() -> None:
    rule = Consistency(forms=(("Cabinet",), ("cabinet",)), rule="r")
    assert conflicts(rule, "Cabinet met.", "The cabinet met.", "“Cabinet” is a word.") == []
    (said,) = conflicts(rule, "The Cabinet met.", "The cabinet met.", "A cabinet met.")
    assert (said.grade, said.suggestion) == ("minority", "cabinet")


def test_the_order_of_records_changes_nothing() -> None:
    records = found(ADVISER, "An adviser.", "Her Adviser.", "Advisors met.")
    said = [list(ADVISER.compare(order)) for order in permutations(records)]
    assert all(each == said[0] for each in said)


@pytest.mark.parametrize(
    ("forms", "keys"),
    [
        ((("a",),), [("forms",)]),
        ((("a",), ()), [("forms", 1)]),
        ((("a",), ("b", "a")), [("forms", 1, 1)]),
        ((("a", ""), ("b",)), [("forms", 0, 1)]),
    ],
)
def test_forms_that_cannot_be(forms: tuple[tuple[str, ...], ...], keys: list[tuple[str | int, ...]]) -> None:
    with pytest.raises(BadSetting) as caught:
        Consistency(forms=forms).verify()
    assert [each for each, _ in caught.value.faults] == keys


@given(st.lists(st.sampled_from(["An adviser.", "Her advisors left.", "Advisers met.", "The advisor and the adviser."]), min_size=2, max_size=6), st.data())
def test_dropping_a_place_adds_no_conflict(texts: list[str], data: st.DataObject) -> None:
    records = found(ADVISER, *(f"{text} {number}" for number, text in enumerate(texts)))
    rest = list(records)
    rest.remove(data.draw(st.sampled_from(records)))
    assert {c.identity for c in ADVISER.compare(rest)} <= {c.identity for c in ADVISER.compare(records)}
    for conflict in ADVISER.compare(records):
        assert {(s.origin.path, s.start) for s in conflict.sides} == {(r.origin.path, r.start) for r in records}
