"""The places of a form, made when they are asked for: most forms of a corpus are in order, and nobody asks where they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, overload

from xcheck.extract.mentions.sightings import Sighting
from xcheck.model.records import Spot
from xcheck.resolve.pages import Page


class Spots(Sequence[Spot]):
    """The spots of sightings by the digests of their articles, in order. It is equal to the tuple of them, and travels between processes as one."""

    __slots__ = ("_at", "_introduced", "_pages")

    def __init__(self, at: Mapping[str, Sighting], pages: Mapping[str, Page], introduced: Collection[str]) -> None:
        """`introduced` are the articles that give the full name somewhere."""
        self._at, self._pages, self._introduced = at, pages, introduced

    def __iter__(self) -> Iterator[Spot]:
        for digest, sighting in self._at.items():
            origin, introduced, quoted = self._pages[digest].origin, digest in self._introduced, sighting.quoted
            for start, text in sighting.places():
                yield Spot(origin, start, start + len(text), text, start in quoted, introduced)

    def __len__(self) -> int:
        return sum(len(sighting.starts) for sighting in self._at.values())

    @overload
    def __getitem__(self, at: int) -> Spot: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Spot]: ...
    def __getitem__(self, at: int | slice) -> Spot | Sequence[Spot]:
        """One spot, or several. Raises IndexError."""
        return next(iter(self)) if at == 0 and self._at else tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (tuple(self),)
