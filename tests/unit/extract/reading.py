"""Readings of plain texts, and what the extractors of figures and dates find in them."""

from __future__ import annotations

from datetime import date

from xcheck.extract.dates.datings import datings
from xcheck.extract.figures import figures
from xcheck.extract.furniture.blocks import blocks
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.reading import Reading
from xcheck.model.article import Article
from xcheck.model.records import Dating, Figure
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def read(text: str, published: date | None = None, name: str = "1.txt", source: str | None = None) -> Reading:
    """The reading of one article."""
    article, lines = Article(name, text, published=published, source=source), paragraphs(text)
    origin = article.origin()
    return Reading(article, origin, lines, blocks(article, origin, lines, Templates()), lines, pair(text, lines))


def figures_of(*texts: str, days: tuple[date | None, ...] = ()) -> list[Figure]:
    """The figures of several articles; `days` are their dates of publication."""
    found: list[Figure] = []
    for number, text in enumerate(texts):
        reading = read(text, days[number] if days else None, f"{number + 1}.txt")
        found.extend(figures(reading, mentions(reading)))
    return found


def datings_of(*texts: str, days: tuple[date | None, ...] = ()) -> list[Dating]:
    """The dated events of several articles."""
    found: list[Dating] = []
    for number, text in enumerate(texts):
        reading = read(text, days[number] if days else None, f"{number + 1}.txt")
        found.extend(datings(reading, mentions(reading)))
    return found
