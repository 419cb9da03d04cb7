import pytest
from msgspec.structs import replace

from tests.golden import samples
from xcheck.model.finding import Severity
from xcheck.model.result import Result
from xcheck.report.page import page, rest

SMALL = samples.small()
QUIET = replace(SMALL, notices=())


def only(result: Result, *severities: Severity) -> Result:
    return replace(result, findings=tuple(f for f in result.findings if f.severity in severities))


@pytest.mark.parametrize(
    ("result", "tone", "title", "because"),
    [
        (SMALL, "stop", "Not ready to publish", "4 errors block it, and 2 things could not be checked."),
        (QUIET, "stop", "Not ready to publish", "4 errors block it."),
        (only(SMALL, "warning", "note"), "stop", "Cannot say yet", "2 things could not be checked; in the rest nothing blocks publication."),
        (only(QUIET, "warning", "note"), "look", "Nothing blocks publication", "3 warnings want a look first."),
        (only(QUIET, "note"), "clear", "Clear to publish", "No error and no warning in 5 articles."),
        (Result(), "stop", "Nothing was checked", "No article was read."),
        (replace(Result(), notices=SMALL.notices), "stop", "Nothing was checked", "2 things could not be checked."),
    ],
)
def test_the_verdict(result: Result, tone: str, title: str, because: str) -> None:
    verdict = page(result).verdict
    assert (verdict.tone, verdict.title, verdict.because) == (tone, title, because)


def test_known_errors_do_not_block() -> None:
    known = only(QUIET, "error")
    known = replace(known, findings=tuple(replace(f, status="unchanged") for f in known.findings))
    shown = page(known)
    assert shown.verdict.because == "4 known errors do not count. No other error or warning in 5 articles."
    assert shown.first == ()
    updated = replace(known, findings=(replace(known.findings[0], status="updated"), *known.findings[1:]))
    assert page(updated).verdict.because == "1 error blocks it."


def test_known_warnings_want_no_look() -> None:
    """The page and the gate say the same: what the baseline knows, and what is the archive's, does not count."""
    quiet = only(QUIET, "error", "warning")
    held = replace(quiet, findings=tuple(replace(f, status="unchanged", gates=False) for f in quiet.findings))
    assert page(held).verdict.because == "4 known errors and 3 known warnings do not count. No other error or warning in 5 articles."
    first, *others = sorted(held.findings, key=lambda f: f.severity)
    assert page(replace(held, findings=(replace(first, status="new", follow_up=True),))).verdict.because == (
        "1 error for the archive to follow up does not count. No other error or warning in 5 articles."
    )
    fresh = replace(held, findings=(first, *others[:-1], replace(others[-1], status="new", gates=True)))
    assert page(fresh).verdict.because == "1 warning wants a look first. 4 known errors and 2 known warnings do not count."


def test_the_first_screen_names_what_blocks() -> None:
    shown = page(SMALL)
    assert shown.blocking
    assert [b.severity for b in shown.first] == ["error"] * 4
    cards = {entry.card.anchor for group in shown.groups for entry in group.entries}
    assert {b.anchor for b in shown.first} <= cards
    warnings = page(only(SMALL, "warning", "note"))
    assert not warnings.blocking
    assert [b.severity for b in warnings.first] == ["warning"] * 3


def test_past_the_cap_the_most_serious_are_shown_and_the_rest_is_counted() -> None:
    shown = page(samples.many(400), cap=150)
    assert (shown.shown, shown.total) == (150, 400)
    assert shown.left_out == "50 warnings and 200 notes"
    assert shown.more_first == "94 more errors"
    assert sum(len(group.entries) for group in shown.groups) == 150


def test_anchors_are_unique_and_made_of_keys() -> None:
    twins = replace(SMALL, findings=tuple(replace(f, key='"><script>') for f in SMALL.findings))
    anchors = [entry.card.anchor for group in page(twins).groups for entry in group.entries]
    assert len(set(anchors)) == len(anchors)
    assert all(set(a) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for a in anchors)
    assert {f"f-{f.key}" for f in SMALL.findings} == {entry.card.anchor for group in page(SMALL).groups for entry in group.entries}


def test_rules_come_with_the_worst_first() -> None:
    assert [(r.name, dict(r.counts)) for r in page(SMALL).rules][:1] == [("date weekday", {"error": 1, "warning": 0, "note": 0})]
    assert page(SMALL).rules[-1].name == "first reference"


def test_the_first_findings_stand_whole_and_the_others_in_brief() -> None:
    made = page(samples.many(30), whole=10)
    entries = [entry for group in made.groups for entry in group.entries]
    assert [entry.sides is not None for entry in entries] == [True] * 10 + [False] * 20
    assert [bool(entry.brief) for entry in entries] == [False] * 10 + [True] * 20
    assert [group.open for group in made.groups] == [True] * 10 + [False] * 20
    later = list(rest(samples.many(30), made))
    assert [card.anchor for card, _ in later] == [entry.card.anchor for entry in entries[10:]]
    assert all(len(sides.open) == 2 for _, sides in later)


def test_findings_that_do_not_gate_block_nothing() -> None:
    archive = replace(QUIET, findings=tuple(replace(f, gates=False) for f in QUIET.findings))
    shown = page(archive)
    assert shown.verdict.title == "Clear to publish"
    assert shown.first == ()


def test_statuses_can_be_filtered_where_they_differ() -> None:
    assert page(SMALL).statuses == ()
    assert page(samples.settled()).statuses == ("new", "changed", "known")


def test_articles_say_what_to_mend_in_them() -> None:
    rows = {row.path: (row.number, row.summary) for row in page(SMALL).articles}
    assert rows["corpus/harbour-deal.md"] == (3, "3 errors and 2 warnings")
    assert rows["corpus/who-pays.md"] == (None, "")


def test_a_finding_in_an_article_that_is_not_listed_has_its_group() -> None:
    group = page(replace(SMALL, articles=())).groups[0]
    assert (group.path, group.title) == ("corpus/2026/new-pier-old-quarrel.txt", None)
