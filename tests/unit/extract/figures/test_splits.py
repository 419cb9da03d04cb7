"""Votes, scores and magnitudes."""

from __future__ import annotations

import pytest

from tests.unit.extract.reading import read
from xcheck.extract.figures.splits import pairs_given, splits
from xcheck.extract.mentions.mentions import mentions


def found(text: str) -> list[tuple[str, float]]:
    reading = read(text)
    return [(split.kind, split.value) for split in splits(reading, mentions(reading))]


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("The Senate passed the harbour bill on Tuesday by a vote of 31-18.", "votes", [31, 18]),
        ("Tolmar council voted by 24 to 19 to close the baths.", "votes", [24, 19]),
        ("The board backed the plan of Ilse Vane on a 5-2 vote.", "votes", [5, 2]),
        ("Tolmar council approved the plan on Monday. The vote was 24-19.", "votes", [24, 19]),
        ("Kerrin Rovers beat Tolmar Town 3-2 on Saturday.", "score", [3, 2]),
        ("Tolmar Town lost 2-3 at home to Kerrin Rovers.", "score", [3, 2]),
        ("A magnitude 6.3 earthquake shook Tolmar.", "magnitude", [6.3]),
        ("The 6.3-magnitude quake brought down the mill in Tolmar.", "magnitude", [6.3]),
    ],
)
def test_splits(text: str, kind: str, values: list[float]) -> None:
    given = found(text)
    assert [value for _, value in given] == values
    assert all(kind in name for name, _ in given)


@pytest.mark.parametrize(
    "text",
    [
        "The Senate voted 52-47 to advance the harbour bill of Ilse Vane.",
        "The House passed it 62-37 and the Senate approved it 31-18.",
        "Tolmar council approved the plan on Monday. The mayor left. The vote was 24-19.",
        "Tolmar council approved an amendment on Monday. The vote was 24-19.",
        "Tolmar council is divided. The vote was 24-19.",
        "The council closes the baths from 24 to 29 June.",
        "Kerrin Rovers led Tolmar Town 3-0 at half-time and won.",
        "Kerrin Rovers beat Tolmar Town 3-2, having lost 4-1 in May.",
        "Kerrin Rovers won 5-4 on aggregate against Tolmar Town.",
        "Kerrin Rovers won 3-2.",
        "A magnitude 5.1 aftershock shook Tolmar.",
        "In 2009 a magnitude 6.3 earthquake shook Tolmar.",
    ],
)
def test_parts_and_steps_are_none(text: str) -> None:
    assert not found(text)


def test_two_values_for_one_thing_are_none() -> None:
    assert not found("The council voted 24-19 to close the baths.\n\nThe council voted 30-13 to keep the library.\n")


def test_every_number_of_a_pair_is_given() -> None:
    assert pairs_given("They won 3-2 after a 6.1 tremor and a vote of 24 to 19.") == (2, 3, 6.1, 19, 24)


def test_a_list_of_results_is_no_story() -> None:
    line = "Kerrin {n} beat Tolmar {n} 3-2 on Saturday."
    assert len(found("\n\n".join(line.format(n=f"Rovers{'abcdefghij'[n % 10]}") for n in range(10)))) == 20
    assert found("\n\n".join(line.format(n=f"Rovers{'abcdefghij'[n % 10]}{'klmnop'[n // 10]}") for n in range(60))) == []
