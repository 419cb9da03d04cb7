from itertools import permutations

import pytest
from msgspec.structs import replace

from xcheck.checks.boilerplate import Boilerplate
from xcheck.model.article import Origin
from xcheck.model.records import Block, Position

CHECK = Boilerplate()


def block(name: str, position: Position = "tail", template: str = "newsletter", repeats: int = 1, text: str = "Sign up for our newsletter") -> Block:
    made = Block(Origin(name, name, f"{name}.txt", None, None, name), 10, 10 + len(text), text)
    return replace(
        made, kind="boilerplate", template=template, family="newsletter sign-up", position=position, repeats=repeats, wording="sign up for our newsletter"
    )


def test_only_furniture_has_keys() -> None:
    assert list(CHECK.keys(block("a")))
    assert not list(CHECK.keys(replace(block("a"), kind="body")))
    assert not list(CHECK.keys(replace(block("a"), kind="credit")))
    assert list(CHECK.keys(block("a"))) == list(CHECK.keys(block("b", "inside")))


@pytest.mark.parametrize(
    ("made", "grade"),
    [
        (block("a", "inside"), "inside"),
        (block("a", "head"), "edge"),
        (block("a", "tail"), "edge"),
        (block("a", "inside", "repeated", 3), "learned"),
        (block("a", "tail", "repeated", 2), "pair"),
    ],
)
def test_grades(made: Block, grade: str) -> None:
    (conflict,) = CHECK.compare([made])
    assert conflict.grade == grade in CHECK.grades
    assert set(conflict.facts) == CHECK.facts


def test_all_places_are_one_conflict_and_the_worst_comes_first() -> None:
    group = [block("a"), block("b", "inside"), block("c", "head")]
    for order in permutations(group):
        (conflict,) = CHECK.compare(order)
        assert conflict.grade == "inside"
        assert [side.origin.path for side in conflict.sides] == ["b.txt", "a.txt", "c.txt"]
        assert {side.role for side in conflict.sides} == {"change"}
        assert conflict.facts["voices"] == 3 and conflict.facts["where"] == "inside the story"


def test_identity_holds_no_place_and_no_count() -> None:
    (few,), (many,) = CHECK.compare([block("a")]), CHECK.compare([block("x", "inside"), block("y")])
    assert few.identity == many.identity == ("newsletter sign-up", "sign up for our newsletter")


def test_settings() -> None:
    assert not list(Boilerplate(skip=("newsletter sign-up",)).keys(block("a")))
    pair = block("a", "tail", "repeated", 2)
    assert list(CHECK.keys(pair)) and not list(Boilerplate(pairs=False).keys(pair))
    assert list(Boilerplate(pairs=False).keys(block("a")))


def test_near_copies_are_one_voice_in_the_reasons() -> None:
    one = block("a")
    other = replace(block("b"), origin=Origin("b", "b", "b.txt", None, None, "a"))
    (conflict,) = CHECK.compare([one, other])
    assert conflict.facts["voices"] == 1 and len(conflict.sides) == 2
