"""Tokens of host sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.quotes.tokens import Token, add_words
from xcheck.model.article import Article
from xcheck.model.records import Mention


def tokens(text: str, *names: str) -> list[Token]:
    origin = Article("a.txt", text).origin()
    mentions = sorted((Mention(origin, text.index(n), text.index(n) + len(n), n, kind="person") for n in names), key=lambda m: m.start)
    found: list[Token] = []
    add_words(text, 0, len(text), mentions, [m.start for m in mentions], found)
    return found


def test_kinds() -> None:
    found = tokens("The mayor’s aide, Orla Venn, didn’t say it’s Tolmar’s 14th.", "Orla Venn")
    assert [(t.kind, t.word) for t in found] == [
        ("word", "the"), ("word", "mayor"), ("possessive", "’s"), ("word", "aide"), ("mark", ","), ("name", "orla venn"), ("mark", ","),
        ("word", "did"), ("word", "not"), ("word", "say"), ("word", "it"), ("word", "is"), ("capital", "tolmar"), ("possessive", "’s"),
        ("number", "14th"), ("mark", "."),
    ]  # fmt: skip
    assert found[5].number == 0
    assert found[5].label == "person"


def test_a_possessive_behind_a_name() -> None:
    assert [t.kind for t in tokens("Orla Venn’s boat", "Orla Venn")] == ["name", "possessive", "word"]
    assert [t.kind for t in tokens("the sailors’ boat")] == ["word", "word", "possessive", "word"]


def test_days_are_no_names() -> None:
    assert [t.kind for t in tokens("On Monday Orla Venn left", "Monday", "Orla Venn")] == ["word", "capital", "name", "word"]


def test_small_words_stay_small_at_a_sentence_start() -> None:
    assert [t.kind for t in tokens("While Officials Later slept")] == ["word", "capital", "word", "word"]


@given(st.text(alphabet="abA ’'s.-,—19’ne\n", max_size=60))
def test_tokens_slice_in_order(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert token.start >= at
        assert token.end > token.start
        at = token.end
