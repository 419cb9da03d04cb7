"""Extractions as bytes: what workers send, what the cache keeps, and what an index is made of.

The records of one type are held field by field, in MessagePack and deflated: `start` of all, `end` of all, and so on. A
field that is the same in all of them is held once. The text of a record is not held at all: it is a slice of the
article's. Reading runs nothing and gives no value that does not have its field's type: the bytes may be anybody's.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, repeat
from operator import attrgetter
from typing import Annotated, Any, Literal, TypeVar

import msgspec

from xcheck.extract.extraction import Extraction
from xcheck.extract.mentions.sightings import Sight, Sighting, Sightings
from xcheck.extract.sentences import Sentences
from xcheck.extract.signature import Signature
from xcheck.model import records as model
from xcheck.model.article import Article, Origin
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import Record

R = TypeVar("R", bound=Record)
Once = Callable[[Any, Any], Any]
"""Gives for a value, said twice, the equal one that is held: `setdefault` of a dict."""

_MOST = 1 << 28
"""Bytes that the records of one type take at most: more is no article."""
_LATELY = 512
"""Articles of which the records of a type are held between one question and the next, for those who ask for a few of many articles."""
_FAULTS = (zlib.error, msgspec.MsgspecError, TypeError, ValueError)
_KINDS: Mapping[str, type[Record]] = {kind.type: kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Record)}
_pack = msgspec.msgpack.Encoder().encode


class _Held(msgspec.Struct, frozen=True, array_like=True):
    """An extraction: its records by type, each type still deflated, and what is no record."""

    records: dict[str, bytes]
    runs: bytes
    whole: int
    words: int
    notices: tuple[Notice, ...]
    sentences: tuple[bytes, bytes, bytes]
    names: bytes


_unpack = msgspec.msgpack.Decoder(_Held).decode
_Starts = Annotated[tuple[int, ...], msgspec.Meta(min_length=1)]
_Texts = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
_Words = tuple[str, ...]
_Sighted = tuple[_Starts, _Texts, tuple[int, ...], int, _Words, _Words, _Words]
"""The fields of a `Sighting`, as held."""
_unpack_names = msgspec.msgpack.Decoder(tuple[_Words, list[_Sighted], tuple[tuple[Sight, int], ...], tuple[tuple[str, str], ...]]).decode


def encoded(extraction: Extraction) -> bytes | None:
    """The extraction as bytes, or None for one that cannot be held: half a surrogate pair, a number past 64 bits."""
    by_type: dict[type[Record], list[Record]] = {}
    for record in extraction.records:
        by_type.setdefault(type(record), []).append(record)
    sign, told = extraction.signature, extraction.sentences
    sentences = _bytes("I", told.starts), _bytes("I", told.ends), _bytes("Q", told.keys)
    try:
        whole = {kind.type: zlib.compress(_pack(_columns(kind, own)), 1) for kind, own in by_type.items()}
        return _pack(_Held(whole, _bytes("Q", sign.runs), sign.whole, sign.words, extraction.notices, sentences, _pack(extraction.names)))
    except (UnicodeEncodeError, OverflowError):
        return None


class Encoded:
    """An extraction that is still bytes: records are made of them when they are asked for, type by type, and not kept.

    Raises Trouble, here or when records are asked for, on bytes that are no extraction of `article`.
    """

    __slots__ = ("_article", "_held", "known", "notices", "origin")

    def __init__(self, raw: bytes, article: Article, origin: Origin, known: dict[Any, Any] | None = None) -> None:
        """`origin` is the stamp that records will carry. `known` holds the values that stand in many records once for all
        extractions that are given the same one: half of an archive's memory is names, said again.
        """
        self.origin = origin
        self.known = {} if known is None else known
        self._article = article
        try:
            held = _unpack(raw)
        except _FAULTS as fault:
            raise _unreadable(fault) from None
        self._held = held
        self.notices = tuple(msgspec.structs.replace(n, path=article.path) if n.path not in ("", article.path) else n for n in held.notices)

    @property
    def signature(self) -> Signature:
        """By which near copies are found."""
        return Signature(_numbers("Q", self._held.runs), self._held.whole, self._held.words)

    @property
    def sentences(self) -> Sentences:
        """By which shared passages are found."""
        starts, ends, keys = self._held.sentences
        found = Sentences(_numbers("I", starts), _numbers("I", ends), _numbers("Q", keys))
        if not len(found.starts) == len(found.ends) == len(found.keys):
            raise _unreadable(ValueError("sentences without an end or a key"))
        return found

    @property
    def names(self) -> Sightings:
        """By which it is found out who is who."""
        try:
            keys, sightings, sights, defined = _unpack_names(self._held.names)
        except _FAULTS as fault:
            raise _unreadable(fault) from None
        if len(keys) != len(sightings):
            raise _unreadable(ValueError("names without a place or a key"))
        once = self.known.setdefault
        # Most stand once in an article, and in many articles.
        own = [
            Sighting(
                once(starts, starts) if len(starts) == 1 else starts, once(texts, texts) if len(texts) == 1 else texts, quoted, signs, titles, offices, posts
            )
            for starts, texts, quoted, signs, titles, offices, posts in sightings
        ]
        return Sightings(tuple(map(once, keys, keys)), tuple(own), sights, defined)

    @property
    def records(self) -> tuple[Record, ...]:
        """All records, type by type."""
        return tuple(self.of([_KINDS[name] for name in self._held.records if name in _KINDS], self.origin))

    def of(self, kinds: Iterable[type[Record]], origin: Origin) -> list[Record]:
        """The records of these types, stamped with `origin`."""
        return list(chain.from_iterable(gathered(kind, [(self, origin)]) for kind in kinds if kind.type in self._held.records))

    def size(self, kinds: Iterable[type[Record]]) -> int:
        """How many bytes the records of these types take here."""
        return sum(len(self._held.records.get(kind.type, b"")) for kind in kinds)

    def some(self, kind: type[Record], numbers: Collection[int], origin: Origin) -> list[Record]:
        """Those of its records of a type that have one of these numbers in their order, and all at their places, stamped with `origin`."""
        return gathered(kind, [(self, origin)], numbers) if kind.type in self._held.records else []

    def columns(self, kind: type[Record], again: bool = False) -> tuple[Sequence[Sequence[Any]], str]:
        """The fields of the records of one type, as held, and the text that they are slices of; no fields where there is no record.

        What may be asked for `again` soon is held for a while.
        """
        raw = self._held.records.get(kind.type)
        return ((), "") if raw is None else (_decoded_lately(kind, raw) if again else _decoded(kind, raw), self._article.text)


def signature_in(raw: bytes) -> Signature:
    """The signature of an extraction that is still bytes. Raises Trouble."""
    try:
        held = _unpack(raw)
    except _FAULTS as fault:
        raise _unreadable(fault) from None
    return Signature(_numbers("Q", held.runs), held.whole, held.words)


def gathered(kind: type[R], sources: Iterable[tuple[Encoded, Origin]], numbers: Collection[int] | None = None) -> list[R]:
    """The records of one type in many extractions, each stamped with the origin beside it; of each those with these `numbers` alone
    and all at their places, where it is said. Raises Trouble.
    """
    found: list[R] = []
    try:
        for source, origin in sources:
            columns, text = source.columns(kind, numbers is not None)
            if columns:
                starts, ends, *others = columns
                if len(starts) != len(ends):
                    raise ValueError("beginnings without ends")
                if numbers is not None:
                    starts, ends, *others = _chosen(columns, numbers)
                texts: Iterable[str] = map(text.__getitem__, map(slice, starts, ends))
                if kind.repeated or kind.worded:
                    once = source.known.setdefault
                    texts, *others = [
                        [share(value, once) for value in column] if share else column
                        for column, share in zip((list(texts), *others), _shares(kind), strict=True)
                    ]
                found.extend(map(kind, repeat(origin, len(starts)), starts, ends, texts, *(_full(column, len(starts)) for column in others)))
    except _FAULTS as fault:
        raise _unreadable(fault) from None
    return found


def _chosen(columns: Sequence[Sequence[Any]], numbers: Collection[int]) -> Sequence[Sequence[Any]]:
    """The columns of those records alone that stand where one with these numbers stands."""
    count = len(columns[0])
    places = list(zip(*columns[:2], strict=True))
    wanted = {places[number] for number in numbers if 0 <= number < count}
    rows = [number for number, place in enumerate(places) if place in wanted]
    if any(len(column) not in (1, count) for column in columns):
        raise ValueError("fields without a record")
    return [column if len(column) == 1 < count else [column[number] for number in rows] for column in columns]


def _full(column: Sequence[Any], count: int) -> Iterable[Any]:
    """A column as it was before it was shortened."""
    if len(column) == 1:
        return repeat(column[0], count)
    if len(column) != count:
        raise ValueError(f"{len(column)} values for {count} records")
    return column


def _bytes(code: Literal["I", "Q"], numbers: Sequence[int]) -> bytes:
    """Whole numbers of 4 bytes (I) or 8 (Q), the lowest byte first."""
    held = array(code, numbers)
    if sys.byteorder == "big":
        held.byteswap()
    return held.tobytes()


def _numbers(code: Literal["I", "Q"], raw: bytes) -> array[int]:
    """What `_bytes` made bytes of. Raises Trouble where they are cut short."""
    found = array(code)
    try:
        found.frombytes(raw)
    except ValueError as fault:
        raise _unreadable(fault) from None
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _unreadable(fault: Exception) -> Trouble:
    return Trouble(Notice("", "index", f"what is stored of an article cannot be read: {fault}"))


def _opened(raw: bytes) -> bytes:
    opening = zlib.decompressobj()
    opened = opening.decompress(raw, _MOST)
    if opening.unconsumed_tail or not opening.eof:
        raise ValueError("cut short, or too large")
    return opened


def _decoded(kind: type[Record], raw: bytes) -> Sequence[Sequence[Any]]:
    columns: Sequence[Sequence[Any]] = _decoder(kind)(_opened(raw))
    return columns


@lru_cache(maxsize=_LATELY)
def _decoded_lately(kind: type[Record], raw: bytes) -> Sequence[Sequence[Any]]:
    return _decoded(kind, raw)


@cache
def _row(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(name for name in kind.__struct_fields__ if name not in ("origin", "text")))


@cache
def _shares(kind: Any) -> tuple[Callable[[Any, Once], Any] | None, ...]:
    """How the values of each column after the places, the text's first, are made one with the same values of others."""
    names = [name for name in kind.__struct_fields__ if name not in ("origin", "start", "end")]
    return tuple([_whole if name in kind.repeated else _by_words if name in kind.worded else None for name in names])


