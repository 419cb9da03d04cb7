"""Words, numbers and marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xcheck.diff import tokens as own
from xcheck.diff.tokens import tokens, words
from xcheck.model.place import Span


def test_numbers_and_words_with_apostrophes_are_one_token_each() -> None:
    text = "Vane’s 1,234.5 pounds don't go\u00a0at 12:30, 2-1 (5bn)."
    assert words(text, Span(0, len(text))) == ["Vane’s", "1,234.5", "pounds", "don't", "go", "at", "12:30", ",", "2-1", "(", "5bn", ")", "."]


@given(st.text(st.characters(max_codepoint=127)))
def test_texts_in_ascii_are_read_as_all_others(text: str) -> None:
    assert words(text, Span(0, len(text))) == own._TOKEN.findall(text)


@given(st.text())
def test_tokens_are_where_the_words_stand(text: str) -> None:
    whole = Span(0, len(text))
    assert [text[start:end] for start, end in tokens(text, whole)] == words(text, whole)
