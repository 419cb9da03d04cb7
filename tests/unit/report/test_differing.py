from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.report.differing import parts

MARKS = {"same": "{}", "differs": "[{}]", "gap": "<{}>"}


def marked(text: str, other: str) -> str:
    """`[…]` around what differs, `<…>` for what is missing."""
    return "".join(MARKS[part.kind].format(part.text) for part in parts(text, other))


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("Oskar Lindqvist", "Oskar Lindkvist", "Oskar Lind[q]vist"),
        ("Petrenkov", "Petrenko", "Petrenko[v]"),
        ("Petrenko", "Petrenkov", "Petrenko<v>"),
        ("Zoë Amory", "Zoe\u0308 Amory", "Zo[ë] Amory"),
        ("dock side", "dockside", "dock[ ]side"),
        ("dockside", "dock side", "dock< >side"),
        ("Well known", "well-known", "Well[ ]known"),
    ],
)
def test_names_and_terms_differ_by_letters(text: str, other: str, expected: str) -> None:
    assert marked(text, other) == expected


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("There will be no winter crossing this year", "There will be a winter crossing this year", "There will be [no] winter crossing this year"),
        ("They met at noon on the new pier", "They met at noon on the pier", "They met at noon on the [new ]pier"),
        ("They met at noon on the pier", "They met at noon on the new pier", "They met at noon on the <new >pier"),
        ("some 12,000 people crossed the strait", "some 12,500 people crossed the strait", "some [12,000] people crossed the strait"),
        ("the old stone pier stood there alone", "the new wooden pier stood there alone", "the [old stone] pier stood there alone"),
    ],
)
def test_sentences_differ_by_words(text: str, other: str, expected: str) -> None:
    assert marked(text, other) == expected


@pytest.mark.parametrize(("text", "other"), [("12,000", "12,500"), ("March 9", "March 19"), ("3.5 km", "3.4 km"), ("B-52", "B-62")])
def test_a_number_is_never_cut(text: str, other: str) -> None:
    whole = [part.text for part in parts(text, other) if part.kind == "differs" and any(c.isdigit() for c in part.text)]
    assert all(word in text.replace("-", " ").split() for word in whole)


@pytest.mark.parametrize(("text", "other"), [("Finnegan", "Reyk"), ("", "Reyk"), ("same", "same"), ("x" * 5_000, "x" * 5_001)])
def test_nothing_to_set_against_each_other(text: str, other: str) -> None:
    assert [part for part in parts(text, other) if part.kind != "same"] in ([], [("gap", "Reyk")])


def test_case_counts_only_when_nothing_else_differs() -> None:
    assert marked("The dock side", "the dockside") == "The dock[ ]side"
    assert marked("Dockside", "dockside") == "[D]ockside"


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_parts_are_the_text_again(text: str, other: str) -> None:
    found = parts(text, other)
    assert "".join(part.text for part in found if part.kind != "gap") == text
    assert all(part.text for part in found) or not text
    assert all(a.kind != b.kind for a, b in pairwise(found))


words = st.lists(st.sampled_from(["pier", "boat", "12", "noon", "the", "Vandermoor", "Vandermoer", ","]), max_size=25).map(" ".join)


@given(words, words)
def test_both_sides_see_the_same_difference(a: str, b: str) -> None:
    mine = [part.text for part in parts(a, b) if part.kind == "same"]
    theirs = [part.text for part in parts(b, a) if part.kind == "same"]
    assert mine == theirs or (mine, theirs) == ([a], [b])


def test_no_common_part_is_left_whole() -> None:
    assert parts("10", "01") == parts("10", "10") == parts("10", "zz")
