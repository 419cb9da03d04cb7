"""A rule's page says what its file says, and marks what really fires."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest

from tests.conftest import ROOT
from xcheck import run
from xcheck.checks.registry import CHECKS
from xcheck.model.article import Article
from xcheck.model.finding import Finding
from xcheck.rulebook.book import Bound
from xcheck.run import Standards
from xcheck.settings import Settings

sys.path.insert(0, str(ROOT / "docs"))
rule_page: Any = pytest.importorskip("rule_page")


@pytest.fixture(scope="module")
def whole() -> Standards:
    return run.standards(Settings(), examples=True)


@pytest.fixture(scope="module")
def page(whole: Standards) -> Callable[[str], str]:
    def fires(bound: Bound, articles: Sequence[Article]) -> Sequence[Finding]:
        return run.tried(articles, whole.only([bound.rule.id]))

    def page(id: str) -> str:
        (bound,) = whole.book.only([id]).bound
        written: str = rule_page.page(bound, fires)
        return written

    return page


def test_grades_messages_and_settings_stand_on_the_page(page: Callable[[str], str], whole: Standards) -> None:
    text = page("unbalanced-marks")
    (bound,) = whole.book.only(["unbalanced-marks"]).bound
    for grade, about in type(bound.check).grades.items():
        assert f"| `{grade}` | {about} | {bound.rule.severities[grade]} |" in text
        assert f"- `{grade}`: `{bound.rule.messages[grade]}`" in text
    assert "- `brackets`: `true`" in text


def test_an_example_marks_what_fires_and_says_what_is_said(page: Callable[[str], str]) -> None:
    text = page("name-variant")
    assert '<mark class="change" title="the place to change">Dimitriev</mark>' in text
    assert '<p class="finding error" markdown="0"><b>error</b> &quot;Dimitriev&quot; (article-2.txt:1) should be &quot;Dmitriev&quot;' in text


def test_silent_examples_mark_nothing(page: Callable[[str], str]) -> None:
    silent = page("date-weekday").partition("## Where it stays silent")[2]
    assert silent.count("<pre>") >= 5
    assert "<mark" not in silent
    assert 'class="finding' not in silent


def test_articles_are_escaped(whole: Standards) -> None:
    from tests.conftest import articles_of

    (article,) = articles_of("<b>Ada</b> & co\n")
    assert rule_page._marked("<b>Ada</b> & co\n", article, ()) == "&lt;b&gt;Ada&lt;/b&gt; &amp; co"


@pytest.mark.parametrize("kind", CHECKS, ids=lambda kind: kind.id)
def test_every_check_has_a_manual_with_its_headings(kind: Any) -> None:
    manual = rule_page.manual(kind)
    for heading in ("What it finds", "Why it matters", "When it is wrong"):
        assert f"## {heading}\n\n" in manual


def test_every_rule_is_in_the_table(whole: Standards) -> None:
    table = partial(rule_page.table, whole.book)()
    for rule, _ in whole.book.all:
        assert f"| [`{rule.id}`]({rule.id}.md) | {rule.title} |" in table
