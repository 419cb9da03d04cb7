"""`unbalanced-marks`."""

from __future__ import annotations

from xcheck.checks.unbalanced_marks import UnbalancedMarks
from xcheck.extract.loose_marks import loose_marks
from xcheck.extract.reading import Reading
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.records import Mark
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def conflicts(*texts: str, check: UnbalancedMarks | None = None) -> list[Conflict]:
    check = check or UnbalancedMarks()
    records: list[Mark] = []
    for number, text in enumerate(texts, 1):
        article, lines = Article(f"{number}.txt", text), paragraphs(text)
        records.extend(loose_marks(Reading(article, article.origin(), lines, (), lines, pair(text, lines))))
    return [c for group in groups(records, check.keys, check.linked, check.fold) for c in check.compare(group)]


def test_a_mark_that_is_opened_and_one_that_is_closed() -> None:
    [opened] = conflicts("The ferry (built in 1961 was sold.")
    assert (opened.grade, opened.facts, opened.sides[0].text) == ("unclosed", {"mark": "(", "expected": ")"}, "(built in 1961")
    [closed] = conflicts("The ferry built in 1961) was sold.")
    assert (closed.grade, closed.facts["mark"]) == ("unopened", ")")
    [straight] = conflicts('The mayor called it "a good day and left.')
    assert straight.grade == "unclosed"


def test_pairs_are_silent() -> None:
    assert conflicts("The ferry (built in 1961) was “sold”, the sailors’ union said.") == []


def test_the_same_slip_in_copies_is_one_finding() -> None:
    [conflict] = conflicts("The ferry (built in 1961 was sold.", "On Monday the ferry (built in 1961 was sold.")
    assert [side.origin.path for side in conflict.sides] == ["1.txt", "2.txt"]
    assert all(side.role == "change" for side in conflict.sides)


def test_two_slips_are_two_findings() -> None:
    assert len(conflicts("The ferry (built in 1961 was sold.\n\nThe crane [of Quill fell.")) == 2


def test_the_settings() -> None:
    text = "The ferry (built in 1961 was sold.\n\nThe mayor called it “a good day."
    assert [c.facts["mark"] for c in conflicts(text, check=UnbalancedMarks(brackets=False))] == ["“"]
    assert [c.facts["mark"] for c in conflicts(text, check=UnbalancedMarks(quotation_marks=False))] == ["("]


def test_identities_hold_no_path() -> None:
    [conflict] = conflicts("The ferry (built in 1961 was sold.")
    assert conflict.identity == ("(", ")", "(built in 1961")
