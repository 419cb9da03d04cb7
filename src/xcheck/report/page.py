"""What report.html says, before any markup: a Result put in the order in which an editor asks.

Can we publish? What blocks it? What could not be checked? Then every finding with its sides next to each other, who is
who, and what was checked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from xcheck.model.entity import Entity
from xcheck.model.finding import Finding, Severity
from xcheck.model.notice import Notice
from xcheck.model.result import Listed, Result
from xcheck.report.arrange import by_article, most_serious, tally
from xcheck.report.card import Card, card, rule_name, set_back, told
from xcheck.report.excerpt import Piece
from xcheck.report.lane import Passages
from xcheck.report.visible import one_line
from xcheck.report.wording import checked, counted, severities

FINDINGS = 2_000
"""A page shows at most this many findings, the most serious ones; report.json has them all."""
ROWS = 1_000
"""And at most this many names, articles and notices each."""
_FIRST = 6
_BLOCKER = 200
_UNFIT = re.compile(r"[^0-9A-Za-z-]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the articles can be published. `tone` is `stop`, `look` or `clear`."""

    tone: str
    title: str
    because: str


@dataclass(frozen=True, slots=True)
class Blocker:
    """A finding named on the first screen. `place` is None where the text names it."""

    anchor: str
    severity: Severity
    text: tuple[Piece, ...]
    place: str | None


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule fired."""

    rule: str
    name: str
    counts: Mapping[Severity, int]


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of one article: the one to open first."""

    number: int
    path: str
    title: str | None
    byline: str | None
    published: str | None
    summary: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list of what was checked. `number` is its group's, None where the page shows none for it."""

    path: str
    title: str | None
    byline: str | None
    published: str | None
    words: int
    number: int | None
    summary: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page, in its order. `more_…` counts what is left out of a list."""

    verdict: Verdict
    counts: Mapping[Severity, int]
    checked: str
    blocking: bool
    first: tuple[Blocker, ...]
    more_first: str
    trouble: tuple[Notice, ...]
    more_trouble: int
    remarks: tuple[Notice, ...]
    more_remarks: int
    suppressed: int
    absent: int
    rules: tuple[RuleCount, ...]
    choices: tuple[tuple[int, str], ...]
    """Articles that take part in findings: number and path, for the filter."""
    groups: tuple[Group, ...]
    shown: int
    total: int
    left_out: str
    entities: tuple[Entity, ...]
    more_entities: int
    articles: tuple[ArticleRow, ...]
    more_articles: int


def page(result: Result, cap: int = FINDINGS) -> Page:
    """The page for a result; at most `cap` findings are shown, the most serious ones."""
    shown = most_serious(result.findings, cap)
    numbers = {path: number for number, path in enumerate(sorted({e.path for f in shown for e in f.evidence}), 1)}
    anchors = _anchors(shown)
    blocking = [f for f in result.findings if f.severity == "error" and f.status != "unchanged"]
    urgent = blocking or [f for f in result.findings if f.severity == "warning" and f.status != "unchanged"]
    first = [f for f in most_serious(urgent, _FIRST) if id(f) in anchors]
    trouble = [n for n in result.notices if n.gravity == "trouble"]
    remarks = [n for n in result.notices if n.gravity == "info"]
    counts, left_out = tally(result.findings), tally(result.findings)
    for finding in shown:
        left_out[finding.severity] -= 1
    return Page(
        verdict=_verdict(result, counts, len(blocking), len(trouble)),
        counts=counts,
        checked=checked(result),
        blocking=bool(blocking),
        first=tuple(_blocker(f, anchors[id(f)]) for f in first),
        more_first=counted(len(urgent) - len(first), f"more {'error' if blocking else 'warning'}") if len(urgent) > len(first) else "",
        trouble=tuple(trouble[:ROWS]),
        more_trouble=max(0, len(trouble) - ROWS),
        remarks=tuple(remarks[:ROWS]),
        more_remarks=max(0, len(remarks) - ROWS),
        suppressed=result.suppressed,
        absent=result.absent,
        rules=_rules(result.findings),
        choices=tuple((number, path) for path, number in numbers.items()),
        groups=_groups(result, shown, numbers, anchors),
        shown=len(shown),
        total=len(result.findings),
        left_out=severities(left_out),
        entities=tuple(sorted(result.entities, key=_telling)[:ROWS]),
        more_entities=max(0, len(result.entities) - ROWS),
        articles=_articles(result, numbers, {f.evidence[0].path for f in shown}),
        more_articles=max(0, len(result.articles) - ROWS),
    )


def _verdict(result: Result, counts: Mapping[Severity, int], blocking: int, trouble: int) -> Verdict:
    unread = f"{counted(trouble, 'thing')} could not be checked" if trouble else ""
    if not result.articles:
        return Verdict("stop", "Nothing was checked", f"{unread}." if unread else "No article was read.")
    if blocking:
        block = f"{counted(blocking, 'error')} {'blocks' if blocking == 1 else 'block'} it"
        return Verdict("stop", "Not ready to publish", f"{block}, and {unread}." if unread else f"{block}.")
    if trouble:
        return Verdict("stop", "Cannot say yet", f"{unread}; in the rest nothing blocks publication.")
    if counts["warning"]:
        return Verdict("look", "Nothing blocks publication", f"{counted(counts['warning'], 'warning wants', 'warnings want')} a look first.")
    known = f"{counted(counts['error'], 'known error')}; nothing new. " if counts["error"] else ""
    return Verdict("clear", "Clear to publish", f"{known}No {'new ' if known else ''}error and no warning in {counted(len(result.articles), 'article')}.")


def _blocker(finding: Finding, anchor: str) -> Blocker:
    first = finding.evidence[0]
    text = one_line(told(finding)[0], _BLOCKER)
    place = f"{first.path}:{first.line}"
    return Blocker(anchor, finding.severity, set_back(text, finding.evidence), None if place in text else place)


def _rules(findings: Iterable[Finding]) -> tuple[RuleCount, ...]:
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    rows = [RuleCount(rule, rule_name(rule), tally(own)) for rule, own in by_rule.items()]
    return tuple(sorted(rows, key=lambda r: ([-n for n in r.counts.values()], r.rule)))


def _groups(result: Result, shown: Sequence[Finding], numbers: Mapping[str, int], anchors: Mapping[int, str]) -> tuple[Group, ...]:
    passages: Passages = {(p.path, p.start): p.text for p in result.passages}
    articles = {a.path: a for a in result.articles}
    with_status = any(f.status != "new" for f in result.findings)
    groups = []
    for path, own in by_article(shown).items():
        # A report from elsewhere may name an article in its findings and not list it.
        article = articles.get(path) or Listed(path, None, None, None, 0, "")
        cards = tuple(card(f, anchors[id(f)], passages, articles, numbers, with_status) for f in own)
        groups.append(Group(numbers[path], path, article.title, article.byline, _day(article), severities(tally(own)), cards))
    return tuple(groups)


def _articles(result: Result, numbers: Mapping[str, int], grouped: set[str]) -> tuple[ArticleRow, ...]:
    summaries = {path: severities(tally(own)) for path, own in by_article(result.findings).items()}
    return tuple(
        ArticleRow(
            path=a.path,
            title=a.title,
            byline=a.byline,
            published=_day(a),
            words=a.words,
            number=numbers[a.path] if a.path in grouped else None,
            summary=summaries.get(a.path, ""),
        )
        for a in result.articles[:ROWS]
    )


def _day(article: Listed) -> str | None:
    return article.published.isoformat() if article.published else None


def _anchors(findings: Iterable[Finding]) -> dict[int, str]:
    """An anchor for each finding: made of its key, so that a link to it outlives the run."""
    anchors: dict[int, str] = {}
    seen: dict[str, int] = {}
    for finding in findings:
        name = _UNFIT.sub("-", finding.key)[:64]
        seen[name] = seen.get(name, 0) + 1
        anchors[id(finding)] = f"f-{name}" if seen[name] == 1 else f"f-{name}-{seen[name]}"
    return anchors


def _telling(entity: Entity) -> tuple[bool, int, str, str]:
    """Names with more than one form first, then the frequent ones."""
    return (len(entity.forms) < 2, -sum(form.count for form in entity.forms), entity.name, entity.id)
