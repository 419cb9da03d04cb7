"""The floors under what was judged on real articles. They only rise."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.quality.verdicts import Verdict, read, table

HERE = Path(__file__).parent
JUDGED = read(HERE / "wikinews.tsv")


def share_right(rows: list[Verdict]) -> float:
    return sum(row.verdict == "right" for row in rows) / len(rows)


def test_few_findings_on_clean_news_are_wrong() -> None:
    loud = [row for row in JUDGED if row.severity != "note"]
    assert len(loud) >= 20
    assert sum(row.verdict != "right" for row in loud) <= 40


def test_errors_are_nearly_always_right() -> None:
    assert share_right([row for row in JUDGED if row.severity == "error"]) >= 0.9


def test_no_furniture_was_seen_that_is_none() -> None:
    assert not [row for row in JUDGED if row.rule == "boilerplate" and row.verdict != "right"]


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
