"""`term-variant`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from msgspec.structs import replace

from xcheck.checks.term_variant import TermVariant
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.records import Term

FORMS = ("adviser", "advisor")


def places(*rows: tuple[str, str], forms: tuple[str, ...] = FORMS, preferred: str = "", before_noun: bool = False) -> list[Term]:
    """Terms from rows of article name (`name@source` for one with a source) and the text that stands there."""
    found: list[Term] = []
    for number, (name, text) in enumerate(rows):
        path, _, source = name.partition("@")
        origin = Article(f"{path}.txt", f"text of {path}", source=source or None).origin()
        ending = "s" if text.casefold().endswith("s") else ""
        form = text.casefold().removesuffix("s")
        here = tuple(each + ending for each in forms)
        found.append(Term(origin, number * 20, number * 20 + len(text), text, forms[0], form, False, forms, here, preferred, before_noun and "-" in text))
    return found


def conflicts(terms: Sequence[Term], check: TermVariant | None = None) -> list[Conflict]:
    check = check or TermVariant()
    return [c for group in groups(terms, check.keys, check.linked, check.fold) for c in check.compare(group)]


def test_the_rarer_form_is_to_change_and_keeps_its_ending() -> None:
    [conflict] = conflicts(places(("a", "adviser"), ("b", "advisers"), ("c", "advisors")))
    assert conflict.grade == "majority"
    assert [(side.text, side.role) for side in conflict.sides] == [("advisors", "change"), ("adviser", "reference"), ("advisers", "reference")]
    assert conflict.suggestion == "advisers"
    assert conflict.reasons[0].text == '"adviser" in 2 places in 2 articles, "advisor" in 1 place'


def test_a_capital_at_a_sentence_start_is_kept() -> None:
    [conflict] = conflicts(places(("a", "adviser"), ("b", "adviser"), ("c", "Advisor")))
    assert conflict.suggestion == "Adviser"


def test_places_that_need_different_words_share_no_suggestion() -> None:
    [conflict] = conflicts(places(("a", "adviser"), ("b", "adviser"), ("d", "adviser"), ("c", "advisor"), ("e", "advisors")))
    assert conflict.suggestion is None
    assert conflict.facts["wanted"] == '"adviser" for "advisor", "advisers" for "advisors"'


def test_articles_count_before_places() -> None:
    [conflict] = conflicts(places(("a", "adviser"), ("b", "adviser"), *[("c", "advisor")] * 5))
    assert {side.text for side in conflict.sides if side.role == "change"} == {"advisor"}


def test_near_copies_are_one_voice() -> None:
    own = places(("a", "adviser"), ("b", "adviser"))
    copies = [replace(t, origin=t.origin.speaking_for("wire")) for t in places(("c", "advisor"), ("d", "advisor"), ("e", "advisor"))]
    [conflict] = conflicts([*own, *copies])
    assert {side.text for side in conflict.sides if side.role == "change"} == {"advisor"}


def test_level_forms_are_undecided() -> None:
    [conflict] = conflicts(places(("a", "adviser"), ("b", "advisor")))
    assert (conflict.grade, conflict.suggestion) == ("tie", None)
    assert {side.role for side in conflict.sides} == {"undecided"}
    assert {side.value for side in conflict.sides} == set(FORMS)


@pytest.mark.parametrize("check", [TermVariant(prefer=("Advisor",)), None])
def test_a_preferred_form_wins_over_the_count(check: TermVariant | None) -> None:
    [conflict] = conflicts(places(("a", "adviser"), ("b", "adviser"), ("c", "advisor"), preferred="" if check else "advisor"), check)
    assert conflict.grade == "preferred"
    assert [side.text for side in conflict.sides if side.role == "change"] == ["adviser", "adviser"]
    assert conflict.suggestion == "advisor"


def test_outlets_that_keep_to_one_form_are_only_told() -> None:
    terms = places(("a@Courier", "adviser"), ("b@Courier", "adviser"), ("c@Radio", "advisor"))
    [conflict] = conflicts(terms)
    assert (conflict.grade, conflict.suggestion) == ("outlets", None)
    [together] = conflicts(terms, TermVariant(outlets_apart=False))
    assert together.grade == "majority"


def test_an_outlet_is_measured_by_its_own_usage() -> None:
    terms = places(*[("a@Courier", "adviser")] * 5, ("b@Radio", "advisor"), ("c@Radio", "advisor"), ("d@Radio", "adviser"))
    [conflict] = conflicts(terms)
    assert [side.origin.path for side in conflict.sides if side.role == "change"] == ["d.txt"]
    assert conflict.suggestion == "advisor"


def test_one_form_however_often_is_nothing() -> None:
    assert conflicts(places(("a", "adviser"), ("b", "advisers"), ("c", "Adviser"))) == []


def test_quoted_places_count_only_where_asked_for() -> None:
    terms = places(("a", "adviser"), ("b", "advisor"))
    terms[1] = replace(terms[1], quoted=True)
    assert conflicts(terms) == []
    assert len(conflicts(terms, TermVariant(quoted=True))) == 1


def test_skipped_terms() -> None:
    assert conflicts(places(("a", "adviser"), ("b", "advisor")), TermVariant(skip=("Advisor",))) == []


def test_a_hyphen_before_a_noun_speaks_only_against_the_closed_form() -> None:
    forms = ("airstrike", "air strike", "air-strike")
    open_ones = places(("a", "air strike"), ("b", "air-strike"), forms=forms, before_noun=True)
    assert conflicts(open_ones) == []
    assert len(conflicts([*open_ones, *places(("c", "airstrike"), forms=forms)])) == 1


def test_three_forms_are_one_conflict_in_any_order() -> None:
    forms = ("ceasefire", "cease-fire", "cease fire")
    terms = places(("a", "ceasefire"), ("b", "ceasefire"), ("c", "cease-fire"), ("d", "cease fire"), forms=forms)
    [first, *others] = [conflicts(list(order)) for order in permutations(terms)]
    assert len(first) == 1
    assert all(other == first for other in others)
    assert {side.value for side in first[0].sides} == set(forms)
    assert "they differ in hyphen or space only" in [reason.text for reason in first[0].reasons]
