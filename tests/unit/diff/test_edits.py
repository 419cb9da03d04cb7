"""Edits: exact, whole words, moves with what was changed inside them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.diff.change import Edit
from xcheck.diff.edits import edits
from xcheck.model.place import Span

LEAD = "The harbour wall"
ONE = "The council met on Monday to discuss the harbour wall and the cost of its repair."
TWO = "Ada Orr, the engineer, said the wall would last another forty years if nobody touched it."
THREE = "Nobody from the fishing fleet had been asked, which the skippers said was an old habit of the town."


def applied(old: str, new: str, made: list[Edit]) -> str:
    """NEW as the edits make it: old spans cut out of OLD, then new spans put in their places; inner spans add nothing."""

    def outer(spans: list[Span]) -> list[Span]:
        kept: list[Span] = []
        for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
            if kept and span.start < kept[-1].end:
                assert span.end <= kept[-1].end, "spans cross"
                continue
            kept.append(span)
        return kept

    rest, at = "", 0
    for start, end in outer([e.old for e in made if e.old]):
        rest += old[at:start]
        at = end
    rest += old[at:]
    result, used = "", 0
    for start, end in outer([e.new for e in made if e.new]):
        gap = start - len(result)
        result += rest[used : used + gap]
        used += gap
        result += new[start:end]
    return result + rest[used:]


def shown(old: str, new: str) -> list[tuple[str, str, str]]:
    found, complete = edits(old, new)
    assert complete
    assert applied(old, new, found) == new
    return [(e.op, old[e.old.start : e.old.end] if e.old else "", new[e.new.start : e.new.end] if e.new else "") for e in found]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("The vote was 12 to 4.", "The vote was 12 to 4.", []),
        ("The vote was 12 to 4.", "The vote was 12 to 14.", [("replace", "4", "14")]),
        ("It cost 1,234.50 dollars.", "It cost 1,234.75 dollars.", [("replace", "1,234.50", "1,234.75")]),
        ("They don’t know.", "They do know.", [("replace", "don’t", "do")]),
        ("A very big wall.", "A big wall.", [("delete", " very", "")]),
        ("A big wall.", "A very big wall.", [("insert", "", "very ")]),
        ("One came. Two left.", "One came. Three stayed there. Two left.", [("insert", "", "Three stayed there. ")]),
        ("Rene\u0301 left.", "Rene\u0301e left.", [("replace", "Rene\u0301", "Rene\u0301e")]),
        ("The 😀 face.", "The 😀😀 face.", [("insert", "", "😀")]),
        ("one\r\ntwo\r\n", "one\r\nthree\r\n", [("replace", "two", "three")]),
    ],
)
def test_words_and_numbers_change_whole(old: str, new: str, wanted: list[tuple[str, str, str]]) -> None:
    found = [(op, before.strip(), after.strip()) for op, before, after in shown(old, new)]
    assert found == [(op, before.strip(), after.strip()) for op, before, after in wanted]


def test_a_moved_paragraph_is_a_move_with_its_edits_inside() -> None:
    old = "\n".join([ONE, TWO, THREE])
    new = "\n".join([ONE, THREE.replace("old habit", "old and bad habit"), TWO])
    told = [row for row in shown(old, new) if row[1].strip() or row[2].strip()]
    assert sorted(op for op, _, _ in told) == ["insert", "move"]
    assert {op: before for op, before, _ in told}["move"] in (TWO, THREE)
    assert [after.strip() for op, _, after in told if op == "insert"] == ["and bad"]


def test_an_equal_paragraph_moved_needs_no_other_edit() -> None:
    four = "The mayor, who had come late, left early and said nothing at all to the waiting press."
    old, new = "\n\n".join([ONE, TWO, THREE, four]), "\n\n".join([TWO, THREE, four, ONE])
    assert [(op, before) for op, before, _ in shown(old, new) if op == "move"] == [("move", ONE)]
    assert not [row for row in shown(old, new) if row[0] != "move" and (row[1].strip() or row[2].strip())]


def test_a_short_paragraph_that_stays_as_it_is_moves_too() -> None:
    short = "The quay is for sale."
    old, new = "\n\n".join([ONE, TWO, short, THREE]), "\n\n".join([short, ONE, TWO, THREE])
    assert [(op, before) for op, before, _ in shown(old, new) if before.strip()] == [("move", short)]
    # A few words may have been written twice, and another short line is another line.
    old, new = "\n\n".join([ONE, "They did.", TWO]), "\n\n".join(["They did.", ONE, TWO])
    assert "move" not in [op for op, _, _ in shown(old, new)]
    old, new = "\n\n".join([ONE, TWO, short]), "\n\n".join(["The mill is for sale.", ONE, TWO])
    assert "move" not in [op for op, _, _ in shown(old, new)]


def test_one_long_paragraph_moves_rather_than_two_short_ones() -> None:
    first, second = "The quay is for sale.", "It was built in 1822 by two brothers."
    old, new = "\n\n".join([first, second, ONE, TWO]), "\n\n".join([ONE, first, second, TWO])
    assert [(op, before) for op, before, _ in shown(old, new) if op == "move"] == [("move", ONE)]


def test_split_and_merged_paragraphs_are_said_as_such() -> None:
    whole, parts = f"{ONE} {TWO}\n{THREE}", f"{ONE}\n{TWO}\n{THREE}"
    assert [op for op, before, after in shown(whole, parts) if before.strip()] == ["split"]
    assert [op for op, before, after in shown(parts, whole) if before.strip()] == ["merge"]


def test_paragraphs_that_come_and_go_stand_alone() -> None:
    old, new = "\n".join([ONE, THREE]), "\n".join([ONE, TWO, THREE])
    assert [(op, after.strip()) for op, _, after in shown(old, new)] == [("insert", TWO)]
    assert [(op, before.strip()) for op, before, _ in shown(new, old)] == [("delete", TWO)]


def test_a_repeated_line_is_not_taken_for_a_move() -> None:
    old, new = "\n".join(["* * *", ONE, "* * *", TWO]), "\n".join([ONE, "* * *", TWO, "* * *"])
    assert "move" not in [op for op, _, _ in shown(old, new)]


def test_rewrapped_lines_change_white_space_only() -> None:
    old = "The council met on Monday to discuss the\nharbour wall and the cost of its repair.\n\nNobody came.\n"
    new = "The council met on\nMonday to discuss the harbour wall and the\ncost of its repair.\n\nNobody came.\n"
    assert all(not before.strip() and not after.strip() for _, before, after in shown(old, new))


def test_strangers_share_no_islands() -> None:
    found = [row for row in shown(ONE, "A ship of the line, long lost, was seen on the horizon by the children of the lighthouse keeper.") if row[1].strip()]
    assert len(found) == 1


PIECES = st.sampled_from(
    [ONE, TWO, THREE, "Short line.", "", "“Not I,” said Orr. “Nor I.”", "It rose 3.5% on May 4, 2021.", "a b c a b c a", "\u202bשלום\u202c 😀", "é e\u0301"]
)
TEXTS = st.lists(PIECES, max_size=6).flatmap(lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", " "]).map(lambda joint: joint.join(lines)))
TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\w+")


@given(TEXTS, TEXTS)
def test_edits_make_new_of_old_and_cut_no_word(old: str, new: str) -> None:
    found, _ = edits(old, new)
    assert applied(old, new, found) == new
    for side, text in (("old", old), ("new", new)):
        inside = {p for m in TOKEN.finditer(text) for p in range(m.start() + 1, m.end())}
        for edit in found:
            span = edit.old if side == "old" else edit.new
            if span:
                assert span.start not in inside
                assert span.end not in inside


@given(st.text(alphabet="ab .,\n1é😀“”", max_size=40), st.text(alphabet="ab .,\n1é😀“”", max_size=40))
def test_any_two_texts(old: str, new: str) -> None:
    found, _ = edits(old, new)
    assert applied(old, new, found) == new
    assert not edits(new, new)[0]


def test_a_text_past_the_budget_falls_back_to_paragraphs_and_says_so() -> None:
    old, new = (f"{LEAD}\n" + " ".join(f"{word}{n}" for n in range(70_000)) for word in ("alpha", "omega"))
    found, complete = edits(old, new)
    assert not complete
    assert [edit.op for edit in found] == ["delete", "insert"]
    assert applied(old, new, found) == new


def test_a_new_headline_takes_the_place_of_the_old_one() -> None:
    old, new = f"Harbour wall shuts\n\n{ONE}\n\n{TWO}\n", f"Nine years of leaks come to an end\n\n{ONE}\n\n{TWO}\n"
    made, _ = edits(old, new)
    assert [edit.op for edit in made] == ["replace"]
    assert applied(old, new, made) == new


def test_a_first_paragraph_that_is_no_headline_goes_and_another_comes() -> None:
    old, new = f"{THREE}\n\n{ONE}\n\n{TWO}\n", f"Boats lay idle at the north quay all week.\n\n{ONE}\n\n{TWO}\n"
    assert sorted(edit.op for edit in edits(old, new)[0]) == ["delete", "insert"]
    above, _ = edits(f"Harbour wall shuts\n\n{ONE}\n", f"Live from Kell\n\nHarbour wall shuts\n\n{ONE}\n")
    assert [edit.op for edit in above] == ["insert"]
