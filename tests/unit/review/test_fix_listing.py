"""Changes as people read them."""

from __future__ import annotations

from xcheck.model.article import Article
from xcheck.review.amending import Outcome
from xcheck.review.fix_listing import line, lines
from xcheck.review.fixes import Fix, Left

ARTICLES = {"a.txt": Article("a.txt", "One\ntwo \x1b[31mthree")}
FIX = Fix("a.txt", 4, 7, "two", "2", ("r",), ("k",))


def test_a_line_a_place_without_what_could_repaint_a_terminal() -> None:
    assert line(FIX, ARTICLES) == 'a.txt:2:1: "two" to "2" (r)'
    assert "\x1b" not in line(Fix("a.txt", 4, 13, "two \x1b[31m", "x", ("r",), ("k",)), ARTICLES)


def test_what_was_left_is_counted_by_place() -> None:
    left = (Left(FIX, "why"), Left(FIX, "other"))
    shown = list(lines(Outcome((), (Left(FIX, "by hand"),), left, ()), ARTICLES))
    assert shown[0].endswith(": to be changed by hand: by hand")
    assert shown[-1] == "0 places changed in 0 of 1 article, 1 to be changed by hand, 1 left."
