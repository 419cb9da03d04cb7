"""`silent-change`: one finding for what became what, none where a line came with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from msgspec.structs import replace
from msgspec.structs import replace as tuned

from tests.conftest import articles_of
from xcheck import run
from xcheck.checks.silent_change import SilentChange
from xcheck.grouping import groups
from xcheck.model.article import Article, Origin
from xcheck.model.finding import Conflict
from xcheck.model.records import Revision, Spot
from xcheck.silent import silent

NOW, THEN = Origin("d2", "story", "new.txt"), Origin("d1", "story", "old.txt")


def revision(kind: str = "number", before: str = "14", after: str = "17", start: int = 10, noted: bool = False, around: str = "counted … barges") -> Revision:
    return Revision(NOW, start, start + len(after), after, kind, before, after, around, noted, Spot(THEN, start, start + len(before), before))


def conflicts(records: Sequence[Revision], check: SilentChange | None = None) -> Iterator[Conflict]:
    check = check or SilentChange()
    for group in groups(records, check.keys, check.linked, check.fold):
        yield from check.compare(group)


def test_both_places_are_shown() -> None:
    (conflict,) = conflicts([revision()])
    assert conflict.grade == "number"
    assert [(s.origin.path, s.text, s.role) for s in conflict.sides] == [("new.txt", "17", "change"), ("old.txt", "14", "reference")]
    assert conflict.facts == {"before": "14", "after": "17"}
    assert conflict.suggestion is None


def test_one_change_at_several_places_is_one_finding() -> None:
    (conflict,) = conflicts([revision(start=30, around="the … left"), revision()])
    assert [s.start for s in conflict.sides] == [10, 30, 10, 30]
    assert conflict.reasons[-1].text == "the same change was made at 2 places"
    assert len(list(conflicts([revision(), revision(after="18")]))) == 2


def test_a_line_that_came_with_it_is_enough() -> None:
    assert not list(conflicts([revision(noted=True)]))


@pytest.mark.parametrize(
    ("kind", "setting"), [("number", "numbers"), ("name", "names"), ("quote", "quotations"), ("attribution", "attributions"), ("negation", "negations")]
)
def test_each_kind_can_be_left_out(kind: str, setting: str) -> None:
    assert len(list(conflicts([revision(kind)]))) == 1
    assert not list(conflicts([revision(kind)], tuned(SilentChange(), **{setting: False})))


def test_dates_are_told_when_asked_for() -> None:
    assert not list(conflicts([revision("date")]))
    assert len(list(conflicts([revision("date")], SilentChange(dates=True)))) == 1


def test_the_identity_holds_no_path_and_no_place() -> None:
    elsewhere = replace(revision(start=99), origin=replace(NOW, path="moved.txt", digest="d9"))
    assert next(conflicts([revision()])).identity == next(conflicts([elsewhere])).identity


OLD = "The lock keeper counted 14 barges behind the broken gate on Monday morning."


def test_an_older_version_takes_no_part_in_a_plain_check(against: run.Standards) -> None:
    older = Article("a.txt", OLD, id="story", published=date(2026, 3, 2))
    newer = Article("b.txt", OLD.replace("14", "17"), id="story", published=date(2026, 3, 3))
    other = Article("c.txt", OLD.replace("14", "15"), id="other", published=date(2026, 3, 3))
    with_older, without = (run.check(own, against).findings for own in ([older, newer, other], [newer, other]))
    assert with_older == without
    assert not [f for f in with_older if f.rule == "silent-change"]


def test_findings_between_two_versions(against: run.Standards) -> None:
    old, new = articles_of(OLD, OLD.replace("14", "17"))
    (finding,) = silent(old, new, against.book, against.lexicon.templates)[0]
    assert (finding.rule, finding.severity) == ("silent-change", "note")
    assert finding.message == ('The number "14" became "17" (desk/2.txt:1), and no correction or update line came with it. desk/1.txt:1 has the older number.')
    assert [(e.path, e.text) for e in finding.evidence] == [("desk/2.txt", "17"), ("desk/1.txt", "14")]
    assert silent(old, old, against.book, against.lexicon.templates) == ((), ())


def test_versions_follow_one_another() -> None:
    texts = [f"---\nid: {name}\npublished: 2026-03-0{day}\n---\nText {day} of {name}." for name, day in (("b", 3), ("a", 1), ("b", 1), ("b", 2))]
    pairs = [(old.text, new.text) for old, new in run.successive(articles_of(*texts))]
    assert pairs == [("Text 1 of b.", "Text 2 of b."), ("Text 2 of b.", "Text 3 of b.")]
