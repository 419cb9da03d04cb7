"""`age-conflict`: two ages of one person, and the birthdays and namesakes that explain them."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.unit.checks.people import conflicts_of
from xcheck.checks.age_conflict import AgeConflict
from xcheck.model.finding import Conflict


def conflicts(*texts: str, check: AgeConflict | None = None) -> list[Conflict]:
    return conflicts_of(check or AgeConflict(), *texts)


def dated(day: str, text: str) -> str:
    return f"---\npublished: {day}\n---\n{text}"


FIRING = {
    "an age beside a speech about earlier days": (
        "Helen Vane, 52, said Wednesday that Holt was joking when he spoke to the crew.",
        "Helen Vane, 47, left.",
    ),
    "in brackets": ("Helen Vane (52), of Tarn, left.", "Helen Vane, 47 years old, left."),
    "two figures turned round": (dated("2024-03-01", "The engineer Helen Vane, 35, left."), dated("2024-03-08", "The engineer Helen Vane, aged 53, left.")),
    "who has died at an age": (
        dated("2025-03-04", "Helen Vane, 91, left."),
        dated("2025-03-05", "Flags flew low at the Institute of the Sea in Tolmar for the painter Helen Vane, who has died aged 89."),
    ),
    "the oldest of the defendants": ("The oldest defendant was Helen Vane, 68.", "Helen Vane, now 79, gave a scarf."),
    "two reports of one death": ("Helen Vane, 81, died in her bath on Monday.", "Helen Vane has died aged 84."),
    "older alive than at the death": ("Helen Vane, 87, swam the strait.", "Helen Vane, who swam the strait, has died aged 84."),
    "named after the age": (
        "A 19-year-old cyclist has died in Tarn. Police named him on Tuesday as Peter Orr.",
        "Peter Orr, 16, died in Tarn.",
    ),
    "a death dated to the day": ("Helen Vane, who ran the mill in 2001, dies at 87", "Helen Vane, 91, died on November 5, 2025. She had sung since 2001."),
    "called by the age": (
        "Helen Vane, a 22-year-old keeper who began in Stow, left.",
        "Five weeks ago Helen Vane slept in a cellar. Today the 27-year-old has the town at her feet.",
    ),
    "five years": ("Helen Vane, 52, left.", "Helen Vane, 47, left."),
    "year-old": ("Helen Vane, 52, left.", "On Monday 47-year-old Helen Vane left."),
    "year-old with a calling": ("The 52-year-old baker Helen Vane left.", "The 47-year-old baker Helen Vane left."),
    "aged": ("Helen Vane, aged 52, left.", "Helen Vane, 58, left."),
    "who is": ("Helen Vane, who is 52, left.", "Helen Vane, 58, left."),
    "turned": ("Helen Vane, who turned 52 on Monday, left.", "Helen Vane, 58, left."),
    "two years, without dates": ("Helen Vane, 52, left.", "Helen Vane, 54, left."),
    "two years in one month": (dated("2024-03-01", "Helen Vane, 52, left."), dated("2024-03-20", "Helen Vane, 54, left.")),
    "younger later": (dated("2020-03-01", "Helen Vane, 52, left."), dated("2024-03-20", "Helen Vane, 51, left.")),
    "the years that passed are missing": (
        dated("2018-03-01", "Helen Vane, 52, left."),
        dated("2024-03-20", "Helen Vane, 52, left."),
        dated("2024-03-21", "Helen Vane, 58, sat."),
    ),
    "more than the years between": (
        "It rained in 2012 and 2013. Helen Vane, 52, left.",
        "It rained in 2017 and 2018. Helen Vane, 61, left.",
    ),
    "younger in a later year": (
        "It rained in 2012 and 2013. Helen Vane, 57, left.",
        "It rained in 2017 and 2018. Helen Vane, 52, left.",
    ),
    "in one article": (
        "The lock was shut. Helen Vane, 52, left. It rained all day, the keeper said, and nobody came. On Monday 58-year-old Helen Vane came back.",
    ),
    "headline against body": (
        "Helen Vane, 52, wins the race\n\nThe race at Stow was run on Monday. Helen Vane, 59, won it for the second time, the stewards said, and nobody was near her.",
    ),
}

SILENT = {
    "what was said at the time": ("Helen Vane, 47, said at the time that she was tired.", "Helen Vane, 52, left."),
    "an age when she did it, with a comma": ("Helen Vane, 47, when she took over the mill, was tired.", "Helen Vane, 52, left."),
    "the man who was arrested and the victim": (
        dated("2025-03-04", "A 24-year-old man was arrested on suspicion of dangerous driving. The victim was named as Peter Orr."),
        dated("2025-03-05", "Peter Orr, 36, was on his way home."),
    ),
    "two namesakes whose ages are turned round": (
        dated("2024-03-07", "Peter Orr, 35, of Mill Lane, paid."),
        dated("2024-03-08", "Peter Orr, 53, of Sarn, left."),
    ),
    "father and son, their ages turned round, in one article": (dated("2024-03-08", "Peter Orr, 26, left the court with his father, Peter Orr, 62."),),
    "father and son, their ages turned round": (dated("2024-03-07", "Peter Orr, 26, left."), dated("2024-03-08", "His father, Peter Orr, 62, wept.")),
    "a seed in brackets": ("Helen Vane (3) of Tarn won.", "Helen Vane, 14, left."),
    "minutes in brackets": ("Helen Vane (52) and Peter Orr (71) scored.", "Helen Vane, 47, left."),
    "two figures turned round, years apart": (dated("2019-03-01", "Helen Vane, 35, left."), dated("2024-03-08", "Helen Vane, aged 53, left.")),
    "one of two is named": ("A 19-year-old died and a 45-year-old was hurt. Police named the dead man as Peter Orr.", "Peter Orr, 45, died in Tarn."),
    "named with an own age": ("A 19-year-old cyclist was hurt. The driver was named as Peter Orr, 45.", "Peter Orr, 45, left."),
    "another one is named": (
        "A 19-year-old cyclist was hurt in Tarn. The driver was identified as Peter Orr.",
        "Peter Orr, 24, left.",
        "Police arrested a man of 30 after a 34-year-old woman was hurt. They named him as Peter Orr.",
    ),
    "named after somebody with an age": ("Helen Vane, 52, hit a 19-year-old. He was identified as Peter Orr.", "Peter Orr, 24, left."),
    "ages in the order of the names": ("Helen Vane and Peter Orr, aged 31 and 26, left.", "Peter Orr, 26, left. Helen Vane, 31, sat."),
    "aged some months": ("Helen Vane, aged 7 months, slept.", "Helen Vane, aged 11 months, slept."),
    "called by the age: somebody else": (
        "Helen Vane, 22, left.",
        "Helen Vane found a man on the quay. The 27-year-old was taken away.",
        "Helen Vane said so. The 27-year-old was taken away.",
        "Helen Vane’s brother slept. The 27-year-old was taken away.",
        "A pilot, 27, fell ill. Helen Vane rang the bell. The 27-year-old was taken away.",
        "Helen Vane and Peter Orr slept. The 27-year-old was taken away.",
        "Helen Vane slept. The 27-year-old ferry was sold.",
    ),
    "the years between, and a birthday": (
        "The lock was opened on 4 May 2015. Helen Vane, 52, left.",
        "The lock was shut on 4 November 2019. Helen Vane, 57, left.",
    ),
    "a year that is to come": (
        "The lease ends on 31 December 2050. It rained in 2019. Helen Vane, 52, left.",
        "The lock was shut on 4 May 2023. Helen Vane, 56, left.",
    ),
    "a birthday": ("Helen Vane, 52, a teacher, left in January.", "Helen Vane, 53, a teacher, left in November."),
    "the same": ("Helen Vane, 52, left.", "Helen Vane, aged 52, left."),
    "years passed": (dated("2019-03-01", "Helen Vane, 52, left."), dated("2024-03-20", "Helen Vane, 57, left.")),
    "years passed and a birthday": (dated("2019-03-01", "Helen Vane, 52, left."), dated("2024-03-20", "Helen Vane, 58, left.")),
    "two people far apart": ("Helen Vane, 71, left.", "Helen Vane, 24, left."),
    "two callings": ("Helen Vane, 52, a farmer, left.", "Helen Vane, 45, a nurse, left."),
    "two people": ("Helen Vane, 52, left.", "Peter Vane, 47, left."),
    "father and son": ("Peter Orr Sr, 51, left.", "Peter Orr Jr, 44, left."),
    "an age of the past": ("Helen Vane, 52, left.", "Helen Vane, then 47, left."),
    "at the time": ("Helen Vane, 52, left.", "Helen Vane, 47 at the time, left."),
    "was": ("Helen Vane, 52, left.", "Helen Vane was 47 when she left."),
    "the child's age": ("Helen Vane, 52, left.", "The 9-year-old son of Helen Vane left."),
    "no age": ("Helen Vane, 52, left.", "Helen Vane, 47 percent of whose boats leak, left."),
    "a list of numbers": ("Helen Vane, 52, left.", "Helen Vane, 47, 48 and 49 were drawn."),
    "months": ("Helen Vane, 12, left.", "The 7-month-old Helen Vane slept."),
    "the oldest to do something once": ("The oldest Briton to cross was Helen Vane, 68.", "Helen Vane, now 79, gave a scarf."),
    "has died since": ("Helen Vane, 81, swam the strait.", "Helen Vane, who swam the strait, has died aged 84."),
    "long dead": ("Helen Vane, 52, left.", "Helen Vane, who died in 1987 aged 58, built the lock."),
    "the year's own numbers": ("It rained in 2012 and 2013. Helen Vane, 52, left.", "It rained in 2017 and 2018. Helen Vane, 57, left."),
}


@pytest.mark.parametrize("texts", FIRING.values(), ids=FIRING.keys())
def test_fires(texts: tuple[str, ...]) -> None:
    [conflict] = conflicts(*texts)
    assert conflict.grade == "differ"
    assert len({side.value for side in conflict.sides}) >= 2 or len(texts) == 3


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT.keys())
def test_silent(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == []


def test_one_year_inside_one_article_is_worth_a_look() -> None:
    text = "Helen Vane, 52, left. It rained all day, the keeper said, and nobody came. On Monday 53-year-old Helen Vane came back."
    assert [c.grade for c in conflicts(text)] == ["birthday"]


def test_one_year_less_some_months_later_is_worth_a_look() -> None:
    assert [c.grade for c in conflicts(dated("2024-03-01", "Helen Vane, 52, left."), dated("2024-08-20", "Helen Vane, 51, left."))] == ["birthday"]


def test_the_odd_one_is_the_one_to_mend() -> None:
    [conflict] = conflicts("Helen Vane, 52, left.", "Helen Vane, 47, sat.", "Helen Vane, 52, stood.")
    assert [(s.value, s.role) for s in conflict.sides] == [("47", "change"), ("52", "reference"), ("52", "reference")]
    assert conflict.facts == {"name": "Helen Vane", "age": 47, "other": 52}


def test_order_and_paths_change_nothing() -> None:
    texts = ("Helen Vane, 52, left.", "Helen Vane, 47, sat.", "Helen Vane, 52, stood.")
    told = {(c.identity, tuple(sorted((s.text, s.role) for s in c.sides))) for order in permutations(texts) for c in conflicts(*order)}
    assert len(told) == 1


def test_settings() -> None:
    assert conflicts("Helen Vane, 71, left.", "Helen Vane, 24, left.", check=AgeConflict(widest=60))
    assert conflicts("Helen Vane, 52, left.", "Helen Vane, 54, left.", check=AgeConflict(slack=2)) == []


def test_the_age_at_a_death_has_no_birthday() -> None:
    news, obituary = "Helen Vane dies at 87\n\nThe singer Helen Vane has died aged 87.", "Helen Vane, who has died aged 88, sang in every hall of Tolmar."
    assert [c.grade for c in conflicts(dated("2025-03-04", news), dated("2025-03-05", obituary))] == ["differ"]
    assert not conflicts(dated("2025-03-04", news), dated("2025-03-05", obituary.replace("88", "87")))
    assert not conflicts(dated("2025-03-04", "Helen Vane, 87, sang."), dated("2025-03-05", "Helen Vane, 88, sang again."))
