"""Dates that nouns carry, each way beside what may be mistaken for it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import datings_of
from xcheck.extract.dates.nouns import NOUNS

DAY = (date(2025, 3, 20),)


@pytest.mark.parametrize(
    ("text", "day", "event", "subject", "planned"),
    [
        ("A fire at the Kerrin mill on March 4 killed two guards.", "2025-03-04", "fire", "", False),
        ("A mill fire on March 4 killed two guards.", "2025-03-04", "fire", "mill", False),
        ("Mill fire on March 4 kills two guards.", "2025-03-04", "fire", "mill", False),
        ("The March 4 mill fire killed two guards.", "2025-03-04", "fire", "mill", False),
        ("Two guards were killed in a deadly blaze on March 4 at the mill.", "2025-03-04", "fire", "", False),
        ("The mill has been shut since the explosion in Tolmar on 4 March.", "2025-03-04", "explosion", "", False),
        ("The bus crash, which happened on March 4, killed two.", "2025-03-04", "crash", "bus", False),
        ("The guards saw the mill fire of March 4 from the quay.", "2025-03-04", "fire", "mill", False),
        ("The council election is due on April 6.", "2025-04-06", "election", "council", True),
        ("Campaigning opened for the council election on April 6.", "2025-04-06", "election", "council", True),
        ("The town will hold an election on April 6 on a wet day.", "2025-04-06", "election", "", True),
        ("The council election is set for April 6.", "2025-04-06", "election", "council", True),
        ("Parties are ready for the April 6 council election.", "2025-04-06", "election", "council", True),
    ],
)
def test_carried(text: str, day: str, event: str, subject: str, planned: bool) -> None:
    assert [(d.day, d.event, d.subject, d.planned) for d in datings_of(text, days=DAY) if d.event in NOUNS] == [(day, event, subject, planned)]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a man over the fire at the mill on March 4.",
        "Police discussed the fire on March 4.",
        "Fire crews met on March 4.",
        "A second fire on March 4 did less harm.",
        "The anniversary of the mill fire on March 4 was kept.",
        "The inquest into the mill fire on March 4 was short.",
        "Parties will name candidates for the election on April 6.",
        "The election, postponed once, is set for April 6.",
        "The election on April 6 and 7 comes early.",
        "Oskar Lund, who is accused of setting the mill fire, is due in court on April 6.",
        "Oskar Lund, who lost the council election, is due in court on April 6.",
        "A report on the mill fire is due on April 6.",
        "A report on the council election is due on April 6.",
        "Firefighters left after the crash and met on March 4.",
        "The election was called on March 4.",
        "The fire on Tuesday killed two guards.",
    ],
)
def test_not_carried(text: str) -> None:
    assert not [d for d in datings_of(text, days=DAY) if d.event in NOUNS]


@pytest.mark.parametrize(
    ("text", "event", "who"),
    [
        ("After Oskar Lund's death on March 4, the mill was sold.", "die", "oskar lund"),
        ("The mill was sold after Oskar Lund’s sudden death in Tolmar on March 4.", "die", "oskar lund"),
        ("Oskar Lund's funeral on March 4 was quiet.", "bury", "oskar lund"),
        ("The mill of Tolmar was sold when Oskar Lund died on March 4.", "die", "oskar lund"),
        ("Oskar Lund died on March 4, his family said on Monday.", "die", "oskar lund"),
        ("When Oskar Lund died on March 4, he did not leave a will.", "die", "oskar lund"),
        ("The family announced Oskar Lund's death on March 4.", "", ""),
        ("They marked the anniversary of Oskar Lund's death on March 4.", "", ""),
        ("When the son of Oskar Lund died on March 4, the mill was sold.", "die", ""),
        ("Oskar Lund died on March 4 or not at all.", "", ""),
    ],
)
def test_of_people(text: str, event: str, who: str) -> None:
    assert [(d.event, d.who) for d in datings_of(text, days=DAY) if not d.told] == ([(event, who)] if event else [])
