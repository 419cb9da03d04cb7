"""Places that people have settled as they stand: nothing is changed there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from xcheck.model.article import Article
from xcheck.model.finding import Position
from xcheck.review.decisions import Decision
from xcheck.review.gate import Gate
from xcheck.review.settled import covers

Spared = Callable[[str, Position], str]
"""Key of a finding, one of its sides -> who has settled that side, and why; empty where nobody has."""


def spared(gate: Gate, articles: Iterable[Article]) -> Spared:
    """What the decisions of `gate` spare in `articles`: places, articles, all of a finding, or its part in a pair of articles."""
    paths = frozenset(article.path for article in articles)
    by_key: dict[str, list[Decision]] = {}
    for each in gate.sound:
        if each.key and each.verdict != "upheld" and each.holds(gate.today):
            by_key.setdefault(each.key, []).append(each)

    def told(key: str, position: Position) -> str:
        for each in by_key.get(key, ()):
            if each.scope == "always" or (each.scope == "pair" and position.path in each.articles) or covers(each, position, paths):
                return each.told()
        return ""

    return told
