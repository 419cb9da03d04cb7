"""Dates that a story gives beside its news."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import datings_of

DAY = (date(2025, 3, 4),)


@pytest.mark.parametrize(
    ("text", "day", "event", "subject"),
    [
        ("The Kerrin dam, built in 1926, leaks.", "1926", "build", "dam"),
        ("The old infirmary at Tolmar, which was built in 1926, will close.", "1926", "build", "infirmary"),
        ("Ilse Vane died at the Lund mill in August 2021.", "2021-08", "die", "vane"),
        ("The pool will close in June.", "2025-06", "close", "pool"),
        ("The pool will close in January.", "2026-01", "close", "pool"),
        ("The hall is due to open in 2029.", "2029", "open", "hall"),
        ("The work should be finished in 2031.", "2031", "finish", "work"),
        ("Porters will walk out from 18 March.", "2025-03-18", "strike", "porters"),
        ("The council will vote on the plan on 26 March.", "2025-03-26", "vote", "council"),
        ("The garrison was relieved on 3 May 1945.", "1945-05-03", "relieve", "garrison"),
        ("Vane was attacked in the yard on 3 April last year.", "2024-04-03", "attack", "vane"),
    ],
)
def test_told(text: str, day: str, event: str, subject: str) -> None:
    assert [(d.day, d.event, d.subject) for d in datings_of(text, days=DAY) if d.told] == [(day, event, subject)]


@pytest.mark.parametrize(
    "text",
    [
        "A second mill, built in 1926, burned.",
        "Its plant, opened in 1926, is idle.",
        "He joined the choir in 1926.",
        "The pool could close in June.",
        "The pool will open to members in June.",
        "The trial of Vane's younger brother will begin in June.",
        "The hall was to open in 2029.",
        "The opening was postponed and the hall will open in 2029.",
        "The mill had not closed in 1926.",
        "The pool has been shut since 1926.",
    ],
)
def test_nothing_told(text: str) -> None:
    assert not [d for d in datings_of(text, days=DAY) if d.told]


def test_one_date_for_a_verb_stands_alone() -> None:
    [built] = datings_of("The Kerrin dam, built in 1926, leaks.", days=DAY)
    assert built.alone
    assert not any(d.alone for d in datings_of("The Kerrin dam, built in 1926, leaks. The Tarn dam, built in 1936, holds.", days=DAY))
    assert not any(d.alone for d in datings_of("Second dam leaks\n\nThe Kerrin dam, built in 1926, leaks.", days=DAY))
