"""Articles made of their mentions alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xcheck.extract.mentions.sightings import sighted
from xcheck.model.article import Origin
from xcheck.model.records import Mention
from xcheck.resolve.pages import Page


def pages(mentions: Iterable[Mention]) -> list[Page]:
    """The articles in which these mentions stand."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.origin.digest, []).append(mention)
    return [page(own[0].origin, sorted(own, key=lambda m: (m.start, m.end))) for own in found.values()]


def page(origin: Origin, mentions: Sequence[Mention]) -> Page:
    """The article with these mentions, which come in the order of its text."""
    return Page(origin, lambda: sighted(mentions), lambda: mentions)
