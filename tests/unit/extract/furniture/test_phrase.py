import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.furniture.phrase import ANY, Unreadable, compiled
from xcheck.extract.furniture.wording import words

LISTS = {"network": frozenset(("facebook", "x"))}


def fits(phrase: str, line: str) -> bool:
    return compiled(phrase, LISTS).fits(words(line, colons=True))


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        ("sign up for/to our newsletter", "Sign up to our newsletter!"),
        ("sign up (here) for our newsletter", "Sign up for our newsletter"),
        ("sign up (here) for our newsletter", "SIGN UP HERE FOR OUR NEWSLETTER"),
        ("get ... in your inbox", "Get the harbour in your inbox"),
        ("get ... in your inbox", "Get in your inbox"),
        ("follow us on <network> ...", "Follow us on X and stay there"),
        ("<number> comments", "17 comments"),
        ("correction/clarification: ...", "Clarification: it was nine"),
        ("log (in) (or join)", "Log in or join"),
        ("e-mail us", "Email us"),
    ],
)
def test_a_phrase_fits(phrase: str, line: str) -> None:
    assert fits(phrase, line)


@pytest.mark.parametrize(
    ("phrase", "line"),
    [
        ("sign up for our newsletter", "Sign up for our newsletter today"),
        ("get ... in your inbox", "Get it to your inbox"),
        ("follow us on <network> ...", "Follow us on foot"),
        ("correction: ...", "Correction officers left"),
        ("<number> comments", "comments"),
        ("a ... b", "a " + "x " * 13 + "b"),
    ],
)
def test_a_phrase_does_not_fit(phrase: str, line: str) -> None:
    assert not fits(phrase, line)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("... here", "begins with a gap"),
        ("...", "no word"),
        ("(sign up", "brackets"),
        ("sign) up", "brackets"),
        ("sign () up", "brackets"),
        ("on <nets>", "no word list"),
        ("a ... b ... c ... d", "more than two gaps"),
        ("one two/ three", "is not one word"),
        ("(one) (two)", "no word that must stand"),
    ],
)
def test_a_malformed_phrase_is_refused(source: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        compiled(source, LISTS)


def test_starts_are_the_first_two_words() -> None:
    assert compiled("sign up (now)", {}).starts == {("sign", "up")}
    assert compiled("(please) log in", {}).starts == {("please", "log"), ("log", "in")}
    assert compiled("get ... inbox", {}).starts == {("get", ANY), ("get", "inbox")}
    assert compiled("share", {}).starts == {("share", "")}
    assert compiled("share (this)", {}).starts == {("share", ""), ("share", "this")}
    assert compiled("share ...", {}).starts == {("share", ""), ("share", ANY)}


@given(st.lists(st.sampled_from("abcd"), max_size=8))
def test_what_fits_is_found_by_its_start(line: list[str]) -> None:
    for source in ("a (b) c/d ...", "(a) b ... d", "a b", "c ... d"):
        phrase = compiled(source, {})
        if phrase.fits(tuple(line)):
            first, second = line[0], line[1] if len(line) > 1 else ""
            assert {(first, second), (first, ANY) if second else (first, "")} & phrase.starts


def test_an_anchor_stands_in_every_line_that_fits() -> None:
    phrase = compiled("delivered ... to your inbox", {})
    assert phrase.anchors <= {"delivered", "inbox"}


def test_a_long_line_against_two_gaps_is_quick() -> None:
    phrase = compiled("a ... a ... b", {})
    assert not phrase.fits(("a",) * 20_000)


def test_equal_parts_of_phrases_are_one_value() -> None:
    one, other = compiled("sign up (now) ... today", {}), compiled("sign out (now) ... today", {})
    assert [x is y for x, y in zip(one.parts, other.parts, strict=True)] == [True, False, True, True, True]
