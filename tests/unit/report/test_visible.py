import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.report.visible import encodable, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "[U+001B][31mred"),
        ("a\x00b\x7fc\x9bd", "a[U+0000]b[U+007F]c[U+009B]d"),
        ("\u202eabc\u202c", "[U+202E]abc[U+202C]"),
        ("Dmi\u200btriev", "Dmi[U+200B]triev"),
        ("half \ud83d a pair", "half [U+D83D] a pair"),
    ],
)
def test_what_acts_unseen_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["tab\tand\nline", "São Tomé", "नमस्ते", "שלום", "👩\u200d🚀", "می\u200cخواهم", "“quoted” – 12\u00a0km", "soft\u00adhyphen"])
def test_honest_text_stays(text: str) -> None:
    assert visible(text) == text


def test_one_line_cuts_at_a_word() -> None:
    assert one_line("the ferry\n board   met", 80) == "the ferry board met"
    assert one_line("the ferry board met at noon", 16) == "the ferry board…"
    assert one_line("W" * 500, 10) == "W" * 10 + "…"
    assert one_line("a " * 1_000_000, 9) == "a a a a…"


def test_spaces_alone_do_not_count_as_left_out() -> None:
    assert one_line("   noon   ", 10) == "noon"


@given(st.text(alphabet=st.characters(exclude_categories=[])), st.integers(1, 60))
def test_a_line_is_one_line_and_encodes(text: str, limit: int) -> None:
    line = one_line(text, limit)
    line.encode("utf-8")
    assert len(line.splitlines()) <= 1


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_encodable_keeps_every_offset(text: str) -> None:
    assert len(encodable(text)) == len(text)
    encodable(text).encode("utf-8")
