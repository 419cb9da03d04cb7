"""Events with the days they are said to have happened on."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import datings_of
from xcheck.extract.dates.datings import ONCE, SINGLE

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
    ],
)
def test_no_dated_event(text: str) -> None:
    assert datings_of(text, days=OWN) == []


def test_the_lists_are_sound() -> None:
    forms = [form for each in ONCE.values() for form in each]
    assert len(forms) == len(set(forms))
    assert set(ONCE) >= SINGLE
    assert list(ONCE) == sorted(ONCE)
