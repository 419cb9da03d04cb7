"""Embargoes: articles whose words stay out of whatever is kept, and out of what is said of other articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from xcheck.model.article import Article
from xcheck.model.notice import Notice

ENDLESS = date.max
"""The last day of an embargo that somebody has to lift."""


def lifted(articles: Iterable[Article], today: date) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles without the embargoes that ended before `today`, and a notice on each of those."""
    found: list[Article] = []
    notices: list[Notice] = []
    for article in articles:
        over = article.embargo is not None and article.embargo < today
        if over:
            notices.append(Notice(article.path, "embargo", f"its embargo ended on {article.embargo}: it is treated like any other article", "info"))
        found.append(replace(article, embargo=None) if over else article)
    return tuple(found), tuple(notices)


def divided(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """The articles that are free, and those under embargo."""
    return tuple(a for a in articles if a.embargo is None), tuple(a for a in articles if a.embargo is not None)


def under_embargo(article: Article) -> str:
    """`under embargo until 2026-12-01`, or `under embargo` where no day was given."""
    return "under embargo" if article.embargo in (None, ENDLESS) else f"under embargo until {article.embargo}"


def left_out(articles: Iterable[Article]) -> tuple[Notice, ...]:
    """A notice on each of these articles: that it is under embargo and took no part."""
    return tuple(Notice(a.path, "embargo", f"is {under_embargo(a)} and was left out", "info") for a in articles)
