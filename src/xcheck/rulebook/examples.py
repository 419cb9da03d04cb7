"""The examples inside rules, tried: what should fire fires there, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from xcheck.model.article import Article
from xcheck.model.finding import Evidence, Finding
from xcheck.model.notice import Notice
from xcheck.model.rule import Example, Expectation, Rule
from xcheck.readers import plain
from xcheck.rulebook.book import Bound
from xcheck.rulebook.wording import short

Run = Callable[[Bound, Sequence[Article]], Sequence[Finding]]
"""Checks articles by one rule alone and gives its findings."""


class Trial(Struct, frozen=True):
    """How a rule's examples went: how many fire and how many stay silent, and what went wrong, at its line."""

    rule: Rule
    firing: int
    silent: int
    failures: tuple[Notice, ...]


def check_examples(bound: Iterable[Bound], run: Run) -> list[Trial]:
    """Tries the examples of every rule. A rule that no example makes fire fails: nobody knows whether it can."""
    return [_trial(each, run) for each in bound]


def articles_of(example: Example) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles of an example, called `article-1.txt` and so on, and what is wrong with their front matter."""
    articles: list[Article] = []
    notices: list[Notice] = []
    for number, text in enumerate(example.articles, 1):
        found, said = plain.read(text, _path(number), {})
        articles.extend(found)
        notices.extend(said)
    return tuple(articles), tuple(notices)


def _trial(bound: Bound, run: Run) -> Trial:
    rule = bound.rule
    failures: list[Notice] = []
    for example in rule.examples:
        articles, notices = articles_of(example)
        failures.extend(_failure(rule, example.line, f"{_name(example)}: {notice.path}: {notice.message}") for notice in notices)
        if not notices:
            failures.extend(_compared(rule, example, run(bound, articles)))
    firing = sum(bool(example.fires) for example in rule.examples)
    if not firing:
        failures.append(_failure(rule, rule.line, f"no example makes {rule.id} fire"))
    return Trial(rule, firing, len(rule.examples) - firing, tuple(failures))


def _compared(rule: Rule, example: Example, findings: Sequence[Finding]) -> list[Notice]:
    failures: list[Notice] = []
    expected: set[int] = set()
    for wanted in example.fires:
        there = [number for number, finding in enumerate(findings) if _points_at(finding, wanted)]
        expected.update(there)
        fault = None if any(_fault(findings[number], wanted) is None for number in there) else _missed(findings, there, wanted)
        if fault:
            failures.append(_failure(rule, wanted.line or example.line, f"{_name(example)}: {fault}"))
    for number, finding in enumerate(findings):
        if number not in expected:
            first = finding.evidence[0]
            where = f'"{short(first.text)}" in {first.path}'
            said = f"fires at {where} as well" if example.fires else f"should be silent, but fires at {where}"
            failures.append(_failure(rule, example.line, f"{_name(example)}: {said}: {finding.message}"))
    return failures


def _points_at(finding: Finding, wanted: Expectation) -> bool:
    """Whether the finding asks for a look at the expected words: its first place, or another one to change or decide."""
    return any(_is_place(place, wanted) and (place.role != "reference" or number == 0) for number, place in enumerate(finding.evidence))


def _is_place(place: Evidence, wanted: Expectation) -> bool:
    """Whether it is the expected words, or several lines of which one is the expected words."""
    texts = [place.text, *place.text.splitlines()]
    return place.path == _path(wanted.article) and wanted.text.split() in [text.split() for text in texts]


def _fault(finding: Finding, wanted: Expectation) -> str | None:
    if wanted.suggestion is not None and finding.suggestion != wanted.suggestion:
        given = "nothing" if finding.suggestion is None else f'"{finding.suggestion}"'
        return f'at "{wanted.text}" it suggests {given}, not "{wanted.suggestion}"'
    if wanted.severity is not None and finding.severity != wanted.severity:
        return f'at "{wanted.text}" it gives {_article(finding.severity)}, not {_article(wanted.severity)}'
    return None


def _missed(findings: Sequence[Finding], there: Sequence[int], wanted: Expectation) -> str:
    if there:
        return str(_fault(findings[there[0]], wanted))
    places = [f'"{short(finding.evidence[0].text)}" in {finding.evidence[0].path}' for finding in findings]
    instead = f"; it fires at {', '.join(places)}" if places else ""
    return f'does not fire at "{wanted.text}" in article {wanted.article}{instead}'


def _article(severity: str) -> str:
    return f"{'an' if severity == 'error' else 'a'} {severity}"


def _name(example: Example) -> str:
    return f'example "{example.about}"'


def _failure(rule: Rule, line: int, message: str) -> Notice:
    return Notice(rule.path, "example", message, "trouble", line, 1)


def _path(number: int) -> str:
    return f"article-{number}.txt"
