from __future__ import annotations

from datetime import date

import pytest

from tests.unit.review.findings import finding, position
from xcheck.model.place import Span
from xcheck.model.suppression import Suppression
from xcheck.review.decisions import Decision
from xcheck.review.settled import heard, open_places

TODAY = date(2026, 3, 2)
PLACES = ("c a.txt:10 Dammarov x", "c b.txt:5 Dammarov y", "r c.txt:1 Damarov z")
FOUND = finding("1", *PLACES)
HERE = frozenset({"a.txt", "b.txt", "c.txt"})
A, B = (position(place).digest for place in PLACES[:2])


def settled(*decisions: Decision, paths: frozenset[str] = HERE, places: tuple[str, ...] = PLACES, today: date = TODAY) -> bool:
    return heard([finding("1", *places)], decisions, {}, paths, today)[0].settled


def on(scope: str, *articles: str, sides: tuple[str, ...] = (), expires: date | None = None) -> Decision:
    return Decision("1" * 16, scope, "so it is", articles=articles, sides=sides, expires=expires)  # type: ignore[arg-type]


def test_a_finding_is_settled_when_nothing_is_left_to_mend() -> None:
    assert not settled(on("article", "a.txt"))
    assert settled(on("article", "a.txt"), on("article", "b.txt"))
    assert not settled(on("place", "a.txt", sides=(A,)))
    assert settled(on("place", "a.txt", sides=(A,)), on("place", "b.txt", sides=(B,)))
    assert settled(on("pair", "a.txt", "b.txt"))
    assert not settled(on("pair", "a.txt", "c.txt"))
    assert settled(on("always"))
    assert not settled()


def test_a_renamed_article_is_known_by_its_words_and_a_copy_is_not_it() -> None:
    moved = ("c n.txt:10 Dammarov x", *PLACES[1:])
    assert settled(on("article", "a.txt", sides=(A,)), on("article", "b.txt"), places=moved, paths=frozenset({"n.txt", "b.txt", "c.txt"}))
    assert not settled(on("article", "a.txt", sides=(A,)), on("article", "b.txt"), places=moved, paths=HERE | {"n.txt"})


def test_a_decision_that_lost_its_key_finds_its_places() -> None:
    lost = Decision("9" * 16, "place", "so it is", rule="name-variant", articles=("a.txt",), sides=(A,))
    assert settled(lost, places=(PLACES[0], PLACES[2]))
    edited = ("c a.txt:10 Dammarov q", PLACES[2])
    assert settled(on("place", "a.txt", sides=(A,)), places=edited)


def test_after_its_day_a_decision_is_a_remark() -> None:
    dated = on("always", expires=TODAY)
    assert settled(dated)
    (after,) = heard([FOUND], [dated], {}, HERE, date(2026, 3, 3))
    assert (after.settled, after.remark) == (False, "accepted: so it is (until 2026-03-02)")


def test_what_is_upheld_stays_with_a_remark() -> None:
    (found,) = heard([FOUND], [Decision("1" * 16, "always", "mend it", "upheld", who="Ada Orr <ada@desk>")], {}, HERE, TODAY)
    assert (found.settled, found.remark) == (False, "upheld by Ada Orr: mend it")


def test_suppressions_cover_what_stands_in_them() -> None:
    def silenced(start: int, end: int, rule: str = "name-variant") -> bool:
        said = {"a.txt": [Suppression(rule, "r", 1, Span(start, end))], "b.txt": [Suppression("name-variant", "r", 1)]}
        return heard([FOUND], [], said, HERE, TODAY)[0].settled

    assert silenced(10, 20)
    assert not silenced(11, 20)
    assert not silenced(0, 10)
    assert not silenced(0, 99, "other")


@pytest.mark.parametrize(
    ("places", "covered", "left"),
    [
        (("u a:1 three x", "u b:1 four y"), 1, False),
        (("u a:1 three x", "u b:1 four y", "u c:1 five z"), 1, True),
        (("u a:1 three x", "u b:1 four y", "u c:1 four z"), 1, False),
        (("u a:1 odd x", "u a:9 odd y"), 1, True),
        (("u a:1 odd x", "u a:9 odd y"), 2, False),
        (("c a:1 odd x", "r b:9 even y"), 1, False),
        (("c a:1 odd x", "c b:9 odd y", "r c:1 even z"), 1, True),
        (("r a:1 odd x",), 0, False),
    ],
)
def test_what_is_still_at_odds(places: tuple[str, ...], covered: int, left: bool) -> None:
    positions = [position(place) for place in places]
    assert open_places(positions, frozenset(positions[:covered])) is left
