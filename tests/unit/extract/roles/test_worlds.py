"""The worlds of callings: what tells two people of one name apart, and what tells nothing."""

from __future__ import annotations

import pytest

from xcheck.extract.roles.worlds import worlds_of


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("foreign minister", "Labour senator", True),
        ("striker", "team captain and midfielder", True),
        ("senator", "goalkeeper", False),
        ("novelist", "police sergeant", False),
        ("baker", "teacher", False),
        ("baker", "baker", True),
    ],
)
def test_worlds(one: str, other: str, share: bool) -> None:
    assert bool(worlds_of(one) & worlds_of(other)) is share


@pytest.mark.parametrize("role", ["director", "manager", "resident", "", "host"])
def test_words_that_tell_nothing(role: str) -> None:
    assert worlds_of(role) == frozenset()