def _whole(value: Any, once: Once) -> Any:
    return once(value, value)


def _by_words(value: Any, once: Once) -> Any:
    """Words, or a struct of nothing but words, each held once."""
    if isinstance(value, tuple):
        return tuple(map(once, value, value)) if value else value
    return type(value)(*[tuple(map(once, words, words)) if words else words for words in msgspec.structs.astuple(value)])


@cache
def _decoder(kind: Any) -> Callable[[bytes], Any]:
    """What reads the columns of a type: one value after another is held against the type of its field."""
    hints = [list[field.type] for field in msgspec.structs.fields(kind) if field.name not in ("origin", "text")]  # type: ignore[name-defined]
    return msgspec.msgpack.Decoder(tuple[tuple(hints)]).decode  # type: ignore[misc]


def _columns(kind: type[Record], own: Sequence[Record]) -> list[Any]:
    starts, ends, *others = zip(*map(_row(kind), own), strict=True)
    return [starts, ends, *map(_shortened, others)]


def _shortened(column: Sequence[Any]) -> Sequence[Any]:
    """One value where all are the same: 1, 1.0 and True are equal and not the same."""
    first = column[0]
    if column.count(first) == len(column) and (not isinstance(first, (int, float)) or len(set(map(type, column))) == 1):
        return (first,)
    return column
