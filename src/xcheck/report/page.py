"""What report.html says, before any markup: a Result put in the order in which an editor asks.

Can we publish? What blocks it? What could not be checked? Then every finding with its sides next to each other, who is
who, and what was checked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from msgspec import Struct

from xcheck.model.finding import SEVERITIES, Finding, Severity
from xcheck.model.notice import Notice
from xcheck.model.result import Listed, Result
from xcheck.report.about import About, subjects
from xcheck.report.arrange import by_article, most_serious, tally
from xcheck.report.brief import Brief, briefs
from xcheck.report.card import Card, Sides, card, rule_name, set_back, sides, told
from xcheck.report.decisive import SHOWN, Decision, decisions, headline
from xcheck.report.excerpt import Piece
from xcheck.report.grid import Grid, grid
from xcheck.report.lane import Passages
from xcheck.report.standing import Changes, changes, standing
from xcheck.report.visible import one_line, visible
from xcheck.report.who import Who, who
from xcheck.report.wording import STATUSES, checked, counted, listed, severities

FINDINGS = 10_000
"""A page shows at most this many findings, the most serious ones; report.json has them all."""
WHOLE = 120
"""So many findings stand on the page with all their paragraphs; those after them in brief, and in full when they are looked at."""
ROWS = 1_000
"""And at most this many articles and notices each."""
_FIRST = 6
_BLOCKER = 200
_SUBJECTS = 300
_UNFIT = re.compile(r"[^0-9A-Za-z-]+")


class Verdict(Struct, frozen=True):
    """Whether the articles can be published. `tone` is `stop`, `look` or `clear`."""

    tone: str
    title: str
    because: str


class Blocker(Struct, frozen=True):
    """A finding named on the first screen. `place` is None where the text names it."""

    anchor: str
    severity: Severity
    text: tuple[Piece, ...]
    place: str | None


class RuleCount(Struct, frozen=True):
    """How often a rule fired."""

    rule: str
    name: str
    counts: Mapping[Severity, int]


class Entry(Struct, frozen=True):
    """A card with its sides: `sides` where they stand on the page, else in `brief`, one line each, and what more there is."""

    card: Card
    finding: Finding
    sides: Sides | None
    brief: tuple[Brief, ...]
    more: str


class Group(Struct, frozen=True):
    """The cards of one article: the one to open first. `open` says whether they show at once."""

    number: int
    path: str
    title: str | None
    byline: str | None
    published: str | None
    summary: str
    open: bool
    entries: tuple[Entry, ...]


class ArticleRow(Struct, frozen=True):
    """An article in the list of what was checked. `number` is its group's, None where the page shows none for it."""

    path: str
    title: str | None
    byline: str | None
    published: str | None
    words: int
    number: int | None
    summary: str


class Page(Struct, frozen=True):
    """Everything on the page, in its order. `more_…` counts what is left out of a list."""

    verdict: Verdict
    label: str
    counts: Mapping[Severity, int]
    checked: str
    blocking: bool
    first: tuple[Blocker, ...]
    more_first: str
    trouble: tuple[Notice, ...]
    more_trouble: int
    remarks: tuple[Notice, ...]
    more_remarks: int
    changes: Changes
    standing: tuple[tuple[str, str], ...]
    settling: str
    decisions: tuple[Decision, ...]
    rules: tuple[RuleCount, ...]
    grid: Grid | None
    choices: tuple[tuple[int, str, str], ...]
    """Articles that take part in findings, for the filter: number, path, and the path percent-encoded where a page cannot show it as it is."""
    subjects: tuple[About, ...]
    """What findings are about, for the filter: those that several are about, and every name."""
    statuses: tuple[str, ...]
    groups: tuple[Group, ...]
    shown: int
    total: int
    left_out: str
    who: Who
    articles: tuple[ArticleRow, ...]
    more_articles: int


def page(result: Result, cap: int = FINDINGS, whole: int = WHOLE, template: str | None = None) -> Page:
    """The page for a result; at most `cap` findings are shown, the most serious ones, the first `whole` of them in full.

    `template` makes places links into a content system (see `address.link`).
    """
    shown = most_serious(result.findings, cap)
    numbers = {path: number for number, path in enumerate(sorted({e.path for f in shown for e in f.evidence}), 1)}
    anchors = _anchors(shown)
    about = subjects(result.findings, result.entities)
    blocking = [f for f in result.findings if f.severity == "error" and _blocks(f)]
    urgent = blocking or [f for f in result.findings if f.severity == "warning" and _blocks(f)]
    first = [f for f in most_serious(urgent, _FIRST) if id(f) in anchors]
    trouble = [n for n in result.notices if n.gravity == "trouble"]
    remarks = [n for n in result.notices if n.gravity == "info"]
    counts, left_out = tally(result.findings), tally(result.findings)
    for finding in shown:
        left_out[finding.severity] -= 1
    deciding = decisions(shown, about)
    groups = _groups(result, shown, numbers, anchors, about, whole, template)
    return Page(
        verdict=_verdict(result, len(blocking), len(trouble)),
        label=one_line(result.against.label, _BLOCKER),
        counts=counts,
        checked=checked(result),
        blocking=bool(blocking),
        first=tuple(_blocker(f, anchors[id(f)]) for f in first),
        more_first=counted(len(urgent) - len(first), f"more {'error' if blocking else 'warning'}") if len(urgent) > len(first) else "",
        trouble=tuple(trouble[:ROWS]),
        more_trouble=max(0, len(trouble) - ROWS),
        remarks=tuple(remarks[:ROWS]),
        more_remarks=max(0, len(remarks) - ROWS),
        changes=changes(result),
        standing=standing(result),
        settling=headline(deciding[:SHOWN], len(result.findings)),
        decisions=deciding[:SHOWN],
        rules=_rules(result.findings),
        grid=grid(result.findings, {a.path: a.title for a in result.articles if a.title}),
        choices=tuple((number, path, _unshowable(path)) for path, number in numbers.items()),
        subjects=tuple(sorted((d.about for d in deciding[:_SUBJECTS]), key=lambda a: (a.name.casefold(), a))),
        statuses=_statuses(result),
        groups=groups,
        shown=len(shown),
        total=len(result.findings),
        left_out=severities(left_out),
        who=who(result, {about[id(f)].entity: anchors[id(f)] for f in reversed(shown)}),
        articles=_articles(result, numbers, {f.evidence[0].path for f in shown}),
        more_articles=max(0, len(result.articles) - ROWS),
    )


