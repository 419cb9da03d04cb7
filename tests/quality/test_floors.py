"""The floors under what was judged on real articles. They only rise."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.quality.verdicts import Verdict, read, table

HERE = Path(__file__).parent
JUDGED = read(HERE / "wikinews.tsv")
FURNITURE = read(HERE / "fox-boilerplate.tsv")


ATTRIBUTIONS = frozenset(("quote-speaker", "quote-wording", "role-conflict", "age-conflict", "figure-conflict", "date-conflict", "date-weekday"))
"""The rules about who said what, who is what, how many and when."""


def share_right(rows: list[Verdict]) -> float:
    return sum(row.verdict == "right" for row in rows) / len(rows)


def test_few_findings_on_clean_news_are_wrong() -> None:
    loud = [row for row in JUDGED if row.severity != "note"]
    assert len(loud) >= 20
    assert sum(row.verdict != "right" for row in loud) <= 40


def test_errors_are_nearly_always_right() -> None:
    assert share_right([row for row in JUDGED if row.severity == "error"]) >= 0.9


@pytest.mark.parametrize("corpus", ["wikinews", "polnear", "basil"])
def test_attributions_are_mostly_right(corpus: str) -> None:
    rows = [row for row in read(HERE / f"{corpus}.tsv") if row.rule in ATTRIBUTIONS]
    for severity, floor in (("error", 0.9), ("warning", 0.6)):
        judged = [row for row in rows if row.severity == severity]
        assert not judged or share_right(judged) >= floor
    assert sum(row.verdict != "right" for row in rows) <= 15


def test_what_was_judged_of_two_newsrooms_on_one_event_is_enough_to_tell() -> None:
    rows = [row for corpus in ("polnear", "basil") for row in read(HERE / f"{corpus}.tsv") if row.rule in ATTRIBUTIONS]
    assert len(rows) >= 7
    assert share_right(rows) >= 0.9
    assert not [row for row in rows if row.rule == "quote-speaker"]


def test_no_furniture_was_seen_that_is_none() -> None:
    assert not [row for row in JUDGED if row.rule == "boilerplate" and row.verdict != "right"]


def test_furniture_drawn_at_random_is_furniture() -> None:
    assert len(FURNITURE) >= 50
    assert share_right(FURNITURE) >= 0.98


def test_few_findings_on_spelling_marks_and_credits_are_wrong() -> None:
    rules = {"term-variant", "unbalanced-marks", "credit-line", "duplicate-article", "shared-passage"}
    assert sum(row.rule in rules and row.verdict != "right" for row in JUDGED) <= 10


def test_the_table_adds_up() -> None:
    by_severity = Counter(row.severity for row in JUDGED)
    for line in table(JUDGED).splitlines():
        if line.startswith("all "):
            _, severity, *numbers, _share = line.split()
            assert sum(map(int, numbers)) == by_severity[severity]


def test_a_verdict_file_with_a_slip_is_refused(tmp_path: Path) -> None:
    for slip in (
        "k\tname-variant\terror\tmaybe\twhy\n",
        "k\tname-variant\tloud\tright\twhy\n",
        "k\tname-variant\terror\tright\t\n",
        "k\tr\terror\tright\tx\nk\tr\terror\tright\ty\n",
    ):
        (tmp_path / "v.tsv").write_text(slip, encoding="utf-8")
        with pytest.raises(ValueError, match=r"verdict|twice"):
            read(tmp_path / "v.tsv")


def test_names_at_odds_are_nearly_always_one_name() -> None:
    """Also where links left no space between a name and the next word."""
    names = [row for row in (*JUDGED, *read(HERE / "fox.tsv")) if row.rule == "name-variant"]
    errors, warnings = ([row for row in names if row.severity == severity] for severity in ("error", "warning"))
    assert len(errors) >= 20
    assert share_right(errors) >= 0.95
    assert len(warnings) >= 25
    assert share_right(warnings) >= 0.9
