"""The words for single kinds of mistakes."""

from __future__ import annotations

from typing import Any

import pytest

from xcheck.files import yaml
from xcheck.files.mistakes import mistakes


@pytest.mark.parametrize(
    ("text", "rules", "words"),
    [
        ("a: {}", {"minProperties": 1}, "a: must not be empty"),
        ("a: [1, 2, 3]", {"maxItems": 2}, "a: may have at most 2 entries"),
        ("a: xy", {"minLength": 3}, "a: needs at least 3 characters"),
        ("a: -1", {"minimum": 0}, "a: -1 is below 0"),
        ("a: x1", {"pattern": "^[a-z]+$"}, "a: 'x1' is not of the form ^[a-z]+$"),
        ("a: [1]", {"enum": ["on", "off"]}, "a: expected on or off, found a list"),
        ("a: maybe", {"enum": ["on", "off"]}, "a: unknown value 'maybe'; one of: off, on"),
        ("a: true", {"type": ["string", "integer"]}, "a: expected text or a whole number, found true"),
        ("a: 1", {"oneOf": [{"enum": ["all"]}, {"type": "array"}]}, "a: expected all or a list, found the number 1"),
        ("a: " + "x" * 60, {"const": "y"}, f"a: unknown value {'x' * 39 + '…'!r}; one of: y"),
        ("a: [[b, {c: 1}]]", {"items": {"items": {"type": "string"}}}, "a[1][2]: expected text, found a mapping (key: value)"),
    ],
)
def test_words(text: str, rules: dict[str, Any], words: str) -> None:
    document = yaml.loads(text, "r.yaml")
    assert [n.message for n in mistakes(document, {"properties": {"a": rules}})] == [words]
