"""Who repeats what was changed: the old words in the same surroundings, and nothing that only looks like them."""

from __future__ import annotations

import pytest

from tests.unit.diff.conftest import Compared
from xcheck.diff.impact import impact
from xcheck.diff.revisions import revisions
from xcheck.model.article import Article

OLD = "The lock keeper counted 14 barges behind the broken gate. The board gave the repair to Kirill Damarov on Friday. “We will open the lower gates in June,” said Orla Venn."
NEW = OLD.replace("14", "17").replace("Damarov", "Dammarov").replace("will open the lower", "may open the upper")


def places(compared: Compared, *texts: str) -> list[tuple[str, str, str]]:
    old, new = Article("old.txt", OLD), Article("story.txt", NEW)
    changes = revisions(old, new, compared(OLD, NEW))
    others = [Article(f"{n}.txt", text) for n, text in enumerate(texts, 1)]
    return [(each.before, place.path, place.text) for each in impact(changes, [old, new, *others]) for place in each.places]


@pytest.mark.parametrize(
    ("text", "before", "there"),
    [
        ("On Tuesday 14 barges lay behind the broken gate.", "14", "14"),
        ("Fourteen barges behind the broken gate: the keeper counted.", "14", "Fourteen"),
        ("A year ago the board gave the repair to Damarov.", "Damarov", "Damarov"),
        ("She said: “We will open the lower gates in June, whatever comes.”", "We will open the lower gates in June,", "We will open the lower"),
    ],
)
def test_the_old_words_in_the_same_surroundings(compared: Compared, text: str, before: str, there: str) -> None:
    assert places(compared, text) == [(before, "1.txt", there)]


@pytest.mark.parametrize(
    "text",
    [
        "Some 14 children sang in the hall.",
        "The keeper counted 17 barges behind the broken gate.",
        "The keeper counted not 14 but 17 barges behind the broken gate.",
        "Damarov Street was closed to all cars.",
        "“We may open the upper gates in June,” Venn had said.",
        "The gates will open in June, lower fees and all.",
    ],
)
def test_what_only_looks_like_them(compared: Compared, text: str) -> None:
    assert places(compared, text) == []


def test_places_and_lines(compared: Compared) -> None:
    old, new = Article("old.txt", OLD), Article("story.txt", NEW)
    other = Article("b.txt", "Title\n\nNothing here.\n\nAnd 14 barges lay behind the broken gate.\n")
    (each,) = impact(revisions(old, new, compared(OLD, NEW)), [other])
    (place,) = each.places
    assert (each.kind, each.before, each.after) == ("number", "14", "17")
    assert (place.line, place.column, other.text[place.start : place.end]) == (5, 5, "14")
    assert place.context == "And 14 barges lay behind the broken gate."
