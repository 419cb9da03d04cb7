"""Articles by their names: each with its sightings at hand, and its mentions for those who ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from xcheck.extract.mentions.sightings import Sightings, sighted
from xcheck.model.article import Origin
from xcheck.model.records import Mention

KEPT = 256
"""Articles whose mentions are held, of those that were asked for last."""


class Page(Struct, frozen=True):
    """The names of an article that counts. `read` gives its mentions in the order of its text."""

    origin: Origin
    names: Sightings
    read: Callable[[], Sequence[Mention]]


class Named(NamedTuple):
    """A name where it stands in an article: its place and key, whether it lies between quotation marks, and the titles that the article gives it anywhere."""

    start: int
    end: int
    key: str
    quoted: bool = False
    titles: tuple[str, ...] = ()


def in_order(names: Sightings) -> list[Named]:
    """The names of an article in the order of its text."""
    return sorted(
        Named(start, start + len(text), key, start in sighting.quoted, sighting.titles)
        for key, sighting in zip(names.keys, names.sightings, strict=True)
        for start, text in sighting.places()
    )


class Mentions(Mapping[str, Sequence[Mention]]):
    """The mentions of each article by its digest, in the order of its text: read when they are asked for."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        """`pages` are the articles by digest."""
        self._pages = pages
        self._held: dict[str, Sequence[Mention]] = {}

    def __getitem__(self, digest: str) -> Sequence[Mention]:
        """The mentions of one article. Raises KeyError."""
        held = self._held.get(digest)
        if held is None:
            held = self._pages[digest].read()
            if len(self._held) >= KEPT:
                self._held.clear()
            self._held[digest] = held
        return held

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)


_PLACE = attrgetter("start", "end")
_DIGEST = attrgetter("origin.digest")


def by_digest(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The mentions of each article, in the order of its text."""
    found: dict[str, list[Mention]] = {}
    for digest, own in groupby(mentions, _DIGEST):
        found.setdefault(digest, []).extend(own)
    for article in found.values():
        article.sort(key=_PLACE)
    return found


def pages(mentions: Iterable[Mention]) -> list[Page]:
    """The articles in which these mentions stand."""
    return [page(own[0].origin, own) for own in by_digest(mentions).values()]


def page(origin: Origin, mentions: Sequence[Mention]) -> Page:
    """The article with these mentions, which come in the order of its text."""
    return Page(origin, sighted(mentions), lambda: mentions)
