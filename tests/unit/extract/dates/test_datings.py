"""Events with the days they are said to have happened on."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import datings_of
from xcheck.extract.dates.datings import ONCE, ONCE_IN_A_LIFE, SINGLE

OWN = (date(2025, 3, 20),)


@pytest.mark.parametrize(
    ("text", "event", "day"),
    [
        ("The Kerrin Bridge opened on March 4, 2025.", "open", "2025-03-04"),
        ("The Kerrin Bridge opened on March 4.", "open", "2025-03-04"),
        ("On 4 March 2025 the Kerrin Bridge opened in Tolmar.", "open", "2025-03-04"),
        ("Mayor Ilse Brandt resigned on Monday.", "resign", "2025-03-17"),
        ("Oskar Lund, the painter, died in Tolmar on January 7, 2024.", "die", "2024-01-07"),
        ("Ilse Brandt was sworn in on 3 May 2023.", "swear", "2023-05-03"),
    ],
)
def test_a_dated_event(text: str, event: str, day: str) -> None:
    [found] = datings_of(text, days=OWN)
    assert (found.event, found.day) == (event, day)


@pytest.mark.parametrize(
    "text",
    [
        "The Kerrin Bridge will open on March 4, 2025.",
        "The Kerrin Bridge, opened after it was postponed, has carried cars since March 4, 2025.",
        "The anniversary of the day the Lund Mill was founded on 3 May 1921 was kept.",
        "The bridge opened in March 2025.",
        "The bridge opened on March 4, 2025, and burned on March 9, 2025.",
        "The bridge, which opened in spring, carried a train on June 9, 2025.",
        "The witness was sworn on March 4, 2025.",
        "The club met on March 4, 2025.",
        "The bridge reopened on March 4, 2025.",
        "Oskar Lund has died, according to the mayor on Monday.",
    ],
)
def test_no_dated_event(text: str) -> None:
    assert [d for d in datings_of(text, days=OWN) if not d.told] == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Oskar Lund died on March 4.", "oskar lund"),
        ("Oskar J. Lund, the painter, has died on March 4.", "oskar lund"),
        ("The painter Oskar Lund, 91, was buried on March 4.", "oskar lund"),
        ("Oskar Lund Jr. died on March 4.", "oskar lund jr"),
        ("The daughter of Oskar Lund died on March 4.", ""),
        ("Oskar Lund, whose daughter, a baker, died on March 4, left.", ""),
        ("The Kerrin Bridge opened on March 4.", ""),
    ],
)
def test_whom_it_happened_to(text: str, who: str) -> None:
    assert [d.who for d in datings_of(text, days=OWN)] == [who]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Mr. Lund died on March 4.", "m lund"),
        ("In Tolmar Mrs. Lund was arrested on March 4, 2025.", "f lund"),
        ("Magda Lund died on March 4.", "f lund"),
        ("Dr. Lund died on March 4.", ""),
        ("The mayor died on March 4.", ""),
    ],
)
def test_whether_a_man_or_a_woman_is_called_so(text: str, called: str) -> None:
    assert [d.called for d in datings_of(text, days=OWN)] == [called]


def test_a_day_without_a_year_counts_for_what_happens_once() -> None:
    assert [d.day for d in datings_of("Oskar Lund died on March 4.")] == ["--03-04"]
    assert datings_of("Oskar Lund was arrested on March 4.") == []
    assert [d.told for d in datings_of("Oskar Lund died on Tuesday. Oskar Lund died in March 2025. Oskar Lund died on a day in March.")] == [True]


def test_the_lists_are_sound() -> None:
    forms = [form for each in ONCE.values() for form in each]
    assert len(forms) == len(set(forms))
    assert set(ONCE) >= SINGLE >= ONCE_IN_A_LIFE
    assert list(ONCE) == sorted(ONCE)
