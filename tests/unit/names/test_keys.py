import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.names.compare import compare
from xcheck.names.keys import blocking, shortened, written
from xcheck.names.parse import parse

MEET = [
    ("Kirill Dmitriev", "Dimitriev"),
    ("Steve Witkoff", "Witkof"),
    ("Emanuel Macron", "Emmanuel Macron"),
    ("Gaddafi", "Kadafi"),
    ("Kyiv", "Kiev"),
    ("Bill Clinton", "William Clinton"),
    ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
    ("Kim Jong-un", "Kim Jongun"),
    ("JaneRoe", "Jane Roe"),
    ("MBS", "Mohammed bin Salman"),
    ("Viktor Orban", "Orban Viktor"),
    ("Muammar Gaddafi", "Moammar Qaddafi"),
]


@pytest.mark.parametrize(("a", "b"), MEET)
def test_names_that_may_be_one_meet(a: str, b: str) -> None:
    one, other = parse(a), parse(b)
    assert compare(one, other).outcome != "different"
    assert set(blocking(one)) & set(blocking(other))


@pytest.mark.parametrize(("a", "b"), [("Jane Roe", "Paul Smith"), ("Emmanuel Macron", "Kirill Dmitriev"), ("Iran", "Iraq")])
def test_others_do_not(a: str, b: str) -> None:
    assert not set(blocking(parse(a))) & set(blocking(parse(b)))


def test_keys_are_sorted_and_unique() -> None:
    keys = blocking(parse("Kirill Dmitriev"))
    assert list(keys) == sorted(set(keys))
    assert blocking(parse("")) == ()


@given(st.from_regex(r"[a-z]{5,20}", fullmatch=True), st.data())
def test_words_one_letter_apart_share_a_key(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word)))
    longer = word[:at] + data.draw(st.sampled_from("abcxyz")) + word[at:]
    assert set(shortened(word)) & set(shortened(longer))


def test_long_words_have_few_keys() -> None:
    assert shortened("x" * 1000) == ("x" * 1000,)
    assert shortened("roe") == ("roe",)
    assert len(blocking(parse("Bartholomew Featherstonehaugh"))) < 60


def test_written_holds_sound_and_tables() -> None:
    assert set(written("zelensky")) & set(written("zelenskiy"))
    assert not set(written("roe")) & set(written("smith"))
