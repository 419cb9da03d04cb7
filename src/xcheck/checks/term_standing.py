"""How much speaks for a spelling: the articles that use it and its places in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from xcheck.model.finding import SideRole
from xcheck.model.records import Term

Judged = tuple[Term, SideRole, str]
"""A place, its role, and the form that it should have (empty where nothing is decided)."""


class Standing(NamedTuple):
    """How much speaks for a form: the articles that use it and its places in them, near copies counted once."""

    articles: int
    places: int


def stands(places: Iterable[Term]) -> Standing:
    """How much speaks for these places, all of one form."""
    by_article: dict[tuple[str, str], int] = {}
    for place in places:
        article = (place.origin.voice or place.origin.digest, place.origin.digest)
        by_article[article] = by_article.get(article, 0) + 1
    by_voice: dict[str, int] = {}
    for (voice, _), count in by_article.items():
        by_voice[voice] = max(by_voice.get(voice, 0), count)
    return Standing(len(by_voice), sum(by_voice.values()))


def counted(standing: Standing) -> str:
    """A standing in words: `in 4 places in 2 articles`."""
    places = "1 place" if standing.places == 1 else f"{standing.places} places"
    articles = "1 article" if standing.articles == 1 else f"{standing.articles} articles"
    return f"in {places}" if standing.places == standing.articles == 1 else f"in {places} in {articles}"
