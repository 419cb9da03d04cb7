"""Articles by their names: each with its sightings at hand, and its mentions for those who ask for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from xcheck.extract.mentions.sightings import Sightings
from xcheck.model.article import Origin
from xcheck.model.records import Mention
from xcheck.names.writing import KEYS

KEPT = 256
"""Articles whose mentions are held, of those that were asked for last."""


class Page(Struct, frozen=True):
    """An article that counts. `names` gives those that stand in it, `read` its mentions in the order of its text: neither is held."""

    origin: Origin
    names: Callable[[], Sightings]
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


def in_span(names: Sightings, span: tuple[int, int]) -> list[Named]:
    """The names of an article that begin in a span, and the last one that begins before it, in the order of its text."""
    first, after = span
    found: list[Named] = []
    earlier: Named | None = None
    for key, sighting in zip(names.keys, names.sightings, strict=True):
        for start, text in sighting.places():
            if start < after and (start >= first or earlier is None or start > earlier.start):
                name = Named(start, start + len(text), key, start in sighting.quoted, sighting.titles)
                if start >= first:
                    found.append(name)
                else:
                    earlier = name
    return sorted(found if earlier is None else [earlier, *found])


class Mentions:
    """The mentions of articles by their keys: read when they are asked for."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        """`pages` are the articles by digest."""
        self._pages = pages
        self._held: dict[str, Mapping[str, Sequence[Mention]]] = {}

    def under(self, digest: str, key: str) -> Sequence[Mention]:
        """Those of an article with this key, in the order of its text. Raises KeyError for no article."""
        held = self._held.get(digest)
        if held is None:
            found: dict[str, list[Mention]] = {}
            for mention in self._pages[digest].read():
                found.setdefault(KEYS[mention.text], []).append(mention)
            if len(self._held) >= KEPT:
                self._held.clear()
            held = self._held[digest] = found
        return held.get(key, ())
