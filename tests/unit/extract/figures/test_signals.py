"""Updates, replaced figures, parts of a whole, and figures that nobody reports as facts."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.signals import hypothetical, planned, standing


@pytest.mark.parametrize(("before", "after"), [("The toll rose to ", " on Tuesday"), ("It climbed to at least ", ""), ("The toll was raised to ", "")])
def test_updates(before: str, after: str) -> None:
    assert standing(before, after).is_update


@pytest.mark.parametrize(
    ("before", "after"),
    [("rose to 17, up from ", ""), ("rose to 17, from ", " a day earlier"), ("An earlier count put it at ", ""), ("It was initially put at ", " people")],
)
def test_replaced_figures(before: str, after: str) -> None:
    assert standing(before, after).is_past


def test_what_rose_is_the_new_figure_and_what_it_rose_from_the_old() -> None:
    assert not standing("The toll rose to ", " on Tuesday from 14 a day earlier").is_past
    assert standing("The toll rose to 17 on Tuesday from ", " a day earlier").is_past


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("of whom ", " were children"),
        ("including ", " children"),
        ("Another ", " people died"),
        ("A further ", " died"),
        ("", " of them children"),
        ("The other ", " fled"),
        ("He has won seven of the past ", " contests"),
        ("The ", " boats"),
    ],
)
def test_parts(before: str, after: str) -> None:
    assert standing(before, after).is_subcount


@pytest.mark.parametrize(
    ("before", "after"), [("As reported earlier, it killed ", " people"), ("It killed ", " people"), ("The council bought ", " buses of the new kind")]
)
def test_plain_totals(before: str, after: str) -> None:
    assert standing(before, after) == (False, False, False)


@pytest.mark.parametrize("before", ["It plans to cut ", "It would cost ", "They want ", "No more than if ", "Each of "])
def test_hypothetical(before: str) -> None:
    assert hypothetical(before)


@pytest.mark.parametrize("before", ["Up to ", "The toll rose to ", "only ", "It killed ", "He voted to leave; it killed "])
def test_reported(before: str) -> None:
    assert not hypothetical(before)


@pytest.mark.parametrize("before", ["None of the ", "Among the ", "Nineteen of the "])
def test_the_whole_of_which_a_part_is_told(before: str) -> None:
    assert not standing(before, " paintings has been found").is_subcount


@pytest.mark.parametrize(
    "before",
    [
        "The council voted on Tuesday night to spend ",
        "Members agreed to spend about ",
        "The board has decided to close ",
        "The line will have ",
        "Holt is to open ",
    ],
)
def test_what_was_decided_is_a_figure_to_come(before: str) -> None:
    assert planned(before)


@pytest.mark.parametrize(
    "before", ["The council refused to spend ", "If members voted to spend ", "The council voted not to spend ", "The council could decide to spend "]
)
def test_what_may_never_be_is_not(before: str) -> None:
    assert not planned(before)
