from itertools import pairwise

import pytest
from msgspec.structs import replace

from tests.browser.newsroom import newsroom
from xcheck.report.course import course, number

NEWS = newsroom()
ARTICLES = {a.path: a for a in NEWS.articles}
FIRE = next(f for f in NEWS.findings if f.rule == "figure-conflict")


def test_the_estimates_stand_in_order_of_their_days() -> None:
    made = course(FIRE, ARTICLES)
    assert made is not None
    assert [e.number for e in made.estimates] == ["12", "14", "13", "12", "14", "13", "12", "14"]
    assert all(a.day < b.day and a.x < b.x for a, b in pairwise(made.estimates))
    # Upwards on the screen is a smaller y.
    assert made.estimates[1].y < made.estimates[2].y < made.estimates[0].y < made.floor
    assert made.undated == 0


def test_what_has_no_date_or_number_is_counted_and_not_drawn() -> None:
    undated = {**ARTICLES, FIRE.evidence[0].path: replace(ARTICLES[FIRE.evidence[0].path], published=None)}
    wordy = replace(FIRE, evidence=(*FIRE.evidence[:-1], replace(FIRE.evidence[-1], value="dozens")))
    made = course(wordy, undated)
    assert made is not None
    assert (len(made.estimates), made.undated) == (6, 2)


def test_one_day_is_no_course() -> None:
    assert course(replace(FIRE, evidence=FIRE.evidence[:1]), ARTICLES) is None
    assert course(FIRE, {}) is None
    assert course(next(f for f in NEWS.findings if f.rule == "name-variant"), ARTICLES) is None


@pytest.mark.parametrize(
    ("said", "wanted"),
    [("at least 1,400 people killed", 1400), ("about 2.5 million", 2_500_000), ("$3 billion", 3e9), ("40%", 40), ("dozens", None), ("12 people", 12)],
)
def test_numbers(said: str, wanted: float | None) -> None:
    assert number(said) == wanted
