"""One measure in other words: swapped digits, one governor, and what keeps two measures apart."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import figures_of
from xcheck.checks.one_measure import digits, measure_keys, measured, one_measure, swapped, weight
from xcheck.model.records import Figure

OPENING = "The inquiry into the Kerrin dam at Tolmar heard from Orla Venn of the Salter board on the first morning.\n\n"
D = date(2025, 3, 4)


def pair(a: str, b: str, *, days: tuple[date | None, ...] = (D, D), opening: str = OPENING) -> tuple[Figure, Figure]:
    """The last figures of two articles that open alike."""
    found = figures_of(f"{opening}{a}", f"{opening}{b}", days=days)
    return [f for f in found if f.origin.path == "1.txt"][-1], [f for f in found if f.origin.path == "2.txt"][-1]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Divers tested 48 valves below the wall.", "Then the team spoke of 84 valves."),
        ("Divers seized 1,140 valves.", "Police said divers had seized 1,410 valves in the raid."),
        ("The board was fined £18m for the leak.", "The board, fined £81m for the leak, will appeal."),
        ("None of the 23 valves was found.", "Divers looked for the 32 valves all night."),
        ("Members of the board voted by 84 per cent to 16 to strike.", "Members of that board backed the walkout by 48 per cent to 16."),
        ("The council has 38 wardens, among them a priest, who watch the town.", "The council, which has 36 wardens, met to watch the town in the dark."),
    ],
)
def test_one_measure(a: str, b: str) -> None:
    one, other = pair(a, b)
    assert one_measure(one, other)
    assert one_measure(other, one)
    assert set(measure_keys(one)) & set(measure_keys(other))
    assert measured(one, other) == measured(other, one)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Another number, and nothing but the noun in common.
        ("Divers tested 48 valves below the wall.", "A yard in Stow built 51 valves for the lock."),
        # The article that has one number has the other too.
        ("Divers tested 48 valves, then 84 valves.", "The team spoke of 84 valves."),
        # Sums of another size with the same digits.
        ("The board was fined £18m for the leak.", "The board was fined £180,000 for the leak."),
        # One sentence has both numbers.
        ("Divers tested 48 valves below the wall.", "Of the testing of 84 valves, or was it 48, she said nothing."),
        # Another day in each.
        ("On 3 March divers tested 48 valves.", "On 4 March divers tested 84 valves."),
        # Shares in two polls.
        ("In one poll 48 percent of voters blamed the board.", "In one poll 84 percent of voters blamed the board."),
        # Several numbers, all of them others.
        ("The council has 38 wardens and 12 boats to watch the town.", "The council has 36 wardens and 14 boats to watch the town."),
        # Names in each that the other story lacks.
        ("The village of Stow has 38 wardens who watch the town.", "The village of Marsk has 36 wardens who watch the town."),
    ],
)
def test_two_measures(a: str, b: str) -> None:
    assert not one_measure(*pair(a, b))


def test_two_stories_without_a_name_in_common() -> None:
    one, other = figures_of(
        "The inquiry into the Kerrin dam at Tolmar heard from Orla Venn on the first morning of all. Later divers tested 48 valves.",
        "The makers of the Hadra bridge in Bellow told Maren Holt that the steel had been good. Later divers tested 84 valves.",
        days=(D, D),
    )
    assert weight(one, other) == 0
    assert not one_measure(one, other)


def test_months_apart() -> None:
    assert not one_measure(*pair("Divers tested 48 valves below the wall.", "Divers tested 84 valves below the wall.", days=(D, date(2025, 9, 4))))


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("48", "84", True),
        ("1,140", "1,410", True),
        ("150", "105", True),
        ("48", "48", False),
        ("30", "300", False),
        ("20", "200", False),
        ("12", "13", False),
        # The same digits, but no two neighbours alone.
        ("438", "384", False),
        ("1,395", "1,539", False),
        ("257,000", "720,500", False),
        ("twelve", "21", False),
    ],
)
def test_swapped(a: str, b: str, said: bool) -> None:
    one, other = pair(f"Divers tested {a} valves.", f"Divers tested {b} valves.")
    assert swapped(one, other) == swapped(other, one) == said


@pytest.mark.parametrize(("a", "b", "said"), [("£1.8m", "£8.1m", True), ("£10.9m", "£19.0m", True), ("£1.09m", "£1.9m", False), ("£18m", "£8.1m", False)])
def test_swapped_sums(a: str, b: str, said: bool) -> None:
    one, other = pair(f"The dam cost {a}.", f"The dam cost {b}.")
    assert swapped(one, other) == swapped(other, one) == said


WEIGHED = "The mill at Lund near the Sarn bridge ground {} of rye for the Holt bakery of Ada Brandvold."


def test_sums_and_weights_with_swapped_digits_are_one_measure_only_in_reports_of_one_story() -> None:
    one, other, later = WEIGHED.format("48 tonnes"), "Rye ground for the Holt bakery of Ada Brandvold at the Lund mill came to 84 tonnes.", date(2025, 3, 24)
    assert one_measure(*pair(one, other))
    assert not one_measure(*pair(one, other, days=(D, later)))
    # A length has few of its like.
    one, other = "Divers cleared 48 metres of the wall.", "The team spoke of 84 metres of wall cleared by divers."
    assert one_measure(*pair(one, other, days=(D, later)))


def test_what_is_measured_again_and_again_is_no_one_measure_with_another_number() -> None:
    said = "The price of rye at the Lund mill of Ada Brandvold reached {} crowns."
    assert not one_measure(*pair(said.format(41), said.format(43).replace("reached", "today reached")))


def test_digits() -> None:
    one, other = pair("Divers tested 300 valves.", "It cost £4.75m in all.")
    assert (digits(one), digits(other)) == ("", "457")
