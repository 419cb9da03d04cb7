import pytest

from xcheck.names import given

NICKNAMES = "bill/william jim/jimmy bob/robert mo/maurice jerry/jerrold val/valerie bibi/benjamin alex/alejandro hal/harold chuck/charles peggy/margaret"
NOT_NICKNAMES = "john/jon paul/paula alexander/alexandra alan/allen frank/frederick ellen/helen daniel/danielle mark/mary"


@pytest.mark.parametrize("pair", NICKNAMES.split())
def test_nicknames(pair: str) -> None:
    a, b = pair.split("/")
    assert given.nicknames(a, b)
    assert given.nicknames(b, a)


@pytest.mark.parametrize("pair", NOT_NICKNAMES.split())
def test_no_nicknames(pair: str) -> None:
    a, b = pair.split("/")
    assert not given.nicknames(a, b)
    assert not given.nicknames(b, a)


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("bob", "rob", True), ("john", "juan", True), ("alexander", "alexandra", False), ("frederick", "frank", False)]
)
def test_relatives(a: str, b: str, expected: bool) -> None:
    assert given.relatives(a, b) is given.relatives(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("volodymyr", "vladimir", True),
        ("osama", "usama", True),
        ("oleh", "oleg", True),
        ("yannis", "giannis", True),
        ("haim", "chaim", True),
        ("oleg", "olga", False),
        ("paul", "peter", False),
    ],
)
def test_one_name(a: str, b: str, expected: bool) -> None:
    assert given.one_name(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("sean", "shaun", True),
        ("steven", "stephen", True),
        ("reece", "rhys", True),
        ("kevin", "keven", True),
        ("kaitlyn", "caitlin", True),
        ("mario", "maria", False),
        ("steven", "stefanie", False),
        ("paul", "paula", False),
    ],
)
def test_homophones(a: str, b: str, expected: bool) -> None:
    assert given.homophones(a, b) is expected


@pytest.mark.parametrize(("a", "b", "expected"), [("paul", "paula", True), ("robin", "paula", False), ("paul", "peter", False), ("qwzrt", "paula", False)])
def test_opposite(a: str, b: str, expected: bool) -> None:
    assert given.opposite(a, b) is given.opposite(b, a) is expected


def test_forms_meet_for_nickname_and_full_name() -> None:
    assert set(given.forms("bill")) & set(given.forms("william"))
    assert set(given.forms("volodymyr")) & set(given.forms("vladimir"))
    assert not set(given.forms("paul")) & set(given.forms("robert"))
