"""Is a count told of an earlier event?"""

from __future__ import annotations

from datetime import date

import pytest

from xcheck.extract.figures.earlier import of_an_earlier_event

DAY = date(2025, 3, 4)


@pytest.mark.parametrize(
    ("sentence", "earlier"),
    [
        ("Last month, bombers killed 30 people and wounded # in Tolmar.", True),
        ("Bombers wounded # people last month in Tolmar.", True),
        ("In January bombers wounded # people in Tolmar.", True),
        ("Some # people have been wounded since January.", True),
        ("In 2015, bombers wounded # people in Tolmar.", True),
        ("A year ago # people were wounded in Tolmar.", True),
        ("Several years ago # people were wounded in Tolmar.", True),
        ("It came two months after bombers wounded # people in Tolmar.", True),
        ("Last summer's blast wounded # people.", True),
        ("Bombers wounded # people in Tolmar.", False),
        ("Bombers wounded # people in Tolmar in March.", False),
        ("Bombers wounded # people in 2025.", False),
        ("The governor, elected last month, said # people were wounded.", False),
        ("Bombers wounded # people, a month after the bridge was opened.", False),
        ("Bombers wounded # people at the mill built in 1971.", False),
        ("Last week bombers wounded # people.", False),
    ],
)
def test_earlier(sentence: str, earlier: bool) -> None:
    before, _, after = sentence.partition("#")
    assert of_an_earlier_event(before, after, DAY) is earlier


def test_without_a_day_of_its_own_a_month_tells_nothing() -> None:
    assert not of_an_earlier_event("In January bombers wounded ", " people.", None)
    assert of_an_earlier_event("Last month bombers wounded ", " people.", None)
