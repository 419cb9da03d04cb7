"""The five steps in order: read, extract, resolve, group, compare. Returns a Result and prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from xcheck.engine.local import compare_all, extract_all
from xcheck.extract.extraction import Extraction, Lexicon
from xcheck.extract.furniture import templates as furniture_templates
from xcheck.extract.terms import terms as term_families
from xcheck.files.expand import expand
from xcheck.files.paths import display
from xcheck.model.article import Article
from xcheck.model.finding import Finding, key_of
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import Age, Block, Credit, Dating, Day, Figure, Form, Mark, Mention, Phrase, Quote, Record, Role, Term
from xcheck.model.result import Listed, Passage, Result
from xcheck.names import register as registers
from xcheck.names.register import Register
from xcheck.readers import READERS, read_bytes, read_file
from xcheck.resolve.corpus import resolve
from xcheck.review.roster import VARIANT, Dispute, Roster
from xcheck.rulebook import Rulebook, shipped
from xcheck.rulebook.load import read as read_rules
from xcheck.rulebook.surroundings import merged
from xcheck.rulebook.wording import finding
from xcheck.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Standards:
    """What articles are checked against: rulebook, register, and the lists that extraction uses.

    `notices` tell what is wrong with rules that had to be left out.
    """

    book: Rulebook
    register: Register
    lexicon: Lexicon
    notices: tuple[Notice, ...] = ()

    def only(self, rules: Collection[str]) -> Standards:
        """The same standards with these rules alone. Raises Trouble for an id that no rule has."""
        if not rules:
            return self
        try:
            book = self.book.only(rules)
        except Trouble:
            # A rule that had to be left out is unknown because of its own mistake: that is what to tell.
            if self.notices:
                raise Trouble(*self.notices) from None
            raise
        return replace(self, book=book, lexicon=replace(self.lexicon, patterns=book.patterns()))


def standards(settings: Settings) -> Standards:
    """Loads rulebook, register and lists.

    A rule with a mistake is left out and told. Raises Trouble with every mistake found when register or lists have one:
    there is no checking a part of them.
    """
    notices: list[Notice] = []

    def gather(step: Callable[[], T]) -> T | None:
        try:
            return step()
        except Trouble as trouble:
            notices.extend(trouble.notices)
            return None

    home = shipped()
    book, faults = read_rules([home, *_within(settings, settings.rules)])
    register = gather(lambda: registers.load(_within(settings, settings.entities), base=[home / "registers"]))
    templates = gather(lambda: furniture_templates.load([home / "templates", *_within(settings, settings.templates)]))
    terms = gather(lambda: term_families.load([home / "terms", *_within(settings, settings.terms)]))
    if register is None or templates is None or terms is None or not book.all:
        raise Trouble(*sorted({*faults, *notices}))
    return Standards(book, register, Lexicon(templates, terms, book.patterns()), faults)


def read_all(paths: Sequence[Path], settings: Settings, published: date | None = None) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles in files and folders, and what could not be read. `published` dates the undated.

    Raises Trouble when nothing matches.
    """
    # Our own reports are no articles, though they may lie below what is checked.
    files, notices = expand(paths, frozenset(READERS), (*settings.exclude, f"{display(settings.folder / settings.report)}/report.*"))
    if not files and not any(n.gravity == "trouble" for n in notices):
        named = ", ".join(map(str, paths))
        raise Trouble(Notice("", "no-article", f"no article found in {named} (looked for {', '.join(sorted(READERS))})"))
    articles: list[Article] = []
    gathered = list(notices)
    for file in files:
        found, said = read_file(file, display(file), settings.front_matter, settings.encoding)
        articles.extend(found)
        gathered.extend(said)
    return tuple(dated(a, published) for a in articles), tuple(gathered)


def read_draft(raw: bytes, name: str, settings: Settings, published: date | None = None) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """One draft that came without a file; `name` becomes its path, and its identity unless it declares one."""
    found, notices = read_bytes(raw, name, settings.front_matter, settings.encoding)
    return tuple(dated(a, published) for a in found), notices


def dated(article: Article, published: date | None) -> Article:
    """The article, with this date if it has none."""
    return article if article.published or published is None else replace(article, published=published)


def check(articles: Sequence[Article], against: Standards, notices: Sequence[Notice] = (), jobs: int = 1) -> Result:
    """Checks articles together. `notices` is what reading them had to say; it goes into the result."""
    ordered = sorted(articles, key=lambda a: (a.path, a.digest))
    extractions = extract_all(ordered, against.lexicon, jobs)
    return compare(ordered, extractions, against, notices)


