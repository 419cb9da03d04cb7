from collections.abc import Callable
from datetime import date
from itertools import permutations

import pytest

from xcheck.checks.credit_line import CreditLine
from xcheck.extract.credits.credits import credits
from xcheck.extract.reading import Reading
from xcheck.grouping import groups
from xcheck.model.finding import Conflict
from xcheck.model.records import Credit

Read = Callable[..., Reading]
CHECK = CreditLine()
STORY = "The council met on Monday evening to hear the engineers speak.\n\nWork on the wall is to begin in the spring, they said."


def notes(read_text: Read, *tails: str, **known: object) -> list[Credit]:
    return [c for n, tail in enumerate(tails) for c in credits(read_text(f"{STORY} {n}\n\n{tail}\n", path=f"desk/{n}.txt", **known))]


def conflicts(found: list[Credit], check: CreditLine = CHECK) -> list[Conflict]:
    return [c for group in groups(found, check.keys, check.linked, check.fold) for c in check.compare(group)]


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ("Tom Wray is a staff writer at the Pier Post.", "Tom Wray is the deputy news editor at the Pier Post.", "post"),
        ("Tom Wray is a reporter at the Pier Post.", "Tom Wray is a senior reporter at the Pier Post.", "post"),
        ("Tom Wray is a staff writer for the Pier Post.", "Tom Wray is a staff writer for the Stow Letter.", "house"),
        ("By Tom Wray, a data reporter, Pier Post", "By Tom Wray, a staff writer, Pier Post", "post"),
        ("Tom Wray is a pilot. Follow Tom on X at @tomwray.", "Tom Wray is a pilot. Follow Tom on X at @tomwary.", "address or handle"),
        (
            "Tom Wray, a reporter at the Pier Post, can be reached at tom@pier.example.",
            "Tom Wray, a reporter at the Pier Post, can be reached at tmo@pier.example.",
            "address",
        ),
        ("This article by Tom Wray was first published by the Pier Post.", "This article by Tom Wray was first published by the Stow Letter.", "outlet"),
        (
            "This article by Tom Wray was first published by the Pier Post.",
            "This article by Tom Wray was originally published by the Pier Post.",
            "wording of first publication",
        ),
        (
            "Tom Wray is a pilot. This article was first published on his newsletter Low Tide.",
            "Tom Wray is a pilot. This article was first published on his Substack newsletter Low Tide.",
            "kind of outlet",
        ),
    ],
)
def test_notes_that_differ(one: str, other: str, difference: str, read_text: Read) -> None:
    found = notes(read_text, one, other)
    (conflict,) = conflicts(found)
    assert conflict.grade == "differ" and len(conflict.sides) == 2
    assert difference in str(conflict.facts["differences"])
    assert {side.text for side in conflict.sides} == {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tom Wray is a staff writer at the Pier Post.", "Tom Wray is a staff writer at the Pier Post."),
        ("Tom Wray is a staff writer at the Pier Post.", "Tom Wray is a staff writer for The Pier Post."),
        ("Tom Wray is a staff writer at the Pier Post, covering tides.", "Tom Wray is a staff writer. Follow Tom on X at @tomwray."),
        ("Tom Wray is a Pier Post reporter.", "Tom Wray is a reporter at the Pier Post."),
        ("Tom Wray is a staff writer at the Pier Post.", "Lena Wray is the photo editor at the Stow Letter."),
        ("Tom Wray is a deputy undersecretary of tides.", "Tom Wray is a deputy under-secretary of tides and writer at Low Tide."),
        ("Tom Wray is a pilot. Write to tom@pier.example.", "Tom Wray is a pilot. Follow Tom on X at @tomwray."),
        ("By Tom Wray in Kell", "By Tom Wray at the Stow Bay Lock"),
        ("By Tom Wray", "Tom Wray is a staff writer at the Pier Post."),
        ("This article by Tom Wray was first published by the Pier Post.", "Tom Wray is a staff writer at the Stow Letter."),
        (
            "This article by Tom Wray was first published on his newsletter Low Tide. It is republished with permission.",
            "This article by Tom Wray was first published on his newsletter Low Tide and is republished here.",
        ),
        ("This article was originally published by the Stow Letter.", "This article was first published by the Pier Post."),
    ],
)
def test_notes_that_go_together(one: str, other: str, read_text: Read) -> None:
    assert conflicts(notes(read_text, one, other)) == []


ONE, OTHER = "Tom Wray is a staff writer at the Pier Post.", "Tom Wray is the deputy news editor at the Pier Post."


def test_posts_change_over_the_years(read_text: Read) -> None:
    old = notes(read_text, ONE, published=date(2019, 2, 1))
    assert conflicts(old + notes(read_text, OTHER, published=date(2023, 2, 1))) == []
    assert len(conflicts(old + notes(read_text, OTHER, published=date(2019, 5, 1)))) == 1
    assert len(conflicts(old + notes(read_text, OTHER))) == 1


def test_two_sources_have_credits_of_their_own(read_text: Read) -> None:
    assert conflicts(notes(read_text, ONE, source="Pier Post") + notes(read_text, OTHER, source="Stow Letter")) == []


def test_outlets_can_be_left_out(read_text: Read) -> None:
    found = notes(
        read_text, "This article by Tom Wray was first published by the Pier Post.", "This article by Tom Wray was first published by the Stow Letter."
    )
    assert conflicts(found, CreditLine(outlets=False)) == []


def test_the_rare_note_comes_first_and_order_changes_nothing(read_text: Read) -> None:
    found = notes(read_text, ONE, ONE, OTHER)
    made = {tuple(next(iter(CHECK.compare(order))).sides) for order in permutations(found)}
    assert len(made) == 1
    (sides,) = made
    assert sides[0].text == OTHER and len(sides) == 3


def test_dropping_a_side_adds_no_conflict(read_text: Read) -> None:
    found = notes(read_text, ONE, OTHER, ONE)
    for left in range(3):
        rest = [note for n, note in enumerate(found) if n != left]
        assert len(conflicts(rest)) <= len(conflicts(found))


def test_identity_is_the_author(read_text: Read) -> None:
    (conflict,) = conflicts(notes(read_text, ONE, OTHER))
    assert conflict.identity == ("tom wray", "")
