"""Stock phrases."""

from __future__ import annotations

import pytest

from xcheck.text.levelled import forms
from xcheck.text.stock_phrases import without_stock_phrases


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("At the end of the day, it's all about the team.", "it 's"),
        ("I just wanted to give it 100 per cent", "i just wanted to"),
        ("The valves were open at the end of the day", "the valves were open"),
        ("We are delighted to have been chosen", "we are chosen"),
        ("We're honoured to be the town's new mill", "we are the town 's new mill"),
        ("The valves were open", "the valves were open"),
        ("", ""),
    ],
)
def test_what_is_left(text: str, left: str) -> None:
    assert " ".join(without_stock_phrases(forms(text))) == left
