"""What stands beside a quotation mark."""

from __future__ import annotations

import pytest

from xcheck.model.place import Span
from xcheck.text.flanks import flanks, genitive


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"a"', [('"', True, False), ('"', False, True)]),
        ("“a” b", [("“", True, False), ("”", False, True)]),
        ("don’t", []),
        ("’90s", []),
        ("’em", []),
        ("‘90s", []),
        ("6' tall", []),
        ("``a''", [("``", True, False), ("''", False, True)]),
        ("'a'", [("'", True, False), ("'", False, True)]),
        ('a\u2009"', [('"', False, True)]),
    ],
)
def test_flanks(text: str, found: list[tuple[str, bool, bool]]) -> None:
    assert [(f.mark, f.opens, f.closes) for f in flanks(text, Span(0, len(text)))] == found


@pytest.mark.parametrize(
    ("text", "expected"), [("the players’ union", True), ("the player’ union", False), ("rockin’ all night", True), ("players’, he", False)]
)
def test_genitive(text: str, expected: bool) -> None:
    [mark] = [f for f in flanks(text, Span(0, len(text))) if f.mark == "’"]
    assert genitive(text, mark, 0) is expected
