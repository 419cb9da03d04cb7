"""A house rule as a regular expression."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.phrases import conflicts, found
from xcheck.checks.pattern import Pattern
from xcheck.model.rule import BadSetting

PERCENT = Pattern(pattern=r"(\d+) ?%", suggestion=r"\1 percent", except_=(r"\d+% proof",), rule="percent")


def test_the_same_words_are_one_finding_with_all_places() -> None:
    texts = ("It rose 5% and 7%.", "It fell 5%.")
    said = conflicts(PERCENT, *texts)
    assert [(c.grade, c.identity, c.suggestion, [s.origin.path for s in c.sides]) for c in said] == [
        ("found", ("5%", "5 percent"), "5 percent", ["1.txt", "2.txt"]),
        ("found", ("7%", "7 percent"), "7 percent", ["1.txt"]),
    ]
    assert {side.role for conflict in said for side in conflict.sides} == {"change"}


@pytest.mark.parametrize("text", ["It rose 5 percent.", "“It rose 5%,” she said.", "A bottle of 40% proof.", "The % key stuck."])
def test_silent(text: str) -> None:
    assert conflicts(PERCENT, text) == []


def test_another_rules_places_are_none_of_its_business() -> None:
    other = found(Pattern(pattern="rose", rule="other"), "It rose.")
    assert len(other) == 1
    assert conflicts(PERCENT, "It fell.", also=tuple(other)) == []


def test_case_and_quotes() -> None:
    loose = Pattern(pattern="gonna", case="insensitive", in_quotes="only", rule="r")
    assert [c.sides[0].text for c in conflicts(loose, "Gonna Fly plays. “Gonna go,” he said.")] == ["Gonna"]
    assert found(loose, "Gonna Fly plays. “Gonna go,” he said.")[0].start == 18


@pytest.mark.parametrize(
    ("settings", "places"),
    [
        ({"pattern": "("}, [("pattern",)]),
        ({"pattern": "x*"}, [("pattern",)]),
        ({"pattern": "x", "except_": ("y", "[")}, [("except", 1)]),
        ({"pattern": "(", "except_": ("[",)}, [("pattern",), ("except", 0)]),
        ({"pattern": "(x)", "suggestion": r"\2"}, [("suggestion",)]),
        ({"pattern": "x", "suggestion": r"\0"}, [("suggestion",)]),
    ],
)
def test_settings_that_cannot_be(settings: dict[str, Any], places: list[tuple[str | int, ...]]) -> None:
    with pytest.raises(BadSetting) as caught:
        Pattern(**settings).verify()
    assert [keys for keys, _ in caught.value.faults] == places
