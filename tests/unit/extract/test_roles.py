"""Roles and ages: who is said to be what, how, and when; each pattern with its silent twin."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.reading import Reading
from xcheck.extract.roles import ages, roles
from xcheck.extract.roles.offices import offices
from xcheck.extract.roles.times import setting
from xcheck.model.article import Article
from xcheck.model.records import Age, Role
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def reading(text: str, published: date | None = None) -> Reading:
    article, lines = Article("1.txt", text, published=published), paragraphs(text)
    return Reading(article, article.origin(), lines, (), lines, pair(text, lines))


def said(text: str) -> list[Role]:
    own = reading(text)
    return list(roles(own, mentions(own)))


def old(text: str) -> list[Age]:
    own = reading(text)
    return list(ages(own, mentions(own)))


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation", "how"),
    [
        ("On Monday Foreign Minister Helen Vane left.", "Helen Vane", "Foreign Minister", None, "title"),
        ("On Monday finance minister Helen Vane left.", "Helen Vane", "finance minister", None, "title"),
        ("The Norwegian prime minister Helen Vane left.", "Helen Vane", "Norwegian prime minister", "Norwegian", "title"),
        ("On Monday Mayor of London Peter Orr left.", "Peter Orr", "Mayor of London", "London", "title"),
        ("Helen Vane, the head of the harbour council, left.", "Helen Vane", "head of the harbour council", "harbour council", "apposition"),
        ("Helen Vane, chief executive of Brackwater Mills, left.", "Helen Vane", "chief executive of Brackwater Mills", "Brackwater Mills", "apposition"),
        ("The home secretary, Helen Vane, left early.", "Helen Vane", "home secretary", None, "apposition"),
        ("Helen Vane, 52, a teacher, left early.", "Helen Vane", "teacher", None, "apposition"),
        ("A spokesman for Prime Minister Helen Vane left.", "Helen Vane", "Prime Minister", None, "title"),
        ("The letter of a head of research Helen Vane was lost.", "Helen Vane", "head of research", None, "title"),
        ("They re-elect President Helen Vane.", "Helen Vane", "President", None, "title"),
        ("At noon Secretary of State Helen Vane left.", "Helen Vane", "Secretary of State", None, "title"),
        ("Ylva Storbrand, the foreign minister, left early.", "Ylva Storbrand", "foreign minister", None, "apposition"),
        ("They told the country's foreign minister, Ylva Storbrand, on Monday.", "Ylva Storbrand", "country's foreign minister", "country", "apposition"),
        ("With Storbrand Agder, the foreign minister, Helen Vane, left.", "Helen Vane", "foreign minister", None, "apposition"),
        ("Helen Vane is the mayor of Oxford.", "Helen Vane", "mayor of Oxford", "Oxford", "clause"),
        ("Helen Vane, the president of the Miners' Union, left.", "Helen Vane", "president of the Miners' Union", "Miners' Union", "apposition"),
        ("Helen Vane, leader of Norway's Centre Party, left.", "Helen Vane", "leader of Norway's Centre Party", "Norway's Centre Party", "apposition"),
        ("Helen Vane, ambassador to the United Nations, left.", "Helen Vane", "ambassador to the United Nations", "United Nations", "apposition"),
        ("Helen Vane was named finance minister on Tuesday.", "Helen Vane", "finance minister", None, "clause"),
        ("Helen Vane was named finance minister last week.", "Helen Vane", "finance minister", None, "clause"),
        ("Helen Vane, who is the mayor of Oxford, left.", "Helen Vane", "mayor of Oxford", "Oxford", "clause"),
        ("Helen Vane became the foreign minister in 2016.", "Helen Vane", "foreign minister", None, "clause"),
        ("Helen Vane, who heads the harbour council, left.", "Helen Vane", "head of the harbour council", "harbour council", "clause"),
        ("On Monday Sen. Peter Orr (R-Ohio) left.", "Peter Orr", "R-Ohio", None, "tag"),
        ("On Monday Rep. Peter Orr, D-Calif., left.", "Peter Orr", "D-Calif.", None, "tag"),
    ],
)
def test_found(text: str, name: str, role: str, organisation: str | None, how: str) -> None:
    found = [r for r in said(text) if r.how == how]
    assert [(r.name, r.role, r.organisation) for r in found] == [(name, role, organisation)]
    assert text[found[0].start : found[0].end] == found[0].text
    assert text[found[0].name_start : found[0].name_end] == name


@pytest.mark.parametrize(
    "text",
    [
        "After he met Helen Vane, the president said nothing.",
        "Helen Vane met the foreign minister on Monday.",
        "The mayor left, and Helen Vane stayed.",
        "Helen Vane's minister left early.",
        "Helen Vane left (R-rated films bored her).",
        "Peter Orr (R) and Helen Vane (L) shake hands.",
        "Helen Vane, walking home, saw a fox.",
    ],
)
def test_no_role(text: str) -> None:
    assert said(text) == []


def test_a_role_between_two_names_is_nobodys() -> None:
    found = said("The foreign minister, Helen Vane, the finance minister, Peter Orr, and their staff left.")
    assert ("Helen Vane", "finance minister") not in [(r.name, r.role) for r in found]


def test_roles_joined_by_and_are_told_of_one_name() -> None:
    found = said("Helen Vane, president and chief executive of Brackwater Mills, left.")
    assert [(r.name, r.role) for r in found] == [("Helen Vane", "president"), ("Helen Vane", "chief executive of Brackwater Mills")]


@pytest.mark.parametrize(
    ("text", "when", "since", "until"),
    [
        ("On Monday Foreign Minister Helen Vane left.", "current", None, None),
        ("On Monday former foreign minister Helen Vane left.", "former", None, None),
        ("The former home secretary, Helen Vane, left.", "former", None, None),
        ("Helen Vane, then finance minister, signed the treaty in 2011.", "former", None, None),
        ("Helen Vane, finance minister at the time, signed it.", "former", None, None),
        ("Helen Vane was finance minister from 2008 to 2011.", "former", 2008, 2011),
        ("Helen Vane was finance minister.", "former", None, None),
        ("Helen Vane has been foreign minister since 2016.", "current", 2016, None),
        ("The acting foreign minister, Helen Vane, left.", "acting", None, None),
        ("On Monday President-elect Helen Vane left.", "incoming", None, None),
        ("The incoming mayor, Helen Vane, waved.", "incoming", None, None),
        ("Helen Vane was appointed foreign minister.", "incoming", None, None),
        ("On Monday late president Helen Vane was remembered.", "former", None, None),
    ],
)
def test_time(text: str, when: str, since: int | None, until: int | None) -> None:
    assert [(r.when, r.since, r.until) for r in said(text)] == [(when, since, until)]


def test_a_year_far_from_the_articles_own_dates_the_role() -> None:
    text = "It rained in 2019 and again in 2020. In 1987 President Helen Vane opened the lock."
    assert [(r.when, r.since, r.until) for r in said(text)] == [("unknown", 1987, 1987)]


@pytest.mark.parametrize(
    ("text", "party", "state"),
    [
        ("On Monday Labour MP Helen Vane left.", "labour", None),
        ("On Monday Republican Senator Peter Orr left.", "republican", None),
        ("The labour minister, Helen Vane, left.", None, None),
        ("On Monday the conservative columnist Helen Vane left.", None, None),
    ],
)
def test_party(text: str, party: str | None, state: str | None) -> None:
    assert [(r.party, r.state) for r in said(text)] == [(party, state)]


@pytest.mark.parametrize(
    ("text", "years", "words"),
    [
        ("Helen Vane, 52, left early.", 52, "52"),
        ("Helen Vane, 52 said she had left.", 52, "52"),
        ("On Monday 52-year-old Helen Vane left.", 52, "52-year-old"),
        ("The 52-year-old baker Helen Vane left.", 52, "52-year-old"),
        ("Helen Vane, aged 52, left early.", 52, "aged 52"),
        ("Helen Vane (age 52) left early.", 52, "age 52"),
        ("Helen Vane, who is 52, left early.", 52, "52"),
        ("Helen Vane, who turned 52 on Monday, left.", 52, "52"),
        ("Helen Vane is 52 years old.", 52, "52"),
        ("Helen Vane, a 52-year-old baker, left.", 52, "52-year-old"),
        ("The winner was Helen Vane, 52, of Oxford.", 52, "52"),
        ("Helen Vane, who built the lock, has died at home at the age of 52.", 52, "at the age of 52"),
        ("The engineer Helen Vane dies at 52", 52, "at 52"),
        ("Helen Vane died on Monday at her home in Stow. She was 52.", 52, "52"),
        ("Helen Vane died at her home in West Stow on Monday aged 52.", 52, "aged 52"),
        ("Helen Vane, who built the lock, died in hospital on Monday, aged 52.", 52, "aged 52"),
    ],
)
def test_ages(text: str, years: int, words: str) -> None:
    assert [(a.name, a.years, a.text) for a in old(text)] == [("Helen Vane", years, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Helen Vane, then 52, left early.",
        "Helen Vane, 52 at the time, left early.",
        "Helen Vane was 52 when she left.",
        "The 9-year-old son of Helen Vane left.",
        "Helen Vane has 52 boats.",
        "Helen Vane, 52, 48 and 31 were drawn.",
        "Helen Vane, 52 percent of whose boats leak, left.",
        "Orr Vale, 52, and Helen Vane, 48, split the votes.",
        "Helen Vane turned 52 cards over.",
        "Helen Vane, 520, left.",
        "Helen Vane left on May 5, 2019, at noon.",
        "Helen Vane, who died in 1987 aged 52, built the lock.",
        "Helen Vane, who died at the age of 52, built the lock.",
        "Helen Vane and Peter Orr have died in a crash at the age of 52.",
        "Helen Vane has died at 52 Harbour Street.",
        "Helen Vane died on Monday. It was 52.",
        "Helen Vane died in Stow in 1987 on a Monday aged 52.",
        "Helen Vane and Peter Orr died at home on Monday aged 52.",
        "Helen Vane left on Monday. She was 52.",
    ],
)
def test_no_age(text: str) -> None:
    assert old(text) == []


def test_the_date_of_an_article_is_declared_or_stands_on_a_line_of_its_own() -> None:
    assert setting(reading("Lock shut\n\nMonday, March 4, 2019\n\nIt rained.")).day == "2019-03-04"
    assert setting(reading("TARN, Ohio, Sept. 4, 2019 — It rained on the lock for days.")).day == "2019-09-04"
    assert setting(reading("Lock shut\n\nIt rained on Monday, March 4, 2019.")).day is None
    assert setting(reading("It rained.", date(2020, 2, 1))) == (2020, "2020-02-01")
    assert setting(reading("It rained in 2017 and 2018, and will by 2050.")).year == 2018
    assert setting(reading("Lock shut\n\nSTOW, Norfolk, 4 March 2019 — It rained.")).day == "2019-03-04"
    assert setting(reading("Lock shut\n\nSTOW (March 4, 2019) — It rained.")).day == "2019-03-04"
    assert setting(reading("It rained in 2001. The lock was shut on 4 March 2019.")).year == 2019
    assert setting(reading("It rained in 2001. The lease ends on 4 March 2049.")).year == 2001


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Foreign Minister", "external affairs minister", True),
        ("Defence Minister", "defense secretary", True),
        ("Finance Minister", "Treasury Secretary", True),
        ("Secretary of State", "Foreign Minister", True),
        ("Foreign Minister", "Finance Minister", False),
        ("Attorney General", "Treasury Secretary", False),
    ],
)
def test_portfolios_have_synonyms(one: str, other: str, agree: bool) -> None:
    [[first, *_], [second, *_]] = [offices(said(f"On Monday {title} Helen Vane left.")[0]) for title in (one, other)]
    assert (first.slot, second.slot) == ("cabinet", "cabinet")
    assert bool(first.values & second.values) is agree


@pytest.mark.parametrize("title", ["press secretary", "general secretary", "professor", "minister of state", "club president-elect"])
def test_no_exclusive_office(title: str) -> None:
    assert [o for r in said(f"On Monday {title} Helen Vane left.") for o in offices(r)] == []


@given(st.text(alphabet="Aa ,.()-–'’\n19R“Helen Vane the of president 52-year-old", max_size=200))
def test_records_slice_to_their_text(text: str) -> None:
    own = reading(text)
    names = mentions(own)
    records: list[Role | Age] = [*roles(own, names), *ages(own, names)]
    for record in records:
        assert text[record.start : record.end] == record.text
        assert text[record.name_start : record.name_end] == record.name
        assert type(record).from_json(record.to_json(), own.origin) == record


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("Helen Vane, who is also the president of the Rowing Union, left.", True),
        ("Helen Vane, also the president of the Rowing Union, left.", True),
        ("Helen Vane, who is the president of the Rowing Union, left.", False),
        ("Also there was Helen Vane, the president of the Rowing Union.", False),
    ],
)
def test_what_is_held_beside_another_office(text: str, besides: bool) -> None:
    assert [role.besides for role in said(text)] == [besides]
