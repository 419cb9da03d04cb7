"""Words that ran into names, and names that only look so."""

from __future__ import annotations

import pytest

from xcheck.resolve.uses import _tails, shared_offices


def test_a_word_that_ran_into_a_name_is_found() -> None:
    assert _tails({"ilse brandvold", "ilse brandvoldwas", "ilse brandvoldto", "orsin", "orsinwas"}) == {
        "ilse brandvoldwas": "was",
        "ilse brandvoldto": "to",
        "orsinwas": "was",
    }


def test_a_name_that_ends_like_a_word_stays_whole() -> None:
    assert _tails({"ada quillin", "quillin", "quill", "bruno quill"}) == {}


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
