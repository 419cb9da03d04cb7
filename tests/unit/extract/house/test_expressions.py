"""Expressions, compiled or refused."""

from __future__ import annotations

import pickle

import pytest

from xcheck.extract.house.expressions import Pattern, compiled, prepared
from xcheck.extract.house.literals import form


def test_compiled() -> None:
    assert compiled(r"\d+%").search("5%")
    assert compiled("abc", True).search("ABC")
    assert not compiled("abc").search("ABC")


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("(", r'"\(" is not a valid pattern: missing \) at character 2'),
        ("[a-", "is not a valid pattern"),
        (r"\p{Nowhere}", "unknown property"),
        ("a**", "multiple repeat"),
        ("x*", "finds the empty text"),
        ("^", "finds the empty text"),
        ("(" * 5000 + "a" + ")" * 5000, "is too large a pattern|is not a valid pattern"),
    ],
)
def test_refused(expression: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        compiled(expression)


def test_words_that_a_match_can_begin_with() -> None:
    known = prepared(Pattern("r", "web site|e-mail", forms=(form("web site"), form("E-mail"))))
    assert known.openers == frozenset(("web", "e"))
    assert prepared(Pattern("r", "x")).openers is None
    assert prepared(Pattern("r", r"\$5", forms=(form("$5"),))).openers is None


def test_letters_that_stand_in_every_match() -> None:
    assert prepared(Pattern("r", "web site|e-mail", forms=(form("web site"), form("E-mail")))).hints == ("mail", "site")
    assert prepared(Pattern("r", "x")).hints is None
    assert prepared(Pattern("r", r"x|\$5", forms=(form("x"), form("$5")))).hints is None


def test_a_pattern_is_a_plain_value() -> None:
    pattern = Pattern("r", "a", ("b",), forms=(form("a"),))
    again = pickle.loads(pickle.dumps(pattern))
    assert again == pattern
    assert hash(again) == hash(pattern)
    assert pattern != Pattern("r", "a")