def _unshowable(path: str) -> str:
    """A path that looks other on a page than it is, percent-encoded; empty for any other. A decision has to name the file itself."""
    return quote(path.encode("utf-8", "replace")) if visible(path) != path or "\r" in path else ""


def _blocks(finding: Finding) -> bool:
    return finding.gates and finding.status != "unchanged"


def _statuses(result: Result) -> tuple[str, ...]:
    """The statuses to filter by, where there is more than one."""
    found = {finding.status for finding in result.findings}
    each = [word for status, word in STATUSES.items() if status in found]
    return tuple(each) if len(each) > 1 else ()


def _verdict(result: Result, blocking: int, trouble: int) -> Verdict:
    unread = f"{counted(trouble, 'thing')} could not be checked" if trouble else ""
    if not result.articles:
        return Verdict("stop", "Nothing was checked", f"{unread}." if unread else "No article was read.")
    if blocking:
        block = f"{counted(blocking, 'error')} {'blocks' if blocking == 1 else 'block'} it"
        return Verdict("stop", "Not ready to publish", f"{block}, and {unread}." if unread else f"{block}.")
    if trouble:
        return Verdict("stop", "Cannot say yet", f"{unread}; in the rest nothing blocks publication.")
    warnings = sum(f.severity == "warning" and _blocks(f) for f in result.findings)
    beside = _beside(result)
    if warnings:
        return Verdict("look", "Nothing blocks publication", f"{counted(warnings, 'warning wants', 'warnings want')} a look first.{' ' * bool(beside)}{beside}")
    none = "No other error or warning" if beside else "No error and no warning"
    return Verdict("clear", "Clear to publish", f"{beside}{' ' * bool(beside)}{none} in {counted(len(result.articles), 'article')}.")


def _beside(result: Result) -> str:
    """The errors and warnings that do not count, in a sentence; empty where there are none."""
    held = [f for f in result.findings if f.severity != "note" and not _blocks(f)]
    known, others = tally(f for f in held if not f.follow_up), tally(f for f in held if f.follow_up)
    said = [counted(known[severity], f"known {severity}") for severity in SEVERITIES if known[severity]]
    if any(others.values()):
        said.append(f"{severities(others)} for the archive to follow up")
    return f"{listed(said)} {'does' if len(held) == 1 else 'do'} not count." if said else ""


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


def _groups(
    result: Result,
    shown: Sequence[Finding],
    numbers: Mapping[str, int],
    anchors: Mapping[int, str],
    about: Mapping[int, About],
    whole: int,
    template: str | None,
) -> tuple[Group, ...]:
    passages: Passages = {(p.path, p.start): p.text for p in result.passages}
    articles = {a.path: a for a in result.articles}
    entities = {e.id: e for e in result.entities}
    with_status = any(f.status != "new" for f in result.findings)
    groups = []
    left = whole
    for path, own in by_article(shown).items():
        # A report from elsewhere may name an article in its findings and not list it.
        article = articles.get(path) or Listed(path, None, None, None, 0, "")
        opened = left > 0
        entries = []
        for finding in own:
            subject = about[id(finding)]
            full = left > 0
            brief, more = ((), "") if full else briefs(finding, passages)
            entries.append(
                Entry(
                    card(finding, anchors[id(finding)], numbers, with_status, subject),
                    finding,
                    sides(finding, passages, articles, entities.get(subject.entity), template) if full else None,
                    brief,
                    more,
                )
            )
            left -= 1
        groups.append(Group(numbers[path], path, article.title, article.byline, _day(article), severities(tally(own)), opened, tuple(entries)))
    return tuple(groups)


def rest(result: Result, made: Page, template: str | None = None) -> Iterable[tuple[Card, Sides]]:
    """The sides of the findings that stand on the page in brief, in its order; each is made when it is asked for."""
    passages: Passages = {(p.path, p.start): p.text for p in result.passages}
    articles = {a.path: a for a in result.articles}
    entities = {e.id: e for e in result.entities}
    for group in made.groups:
        for entry in group.entries:
            if entry.sides is None:
                yield entry.card, sides(entry.finding, passages, articles, entities.get(entry.card.about.entity), template)


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
