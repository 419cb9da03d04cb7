import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.furniture.wording import first_words, levelled, like_headline, sayings, speaks, words
from xcheck.model.place import Span


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Sign-up for OUR e-mail!", ("signup", "for", "our", "email")),
        ("• You’ve 3 of 5 free stories", ("youve", "<number>", "of", "<number>", "free", "stories")),
        ("Write to desk@pier.example or @pierpost", ("write", "to", "<email>", "or", "<handle>")),
        ("© 2025 Pier Post", ("©", "<number>", "pier", "post")),
        ("see https://pier.example/a", ("see", "<url>")),
    ],
)
def test_words_are_levelled(line: str, expected: tuple[str, ...]) -> None:
    assert words(line) == expected


def test_a_colon_stays_with_its_word_on_demand() -> None:
    assert words("Correction: an error", colons=True) == ("correction:", "an", "error")
    assert words("Correction: an error") == ("correction", "an", "error")
    assert words("at 3:15 he left", colons=True) == ("at", "<number>", "he", "left")


def test_lines_that_differ_in_numbers_and_marks_are_level() -> None:
    assert levelled("12 comments") == levelled("7 Comments!")
    assert levelled("12 comments") != levelled("12 replies")


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("Sign in. Not a member? Join", ["Sign in.", "Not a member?", "Join"]),
        ("News | Sport · Opinion", ["News", "Sport", "Opinion"]),
        ("he left.Sign up here", ["he left.", "Sign up here"]),
        ("the U.S. team won", ["the U.S. team won"]),
    ],
)
def test_sayings(line: str, pieces: list[str]) -> None:
    assert [line[a:b] for a, b in sayings(line, Span(0, len(line)))] == pieces


@given(st.text(alphabet="aB. |?!…”\t©1", max_size=60))
def test_sayings_are_ordered_trimmed_and_inside(line: str) -> None:
    at = 0
    for start, end in sayings(line, Span(0, len(line))):
        assert at <= start < end <= len(line)
        assert line[start:end] == line[start:end].strip()
        at = end


@given(st.text(alphabet="aB-' .3@©(", max_size=40))
def test_first_words_are_the_first_of_all_words(line: str) -> None:
    own = words(line)
    first, second = first_words(line, 0, len(line))
    assert first in ("", *own[:1])
    if first and second:
        assert (first, second) == own[:2]


@pytest.mark.parametrize(
    "line", ["Ferry line to Kell reopens", "1. Why the lighthouse went dark", "Who owns the north dock?", "Mayor Leaves Office After Nine Years."]
)
def test_like_a_headline(line: str) -> None:
    assert like_headline(line)


@pytest.mark.parametrize("line", ["", "The ferry was late on Monday.", "He left,", "(from page one)", "word " * 30])
def test_unlike_a_headline(line: str) -> None:
    assert not like_headline(line)


def test_speech_is_told_from_a_name_in_quotation_marks() -> None:
    assert speaks('He said "we never sold a single ticket for that boat" and left')
    assert speaks("“Sign up now,” the page said")
    assert not speaks("Get the “Tide Line” newsletter")
    assert not speaks('The 3" hose and a 12" pipe of some length were found there too')
