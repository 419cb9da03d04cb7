"""Words that ran into names, and names that only look so."""

from __future__ import annotations

import pytest

from xcheck.resolve.uses import _tails, office, shared_offices


def test_a_word_that_ran_into_a_name_is_found() -> None:
    assert _tails({"ilse brandvold", "ilse brandvoldwas", "ilse brandvoldto", "orsin", "orsinwas"}) == {
        "ilse brandvoldwas": "was",
        "ilse brandvoldto": "to",
        "orsinwas": "was",
    }


def test_a_word_that_ran_into_a_misspelled_name_is_found() -> None:
    assert _tails({"ilse brandvold", "ilse brandvuldto"}) == {"ilse brandvuldto": "to"}
    assert _tails({"ilse brandvold", "ilse brandvldwas"}) == {"ilse brandvldwas": "was"}


def test_a_name_that_ends_like_a_word_stays_whole() -> None:
    assert _tails({"ada quillin", "quillin", "quill", "bruno quill"}) == {}


@pytest.mark.parametrize(
    "keys",
    [
        {"ilse brandvold", "olga brandvuldto"},
        {"ilse brandvold", "ilse brandvoldzon"},
        {"ada kest", "ada kastin"},
    ],
)
def test_a_name_that_is_like_no_other_with_its_given_name_stays_whole(keys: set[str]) -> None:
    assert _tails(keys) == {}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Gen.", {"general"}),
        ("Lieutenant General", {"lieutenant", "general"}),
        ("General Secretary", {"secretary"}),
        ("Attorney General", {"attorney"}),
    ],
)
def test_a_general_is_a_soldier(title: str, words: set[str]) -> None:
    assert office(title) == words


@pytest.mark.parametrize(
    ("some", "others", "shared"),
    [
        ({"chair"}, {"chairman"}, {"chair"}),
        ({"spokeswoman"}, {"spokesperson"}, {"spokesperson"}),
        ({"actress"}, {"actor"}, {"actor"}),
        ({"chairman", "senator"}, {"senator", "chair"}, {"senator"}),
        ({"chairman"}, {"chairwoman"}, set()),
        ({"senator"}, {"judge"}, set()),
        ({"human"}, {"hu"}, set()),
    ],
)
def test_offices_that_may_be_one(some: set[str], others: set[str], shared: set[str]) -> None:
    assert shared_offices(frozenset(some), frozenset(others)) == shared == shared_offices(frozenset(others), frozenset(some))
