"""The lines of a comparison: most telling first, safe to show, one line each."""

from __future__ import annotations

from tests.unit.report.diff_samples import HOSTILE, difference, outcome
from xcheck.report import diff_terminal


def test_most_telling_first() -> None:
    lines = diff_terminal.text(outcome()).splitlines()
    kinds = [line.split()[0] for line in lines if not line.startswith(("note:", " ")) and "white space" not in line]
    assert kinds == ["number", "name", "quote", "wording", "wording", "spelling", "punctuation", "paragraph", "paragraph", "paragraph"]
    assert lines[0].split() == ["number", "replace", "line", "3", "-[12]", "+[14]"]
    assert any(line.startswith("paragraph   move    line 15") for line in lines)
    assert sum("more in white space only" in line for line in lines) == 1
    assert [line.split()[1] for line in lines if line.startswith("note:")] == ["silent-change:"] * 3


def test_hostile_text_is_one_line_and_shows_its_controls() -> None:
    shown = diff_terminal.text(outcome(difference("Dull.\n", HOSTILE)))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert all(len(line) < 800 for line in shown.splitlines())
