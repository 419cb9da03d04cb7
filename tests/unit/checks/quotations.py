"""What tests of the checks on quotations share: invented articles read down to their quotations, and the conflicts among them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from xcheck.checks.base import Check
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.quotes.quotes import quotes
from xcheck.extract.reading import Reading
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.records import Quote
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def quotes_of(*texts: str, days: Sequence[date | None] = ()) -> list[Quote]:
    """The quotations of articles `1.txt`, `2.txt` …; `days` are their dates of publication."""
    found: list[Quote] = []
    for number, text in enumerate(texts):
        article, lines = Article(f"{number + 1}.txt", text, published=days[number] if days else None), paragraphs(text)
        reading = Reading(article, article.origin(), lines, (), lines, pair(text, lines))
        found.extend(quotes(reading, mentions(reading)))
    return found


def conflicts(check: Check[Quote], *texts: str, days: Sequence[date | None] = ()) -> list[Conflict]:
    """The conflicts that `check` finds in the articles."""
    records = quotes_of(*texts, days=days)
    return [c for group in groups(records, check.keys, check.linked, check.fold) for c in check.compare(group)]
