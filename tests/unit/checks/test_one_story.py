"""Figures and dates of one story that each report gives once, in whatever words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.checks.test_date_conflict import conflicts as date_conflicts
from tests.unit.checks.test_figure_conflict import conflicts

DAY, NEXT, WEEK = date(2025, 3, 4), date(2025, 3, 5), date(2025, 3, 14)
ONE = "Fire at the Lund mill\n\nA fire at the Lund mill in Tolmar alarmed the Kerrin valley on Monday, Orla Venn of the brigade said.\n\n{}\n"
OTHER = "After the fire\n\nThe day after the fire Orla Venn walked through the Lund mill in Tolmar, with half of the Kerrin valley behind her.\n\n{}\n"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The flames flattened four looms behind the chapel and a store of flax.", "The flames had destroyed six looms behind the chapel and the flax."),
        ("Insurers paid compensation of 400,000 rupees for each family of spinners.", "Compensation of 600,000 rupees went to each family."),
        ("The mill can produce 960 megawatts of heat.", "The 690-megawatt heat plant of the mill stood cold."),
        ("A 14-kilometre pipe under the mill burst.", "Under the mill lies the 41-kilometre pipe."),
        ("The mill has a workforce of 3,200.", "It employs 2,300 people."),
        ("Rafts passed 340km of pipe.", "The team on rafts passed 430km of pipe."),
    ],
)
def test_two_values_in_one_story_clash(a: str, b: str) -> None:
    assert [c.grade for c in conflicts(ONE.format(a), OTHER.format(b), days=(DAY, NEXT))] == ["differ"]
    assert [c.grade for c in conflicts(OTHER.format(b), ONE.format(a), days=(NEXT, DAY))] == ["differ"]


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        # Each sentence has its own place.
        ("In Ostra 40mm of rain fell on the flax.", "In Pelm 75mm of rain fell on the flax.", (DAY, NEXT)),
        # More of it.
        (
            "The flames flattened four looms behind the chapel and a store of flax.",
            "The flames destroyed another six looms behind the chapel and the flax.",
            (DAY, NEXT),
        ),
        # Other reports, of another week.
        (
            "The flames flattened four looms behind the chapel and a store of flax.",
            "The flames had destroyed six looms behind the chapel and the flax.",
            (DAY, WEEK),
        ),
        # An article with two values.
        (
            "The flames flattened four looms behind the chapel and a store of flax.",
            "The flames had destroyed six looms behind the chapel and the flax, and spared nine looms.",
            (DAY, NEXT),
        ),
        # What is bargained for changes.
        ("The owners want to sell flax for £310m.", "The owners raised the price of the flax to £330m.", (DAY, NEXT)),
        # A plan, and what has come of it.
        ("The mill will spin 40 bales of flax a night.", "The mill spun 60 bales of flax in the night.", (DAY, NEXT)),
    ],
)
def test_two_things_of_a_story_are_left_alone(a: str, b: str, days: tuple[date, date]) -> None:
    assert not conflicts(ONE.format(a), OTHER.format(b), days=days)


def test_a_second_matter_of_the_kind_is_no_clash() -> None:
    a, b = (
        ONE.format("The flames flattened four looms behind the chapel and a store of flax."),
        OTHER.format("The flames had destroyed six looms behind the chapel and the flax."),
    )
    assert conflicts(a, b, days=(DAY, NEXT))
    assert not conflicts(a, b.replace("After the fire", "After a second fire"), days=(DAY, NEXT))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The weaving hall, built in 1926, has a roof of slate.", "Slate fell from the roof of the hall, which was built in 1936."),
        ("Ilse Vane died in the Lund mill in August 2021.", "In the Lund mill Ilse Vane was killed in August 2020."),
        ("The weaving hall will reopen in June.", "The hall will reopen in July."),
        ("Spinners will walk out on 18 March over the roof.", "Spinners will walk out from 19 March, they said."),
        ("A dye explosion on 3 February hurt two spinners.", "Two spinners were hurt in the dye explosion on 7 February."),
        ("A collapse in Tolmar on 20 February woke all, Orla Venn said.", "Ilse Tarn heard the 27 February collapse in Tolmar."),
        ("The works council election on 18 March will be close.", "Spinners are ready for the 25 March works council election."),
    ],
)
def test_two_dates_in_one_story_clash(a: str, b: str) -> None:
    assert [c.grade for c in date_conflicts(ONE.format(a), OTHER.format(b), days=(DAY, NEXT))] == ["differ"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The weaving hall, built in 1926, has a roof of slate.", "The chapel, built in 1936, has a roof of slate."),
        ("The Tarn bridge, built in 1926, has a roof of slate.", "The Marsk bridge, built in 1936, has a roof of slate."),
        ("The weaving hall, built in 1926, has a roof of slate.", "Its other hall, built in 1936, has a roof of slate."),
        ("Spinners will walk out on 18 March over the roof.", "Weavers will walk out on 19 March over the roof."),
        ("The weaving hall, built in 1926, has a roof of slate.", "The hall, built in 1926, has a roof of slate."),
        ("A collapse in Tolmar on 20 February woke all.", "The collapse in Tolmar on 27 February woke all. It was the third this year."),
        ("Orla Venn resigned on 20 February as head of the Tolmar choir.", "Orla Venn resigned on 24 February as head of the Tolmar council."),
        ("The funeral of Ilse Tull will be held in Tolmar on 18 March.", "The funeral of Peter Orr will be held in Tolmar on 20 March."),
        ("The parade in Tolmar on 20 February was wet.", "The parade in Tolmar on 24 February last year was dry."),
        ("A collapse in Tolmar on 20 February woke all.", "The collapse in Tolmar on 5 March woke all."),
        ("A fire in Tolmar on 20 February took two shops.", "A fire at Tolmar school on 24 February damaged the roof."),
        ("A dye explosion on 3 February hurt two spinners.", "Two spinners were hurt in the boiler explosion on 7 February."),
        ("The works council election on 18 March will be close.", "Spinners are ready for the 25 March club election in the works."),
        ("A dye explosion on 3 February hurt two spinners.", "Two spinners spoke of the dye explosion on 7 February."),
    ],
)
def test_two_dates_of_two_things_are_left_alone(a: str, b: str) -> None:
    assert not date_conflicts(ONE.format(a), OTHER.format(b), days=(DAY, NEXT))
