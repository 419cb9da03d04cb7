"""Are two sentences of one event?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.checks.same_event import days_agree, keys, named_alike, numbers_agree, retold
from xcheck.model.records import Circumstances

words = st.lists(st.text(alphabet="abcde", min_size=3, max_size=4), max_size=8).map(lambda each: tuple(sorted(set(each))))
some = st.builds(Circumstances, names=words, words=words)


def at(names: str, content: str = "", days: str = "") -> Circumstances:
    return Circumstances(tuple(names.split()), tuple(content.split()), tuple(days.split()))


def test_retold() -> None:
    one = at("kerrin tolmar", "blast market kill people")
    assert retold(one, at("kerrin tolmar", "blast market kill people road"))
    assert not retold(one, at("kerrin ostra", "blast market kill people"))
    assert not retold(one, at("kerrin tolmar", "council bought new buses"))
    assert not retold(at("kerrin", "blast"), at("kerrin", "blast"))


@given(some, some)
def test_retold_is_symmetric_and_known_by_its_keys(a: Circumstances, b: Circumstances) -> None:
    assert retold(a, b) == retold(b, a)
    assert named_alike(a, b) == named_alike(b, a)
    assert list(keys(a)) == sorted(set(keys(a)))
    if a.names and len({*a.names, *a.words}) > 1:
        assert list(keys(a))


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [("", "2025-03-04", True), ("2025-03-04", "2025-03-04", True), ("2025-03-04", "2025-03-05", False), ("2025-03", "2025-03-04", True), ("--03", "2025-03-04", True), ("2016", "2025-03-04", False),
     ("--04", "2025-03-04", False), ("tuesday", "2025-03-04", True), ("monday", "2025-03-04", False), ("monday", "tuesday", False), ("monday", "2025", True), ("1982-08", "2024-06", False),
     ("2025-03-04 2024", "2024", True)],
)  # fmt: skip
def test_days(a: str, b: str, agree: bool) -> None:
    assert days_agree(a.split(), b.split()) is days_agree(b.split(), a.split()) is agree


@pytest.mark.parametrize(
    ("a", "b", "one", "other", "agree"),
    [
        ("14 30", "16 30", "14", "16", True),
        ("14 30", "16 31", "14", "16", False),
        ("14", "16", "14", "16", True),
        ("45 43", "43 45", "45", "43", False),
        ("287 70 184", "287 70 144", "184", "287", False),
        ("14 30 5", "16 30", "14", "16", True),
        ("14 30", "16", "14", "16", False),
        ("20 5 7", "26 7", "20 5", "26", True),
    ],
)
def test_numbers(a: str, b: str, one: str, other: str, agree: bool) -> None:
    assert numbers_agree(a.split(), b.split(), one.split(), other.split()) is agree
