"""Role phrases: where a role begins and ends, and where it gives way to another one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.roles.phrases import role_phrases, words_of
from xcheck.model.place import Span


def phrases(text: str, name: str = "Vane") -> list[str]:
    """The role phrases of one sentence, in which `name` is a person's."""
    at = text.find(name)
    words = words_of(text, Span(0, len(text)), lambda offset: at <= offset < at + len(name) and at >= 0)
    return [text[p.span.start : p.span.end] for p in role_phrases(text, words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the foreign minister Vane", ["foreign minister"]),
        ("the deputy foreign minister Vane", ["deputy foreign minister"]),
        ("the Norwegian prime minister Vane", ["Norwegian prime minister"]),
        ("the minister of foreign affairs Vane", ["minister of foreign affairs"]),
        ("Minister for Trade and Industry Vane", ["Minister for Trade and Industry"]),
        ("the Agriculture and Livestock Development Minister Vane", ["Agriculture and Livestock Development Minister"]),
        ("Labour and Social Affairs Minister Vane", ["Labour and Social Affairs Minister"]),
        ("Labour and Green Party leader Vane", ["Labour", "Green Party leader"]),
        ("agriculture and the livestock minister Vane", ["minister"]),
        ("Attorney General Vane", ["Attorney General"]),
        ("Norway's finance minister Vane", ["Norway's finance minister"]),
        ("president and chief executive Vane", ["president", "chief executive"]),
        ("the Democratic nominee Senator Vane", ["Senator"]),
        ("the presidential candidate Vice President Vane", ["Vice President"]),
        ("his rival Governor Vane", ["Governor"]),
        ("Presidential Candidate Vane", ["Presidential Candidate"]),
        ("the nominee for president Vane", ["nominee", "president"]),
        ("president-elect Vane", ["president-elect"]),
        ("they said thatVice President Vane", ["Vice President"]),
        ("saidPrime Minister Vane", ["Prime Minister"]),
        ("the former World Rowing Union (WRU) president Vane", ["former World Rowing Union (WRU) president"]),
        ("the Institute of the Sea (IS) director Vane", ["Institute of the Sea (IS) director"]),
        ("the Harbour Club (WRU) president Vane", ["president"]),
        ("the Harbour Club (Tolmar) president Vane", ["president"]),
        ("(WRU) president Vane", ["president"]),
        ("the saidFormer President Vane", ["Former President"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert phrases(text) == found


@pytest.mark.parametrize("text", ["the harbour wall Vane", "a presidential debate with Vane", "ministerial Vane", "the president's Vane", ""])
def test_no_phrase(text: str) -> None:
    assert phrases(text) == []


@given(st.lists(st.sampled_from("the a president nominee Senator deputy foreign minister of and Kell's Vane , . Norwegian former for".split()), max_size=25))
def test_phrases_lie_apart_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = role_phrases(text, words_of(text, Span(0, len(text)), lambda _: False))
    spans = [p.span for p in found]
    assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))
    assert all(p.first <= p.head <= p.last for p in found)


def test_a_long_line_of_heads_takes_little_time() -> None:
    text = "deputy president of the minister and " * 5000
    began = time.process_time()
    phrases(text, "Orr")
    assert time.process_time() - began < 5
