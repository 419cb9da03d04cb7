"""The register that ships: sound as a whole, covering whom it says it covers, and rejecting nothing that is right."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from xcheck.names.fold import fold
from xcheck.names.lists import GIVEN
from xcheck.names.register import Entry, Register, form_key, load

FOLDER = Path(__file__).parents[3] / "rules" / "registers"

G20 = (
    "Argentina", "Australia", "Brazil", "Canada", "China", "France", "Germany", "India", "Indonesia", "Italy", "Japan", "Mexico", "Russia", "Saudi Arabia",
    "South Africa", "South Korea", "Turkey", "United Kingdom", "United States",
)  # fmt: skip
EU = (
    "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia", "Finland", "France", "Germany", "Greece", "Hungary", "Ireland",
    "Italy", "Latvia", "Lithuania", "Luxembourg", "Malta", "Netherlands", "Poland", "Portugal", "Romania", "Slovakia", "Slovenia", "Spain", "Sweden",
)  # fmt: skip
NATO = (
    "Albania", "Belgium", "Bulgaria", "Canada", "Croatia", "Czechia", "Denmark", "Estonia", "Finland", "France", "Germany", "Greece", "Hungary", "Iceland",
    "Italy", "Latvia", "Lithuania", "Luxembourg", "Montenegro", "Netherlands", "North Macedonia", "Norway", "Poland", "Portugal", "Romania", "Slovakia",
    "Slovenia", "Spain", "Sweden", "Turkey", "United Kingdom", "United States",
)  # fmt: skip
BODIES = ("United Nations", "United Nations General Assembly", "European Commission", "European Council", "European Parliament", "NATO")
HEADS = frozenset(("president", "prime minister", "premier", "chancellor", "taoiseach", "king", "queen", "emperor", "grand duke"))
NEGOTIATORS = (
    "Steve Witkoff", "Jared Kushner", "Kirill Dmitriev", "Yuri Ushakov", "Rustem Umerov", "Andriy Yermak", "Sergei Lavrov", "Andrii Sybiha",
    "Dmytro Kuleba", "Valerii Zaluzhny", "Kyrylo Budanov", "Keith Kellogg", "Marco Rubio", "JD Vance", "Vladimir Medinsky", "Wang Yi", "Dmitry Peskov",
    "Sergei Shoigu", "Andrei Belousov", "Alexander Stubb", "Pete Hegseth", "Volodymyr Zelensky", "Vladimir Putin", "Donald Trump",
)  # fmt: skip


@lru_cache(maxsize=1)
def shipped() -> Register:
    return load([FOLDER])


def entries() -> tuple[Entry, ...]:
    return shipped().entries


def people() -> list[Entry]:
    return [entry for entry in entries() if entry.kind == "person"]


def heads() -> dict[str, list[Entry]]:
    """Country -> who holds one of its highest offices on the day vouched for."""
    found: dict[str, list[Entry]] = {}
    for entry in people():
        for held in entry.roles:
            if held.role in HEADS and held.until is None and held.organisation:
                found.setdefault(held.organisation, []).append(entry)
    return found


@pytest.mark.parametrize("file", sorted(path.name for path in FOLDER.glob("*.yaml")))
def test_each_file_loads_by_itself(file: str) -> None:
    register = load([FOLDER / file])
    assert register.entries or register.pairs


def test_every_file_is_named_in_the_readme() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in sorted(FOLDER.glob("*.yaml")) if f"`{path.name}`" not in readme] == []


def test_ids_are_unique() -> None:
    assert [id for id, count in Counter(entry.id for entry in entries()).items() if count > 1] == []


def test_every_entry_has_a_source_and_a_day() -> None:
    assert [entry.id for entry in entries() if not (entry.source and entry.as_of)] == []


def test_no_form_is_claimed_by_two_entries() -> None:
    owners: dict[str, set[str]] = {}
    for entry in entries():
        for form in (*entry.forms, *entry.rejected):
            owners.setdefault(form_key(form), set()).add(entry.id)
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


def test_no_rejected_form_is_right_anywhere() -> None:
    right = {fold(form) for entry in entries() for form in entry.forms} | {fold(name) for pair in shipped().pairs for name in pair}
    assert [form for entry in entries() for form in entry.rejected if fold(form) in right] == []


def test_a_rejected_person_is_a_full_name() -> None:
    assert [form for entry in people() for form in entry.rejected if len(fold(form).split()) < 2] == []


def test_no_alias_of_a_person_is_their_family_name_alone() -> None:
    bare = [(entry.id, alias) for entry in people() for alias in entry.aliases if fold(alias) == fold(entry.name).split()[-1]]
    assert bare == []


def test_no_alias_is_a_common_given_name() -> None:
    assert [(entry.id, alias) for entry in people() for alias in entry.aliases if fold(alias) in GIVEN and alias not in ("Lula", "Saddam")] == []


def test_every_exception_holds_a_rejected_form_with_few_words_around_it() -> None:
    # A mention knows three words before it and two after.
    wrong = []
    for entry in entries():
        for phrase in entry.exceptions:
            words = fold(phrase).split()
            fits = False
            for form in (fold(rejected).split() for rejected in entry.rejected):
                for at in range(len(words) - len(form) + 1):
                    fits = fits or (words[at : at + len(form)] == form and at <= 3 and len(words) - at - len(form) <= 2)
            if not fits:
                wrong.append((entry.id, phrase))
    assert wrong == []


def test_roles_lie_before_the_day_vouched_for() -> None:
    late = [
        (entry.id, held.role)
        for entry in entries()
        for held in entry.roles
        if entry.as_of is not None and any(day is not None and day > entry.as_of for day in (held.since, held.until))
    ]
    assert late == []


def test_only_the_best_known_need_no_first_reference() -> None:
    assert {entry.name for entry in entries() if entry.known_by} == {"Donald Trump", "Vladimir Putin", "Joe Biden", "Barack Obama"}


def test_an_office_without_an_end_is_no_former_leader_s() -> None:
    formers = load([FOLDER / "former-leaders.yaml"]).entries
    assert [entry.id for entry in formers for held in entry.roles if held.until is None] == []


@pytest.mark.parametrize("country", sorted({*G20, *EU, *NATO}))
def test_every_country_has_its_head(country: str) -> None:
    assert heads().get(country), f"nobody leads {country}"


@pytest.mark.parametrize("body", BODIES)
def test_every_body_has_its_head(body: str) -> None:
    assert [entry.name for entry in people() for held in entry.roles if held.organisation == body and held.until is None]


@pytest.mark.parametrize("name", NEGOTIATORS)
def test_the_negotiators_are_registered(name: str) -> None:
    entry = shipped().named(name)
    assert entry is not None
    assert entry.name == name


def test_there_are_places_enough() -> None:
    assert sum(entry.kind == "place" for entry in entries()) >= 50


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("Emanuel Macron", "Emmanuel Macron"), ("Kiev", "Kyiv"), ("Kier Starmer", "Keir Starmer"), ("Phillipines", "Philippines"), ("Xi Jingping", "Xi Jinping")],
)
def test_slips_are_rejected(wrong: str, right: str) -> None:
    entry = shipped().rejecting(wrong)
    assert entry is not None
    assert entry.name == right


@pytest.mark.parametrize(
    "form",
    # Other house styles and romanisations, other people, other places, names from another time.
    [
        "Volodymyr Zelenskyy", "Valerii Zaluzhnyi", "Viktor Orbán", "Erdoğan", "Lugansk", "Odessa", "Lvov", "Bombay", "Calcutta", "Burma", "Türkiye",
        "Nur-Sultan", "Roberto Fico", "Caroline Leavitt", "Teresa May", "Oksana Makarova", "Michael Martin", "Canton", "Columbia", "Kim", "Bush", "Ukraine",
        "Nursultan",
    ],
)  # fmt: skip
def test_what_somebody_could_rightly_write_is_not_rejected(form: str) -> None:
    assert shipped().rejecting(form) is None


@pytest.mark.parametrize("surname", ["Kim", "Bush", "Clinton", "Rasmussen", "Kaczynski", "Kallas", "Klitschko", "Michel", "Dan", "Martin", "Costa"])
def test_a_surname_alone_names_nobody(surname: str) -> None:
    assert shipped().named(surname) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [("George W. Bush", "George H. W. Bush"), ("Kim Jong-un", "Kim Jong-il"), ("David Davis", "David Davies"), ("John Kerry", "Bob Kerrey"), ("Iran", "Iraq")],
)
def test_near_names_are_kept_apart(a: str, b: str) -> None:
    assert shipped().never_same(a, b)
    assert shipped().never_same(b, a)


def test_whoever_has_all_offices_has_dates_for_each_and_none_now() -> None:
    whole = [entry for entry in people() if entry.all_offices]
    assert len(whole) > 25
    for entry in whole:
        assert entry.roles, entry.id
        assert all(held.since and held.until and held.organisation for held in entry.roles), entry.id
