"""Brackets without a partner."""

from __future__ import annotations

import pytest

from xcheck.text.brackets import loose_brackets
from xcheck.text.segment import paragraphs


def loose(text: str) -> list[str]:
    return [m.mark for m in loose_brackets(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Two barges, one with lamp oil) were stopped.", [")"]),
        ("The ferry (built in 1961 was sold.", ["("]),
        ("The crew (four men] slept.", ["(", "]"]),
        ("He [the cook slept.", ["["]),
        ("It (was (good) and fine.", ["("]),
        ("(One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.)", ["(", ")"]),
        ("He smiled (:see the note).", []),
    ],
)
def test_odd_brackets(text: str, marks: list[str]) -> None:
    assert loose(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "The ferry (built in 1961) was sold [to a museum].",
        "a) no shouting, b) no lamps",
        "The rules: a) no shouting, 1) no lamps, iv) no dogs",
        "Rules (a) and (b) hold, as does rule 2).",
        "The crowd smiled :) and the captain :-( and the cook ;-).",
        "He was glad (very glad :).",
        "Values lie in [0, 1) or (2, 3].",
        "(The ferry was sold.\n\nIt lies in Quill.)",
        "See https://quill.example/ferry_(ship).",
        "It [: a note] stands.",
        "",
    ],
)
def test_brackets_that_are_none_or_paired(text: str) -> None:
    assert loose(text) == []
