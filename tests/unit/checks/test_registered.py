"""The register against the articles: an office on a day for which it vouches, and all the ways in which it keeps silent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from tests.conftest import articles_of
from xcheck.checks.holders import stances
from xcheck.checks.registered import contradiction
from xcheck.checks.role_conflict import RoleConflict
from xcheck.extract.extraction import Lexicon, extract
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.terms.families import Lists
from xcheck.extract.terms.terms import Terms
from xcheck.grouping import groups
from xcheck.model.finding import Conflict
from xcheck.model.records import Record, Role, Tenure
from xcheck.names.register import Entry, Held, Register
from xcheck.resolve.corpus import resolve

VANE = Entry(
    "helen-vane", "Helen Vane", "person",
    roles=(
        Held("finance minister", "Norway", date(2009, 1, 1), date(2013, 1, 1)),
        Held("prime minister", "Norway", date(2015, 3, 1), date(2019, 3, 1)),
        Held("prime minister", "Norway", date(2021, 3, 1)),
    ),
    source="official list", as_of=date(2025, 6, 30), path="newsroom/people.yaml", line=7,
)  # fmt: skip
HALE = Entry(
    "amber-hale",
    "Amber Hale",
    "person",
    roles=(Held("deputy foreign minister", "Norway", date(2020, 1, 1)),),
    as_of=date(2025, 6, 30),
    path="newsroom/people.yaml",
    line=20,
)
UNDATED = Entry("oskar-weiss", "Oskar Weiss", "person", roles=(Held("president", "Norway"),), as_of=date(2025, 6, 30))
UNVOUCHED = Entry("magda-thorn", "Magda Thorn", "person", roles=(Held("president", "Norway", date(2020, 1, 1)),))
WHOLE = Entry(
    "ole-brand",
    "Ole Brand",
    "person",
    roles=(Held("vice president", "Norway", date(2001, 1, 1), date(2005, 1, 1)), Held("president", "Norway", date(2005, 1, 1), date(2009, 1, 1))),
    as_of=date(2025, 6, 30),
    path="newsroom/people.yaml",
    line=30,
    all_offices=True,
)
REGISTER = Register.of([VANE, HALE, UNDATED, UNVOUCHED, WHOLE])


def conflicts(*texts: str, check: RoleConflict | None = None, register: Register = REGISTER) -> list[Conflict]:
    asked = check or RoleConflict()
    own = [r for r in settled(texts, register) if isinstance(r, asked.reads)]
    return [c for group in groups(own, asked.keys, asked.linked, asked.fold) for c in asked.compare(group)]


def settled(texts: Sequence[str], register: Register) -> tuple[Record, ...]:
    lexicon = Lexicon(Templates(), Terms.of(Lists()))
    return resolve([extract(a, lexicon) for a in articles_of(*texts)], register).records


def dated(day: str, text: str) -> str:
    return f"---\npublished: {day}\n---\n{text}"


FIRING = {
    "president for prime minister": dated("2024-05-03", "President Helen Vane opened the lock."),
    "with the country": dated("2024-05-03", "Norwegian President Helen Vane opened the lock."),
    "behind the name": dated("2024-05-03", "Helen Vane, the president of Norway, opened the lock."),
    "vice for the office itself": dated("2024-05-03", "Deputy Prime Minister Helen Vane opened the lock."),
    "in the first tenure": dated("2017-05-03", "President Helen Vane opened the lock."),
    "a date on a line of its own": "Lock opened\n\n3 May 2024\n\nPresident Helen Vane opened the lock at Stow and gave a speech to the keepers.",
    "minister for deputy minister": dated("2024-05-03", "Foreign Minister Amber Hale opened the lock."),
    "of a year, without a date": "It rained in 2023 and 2024. In 2017 President Helen Vane opened the lock.",
    "current": dated("2024-05-03", "The current president, Helen Vane, opened the lock."),
}
SILENT = {
    "as the register has it": dated("2024-05-03", "Prime Minister Helen Vane opened the lock."),
    "in other words": dated("2024-05-03", "Norway's premier, Helen Vane, opened the lock."),
    "no date": "President Helen Vane opened the lock.",
    "after the register's day": dated("2025-08-03", "President Helen Vane opened the lock."),
    "between two tenures": dated("2020-05-03", "President Helen Vane opened the lock."),
    "before any": dated("2008-05-03", "President Helen Vane opened the lock."),
    "the week of a handover": dated("2021-03-04", "President Helen Vane opened the lock."),
    "the last week": dated("2019-02-26", "President Helen Vane opened the lock."),
    "former": dated("2024-05-03", "Former President Helen Vane opened the lock."),
    "then": dated("2024-05-03", "The then president, Helen Vane, opened the lock."),
    "acting": dated("2024-05-03", "Acting President Helen Vane opened the lock."),
    "elect": dated("2024-05-03", "President-elect Helen Vane opened the lock."),
    "candidate": dated("2024-05-03", "Presidential candidate Helen Vane opened the lock."),
    "a year beside it": dated("2024-05-03", "In 2014 President Helen Vane opened the lock."),
    "a year of a handover": "It rained in 2023 and 2024. In 2019 President Helen Vane opened the lock.",
    "a year before the first": "It rained in 2023 and 2024. In 2007 President Helen Vane opened the lock.",
    "a year beyond the register's day": "It rained in 2027 and 2028. In 2025 President Helen Vane opened the lock.",
    "in a quotation": dated("2024-05-03", 'Helen Vane laughed. "President Helen Vane is my twin," she said.'),
    "of another country": dated("2024-05-03", "Portuguese President Helen Vane opened the lock."),
    "of a club": dated("2024-05-03", "Helen Vane, president of the Rowing Union, opened the lock."),
    "of a party": dated("2024-05-03", "Party president Helen Vane opened the lock."),
    "a portfolio beside the head": dated("2024-05-03", "Energy Minister Helen Vane opened the lock."),
    "two portfolios": dated("2024-05-03", "Deputy Trade Minister Amber Hale opened the lock."),
    "an earlier office": dated("2024-05-03", "Finance Minister Helen Vane opened the lock."),
    "another first name": dated("2024-05-03", "President Edgar Vane opened the lock. Helen Vane watched."),
    "a lone family name": dated("2024-05-03", "President Vane opened the lock."),
    "no first day in the register": dated("2024-05-03", "Prime Minister Oskar Weiss opened the lock."),
    "a register that vouches for no day": dated("2024-05-03", "Prime Minister Magda Thorn opened the lock."),
}


@pytest.mark.parametrize("text", FIRING.values(), ids=FIRING.keys())
def test_fires(text: str) -> None:
    [conflict] = conflicts(text)
    assert conflict.grade == "clash"
    assert [s.role for s in conflict.sides] == ["change"]
    assert any("newsroom/people.yaml:" in reason.text for reason in conflict.reasons)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_silent(text: str) -> None:
    assert conflicts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Ole Brand opened the lock.",
        "Norwegian Prime Minister Ole Brand opened the lock.",
        "Deputy Prime Minister Ole Brand opened the lock.",
        dated("1990-05-03", "Prime Minister Ole Brand opened the lock."),
        dated("2007-05-03", "Prime Minister Ole Brand opened the lock."),
        dated("2025-05-03", "The lock was opened by the prime minister, Ole Brand."),
        dated("2031-05-03", "Prime Minister Ole Brand opened the lock."),
        "Former Prime Minister Ole Brand opened the lock.",
        "Former Norwegian Deputy Prime Minister Ole Brand opened the lock.",
        "It was the widest margin since Prime Minister Ole Brand’s 2008 run.",
    ],
)
def test_an_office_that_somebody_never_held_is_wrong_at_any_time(text: str) -> None:
    [conflict] = conflicts(text)
    reasons = [reason.text for reason in conflict.reasons]
    assert reasons[0] == "the register has Ole Brand as president of Norway from 1 January 2005 until 1 January 2009 (newsroom/people.yaml:30)"
    assert any(reason.startswith("as far as the register knows, Ole Brand never was ") and "ormer" not in reason for reason in reasons)


@pytest.mark.parametrize(
    "text",
    [
        "President Ole Brand opened the lock.",
        "Vice President Ole Brand opened the lock.",
        dated("2024-05-03", "Vice President Ole Brand opened the lock."),
        "Former Vice President Ole Brand opened the lock.",
        "Former party president Ole Brand opened the lock.",
        "The former president of the Rowing Union, Ole Brand, opened the lock.",
        "Ole Brand ran for prime minister and lost.",
        "Portuguese Prime Minister Ole Brand opened the lock.",
        "Ole Brand, president of the Rowing Union, opened the lock.",
        "Foreign Minister Ole Brand opened the lock.",
        "Prime Minister Brand opened the lock.",
        'Ole Brand laughed. "Prime Minister Ole Brand is my twin," he said.',
    ],
)
def test_what_somebody_may_have_been_is_not_held_against_it(text: str) -> None:
    assert conflicts(text) == []


def test_the_reasons_name_the_register_its_dates_and_the_place() -> None:
    [conflict] = conflicts(FIRING["president for prime minister"])
    assert [reason.text for reason in conflict.reasons] == [
        "the register has Helen Vane as prime minister of Norway since 1 March 2021 (newsroom/people.yaml:7)",
        "nobody is President and prime minister of Norway at once",
        "the article is of 3 May 2024",
    ]
    [conflict] = conflicts(FIRING["in the first tenure"])
    assert conflict.reasons[0].text.endswith("from 1 March 2015 until 1 March 2019 (newsroom/people.yaml:7)")


def test_articles_that_agree_with_the_register_are_shown_and_it_is_one_conflict() -> None:
    wrong, right = FIRING["president for prime minister"], dated("2024-05-04", "Prime Minister Helen Vane closed the lock.")
    [conflict] = conflicts(wrong, right, dated("2024-05-06", "President Helen Vane shut the lock."))
    assert sorted((s.text, s.role) for s in conflict.sides) == [("President", "change"), ("President", "change"), ("Prime Minister", "reference")]
    assert conflict.identity == conflicts(wrong)[0].identity


def test_it_can_be_left_out() -> None:
    assert conflicts(FIRING["president for prime minister"], check=RoleConflict(register=False)) == []


def test_without_the_register_nothing_is_held_against_one_article() -> None:
    assert conflicts(FIRING["president for prime minister"], register=Register.of([])) == []


def test_no_tenure_is_no_answer() -> None:
    records = settled([FIRING["president for prime minister"]], REGISTER)
    roles = [r for r in records if isinstance(r, Role)]
    own = [r for r in records if isinstance(r, Tenure) and r.person == "helen-vane"]
    [stance] = stances(roles, {roles[0].origin.digest: 0})
    assert contradiction(stance, ()) is None
    assert contradiction(stance, own[:1]) is None
    found = contradiction(stance, own)
    assert found is not None
    assert found.value == "prime minister"


def test_an_undated_article_is_told_with_the_others_where_it_clashes_with_one() -> None:
    wrong, right = FIRING["president for prime minister"], dated("2024-05-04", "Prime Minister Helen Vane closed the lock.")
    [conflict] = conflicts(wrong, right, "President Helen Vane sailed away.")
    assert sorted((s.origin.path, s.text) for s in conflict.sides) == [
        ("desk/1.txt", "President"),
        ("desk/2.txt", "Prime Minister"),
        ("desk/3.txt", "President"),
    ]
