import pytest

from xcheck.extract.furniture.shapes import bar_lines, trail
from xcheck.extract.furniture.templates import Bar

LISTS = {"home": frozenset(("home",)), "section": frozenset(("news", "harbour", "sport", "opinion", "asia", "weather"))}


@pytest.mark.parametrize(
    "line", ["Home > News > Harbour", "Home» Opinion", "You are here: Home / News", "News | Sport | Opinion", "Home › Harbour › Ferry line to Kell reopens"]
)
def test_a_marked_trail(line: str) -> None:
    assert trail(line, "trail", LISTS, (), 0)


@pytest.mark.parametrize("line", ["Kell 2 | Stow 1", "Home / Away", "Tide > wind.", "Kell – Stow – Marsh End", "he won | they lost | nobody cared", "A > B"])
def test_marks_that_make_no_trail(line: str) -> None:
    assert not trail(line, "trail", LISTS, (), 0)


def test_a_glued_trail_above_its_headline() -> None:
    headline = "Ferry line to Kell reopens"
    assert trail(f"HomeAsia{headline}", "glued-trail", LISTS, [headline], 0)
    assert trail(f"HarbourTides{headline}", "glued-trail", LISTS, [headline], 7)
    assert trail("HomeAsiaMcAllister leads in the polls", "glued-trail", LISTS, (), 0)


@pytest.mark.parametrize(
    ("line", "beside"),
    [
        ("HomePod sales rise", ()),
        ("Ferry line to Kell reopens", ["Ferry line to Kell reopens"]),
        ("Opinion: Ferry line to Kell reopens", ["Ferry line to Kell reopens"]),
        ("YouTube and LinkedIn raise prices", ()),
        ("HomeAsia", ()),
        ("McAllister wins", ["Allister wins"]),
    ],
)
def test_humps_that_make_no_trail(line: str, beside: list[str]) -> None:
    assert not trail(line, "glued-trail", LISTS, beside, 0)


def test_a_glued_trail_without_its_headline_counts_at_the_top_only() -> None:
    assert not trail("HomeAsiaMcAllister leads in the polls", "glued-trail", LISTS, (), 9)


BAR = Bar(frozenset(("share", "tweet", "email", "print", "facebook")), 3)


def test_a_bar_in_one_line_or_several() -> None:
    assert bar_lines([("share", "tweet", "email")], BAR) == [0]
    assert bar_lines([None, ("share",), ("tweet",), ("<number>", "email"), ("more", "words")], BAR) == [1, 2, 3]


def test_too_few_or_other_words_are_no_bar() -> None:
    assert bar_lines([("share", "tweet")], BAR) == []
    assert bar_lines([("share",), ("share",), ("share",)], BAR) == []
    assert bar_lines([("share", "the", "ferry"), ("email",)], BAR) == []
    assert bar_lines([], BAR) == []
