"""What office a title tells of, and which offices are one."""

from __future__ import annotations

import pytest

from xcheck.names.offices import office, shared_offices


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
