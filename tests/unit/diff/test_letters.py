"""Letters inside one changed word, and nothing longer."""

from __future__ import annotations

import pytest

from xcheck.diff.letters import letters


def marked(before: str, after: str) -> tuple[str, str] | None:
    found = letters(before, after)
    return None if found is None else (_shown(found[0]), _shown(found[1]))


def _shown(pieces: tuple[tuple[str, bool], ...]) -> str:
    return "".join(f"[{text}]" if changed else text for text, changed in pieces)


def test_the_letters_that_changed() -> None:
    assert marked("Dmitriev", "Dimitriev") == ("Dmitriev", "D[i]mitriev")
    assert marked("Browne", "Brown") == ("Brown[e]", "Brown")


@pytest.mark.parametrize(
    ("before", "after"), [("14", "17"), ("cat", "mouse"), ("two words", "two word"), ("", "a"), ("a" * 61, "a" * 60), ("café", "cafe\u0301")]
)
def test_what_is_read_whole(before: str, after: str) -> None:
    assert letters(before, after) is None
