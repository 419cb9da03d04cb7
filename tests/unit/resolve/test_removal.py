"""What is cut when furniture goes: nothing but it, its line ends, and the blank that would be left over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.place import Span
from xcheck.resolve.removal import merged, removed, without


def cut(marked: str) -> str:
    """The text without what stands between `[` and `]`."""
    text, spans, start = "", [], 0
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]":
            spans.append(Span(start, len(text)))
        else:
            text += character
    return without(text, removed(text, spans))


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("One.\n[Two.]\nThree.\n", "One.\nThree.\n"),
        ("One.\n\n[Two.]\n\nThree.\n", "One.\n\nThree.\n"),
        ("One.\r\n\r\n[Two.\r\n\r\nThree.]\r\n\r\nFour.", "One.\r\n\r\nFour."),
        ("One.\n[Two.]\n\nThree.", "One.\n\nThree."),
        ("[One.]\n\nTwo.\n", "Two.\n"),
        ("\n[One.]\n\nTwo.\n", "\nTwo.\n"),
        ("One.\n\n[Two.]\n", "One.\n"),
        ("One.\n\n[Two.]", "One.\n"),
        ("[One.]", ""),
        ("One. [Two.] Three.\n", "One. Three.\n"),
        ("One. [Two.]\nThree.", "One.\nThree."),
        ("[One.] Two.\n", "Two.\n"),
        ("  [One.]  \nTwo.\n", "Two.\n"),
        ("[One.] [Two.]\nThree.\n", "Three.\n"),
        ("One\n\n\n\nTwo  \n", "One\n\n\n\nTwo  \n"),
    ],
)
def test_line_ends_and_blanks_go_with_what_is_taken(marked: str, left: str) -> None:
    assert cut(marked) == left


@given(st.text(alphabet="ab \n\r", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_all_that_is_taken_goes_and_no_other_word(text: str, pairs: list[tuple[int, int]]) -> None:
    taken = merged(Span(a, min(b, len(text))) for a, b in pairs if a < min(b, len(text)))
    cuts = removed(text, taken)
    assert list(cuts) == sorted(cuts)
    assert "".join(without(text, cuts).split()) == "".join(without(text, taken).split())
    assert removed(text, ()) == ()
