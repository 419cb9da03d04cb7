import re

import pytest

from xcheck.names import lists
from xcheck.names.parse import Name, parse
from xcheck.names.romanise import Table
from xcheck.names.traditions import ALL, ARABIC, CHINESE, GREEK, INDIC, KOREAN, SLAVIC, TABLES, TURKIC, given_keys, given_names, signs, tables, traditions

ONE = [
    (SLAVIC, "zelensky zelenskyy zelenskiy zelenskij zelenskyi zelenskii"),
    (SLAVIC, "zaluzhny zaluzhnyi zaluzhnyy"),
    (SLAVIC, "yanukovych yanukovich ianoukovitch"),
    (SLAVIC, "khodorkovsky hodorkovski khodorkovskiy"),
    (SLAVIC, "dmitriev dmitriyev"),
    (SLAVIC, "umerov umierov"),
    (SLAVIC, "sergei sergey sergej sergi"),
    (SLAVIC, "putin poutine"),
    (SLAVIC, "witkoff witkof witkov"),
    (SLAVIC, "milosevic milosevich"),
    (SLAVIC, "fyodor fedor"),
    (SLAVIC, "sargsyan sargsian"),
    (SLAVIC, "dzhokhar djokhar"),
    (ARABIC, "mohammed muhammad mohamed mohamad"),
    (ARABIC, "gaddafi gadhafi"),
    (ARABIC, "qaddafi kadafi"),
    (ARABIC, "laden ladin"),
    (ARABIC, "yahya yahiya"),
    (ARABIC, "hussein husayn hussain"),
    (ARABIC, "saleh salih"),
    (ARABIC, "hesham hisham"),
    (ARABIC, "khateeb khatib"),
    (ARABIC, "fatima fatimah fatemeh"),
    (ARABIC, "rashid rachid"),
    (ARABIC, "sheikh shaykh cheikh"),
    (TURKIC, "davutoglu davutoghlu"),
    (TURKIC, "cemal jemal"),
    (CHINESE, "zedong tsetung"),
    (CHINESE, "xiaoping hsiaoping"),
    (CHINESE, "guomin kuomin"),
    (KOREAN, "park pak bak"),
    (KOREAN, "lee yi rhee ri"),
    (KOREAN, "seong sung"),
    (KOREAN, "kwangung kwangwoong"),
    (GREEK, "chrysochoidis chrysohoidis"),
    (GREEK, "paskhalidis paskhalidhis"),
    (INDIC, "humayun humayoon"),
    (INDIC, "dasmunshi dasmunsi"),
]
TWO = [
    (SLAVIC, "dmitriev dimitriev"),
    (SLAVIC, "petrov petrovich"),
    (SLAVIC, "ivanov ivanova"),
    (SLAVIC, "oleg olga"),
    (SLAVIC, "brown browne"),
    (ARABIC, "hassan hussein"),
    (ARABIC, "jamal kamal"),
    (ARABIC, "salim salman"),
    (ARABIC, "hamid hamad"),
    (KOREAN, "jongun jongil"),
    (KOREAN, "kim kang"),
    (CHINESE, "jinping jintao"),
    (GREEK, "papandreou papadopoulos"),
    (INDIC, "rahul rohit"),
]


@pytest.mark.parametrize(("table", "spellings"), ONE)
def test_one_key(table: Table, spellings: str) -> None:
    first, *others = (set(table.keys(word)) for word in spellings.split())
    assert all(first & other for other in others)


@pytest.mark.parametrize(("table", "spellings"), TWO)
def test_two_keys(table: Table, spellings: str) -> None:
    a, b = spellings.split()
    assert not set(table.keys(a)) & set(table.keys(b))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_spelling_is_given_two_sounds(table: Table) -> None:
    spellings = [spelling for line in table.rules.strip().splitlines() for spelling in line.split("=")[0].split()]
    assert len(spellings) == len(set(spellings))
    assert all(re.fullmatch(r"\^?[a-z]+\$?", spelling) for spelling in spellings)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Volodymyr Zelensky", SLAVIC),
        ("Osama bin Laden", ARABIC),
        ("Bashar al-Assad", ARABIC),
        ("Recep Tayyip Erdogan", TURKIC),
        ("Kim Jong Un", KOREAN),
        ("Xi Jinping", CHINESE),
        ("Kostas Papadopoulos", GREEK),
        ("Narendra Modi", INDIC),
    ],
)
def test_names_show_their_tradition(name: str, expected: Table) -> None:
    assert expected in tables(traditions(parse(name)))


@pytest.mark.parametrize(
    "name", ["Gordon Brown", "Jared Kushner", "Michael Steele", "Paul Miller", "Karen Bailey", "Ursula von der Leyen", "Jane Quinn", "Brian Reilly"]
)
def test_western_names_show_none(name: str) -> None:
    assert traditions(parse(name)) == 0


def test_the_file_of_given_names_is_what_the_tables_make() -> None:
    assert lists.lines("traditions") == given_names()


def test_the_file_of_keys_is_what_the_tables_make() -> None:
    assert lists.lines("tradition_keys") == given_keys()


def test_tables_of_all() -> None:
    assert tables(ALL) == TABLES
    assert tables(0) == ()
    assert signs("qaddafi")
    assert not signs("quinn")


def test_traditions_are_found_out_once_and_are_no_part_of_a_name() -> None:
    asked, other = parse("Oleh Brandvoldenko"), Name("Oleh Brandvoldenko", "oleh brandvoldenko", ("oleh", "brandvoldenko"))
    assert traditions(asked) == asked.traditions == traditions(asked) != 0
    assert other.traditions is None
    assert asked == other
    assert hash(asked) == hash(other)
