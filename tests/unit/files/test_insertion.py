"""Additions to YAML: in the style of their neighbours, and every other byte stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.files.insertion import with_item, with_items, with_key
from xcheck.files.spelling import inline
from xcheck.files.yaml import loads
from xcheck.model.notice import Trouble

HOUSE = """# Our names.
source: desk   # of us all
entities:
  # Harbour
  - id: kyra-roe
    name: "Kyra Roe"   # never Kira
    kind: person
    # settled in May

# pairs
never_same:
  - [A, B]
"""
NEW = {"id": "ilse-vane", "name": "Ilse Vane", "kind": "person", "rejected": ["Else Vane"]}


def test_an_entry_goes_below_the_last_one_and_its_comment() -> None:
    made = with_item(HOUSE, "h.yaml", ("entities",), NEW)
    added = "  - id: ilse-vane\n    name: Ilse Vane\n    kind: person\n    rejected: [Else Vane]\n"
    assert made == HOUSE.replace("    # settled in May\n", "    # settled in May\n" + added)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_line_ends_and_the_missing_last_one_stay(ending: str, last: str) -> None:
    text = ("entities:\n- id: a\n  name: A" + last).replace("\n", ending)
    made = with_item(text, "h.yaml", ("entities",), NEW)
    assert made.startswith(text)
    assert made[len(text) :].strip() == f"- id: ilse-vane{ending}  name: Ilse Vane{ending}  kind: person{ending}  rejected: [Else Vane]"
    assert made.count("\n") == made.count(ending)
    assert made.endswith("\n") == bool(last)


def test_blank_lines_between_entries_and_lists_an_item_a_line_are_kept_up() -> None:
    text = "entities:\n  - id: a\n    rejected:\n      - X\n\n  - id: b\n    rejected:\n      - Y\n"
    made = with_item(text, "h.yaml", ("entities",), NEW)
    assert made == text + "\n  - id: ilse-vane\n    name: Ilse Vane\n    kind: person\n    rejected:\n      - Else Vane\n"


def test_a_wide_dash_is_kept_up() -> None:
    made = with_item("entities:\n  -   id: a\n      name: A\n", "h.yaml", ("entities",), NEW)
    assert "\n  -   id: ilse-vane\n      name: Ilse Vane\n" in made


def test_lists_in_brackets() -> None:
    text = "entities: [{id: a, name: A}]  # short\n"
    made = with_item(text, "h.yaml", ("entities",), {"id": "b"})
    assert made == "entities: [{id: a, name: A}, {id: b}]  # short\n"
    assert with_item("entities: []\n", "h.yaml", ("entities",), {"id": "b"}) == "entities: [{id: b}]\n"
    assert with_item("a:\n  - [X,\n     Y]\n", "h.yaml", ("a", 0), "Z: 1") == 'a:\n  - [X,\n     Y, "Z: 1"]\n'


def test_a_list_of_words_an_item_a_line() -> None:
    assert with_item("a:\n  - X   # one\n  # more\nb: 1\n", "h.yaml", ("a",), "Z") == "a:\n  - X   # one\n  # more\n  - Z\nb: 1\n"


def test_a_key_goes_below_the_last_one() -> None:
    made = with_key(HOUSE, "h.yaml", ("entities", 0), "rejected", ["Kira Roe"])
    assert made == HOUSE.replace("    # settled in May\n", "    # settled in May\n    rejected: [Kira Roe]\n")
    assert with_key("a: {b: 1}\n", "h.yaml", ("a",), "c", "x") == "a: {b: 1, c: x}\n"
    assert with_key("a: 1", "h.yaml", (), "entities", [NEW]).startswith("a: 1\nentities:\n  - id: ilse-vane\n    name: Ilse Vane\n")


def test_an_empty_file_and_one_of_comments() -> None:
    assert with_key("", "h.yaml", (), "source", "us") == "source: us\n"
    assert with_key("# ours\n", "h.yaml", (), "source", "us") == "# ours\nsource: us\n"


def test_a_list_that_stands_in_two_places_is_left_alone() -> None:
    with pytest.raises(Trouble) as raised:
        with_item("a: &x [A]\nb: *x\n", "h.yaml", ("b",), "B")
    assert str(raised.value.notices[0]).startswith("h.yaml:1:4:")
    assert "by hand" in str(raised.value)


words = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=12)


@given(
    st.lists(st.fixed_dictionaries({"id": words, "aliases": st.lists(words, max_size=3)}), min_size=1, max_size=4),
    words,
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
def test_whatever_is_there_only_the_addition_is_new(items: list[dict[str, object]], word: str, short: bool, ending: str) -> None:
    rows = [f"- {inline(item)}" if short else f"- id: {inline(item['id'])}\n  aliases: {inline(item['aliases'])}  # é𝄞" for item in items]  # type: ignore[arg-type]
    text = ("entities:\n" + "\n".join(rows) + "\nlast: 1\n").replace("\n", ending)
    made = with_item(text, "h.yaml", ("entities",), {"id": word})
    assert loads(made, "h.yaml").value == {"entities": [*items, {"id": word}], "last": 1}
    at = next(i for i, (a, b) in enumerate(zip(text, made, strict=False)) if a != b)
    assert made[at : at + len(made) - len(text)] and text == made[:at] + made[at + len(made) - len(text) :]
    again = with_item(made, "h.yaml", ("entities", 0, "aliases"), word)
    assert loads(again, "h.yaml").value["entities"][0]["aliases"] == [*items[0]["aliases"], word]  # type: ignore[misc]


def test_items_on_a_line_each() -> None:
    text = "# a\nall:\n  - key: one  # c\n    more: [x]\n"
    added = with_items(text, "a.yaml", ("all",), [{"key": "two", "more": ["b", "c"]}, {"key": "three: 3"}], one_line=True)
    assert added == text + '  - {key: two, more: [b, c]}\n  - {key: "three: 3"}\n'
    assert with_items("all: []\n", "a.yaml", ("all",), [{"key": "two"}, {"key": "x"}], one_line=True) == "all: [{key: two}, {key: x}]\n"
