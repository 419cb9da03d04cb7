"""Articles by their names, and the places of forms, made when they are asked for."""

from __future__ import annotations

import pickle

import pytest

from tests.unit.resolve.written import page
from xcheck.extract.mentions.sightings import Sighting, Sightings
from xcheck.model.article import Article
from xcheck.model.records import Mention, Spot
from xcheck.resolve.pages import KEPT, Mentions, Named, Page, in_order, in_span
from xcheck.resolve.spots import Spots

ORIGIN = Article("desk/1.txt", "").origin()


def test_mentions_are_read_once_while_they_are_held() -> None:
    read: list[str] = []
    vane = Mention(ORIGIN, 2, 6, "Vane")

    def of(digest: str) -> Page:
        def reading() -> list[Mention]:
            read.append(digest)
            return [vane]

        return Page(ORIGIN, Sightings, reading)

    found = Mentions({str(number): of(str(number)) for number in range(KEPT + 2)})
    assert [found.under("0", "vane"), found.under("0", "orr")] == [[vane], ()]
    assert read == ["0"]
    for number in range(KEPT + 2):
        assert found.under(str(number), "vane") == [vane]
    assert read.count("0") == 1
    assert found.under("0", "vane") == [vane]
    assert read.count("0") == 2
    with pytest.raises(KeyError):
        found.under("nowhere", "vane")


def test_names_stand_in_the_order_of_the_text() -> None:
    names = Sightings(("orr", "vane"), (Sighting((9,), ("Orr",)), Sighting((2, 20), ("Vane", "VANE"), (20,), titles=("Mrs",))))
    assert in_order(names) == [Named(2, 6, "vane", False, ("Mrs",)), Named(9, 12, "orr"), Named(20, 24, "vane", True, ("Mrs",))]


def test_the_names_of_a_span_are_those_that_begin_in_it_and_the_last_before() -> None:
    starts = {"orr": (9, 40), "vane": (2, 20), "lund": (12, 60)}
    names = Sightings(tuple(starts), tuple(Sighting(places, (key.title(),)) for key, places in starts.items()))
    everything = in_order(names)
    for first in range(70):
        for after in range(first, 70):
            inside = [number for number, name in enumerate(everything) if first <= name.start < after]
            before = [number for number, name in enumerate(everything) if name.start < first][-1:]
            assert in_span(names, (first, after)) == [everything[number] for number in (*before, *inside)]


def test_spots_are_equal_to_those_made_at_once() -> None:
    other = Article("desk/2.txt", "x").origin()
    pages = {origin.digest: page(origin, ()) for origin in (ORIGIN, other)}
    at = {ORIGIN.digest: Sighting((2, 20), ("Vane", "VANE"), (20,)), other.digest: Sighting((7,), ("Vane",))}
    spots = Spots(at, pages, {other.digest})
    expected = (Spot(ORIGIN, 2, 6, "Vane"), Spot(ORIGIN, 20, 24, "VANE", True), Spot(other, 7, 11, "Vane", False, True))
    assert spots == expected
    assert (spots[0], spots[2], spots[-1], tuple(spots[1:])) == (expected[0], expected[2], expected[2], expected[1:])
    assert (len(spots), hash(spots), pickle.loads(pickle.dumps(spots))) == (3, hash(expected), expected)
    with pytest.raises(IndexError):
        _ = spots[3]
