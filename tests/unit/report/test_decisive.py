from msgspec.structs import replace

from tests.browser.newsroom import newsroom
from tests.golden import samples
from xcheck.model.result import Result
from xcheck.report.about import subjects
from xcheck.report.decisive import Decision, decisions, headline


def of(result: Result) -> tuple[Decision, ...]:
    return decisions(result.findings, subjects(result.findings, result.entities))


def test_twelve_names_settle_most_of_two_hundred_findings() -> None:
    found = of(newsroom())
    assert len(found) > 12
    assert all(decision.kind == "name" for decision in found[:12])
    assert headline(found[:12], 200) == "12 names settle 116 of 200 findings"
    assert [d.findings for d in found] == sorted((d.findings for d in found), reverse=True)


def test_only_wrong_forms_are_named_as_wrong() -> None:
    first = of(samples.small())[0]
    assert first.about.name == "Ilse Vandermoor"
    assert first.instead == ("Van der Moor", "Vandermoer")
    assert (first.findings, first.places) == (2, 3)


def test_what_stands_in_one_place_is_no_decision() -> None:
    assert {d.about.name for d in of(samples.small())} == {"Ilse Vandermoor"}


def test_a_point_of_style_is_a_decision_only_where_it_is_more_than_a_note() -> None:
    result = samples.many(40)
    assert [(d.about.name, d.findings) for d in of(result)] == [("Amory", 40)]
    notes = replace(result, findings=tuple(replace(f, severity="note") for f in result.findings))
    assert of(notes) == ()


def test_nothing_to_settle_at_once_has_no_headline() -> None:
    assert headline((), 9) == ""
    assert headline(of(samples.many(40)), 40) == "1 decision settles all 40 findings"
