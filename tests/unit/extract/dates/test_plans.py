"""Days on which something is to happen."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import datings_of

OWN = (date(2025, 3, 20),)


@pytest.mark.parametrize(
    ("text", "act", "subject", "day"),
    [
        ("The Tolmar Museum will reopen on Saturday 10 May after three years.", "open", "museum", "2025-05-10"),
        ("After three years, the Tolmar Museum opens again on 10 May.", "open", "museum", "2025-05-10"),
        ("The Tolmar Museum will reopen to the public on 10 May.", "open", "museum", "2025-05-10"),
        ("Ilse Brandt, the mayor of Tolmar, is to take office on 3 April.", "swear", "ilse brandt", "2025-04-03"),
        ("The trial of the Tolmar bakers is due to start on April 7.", "begin", "trial", "2025-04-07"),
    ],
)
def test_plans(text: str, act: str, subject: str, day: str) -> None:
    assert [(d.event, d.who, d.day) for d in datings_of(text, days=OWN) if d.planned and not d.told] == [(act, subject, day)]


@pytest.mark.parametrize(
    "text",
    [
        "The Tolmar Museum will reopen on Monday.",
        "The Tolmar Museum was to reopen on 10 March.",
        "The Tolmar Museum, delayed twice, will reopen on 10 May.",
        "The Tolmar Museum could reopen on 10 May.",
        "The Tolmar Museum will reopen on 10 May and the school on 12 May.",
        "The Tolmar Museum will reopen before the fair on 10 May.",
        "The Tolmar Museum will reopen to members on 10 May.",
        "The trial of Ilse Brandt's brother Max will begin on 10 May.",
    ],
)
def test_no_plan(text: str) -> None:
    assert not [d for d in datings_of(text, days=OWN) if d.planned and not d.told]
