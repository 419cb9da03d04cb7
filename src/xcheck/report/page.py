"""What report.html says, before any markup: a Result put in the order in which an editor asks.

Can we publish? What blocks it? What could not be checked? Then every finding with its sides next to each other, who is
who, and what was checked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xcheck.model.entity import Entity
from xcheck.model.finding import SEVERITIES, Finding, Severity
from xcheck.model.notice import Notice
from xcheck.model.result import Listed, Result
from xcheck.report.arrange import by_article, most_serious, tally
from xcheck.report.card import Card, Passages, card
from xcheck.report.visible import one_line
from xcheck.report.wording import checked, counted, listed, severities

FINDINGS = 2_000
"""A page shows at most this many findings, the most serious ones; report.json has them all."""
ENTITIES = 1_000
ARTICLES = 2_000
NOTICES = 200
_BLOCKERS = 6
_UNSAFE = re.compile(r"[^0-9A-Za-z-]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The first thing an editor wants to know. `tone` is `stop`, `look` or `clear`."""

    tone: str
    title: str
    because: str


@dataclass(frozen=True, slots=True)
class Blocker:
    """One of the findings named on the first screen."""

    anchor: str
    severity: Severity
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule fired."""

    rule: str
    name: str
    counts: Mapping[Severity, int]
    total: int


@dataclass(frozen=True, slots=True)
class Group:
    """The cards of one article: the one to open first."""

    number: int
    path: str
    title: str | None
    published: str | None
    summary: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list of what was checked. `number` is that of its group, or None where nothing was found to mend."""

    path: str
    title: str | None
    byline: str | None
    published: str | None
    words: int
    number: int | None
    summary: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page, in its order."""

    verdict: Verdict
    counts: Mapping[Severity, int]
    checked: str
    blocking: bool
    blockers: tuple[Blocker, ...]
    more_blockers: int
    trouble: tuple[Notice, ...]
    more_trouble: int
    remarks: tuple[Notice, ...]
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
    passages: Passages = {(p.path, p.start): p.text for p in result.passages}
    listed_as = {a.path: a for a in result.articles}
    numbers = _numbers(shown)
    anchors = _anchors(shown)
    with_status = any(f.status != "new" for f in result.findings)
    groups = tuple(
        _group(numbers[path], listed_as.get(path), path, tuple(card(f, anchors[id(f)], passages, listed_as, numbers, with_status) for f in own), own)
        for path, own in by_article(shown).items()
    )
    counts = tally(result.findings)
    blocking = [f for f in result.findings if f.severity == "error" and f.status != "unchanged"]
    first = blocking or [f for f in result.findings if f.severity == "warning" and f.status != "unchanged"]
    named = [f for f in first if id(f) in anchors][:_BLOCKERS]
    trouble = [n for n in result.notices if n.gravity == "trouble"]
    left_out = tally(result.findings)
    for f in shown:
        left_out[f.severity] -= 1
    entities = sorted(result.entities, key=lambda e: (-min(len(e.forms), 2), -sum(f.count for f in e.forms), e.name, e.id))
    return Page(
        verdict=_verdict(result, counts, len(blocking), len(trouble)),
        counts=counts,
        checked=checked(result),
        blocking=bool(blocking),
        blockers=tuple(_blocker(f, anchors[id(f)]) for f in named),
        more_blockers=len(first) - len(named),
        trouble=tuple(trouble[:NOTICES]),
        more_trouble=max(0, len(trouble) - NOTICES),
        remarks=tuple(n for n in result.notices if n.gravity == "info")[:NOTICES],
        suppressed=result.suppressed,
        absent=result.absent,
        rules=_rules(result.findings),
        choices=tuple(sorted(((number, path) for path, number in numbers.items()), key=lambda c: c[1])),
        groups=groups,
        shown=len(shown),
        total=len(result.findings),
        left_out=severities(left_out),
        entities=tuple(entities[:ENTITIES]),
        more_entities=max(0, len(entities) - ENTITIES),
        articles=tuple(_article(a, numbers, result.findings_at(a.path)) for a in result.articles[:ARTICLES]) if False else _articles(result, numbers, groups),
        more_articles=max(0, len(result.articles) - ARTICLES),
    )
