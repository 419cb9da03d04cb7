from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tests.unit.review.findings import finding
from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.model.place import Span
from xcheck.model.result import Result
from xcheck.model.suppression import Suppression
from xcheck.review.baseline import Entry, entry
from xcheck.review.decisions import Decision
from xcheck.review.focus import Focus
from xcheck.review.gate import Gate, early, gated

TODAY = date(2026, 3, 2)
ARTICLES = tuple(Article(f"{name}.txt", name) for name in "abcd")
WRONG = finding("1", "c a.txt:10 Dammarov x", "r b.txt:3 Damarov z")
OPEN = finding("2", "u b.txt:1 three x", "u c.txt:3 four y", rule="figure-conflict")
RESULT = Result(findings=(WRONG, OPEN))
RULES = frozenset({"name-variant", "figure-conflict"})


def gate(
    baseline: tuple[Entry, ...] | None = None,
    focus: Focus | None = None,
    decisions: tuple[Decision, ...] = (),
    whole: bool = True,
    digests: Mapping[str, str] | None = None,
) -> Gate:
    return Gate(TODAY, baseline, focus, whole, decisions, RULES, RULES | {"off"}, digests or {})


def states(result: Result) -> list[tuple[str, str, bool, bool]]:
    return [(f.key[0], f.status, f.gates, f.follow_up) for f in result.findings]


def test_without_anything_everything_counts() -> None:
    assert gated(RESULT, ARTICLES, gate()) == RESULT


def test_against_a_baseline_new_findings_count() -> None:
    found = gated(RESULT, ARTICLES, gate((entry(WRONG),)))
    assert states(found) == [("1", "unchanged", False, False), ("2", "new", True, False)]
    assert (found.gating("error"), found.count("error"), found.absent) == (1, 2, 0)


def test_a_known_finding_counts_again_for_one_more_wrong_place_in_focus() -> None:
    known = (entry(WRONG), entry(OPEN))
    more = Result(findings=(finding("1", "c a.txt:10 Dammarov x", "c d.txt:3 Dammarov q", "r b.txt:3 Damarov z"),))
    assert states(gated(more, ARTICLES, gate(known))) == [("1", "updated", False, False)]
    assert states(gated(more, ARTICLES, gate(known, frozenset({"d.txt"})))) == [("1", "updated", True, False)]
    assert states(gated(more, ARTICLES, gate(known, frozenset({"a.txt"})))) == [("1", "updated", False, False)]
    right = Result(findings=(finding("1", "c a.txt:10 Dammarov x", "r a.txt:50 Damarow q"),))
    assert states(gated(right, ARTICLES, gate(known, frozenset({"a.txt"})))) == [("1", "updated", False, False)]


def test_in_focus_counts_what_may_have_to_be_mended_there() -> None:
    def of(*paths: str) -> list[tuple[str, str, bool, bool]]:
        return states(gated(RESULT, ARTICLES, gate(focus=frozenset(paths))))

    assert of("a.txt") == [("1", "new", True, False)]
    assert of("b.txt") == [("1", "new", False, True), ("2", "new", True, False)]
    assert of("d.txt") == of() == []


def test_entries_nothing_answers_to() -> None:
    known = (entry(WRONG), entry(finding("5", "c d.txt:1 v w")), entry(finding("6", "c d.txt:1 v w", rule="other-rule")))
    assert gated(RESULT, ARTICLES, gate(known)).absent == 1
    # Where only the draft's findings were worked out, nothing is known of the rest.
    assert gated(RESULT, ARTICLES, gate(known, frozenset({"a.txt"}), whole=False)).absent == 0
    assert gated(RESULT, ARTICLES, gate(known, frozenset({"d.txt"}), whole=False)).absent == 1


def test_decisions_that_contradict_each_other_hold_neither() -> None:
    both = tuple(Decision("1" * 16, "always", "r", verdict, path="d.yaml", line=line) for line, verdict in ((2, "accepted"), (5, "upheld")))  # type: ignore[arg-type]
    found = gated(RESULT, ARTICLES, gate(decisions=both))
    assert [(n.gravity, n.path, n.line) for n in found.notices] == [("trouble", "d.yaml", 5)]
    assert (len(found.findings), found.suppressed) == (2, 0)
    assert gated(RESULT, ARTICLES, gate(decisions=both[:1])).suppressed == 1


def test_a_settled_finding_stays_in_the_baseline() -> None:
    accepted = Decision("1" * 16, "always", "r")
    found = gated(RESULT, ARTICLES, gate((entry(WRONG), entry(OPEN)), decisions=(accepted,)))
    assert (found.suppressed, found.absent, len(found.findings)) == (1, 0, 1)


def test_suppressions_unknown_stale_and_of_articles_that_do_not_count() -> None:
    articles = (
        Article("a.txt", "A", suppressions=(Suppression("name-variant", "r", 3, Span(0, 20)), Suppression("figure-conflict", "r", 4))),
        Article("b.txt", "B", suppressions=(Suppression("name-varient", "r", 1), Suppression("off", "r", 2))),
        Article("c.txt", "C", suppressions=(Suppression("name-variant", "r", 9),)),
    )
    result = Result(findings=(WRONG,), notices=(Notice("c.txt", "older-version", "left out", "info"),))
    found = gated(result, articles, gate())
    said = [(n.path, n.kind, n.gravity, n.line) for n in found.notices]
    assert said == [("a.txt", "stale-suppression", "info", 4), ("b.txt", "suppression", "trouble", 1), ("c.txt", "older-version", "info", 0)]
    assert (found.suppressed, found.stale, found.findings) == (1, 1, ())
    covered = early(gate(), articles)
    assert [covered("name-variant", WRONG.key, p) for p in WRONG.positions] == [True, False]


def test_trouble_is_accepted_by_path_and_digest() -> None:
    trouble = Result(notices=(Notice("old.docx", "unreadable", "is no docx"), Notice("a.txt", "broken", "broke")))
    accepted = Decision("", "always", "a scan", file="old.docx", digest="sha256:1", path="d.yaml", line=2)
    assert [n.gravity for n in gated(trouble, ARTICLES, gate(decisions=(accepted,), digests={"old.docx": "sha256:1"})).notices] == ["trouble", "info"]
    changed = gated(trouble, ARTICLES, gate(decisions=(accepted,), digests={"old.docx": "sha256:2"}))
    assert changed.trouble
    assert "d.yaml:2" in changed.notices[1].message
