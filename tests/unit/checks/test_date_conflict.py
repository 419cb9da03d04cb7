"""`date-conflict`."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.extract.reading import datings_of
from xcheck.checks.date_conflict import DateConflict
from xcheck.grouping import groups
from xcheck.model.finding import Conflict

BRIDGE = "The Kerrin Bridge opened on March 4, 2025, and eased traffic in Tolmar."
DAY, LATER = date(2025, 3, 20), date(2025, 3, 25)


def conflicts(*texts: str, days: tuple[date | None, ...] = (), check: DateConflict | None = None) -> list[Conflict]:
    check = check or DateConflict()
    return [c for group in groups(datings_of(*texts, days=days), check.keys, check.linked, check.fold) for c in check.compare(group)]


def test_both_dates_are_sides() -> None:
    [conflict] = conflicts(BRIDGE, "The Kerrin Bridge opened on March 9, 2025.")
    assert [(side.text, side.value) for side in conflict.sides] == [("March 4, 2025", "4 March 2025"), ("March 9, 2025", "9 March 2025")]
    assert [reason.text for reason in conflict.reasons] == ["{place}: 4 March 2025", "{place}: 9 March 2025", "all name Bridge and Kerrin"]
    assert conflict.facts == {"event": "open", "days": "4 March 2025 and 9 March 2025"}
    assert conflict.identity == ("open", "bridge", "kerrin")


def test_a_relative_date_tells_how_it_was_resolved() -> None:
    [conflict] = conflicts("Mayor Ilse Brandt resigned on Monday in Tolmar.", "Mayor Ilse Brandt resigned in Tolmar on March 12, 2025.", days=(DAY, LATER))
    assert '{place}: 17 March 2025 ("Monday" in an article of 20 March 2025)' in [reason.text for reason in conflict.reasons]


@pytest.mark.parametrize(
    ("a", "b", "grade"),
    [
        (BRIDGE, BRIDGE.replace("4", "14"), "differ"),
        (BRIDGE, BRIDGE.replace("March 4", "4 April"), "differ"),
        (BRIDGE, "In Tolmar, the Kerrin Bridge opened on 8 March 2025.", "differ"),
        (BRIDGE, "On March 8, 2025, the Kerrin Bridge opened in Tolmar.", "differ"),
        ("Oskar Lund died on May 1, 2020, in Tolmar.", "Oskar Lund died in Tolmar on May 11, 2020.", "differ"),
        ("Oskar Lund was born in Tolmar on May 1, 1920.", "Oskar Lund was born in Tolmar on May 1, 1921.", "differ"),
        ("The Lund Mill was founded on 3 May 1921 in Tolmar.", "The Lund Mill in Tolmar was founded on 13 May 1921.", "differ"),
        ("The ferry Kerrin Star sank off Tolmar on 4 March 1994.", "The ferry Kerrin Star sank on 8 March 1994 off Tolmar.", "differ"),
        ("Ilse Brandt was sworn in as mayor of Tolmar on May 1, 2020.", "Ilse Brandt was sworn in as mayor of Tolmar on May 5, 2020.", "differ"),
        ("The Kerrin Opera in Tolmar premiered on May 1, 2020.", "The Kerrin Opera premiered in Tolmar on June 1, 2020.", "differ"),
        (BRIDGE, BRIDGE.replace("4", "5"), "close"),
        (
            "TARN — Mayor Ilse Brandt resigned on June 11, 2024, after a quarrel.",
            "Since Ilse Brandt resigned as mayor on June 7, 2024, no successor has been named.",
            "differ",
        ),
        ("Oskar Lund's death on May 1, 2020, was sudden.", "When Oskar Lund died on May 11, 2020, he had not written a will.", "differ"),
        ("Orvo Lundmark died on May 1, 2020, his family said on Monday.", "The mill fell silent when Orvo Lundmark died on May 11, 2020.", "differ"),
    ],
)
def test_grades(a: str, b: str, grade: str) -> None:
    assert [c.grade for c in conflicts(a, b)] == [grade]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (BRIDGE, BRIDGE),
        ("Ilse Brandt resigned on June 11, 2024, as head of the choir.", "Ilse Brandt resigned as head of the council on June 7, 2024."),
        ("Ilse Brandt resigned as party leader on June 11, 2024.", "Ilse Brandt resigned from the cabinet on June 7, 2024."),
        (BRIDGE, BRIDGE.replace("March 4, 2025", "4 March 2025")),
        (BRIDGE, BRIDGE.replace("on March 4, 2025", "in May 2025")),
        (BRIDGE, BRIDGE.replace("on March 4, 2025", "in 2024")),
        (BRIDGE, BRIDGE.replace("Kerrin", "Ostra").replace("4", "9")),
        (BRIDGE, "The Kerrin Bridge will be opened on March 9, 2025."),
        (BRIDGE, "The Kerrin Bridge, postponed twice, opened on March 9, 2025."),
        (BRIDGE, "The Kerrin Bridge reopened on June 9, 2025."),
        (BRIDGE, "The Kerrin Bridge was signed for on June 9, 2020."),
        (BRIDGE, "A bakery opened in Tolmar on June 9, 2020, beside the school."),
        (BRIDGE, "The Kerrin Bridge closed on June 9, 2020."),
        ("Oskar Lund was arrested in Tolmar on May 1, 2020.", "Oskar Lund was arrested in Tolmar on June 1, 2020, for a theft at the harbour market."),
        ("Oskar Lund died on May 1, 2020.", "Magda Lund died on May 11, 2020."),
        ("Oskar Lund was born on May 1, 1920.", "Oskar Lund died on May 11, 2020."),
        ("Mayor Ilse Brandt resigned on Monday.", "Mayor Ilse Brandt resigned on Thursday."),
        ("The Kerrin fair in Tolmar opened on May 1, 2020.", "The Kerrin fair in Tolmar opened between May 11, 2020, and the feast."),
    ],
)
def test_silent(a: str, b: str) -> None:
    assert conflicts(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "grade"),
    [
        ("Oskar Lund, the painter, died on November 3.", "The town mourns. Oskar Lund died at home in Tolmar on November 5, his sister said.", "differ"),
        ("Oskar Lund, who as a boy of 14 swept the theatre, died on 3 November.", "Former mayor Oskar Lund died on 7 November.", "differ"),
        ("Oskar Lund died on November 3.", "Oskar Lund ran the mill. Mr. Lund, 91, died in his sleep on November 5, 2025.", "differ"),
        ("Oskar Lund died on December 30.", "The painter Oskar Lund died on January 2.", "differ"),
        ("In Tolmar, Mr. Lund died on November 3, 2024.", "Mr. Lund, a teacher, died in Tolmar on November 9, 2024.", "differ"),
        ("In Tolmar, Mr. Lund died on November 3, 2024.", "Oskar Lund, a teacher, died in Tolmar on November 9, 2024.", "differ"),
        ("In Tolmar, Mrs. Lund died on November 3, 2024.", "Ms. Lund, a teacher, died in Tolmar on November 9, 2024.", "differ"),
        ("Oskar Lund died on November 3.", "Oskar Lund, the painter, died at home on November 4.", "close"),
        ("The Kerrin Bridge in Tolmar opened on March 3.", "The Kerrin Bridge in Tolmar opened on March 9.", "differ"),
    ],
)
def test_dates_without_a_year(a: str, b: str, grade: str) -> None:
    assert [c.grade for c in conflicts(a, b)] == [grade]


def test_a_date_without_a_year_is_told_without_one() -> None:
    [conflict] = conflicts("Oskar Lund died on November 3.", "Oskar Lund died on November 5.")
    assert conflict.facts == {"event": "die", "days": "3 November and 5 November"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Oskar Lund, whose wife, Magda Lund, died on November 3, sat down.", "Oskar Lund died on November 5."),
        ("Oskar Lund, who said his father, a baker, died on November 3, sat down.", "Oskar Lund died on November 5."),
        ("The wife of Oskar Lund died on November 3.", "Oskar Lund died on November 5."),
        ("Oskar Lund’s brother died on November 3.", "Oskar Lund died on November 5."),
        ("Magda Lund and Oskar Lund died on November 3.", "Magda Lund died on November 5."),
        ("Oskar Lund Jr. died on November 3.", "Oskar Lund Sr. died on November 5."),
        ("Magda Lund and Oskar Lund ran a mill. Mr. Lund died on November 3.", "Oskar Lund died on November 5."),
        ("Mr. Lund died on November 3 in Tolmar.", "Mrs. Lund died on November 5 in Tolmar."),
        ("In Tolmar, Mr. Lund died on November 3, 2024.", "Mrs. Lund, a teacher, died in Tolmar on November 9, 2024."),
        ("In Tolmar, Mr. Lund died on November 3, 2024.", "Magda Lund, a teacher, died in Tolmar on November 9, 2024."),
        ("Oskar Lund died on November 3.", "Oskar Lund was buried on November 9."),
        ("Oskar Lund died on January 3.", "Oskar Lund died on November 5."),
        ("The Kerrin Harbour Fair in Tolmar opened on March 3.", "The Kerrin Harbour Fair in Tolmar opened on March 9."),
        ("The Kerrin Bridge in Tolmar opened on March 3.", "The Kerrin Bridge in Tolmar opened on August 9."),
    ],
)
def test_silent_without_a_year(a: str, b: str) -> None:
    assert conflicts(a, b) == []


def test_relative_dates_one_or_two_days_apart_are_left_alone() -> None:
    texts = ("Mayor Ilse Brandt resigned on Monday in Tolmar.", "Mayor Ilse Brandt resigned in Tolmar on Wednesday.")
    assert conflicts(*texts, days=(DAY, DAY)) == []
    assert conflicts(*texts, days=(DAY, LATER)) == []


def test_the_tolerance_is_a_setting() -> None:
    texts = (BRIDGE, BRIDGE.replace("4", "6"))
    assert [c.grade for c in conflicts(*texts)] == ["differ"]
    assert [c.grade for c in conflicts(*texts, check=DateConflict(tolerance=3))] == ["close"]


MUSEUM = "The Kerrin Museum in Tolmar will reopen on Saturday 10 May after three years."
FIRM = "Keller Motors, founded in 1921, builds buses in Tolmar."


@pytest.mark.parametrize(
    ("a", "b", "grade"),
    [
        (MUSEUM, "After three years the Kerrin Museum opens again on 17 May.", "differ"),
        ("Ilse Brandt, the next mayor, will be sworn in on 4 April.", "Ilse Brandt is to take office on 14 April in Tolmar.", "differ"),
        (FIRM, "Keller Motors was established in 1912.", "differ"),
        (FIRM, "Keller Motors was established in 1922.", "close"),
        (
            "Ilse Brandt, who was appointed manager of Tolmar in 2019, opened the Kerrin Bridge.",
            "Ilse Brandt opened the Kerrin Bridge. Brandt was appointed manager of Tolmar in 2016.",
            "differ",
        ),
        (
            "Keller Motors drivers at the north depot in Tolmar will strike on 4 April, Ilse Brandt said.",
            "Keller Motors drivers in Tolmar will strike on 14 April, Ilse Brandt said.",
            "differ",
        ),
        ("Ilse Brandt was born in Tolmar in 1938.", "Ilse Brandt was born in 1948, the daughter of a baker.", "differ"),
    ],
)
def test_plans_and_lone_years(a: str, b: str, grade: str) -> None:
    assert [c.grade for c in conflicts(a, b, days=(DAY, DAY))] == [grade]


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        (MUSEUM, MUSEUM.replace("10", "17"), (DAY, LATER)),
        (MUSEUM, MUSEUM.replace("10", "17"), (None, None)),
        (MUSEUM, MUSEUM.replace("10", "17").replace("Museum", "Museum café"), (DAY, DAY)),
        (MUSEUM, MUSEUM.replace("10", "17").replace("Kerrin", "Ostra"), (DAY, DAY)),
        (MUSEUM, MUSEUM.replace("10", "17").replace("will", "was to"), (DAY, DAY)),
        (
            "Oskar Lund, who is accused of setting the Kerrin mill fire, is due in court on 10 April. Ilse Brandt will speak.",
            "Ilse Brandt says a report on the Kerrin mill fire is due on 28 April. Oskar Lund denies arson.",
            (DAY, DAY),
        ),
        (
            "Oskar Lund was arrested on 3 March over the Kerrin mill fire in Tolmar.",
            "Peter Orr, who was arrested on 13 March over the Kerrin mill fire in Tolmar, will testify against Oskar Lund.",
            (DAY, DAY),
        ),
        (
            "Ilse Brandt, who was appointed manager of Tolmar in 2019, opened the Kerrin Bridge.",
            "Ilse Brandt, who was appointed deputy manager of Tolmar in 2015, opened the Kerrin Bridge.",
            (DAY, DAY),
        ),
        (
            "Keller Motors drivers at the north depot in Tolmar will strike on 4 April, Ilse Brandt said.",
            "Keller Motors drivers at the south depot in Tolmar will strike on 14 April, Ilse Brandt said.",
            (DAY, DAY),
        ),
        (FIRM, "Keller Mills, founded in 1912, grinds corn in Tolmar.", (DAY, DAY)),
        (FIRM, "Keller Motors, founded in 1912, sells flowers in Gelt.", (DAY, date(2019, 3, 4))),
    ],
)
def test_other_plans_and_other_things(a: str, b: str, days: tuple[date | None, ...]) -> None:
    assert not conflicts(a, b, days=days)
