"""Settings of checks: schema and values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import pytest

from xcheck.checks.base import Check
from xcheck.checks.registry import CHECKS
from xcheck.files.schema import accepts
from xcheck.rulebook.options import bind, options_schema, shown


class Sample(Check[Any], frozen=True):
    """A check with a setting of every kind."""

    words: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    names: frozenset[str] = frozenset()
    swap: Mapping[str, str] = {}
    share: float = 0.5
    most: int = 3
    loud: bool = False
    where: Literal["here", "there"] = "here"
    note: str | None = None
    either: int | tuple[str, ...] = 1
    except_: tuple[str, ...] = ()
    rule: str = ""


GIVEN: dict[str, Any] = {
    "words": ["a"],
    "rows": [["a", "b"], []],
    "names": ["b", "a"],
    "swap": {"a": "b"},
    "share": 1,
    "most": 2.0,
    "loud": True,
    "where": "there",
    "note": None,
    "either": ["x"],
    "except": ["y"],
}


def test_values_as_the_fields_want_them() -> None:
    assert accepts(GIVEN, options_schema(Sample))
    made = bind(Sample, GIVEN, "some-rule")
    assert made == Sample(("a",), (("a", "b"), ()), frozenset("ab"), {"a": "b"}, 1.0, 2, True, "there", None, ("x",), ("y",), "some-rule")
    assert isinstance(made, Sample)
    assert type(made.share) is float
    assert type(made.most) is int
    assert shown(made) == {**GIVEN, "names": ["a", "b"]}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("words", "a"),
        ("words", [1]),
        ("rows", ["a"]),
        ("names", ["a", "a"]),
        ("swap", ["a"]),
        ("swap", {"a": 1}),
        ("share", "1"),
        ("share", True),
        ("most", 1.5),
        ("loud", "yes"),
        ("where", "elsewhere"),
        ("note", 1),
        ("either", "x"),
        ("rule", "x"),
        ("except_", []),
    ],
)
def test_values_that_do_not_fit(name: str, value: object) -> None:
    assert not accepts({**GIVEN, name: value}, options_schema(Sample))


def test_settings_without_a_default_are_required() -> None:
    assert not accepts({}, options_schema(Sample))
    assert accepts({}, options_schema(Sample, whole=False))


def test_a_setting_that_yaml_cannot_give() -> None:
    class Odd(Check[Any], frozen=True):
        what: bytes = b""

    with pytest.raises(TypeError, match="a setting cannot be of type"):
        options_schema(Odd)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_check_has_settings_that_yaml_can_give(check: type[Check[Any]]) -> None:
    assert options_schema(check)["additionalProperties"] is False
