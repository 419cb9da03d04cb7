import unicodedata

import pytest
from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st

from xcheck.names.fold import fold, latin, undoubled, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Lt. Gen. Ana María O’Neill", "lt gen ana maria oneill"),
        ("Erdoğan", "erdogan"),
        ("Łódź–Kraków", "lodz krakow"),
        ("Владимир", "vladimir"),
        ("AT&T", "at&t"),
        ("  two   blanks\t", "two blanks"),
        ("al-Sha'bi", "al shabi"),
        ("\N{LATIN SMALL LIGATURE FI}nch", "finch"),
        ("…", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_are_the_folded_words() -> None:
    assert words("Jean-Claude  JUNCKER") == ["jean", "claude", "juncker"]


def test_latin_keeps_ascii_as_it_is() -> None:
    assert latin("O'Brien, Jr.") == "O'Brien, Jr."


@pytest.mark.parametrize(("word", "single"), [("emmanuel", "emanuel"), ("witkoff", "witkof"), ("aaa", "a"), ("macron", "macron")])
def test_undoubled(word: str, single: str) -> None:
    assert undoubled(word) == single


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdefgÀéîõüçñşžŁøß -'", max_size=30))
def test_case_and_composition_do_not_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(unicodedata.normalize("NFD", text))


def test_the_letters_known_beforehand_are_what_anyascii_makes_of_them() -> None:
    for code in (*range(0x80, 0x250), *range(0x2000, 0x2070)):
        letter = unicodedata.normalize("NFKC", chr(code)).replace("ʼ", "'").replace("ʹ", "").replace("ʺ", "")
        assert latin(f"x{chr(code)}y") == anyascii(f"x{letter}y"), hex(code)
