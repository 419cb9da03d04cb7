"""Phrases found by a house check in plain texts, and its conflicts."""

from __future__ import annotations

from xcheck.checks.house import House
from xcheck.extract.house.phrases import phrases
from xcheck.extract.reading import Reading
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.records import Block, Phrase
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def found(check: House, *texts: str) -> list[Phrase]:
    """The phrases in articles called 1.txt, 2.txt …"""
    records: list[Phrase] = []
    for number, text in enumerate(texts, 1):
        article = Article(f"{number}.txt", text)
        origin, lines = article.origin(), paragraphs(text)
        blocks = tuple(Block(origin, span.start, span.end, text[span.start : span.end]) for span in lines)
        hits, notices = phrases(Reading(article, origin, lines, blocks, lines, pair(text, lines)), check.patterns())
        assert notices == ()
        records.extend(hits)
    return records


def conflicts(check: House, *texts: str, also: tuple[Phrase, ...] = ()) -> list[Conflict]:
    """All conflicts among those phrases and some of other rules."""
    return [conflict for group in groups([*found(check, *texts), *also], check.keys, check.linked, check.fold) for conflict in check.compare(group)]
