"""How two spellings of one word of a name differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.names.parse import parse
from xcheck.names.traditions import traditions
from xcheck.resolve.spellings import blocks, described, doubled, likeness, near_keys


@pytest.mark.parametrize(
    ("a", "b", "as_given", "expected"),
    [
        ("dmitriev", "dimitriev", False, "slip"),
        ("dmitriev", "dmitriev", False, "same"),
        ("khodorkovsky", "khordokovsky", False, "slip"),
        ("william", "bill", True, "form"),
        ("jonathan", "jonathon", True, "transcription"),
        ("clinton", "clintons", False, "far"),
        ("lee", "lie", False, "far"),
        ("iran", "iraq", False, "far"),
        ("mario", "maria", True, "far"),
        # Short words: only an end that is written two ways.
        ("webb", "web", False, "slip"),
        ("todd", "tod", False, "slip"),
        ("beck", "bek", False, "slip"),
        ("katz", "kats", False, "slip"),
        ("reed", "red", False, "far"),
        ("reed", "reid", False, "far"),
        ("wood", "woods", False, "far"),
        ("gray", "grey", False, "far"),
        ("kim", "kym", False, "far"),
        ("cox", "cos", False, "far"),
        # What is bound to both does not count.
        ("abuali", "abuadi", False, "far"),
        ("abusalem", "abusalim", False, "slip"),
    ],
)
def test_likeness(a: str, b: str, as_given: bool, expected: str) -> None:
    assert likeness(a, b, 0, as_given) == likeness(b, a, 0, as_given) == expected


@pytest.mark.parametrize(
    ("wrong", "right", "words"),
    [
        ("dimitriev", "dmitriev", "one inserted letter"),
        ("brazille", "brazile", "one doubled letter"),
        ("vosmeer", "vossmeer", "one missing letter"),
        ("chriac", "chirac", "two letters changed places"),
        ("wasif", "wasef", "one changed letter"),
        ("khordokovsky", "khodorkovsky", "letters changed places"),
    ],
)
def test_differences_are_described_for_editors(wrong: str, right: str, words: str) -> None:
    assert described(wrong, right) == words


def test_a_doubled_letter() -> None:
    assert doubled("carrol", "carroll")
    assert not doubled("peace", "pence")


@given(st.text(alphabet="abcdef", min_size=5, max_size=12), st.integers(0, 11))
def test_words_one_letter_apart_share_a_key(word: str, at: int) -> None:
    shorter = word[: at % len(word)] + word[at % len(word) + 1 :]
    assert near_keys(word, 0) & near_keys(shorter, 0)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kirill Dmitriev", "Kirill Dimitriev"),
        ("Emanuel Macron", "Emmanuel Macron"),
        ("Sean Hannity", "Shaun Hannity"),
        ("Valerii Zaluzhny", "Valerii Zaluzhnyi"),
    ],
)
def test_full_names_that_may_be_one_share_a_block(a: str, b: str) -> None:
    assert set(blocks(parse(a))) & set(blocks(parse(b)))
    assert traditions(parse(a)) >= 0


def test_long_words_make_few_keys() -> None:
    assert len(near_keys("a" * 10_000, 0)) == 1


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("port kesarra", "port kessara", "another letter doubled"),
        ("institute of coastal research", "institute for coastal research", "another small word"),
        ("institute at coastal resaerch", "institute for coastal research", "the same name in another transcription"),
    ],
)
def test_what_sets_two_long_names_apart(wrong: str, right: str, told: str) -> None:
    assert described(wrong, right) == told


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("maria", "marie", "slip"), ("paolo", "paulo", "slip"), ("juan", "john", "form"), ("bob", "rob", "form"), ("steve", "steven", "form")],
)
def test_one_root_in_two_languages(a: str, b: str, expected: str) -> None:
    assert likeness(a, b, 0, True) == likeness(b, a, 0, True) == expected
