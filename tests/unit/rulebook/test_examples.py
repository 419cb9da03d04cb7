"""The examples inside rules, tried."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tests.unit.rulebook.conftest import Write
from xcheck.model.article import Article
from xcheck.model.finding import Evidence, Finding, SideRole
from xcheck.model.rule import Example, Expectation
from xcheck.rulebook.book import Bound
from xcheck.rulebook.examples import articles_of, check_examples
from xcheck.rulebook.load import load


@pytest.fixture
def bound(write: Write, percent: str) -> Bound:
    return load([write("rules", a=percent)]).bound[0]


def place(article: Article, text: str, role: SideRole = "change") -> Evidence:
    start = article.text.index(text)
    return Evidence(article.path, start, start + len(text), 1, start + 1, text, text, role, "", 0)


def found(*evidence: Evidence, suggestion: str | None = "5 percent") -> Finding:
    return Finding("percent-sign", "note", "a message", "k", "d", 1.0, evidence, suggestion)


def tried(bound: Bound, *findings: Finding, silent: Sequence[Finding] = ()) -> list[str]:
    def run(each: Bound, articles: Sequence[Article]) -> Sequence[Finding]:
        return findings if "5%" in articles[0].text else silent

    (trial,) = check_examples([bound], run)
    assert (trial.firing, trial.silent) == (1, 1)
    return [str(failure) for failure in trial.failures]


FIRST = Article("article-1.txt", "It rose 5% in May.")
HIT = place(FIRST, "5%")


def test_as_it_should_be(bound: Bound) -> None:
    assert tried(bound, found(HIT)) == []
    assert tried(bound, found(place(FIRST, "May"), HIT)) == []
    assert tried(bound, found(replace(HIT, role="reference"))) == []


def test_each_failure_at_its_line(bound: Bound) -> None:
    assert tried(bound) == ['rules/a.yaml:14:1: example "a figure": does not fire at "5%" in article 1']
    assert tried(bound, found(HIT, suggestion="five")) == ['rules/a.yaml:14:1: example "a figure": at "5%" it suggests "five", not "5 percent"']
    assert tried(bound, found(HIT, suggestion=None)) == ['rules/a.yaml:14:1: example "a figure": at "5%" it suggests nothing, not "5 percent"']
    assert tried(bound, replace(found(HIT), severity="error")) == ['rules/a.yaml:14:1: example "a figure": at "5%" it gives an error, not a note']
    assert tried(bound, found(place(FIRST, "May"))) == [
        'rules/a.yaml:14:1: example "a figure": does not fire at "5%" in article 1; it fires at "May" in article-1.txt',
        'rules/a.yaml:12:1: example "a figure": fires at "May" in article-1.txt as well: a message',
    ]
    assert tried(bound, found(HIT), silent=[found(HIT)]) == [
        'rules/a.yaml:15:1: example "spelled out": should be silent, but fires at "5%" in article-1.txt: a message'
    ]


def test_one_line_of_a_block_is_enough(bound: Bound) -> None:
    block = replace(HIT, text="Above\n  5%\nBelow")
    assert tried(bound, found(block)) == []
    assert len(tried(bound, found(replace(HIT, text="5% more")))) == 2


def test_a_reference_in_the_back_is_not_where_it_fires(bound: Bound) -> None:
    failures = tried(bound, found(place(FIRST, "May"), replace(HIT, role="reference")))
    assert len(failures) == 2


def test_a_rule_that_nothing_makes_fire_fails(bound: Bound) -> None:
    quiet = Bound(replace(bound.rule, examples=bound.rule.examples[1:]), bound.check)
    (trial,) = check_examples([quiet], lambda each, articles: ())
    assert [str(f) for f in trial.failures] == ["rules/a.yaml:1:1: no example makes percent-sign fire"]


def test_articles_with_front_matter() -> None:
    example = Example("x", ("---\npublished: 2026-01-02\nid: a\n---\nText.\n", "Other."), (Expectation(1, "Text"),))
    articles, notices = articles_of(example)
    assert notices == ()
    assert [(a.path, a.id, a.text.strip()) for a in articles] == [("article-1.txt", "a", "Text."), ("article-2.txt", "article-2.txt", "Other.")]
    assert str(articles[0].published) == "2026-01-02"


def test_bad_front_matter_fails_the_example(bound: Bound) -> None:
    example = Example("dated", ("---\npublished: tomorrow\n---\nText.",), (), 7)
    odd = Bound(replace(bound.rule, examples=(example,)), bound.check)
    (trial,) = check_examples([odd], lambda each, articles: ())
    assert str(trial.failures[0]).startswith('rules/a.yaml:7:1: example "dated": article-1.txt: ')
