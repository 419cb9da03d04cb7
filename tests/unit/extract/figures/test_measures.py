"""What an amount counts, and what happened to it."""

from __future__ import annotations

import pytest

from xcheck.extract.figures.measures import COUNTERS, NO_COUNT, PEOPLE, PREDICATES, measure
from xcheck.extract.figures.units import UNITS


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("killed ", " people", "people/killed"),
        ("killed at least ", " civilians", "civilians/killed"),
        ("", " people were killed", "people/killed"),
        ("", " people have reportedly died", "people/killed"),
        ("leaving ", " dead", "people/killed"),
        ("claimed ", " lives", "people/killed"),
        ("The death toll rose to ", "", "people/killed"),
        ("killed four people and injured ", " people", "people/injured"),
        ("", " wounded", "people/injured"),
        ("", " suspected users were arrested", "users/arrested"),
        ("", " confirmed cases of it", "cases/infected"),
        ("", " cases of measles", "cases/infected"),
        ("The review examined ", " cases between 2016 and 2023", "cases"),
        ("took ", " people hostage", "people/kidnapped"),
        ("", " people taken hostage", "people/kidnapped"),
        ("had kidnapped ", " pupils", "pupils/kidnapped"),
        ("freed ", " hostages", "hostages"),
        ("destroyed ", " wooden homes", "homes/destroyed"),
        ("bought ", " new buses", "buses"),
        ("", " Iraqi soldiers", "soldiers"),
    ],
)
def test_measure(before: str, after: str, named: str) -> None:
    found = measure(before, after, 14, "")
    assert found is not None
    assert found.named == named


@pytest.mark.parametrize(
    ("before", "after"),
    [("after ", " years"), ("won by ", " goals"), ("call ", " now"), ("for ", " hours"), ("It was ", ", he said"), ("the magnitude was ", "")],
)
def test_no_measure(before: str, after: str) -> None:
    assert measure(before, after, 14, "") is None


def test_units_and_shares() -> None:
    assert measure("is ", " kilometres of rock", 12, "") == ("rock", "", "km")
    assert measure("won ", " of registered voters", 12, "%") == ("voters", "", "%")


def test_a_verb_of_another_clause_says_nothing() -> None:
    found = measure("Two were killed, and ", " buses burned", 14, "")
    assert found is not None
    assert found.predicate == ""


def test_the_lists_are_sound() -> None:
    forms = [form for words in PREDICATES.values() for form in words]
    assert len(forms) == len(set(forms))
    assert set(PREDICATES) >= COUNTERS
    assert not NO_COUNT & (PEOPLE | set(UNITS))
    assert all(word == word.casefold() for word in (*forms, *PEOPLE, *NO_COUNT, *UNITS))


@pytest.mark.parametrize(
    ("before", "predicate"),
    [
        ("The death toll rose to ", "killed"),
        ("The death toll of the blast in the mill behind the market in the old town of Tolmar on Monday rose to ", "killed"),
        ("The toll for lorries on the bridge is set, the council said; it sold ", None),
    ],
)
def test_a_toll_counts_the_dead_from_afar(before: str, predicate: str | None) -> None:
    found = measure(before, " on Tuesday.", 19, "")
    assert (found.predicate if found else None) == predicate
