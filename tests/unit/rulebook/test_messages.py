"""Placeholders: plain names and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.rulebook.messages import COMMON, faults, render


@pytest.mark.parametrize("message", ["plain", '"{text}" ({place}): {reasons} {places} {value} {suggestion}', "{tally} {{braces}}", ""])
def test_sound(message: str) -> None:
    assert faults(message, {"tally"}) == []


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ("{sugestion}", "unknown placeholder '{sugestion}', did you mean 'suggestion'?"),
        ("{tally}", "unknown placeholder '{tally}'; known: place, places, reasons, suggestion, text, value"),
        ("{text.upper}", "only plain placeholders"),
        ("{text[0]}", "only plain placeholders"),
        ("{text!r}", "only plain placeholders"),
        ("{text:>10}", "only plain placeholders"),
        ("{}", "only plain placeholders"),
        ("{0}", "only plain placeholders"),
        ("{text", "a single '{'"),
        ("text}", "a single '}'"),
    ],
)
def test_each_fault(message: str, fault: str) -> None:
    (said,) = faults(message, ())
    assert fault in said


def test_filled() -> None:
    assert render("{{{text}}} at {place}: {tally}{gone} ", {"text": "{place}", "place": "a:1", "tally": 3}) == "{{place}} at a:1: 3"


@given(st.text(st.sampled_from("{}textplace.:!0 "), max_size=30))
def test_a_message_without_fault_is_filled_without_fault(message: str) -> None:
    filled = render(message, dict.fromkeys(COMMON, "#"))
    if not faults(message, ()):
        assert filled == message.format(**dict.fromkeys(COMMON, "#")).strip()
