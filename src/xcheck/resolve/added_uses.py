"""The names of an archive, kept by their spellings: those of a draft are added to them, and the articles are not gone through again.

Where a spelling stands is known at once; what its places say of it is read when somebody asks.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from contextlib import contextmanager
from typing import TypeVar

import msgspec
from msgspec import Struct

from xcheck.extract.mentions.sightings import Sighting
from xcheck.model.notice import Notice, Trouble
from xcheck.resolve.pages import Page
from xcheck.resolve.uses import Row, Tally, Uses, by_order, counted, cuts, rows_of, sightings_of, table_of

D = TypeVar("D")
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(list[Sighting]).decode


class Kept(Struct, frozen=True, array_like=True):
    """The names of an archive. Numbers of articles and of keys are held as bytes, four for each, the lowest first.

    `aside` is what was set aside in each article when they were read; `raw` are the keys as they stand there and `cut` those that a word ran into.
    By number of a key: what makes it up (`rows`), its `articles`, its `sightings` in these; by number of an article: its `keys_in`, and which of its
    names define an acronym (see `Uses`).
    """

    digests: tuple[str, ...]
    aside: dict[str, tuple[tuple[int, int], ...]]
    raw: tuple[str, ...]
    cut: dict[str, str]
    keys: tuple[str, ...]
    rows: tuple[tuple[Row, ...], ...]
    articles: tuple[bytes, ...]
    sightings: tuple[bytes, ...]
    keys_in: tuple[bytes, ...]
    defined: dict[str, tuple[tuple[str, str], ...]]

    def fits(self, digests: Iterable[str], aside: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
        """Whether these are the articles that it was made of, and no other part of them is set aside."""
        if tuple(sorted(digests)) != self.digests or not len(self.keys) == len(self.rows) == len(self.articles) == len(self.sightings):
            return False
        return len(self.keys_in) == len(self.digests) and {own: tuple(aside[own]) for own in self.digests if own in aside} == self.aside


def kept_of(own: Tally, aside: Mapping[str, Sequence[tuple[int, int]]]) -> Kept:
    """The names of an archive, of whose articles these parts are set aside."""
    keys = sorted(own.at)
    numbers = {digest: number for number, digest in enumerate(own.pages)}
    of_keys = {key: number for number, key in enumerate(keys)}
    return Kept(
        tuple(own.pages),
        {digest: tuple(aside[digest]) for digest in own.pages if digest in aside},
        tuple(sorted({key for page in own.pages.values() for key in page.names().keys})),
        dict(own.cut),
        tuple(keys),
        tuple([tuple(sorted(own.rows[key])) for key in keys]),
        tuple([_bytes(map(numbers.__getitem__, own.at[key])) for key in keys]),
        tuple([_pack([*own.at[key].values()]) for key in keys]),
        tuple([_bytes(map(of_keys.__getitem__, own.by_article[digest])) for digest in own.pages]),
        {digest: tuple(pairs) for digest, pairs in own.defined.items()},
    )


def added(kept: Kept, articles: Iterable[Page]) -> Uses | None:
    """The spellings in the names of `articles`, of which some are those that are kept; None where the others change which names a word ran into.

    Raises Trouble, here or when somebody asks what stands where, for what was never kept by `kept_of`.
    """
    pages = by_order(articles)
    known = frozenset(kept.digests)
    new = {digest: page.names() for digest, page in pages.items() if digest not in known}
    cut = cuts({*kept.raw, *(key for names in new.values() for key in names.keys)})
    if {key: cut[key] for key in kept.raw if key in cut} != kept.cut:
        return None
    rows: dict[str, Sequence[Row]] = dict(zip(kept.keys, kept.rows, strict=True))
    for key, own in rows_of(counted(new.values(), {}), cut).items():
        rows[key] = [*rows.get(key, ()), *own]
    at: dict[str, Mapping[str, Sighting]] = {}
    keys: dict[str, Sequence[str]] = {}
    with _told():
        by_article = _Keys(kept, keys)
        for key, where, raw in zip(kept.keys, kept.articles, kept.sightings, strict=True):
            at[key] = Places(map(kept.digests.__getitem__, numbers_in(where)), raw)
    for digest, names in new.items():
        here = sightings_of(names, cut)
        keys[digest] = [*here]
        for key, sighting in here.items():
            at[key] = dict(sorted([*at.get(key, {}).items(), (digest, sighting)]))
    defined = {**kept.defined, **{digest: names.defined for digest, names in new.items() if names.defined}}
    return table_of(Tally(rows, at, by_article, pages, cut, {digest: defined[digest] for digest in sorted(defined)}))


@contextmanager
def _told() -> Iterator[None]:
    """Whatever is wrong with what is kept, as Trouble."""
    try:
        yield
    except (msgspec.MsgspecError, ValueError, IndexError, KeyError) as fault:
        raise Trouble(Notice("", "index", f"what is stored of its names cannot be read: {fault}")) from None


class Places(dict[str, Sighting]):
    """Sightings of a spelling by the digests of their articles, in order: what stands there is read when the first of them is asked for."""

    __slots__ = ("_raw",)

    def __init__(self, digests: Iterable[str], raw: bytes) -> None:
        """`raw` are the sightings in the order of `digests`."""
        super().__init__(dict.fromkeys(digests, _UNREAD))
        self._raw: bytes | None = raw

    def _read(self) -> None:
        if self._raw is not None:
            with _told():
                self.update(zip(tuple(self), _unpack(self._raw), strict=True))
            self._raw = None

    def __getitem__(self, digest: str) -> Sighting:
        self._read()
        return super().__getitem__(digest)

    def get(self, digest: str, default: D = None) -> Sighting | D:  # type: ignore[assignment]
        """The sighting in one article, if there is one."""
        self._read()
        return super().get(digest, default)

    def items(self) -> ItemsView[str, Sighting]:  # type: ignore[override]
        """Digests with sightings."""
        self._read()
        return super().items()

    def values(self) -> ValuesView[Sighting]:  # type: ignore[override]
        """All sightings."""
        self._read()
        return super().values()


_UNREAD = Sighting((0,), ("",))


class _Keys(Mapping[str, Sequence[str]]):
    """The keys of each article."""

    def __init__(self, kept: Kept, new: Mapping[str, Sequence[str]]) -> None:
        """Raises ValueError for numbers of no key."""
        if any(max(numbers_in(raw), default=-1) >= len(kept.keys) for raw in kept.keys_in):
            raise ValueError("a name without a spelling")
        self._kept, self._new = kept, new
        self._numbers = {digest: number for number, digest in enumerate(kept.digests)}

    def __getitem__(self, digest: str) -> Sequence[str]:
        own = self._new.get(digest)
        return [self._kept.keys[number] for number in numbers_in(self._kept.keys_in[self._numbers[digest]])] if own is None else own

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self._numbers, *self._new}))

    def __len__(self) -> int:
        return len({*self._numbers, *self._new})


def _bytes(numbers: Iterable[int]) -> bytes:
    held = array("I", numbers)
    if sys.byteorder == "big":
        held.byteswap()
    return held.tobytes()


def numbers_in(raw: bytes) -> array[int]:
    """Whole numbers, of four bytes each. Raises ValueError where they are cut short."""
    found = array("I")
    found.frombytes(raw)
    if sys.byteorder == "big":
        found.byteswap()
    return found
