from datetime import date

from msgspec.structs import replace

from tests.golden import samples
from xcheck.model.result import Result
from xcheck.model.standing import Standing
from xcheck.report.standing import changes, standing

SMALL, SETTLED = samples.small(), samples.settled()


def test_without_a_baseline_nothing_is_new_or_gone() -> None:
    assert not changes(SMALL).compared
    assert changes(SMALL).rows == ()
    assert dict(standing(SMALL))["Baseline"] == "none: every finding counts as new"


def test_new_changed_gone_and_settled() -> None:
    found = changes(replace(SETTLED, stale=1, findings=(replace(SETTLED.findings[0], follow_up=True), *SETTLED.findings[1:])))
    assert found.compared
    assert [(count, words) for _, count, words in found.rows] == [
        (6, "new since the baseline"),
        (1, "changed since then"),
        (2, "gone"),
        (1, "as before"),
        (3, "settled earlier"),
        (1, "old decision without a finding"),
        (1, "for the archive"),
    ]


def test_a_named_baseline_is_one_even_where_all_is_new() -> None:
    assert changes(replace(SMALL, against=Standing(baseline="baseline.txt"))).compared


def test_what_the_articles_were_checked_against() -> None:
    rows = dict(
        standing(replace(SMALL, against=Standing(rulebook="24 rules", register="9 names", index="archive, 12,000 articles", decisions="3 in decisions.yaml")))
    )
    assert rows == {
        "Articles": "5 articles, 313 words, 2026-03-02 to 2026-03-14",
        "Rulebook": "24 rules",
        "Register": "9 names",
        "Index": "archive, 12,000 articles",
        "Baseline": "none: every finding counts as new",
        "Decisions": "3 in decisions.yaml",
    }
    assert dict(standing(Result()))["Articles"] == "0 articles, 0 words"
    one = replace(SMALL, articles=(replace(SMALL.articles[0], published=date(2026, 3, 2)),))
    assert dict(standing(one))["Articles"].endswith(", 2026-03-02")