def compare(articles: Sequence[Article], extractions: Sequence[Extraction], against: Standards, notices: Sequence[Notice] = ()) -> Result:
    """Resolves, groups and compares what was extracted from `articles` (one extraction each), and words what was found."""
    settled = resolve(extractions, against.register)
    conflicts, broken = compare_all(settled.records, {rule.id: check for rule, check in against.book.bound})
    # One digest may stand under several paths; places are told where `resolve` took the article from.
    counting = {record.origin.digest: record.origin.path for record in settled.records}
    by_digest = {e.origin.digest: a for a, e in zip(articles, extractions, strict=True) if counting.get(e.origin.digest) == a.path}
    findings: list[Finding] = []
    passages: set[Passage] = set()
    for rule, _ in against.book.bound:
        for conflict in conflicts[rule.id]:
            worded, around = finding(rule, conflict, by_digest)
            findings.append(worded)
            passages.update(around)
    said = {n for e in extractions for n in e.notices}
    return Result(
        articles=tuple(Listed.of(a) for a in articles),
        entities=settled.entities,
        findings=tuple(sorted(findings, key=display_order)),
        notices=tuple(sorted({*against.notices, *notices, *settled.notices, *said, *broken})),
        passages=merged(passages),
    )


def roster(articles: Sequence[Article], against: Standards, notices: Sequence[Notice] = (), jobs: int = 1) -> Roster:
    """Who is who in `articles`, and which names are at odds there: what `xcheck entities` shows and settles."""
    ordered = sorted(articles, key=lambda a: (a.path, a.digest))
    extractions = extract_all(ordered, against.lexicon, jobs)
    settled = resolve(extractions, against.register)
    rules = {rule.id: (rule, check) for rule, check in against.book.bound if check.id == VARIANT}
    conflicts, broken = compare_all(settled.records, {own: check for own, (_, check) in rules.items()})
    counting = {record.origin.digest: record.origin.path for record in settled.records}
    mentions = sorted((r for r in settled.records if isinstance(r, Mention) and r.entity is None), key=lambda m: (m.origin.path, m.start))
    return Roster(
        entities=settled.entities,
        forms=tuple(r for r in settled.records if isinstance(r, Form)),
        register=against.register,
        articles={e.origin.digest: a for a, e in zip(ordered, extractions, strict=True) if counting.get(e.origin.digest) == a.path},
        unclaimed=tuple(mentions),
        disputes=tuple(Dispute(own, rule.severities[c.grade], key_of(own, c.identity), c) for own, (rule, _) in sorted(rules.items()) for c in conflicts[own]),
        apart=settled.apart,
        notices=tuple(sorted({*against.notices, *notices, *settled.notices, *(n for e in extractions for n in e.notices), *broken})),
    )


RECORD_TYPES = frozenset({"article", *(kind.type for kind in (Mention, Quote, Block, Credit, Term, Day, Mark, Phrase, Role, Age, Figure, Dating))})
"""The types of records that `records` gives."""


def records(articles: Sequence[Article], against: Standards, jobs: int = 1, types: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
    """The records of `articles` as plain values, settled as the checks read them, in order of path, type and place."""
    ordered = sorted(articles, key=lambda a: (a.path, a.digest))
    extractions = extract_all(ordered, against.lexicon, jobs)
    settled: dict[str, list[Record]] = {}
    for record in resolve(extractions, against.register).records:
        if record.type in RECORD_TYPES:
            settled.setdefault(record.origin.digest, []).append(record)
    for article, extraction in zip(ordered, extractions, strict=True):
        if types is None or "article" in types:
            published = article.published.isoformat() if article.published else None
            yield {"type": "article", "path": article.path, "start": 0, "end": len(article.text), "text": article.text,
                   "title": article.title, "byline": article.byline, "published": published}  # fmt: skip
        # An older version takes no part in the corpus: its records are shown as they were extracted.
        own = settled.get(article.digest, extraction.records)
        for record in sorted(own, key=lambda r: (r.type, r.start, r.end)):
            if types is None or record.type in types:
                yield {"type": record.type, "path": article.path, **{k: v for k, v in record.to_json().items() if k != "type"}}


def display_order(finding: Finding) -> tuple[str, int, int, str, str]:
    """Findings as a reader goes through the articles: by the place of the first evidence, then by rule and key."""
    first = finding.evidence[0]
    return (first.path, first.start, first.end, finding.rule, finding.key)


def _within(settings: Settings, names: Sequence[str]) -> list[Path]:
    return [settings.folder / name for name in names]
