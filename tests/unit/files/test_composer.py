"""Scalars, keys, aliases and depth by the core rules."""

from __future__ import annotations

import pytest

from xcheck.files import yaml
from xcheck.files.composer import core
from xcheck.model.notice import Trouble
from xcheck.model.place import Place


def complaint(text: str) -> str:
    with pytest.raises(Trouble) as caught:
        yaml.loads(text, "a.yaml")
    return str(caught.value)


def test_a_plain_scalar_alone() -> None:
    assert [core(text) for text in ("", "null", "-", "+1", "-0.5", "1.", ".", "0b1", "0o9")] == [None, None, "-", 1, -0.5, 1.0, ".", "0b1", "0o9"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("off", "off"),
        ("y", "y"),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("", None),
        ("12:30", "12:30"),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("2025-12-02", "2025-12-02"),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ('"true"', "true"),
        ("! 12", "12"),
        ("!!str 12", "12"),
        ("<<", "<<"),
        ("9" * 401, "9" * 401),
    ],
)
def test_scalars(written: str, value: object) -> None:
    got = yaml.loads(f"k: {written}\n", "a.yaml").value["k"]
    assert got == value
    assert type(got) is type(value)


def test_keys_are_text_as_written() -> None:
    assert yaml.loads("NO: 1\n12: 2\ntrue: 3\n2025-01-01: 4", "a").value == {"NO": 1, "12": 2, "true": 3, "2025-01-01": 4}


def test_aliases_repeat_their_value() -> None:
    document = yaml.loads("a: &x {k: [1, 2]}\nb: *x", "a")
    assert document.value["b"] == {"k": [1, 2]}
    assert document.place("b", "k", 1) == Place(1, 15)


def test_aliases_are_capped_in_number_and_size() -> None:
    assert "too many aliases" in complaint("a: &x 1\nb: [" + "*x, " * 21 + "]")
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in range(1, 8):
        bomb += f"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n"
    assert yaml.loads(bomb, "a").value["a1"][1] == ["x"] * 9
    wide = "a: &a [" + "x, " * 4000 + "]\nb: [*a, *a, *a]"
    assert "too many aliases" in complaint(wide)


def test_deep_nesting_ends_quickly() -> None:
    assert "levels" in complaint("[" * 200_000)
