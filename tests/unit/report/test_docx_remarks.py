"""Findings as remarks: in full once, in short at further places, and apart where the draft stands."""

from __future__ import annotations

from xcheck.model.finding import Evidence, Finding, SideRole
from xcheck.report.docx_remarks import remarks


def place(path: str, start: int, role: SideRole, text: str = "Dammarov") -> Evidence:
    return Evidence(path, start, start + len(text), start + 1, 3, text, text, role, f"before {text} after", 0)


def finding(*evidence: Evidence, suggestion: str | None = "Damarov") -> Finding:
    return Finding("name-variant", "error", "the message\nin two lines", "0123456789abcdef", "d", 0.9, evidence, suggestion)


def test_in_full_where_an_editor_looks_first() -> None:
    (made,) = remarks([finding(place("draft.docx", 5, "change"), place("a.txt", 7, "reference", "Damarov"))], {"draft.docx"})
    assert (made.start, made.end) == (5, 13)
    assert made.text.splitlines() == ["Error (name-variant): the message in two lines", "a.txt:8 (stands): before Damarov after", "Key: 0123456789abcdef"]


def test_the_own_path_is_not_given() -> None:
    found = Finding(
        "date-weekday", "error", '"Friday" (a b.docx:6): see not-a b.docx:7 and a b.docx:61.', "k", "d", 0.9, (place("a b.docx", 5, "undecided", "Friday"),)
    )
    (made,) = remarks([found], {"a b.docx"})
    assert made.text.splitlines()[0] == 'Error (date-weekday): "Friday" (paragraph 6): see not-a b.docx:7 and paragraph 61.'


def test_further_places_point_back() -> None:
    made = remarks(
        [finding(place("draft.docx", 5, "change"), place("draft.docx", 50, "change"), place("draft.docx", 90, "change", "DAMMAROV"))], {"draft.docx"}
    )
    assert [m.start for m in made] == [5, 50, 90]
    assert made[1].text.startswith('Error (name-variant): "Dammarov" should be "Damarov": see the comment in paragraph 6.')
    assert made[2].text.startswith('Error (name-variant): "DAMMAROV": see the comment in paragraph 6.')


def test_of_undecided_places_one_of_each_value() -> None:
    sides = [place("draft.docx", at, "undecided", text) for at, text in ((5, "a"), (9, "b"), (20, "a"), (30, "b"))]
    assert [m.start for m in remarks([finding(*sides, suggestion=None)], {"draft.docx"})] == [5, 9]


def test_places_that_overlap_are_one_comment() -> None:
    made = remarks([finding(place("draft.docx", 5, "undecided", "Sunday, 21 June"), place("draft.docx", 13, "undecided", "21 June"))], {"draft.docx"})
    assert [m.start for m in made] == [5]


def test_where_the_draft_stands_another_is_to_change() -> None:
    (made,) = remarks([finding(place("a.txt", 5, "change"), place("draft.docx", 7, "reference"))] * 2, {"draft.docx"})
    assert made.start == -1
    assert made.text.splitlines()[1:] == ["Error (name-variant): the message in two lines"] * 2


def test_findings_of_others_are_not_told() -> None:
    assert remarks([finding(place("a.txt", 5, "change"), place("b.txt", 7, "reference"))], {"draft.docx"}) == ()


def test_many_places_elsewhere_are_counted() -> None:
    (made,) = remarks([finding(place("draft.docx", 5, "change"), *(place("a.txt", at, "reference") for at in range(10)))], {"draft.docx"})
    assert made.text.splitlines()[-2] == "and 4 more places in other articles"
