"""What a run gives: the one input of every report."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from msgspec import Struct

from xcheck.model.article import Article
from xcheck.model.entity import Entity
from xcheck.model.finding import SEVERITIES, Finding, Severity
from xcheck.model.notice import Notice
from xcheck.model.standing import Standing


class Listed(Struct, frozen=True):
    """An article as a report lists it."""

    path: str
    title: str | None
    byline: str | None
    published: date | None
    words: int
    digest: str

    @classmethod
    def of(cls, article: Article) -> Listed:
        """The report's line for `article`."""
        return cls(article.path, article.title, article.byline, article.published, article.words, article.digest)


class Passage(NamedTuple):
    """A paragraph (or a long paragraph's part) that holds evidence; `start` is its offset in the article's text."""

    path: str
    start: int
    text: str


class Result(Struct, frozen=True):
    """Everything a report shows. Findings are in display order; articles and entities are sorted."""

    articles: tuple[Listed, ...] = ()
    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()
    suppressed: int = 0
    absent: int = 0
    passages: tuple[Passage, ...] = ()
    """The paragraphs around all evidence, each once, sorted: for pages that show places in context."""
    stale: int = 0
    """Suppressions and decisions that nothing answers to any more."""
    against: Standing = Standing()
    """What the articles were checked against."""

    @property
    def words(self) -> int:
        """Words in all articles."""
        return sum(a.words for a in self.articles)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(f.severity == severity for f in self.findings)

    def gating(self, severity: Severity) -> int:
        """How many findings of this severity count for the exit status."""
        return sum(f.severity == severity and f.gates for f in self.findings)

    @property
    def trouble(self) -> bool:
        """Whether something could not be checked."""
        return any(n.gravity == "trouble" for n in self.notices)

    def worst(self) -> Severity | None:
        """The highest severity among the findings."""
        return next((s for s in SEVERITIES if self.count(s)), None)
