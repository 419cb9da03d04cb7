"""Being asked: yes, no, all, quit, and anything else."""

from __future__ import annotations

import pytest

from xcheck.cli.asking import approver
from xcheck.model.article import Article
from xcheck.review.fixes import Fix

TEXT = "one two three four\nfive"
FIXES = {"a.txt": [Fix("a.txt", TEXT.index(w), TEXT.index(w) + len(w), w, w.upper(), ("r",), ("k",)) for w in ("one", "two", "three", "five")]}


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ("nyny", ["TWO", "FIVE"]), ("na", ["TWO", "THREE", "FIVE"]), ("yq", ["ONE"]), ("q", []), ("x?yyyy", ["ONE", "TWO", "THREE", "FIVE"]),
    ],
)  # fmt: skip
def test_answers(answers: str, wanted: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    given = iter(answers)
    chosen = approver({"a.txt": Article("a.txt", TEXT)}, lambda: next(given))(FIXES)
    assert [fix.new for own in chosen.values() for fix in own] == wanted
    assert next(given, None) is None
    shown = capsys.readouterr().out
    assert "[-one-]{+ONE+} two three four" in shown
    assert ("y: change it" in shown) == ("x" in answers)
