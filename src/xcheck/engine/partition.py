"""What is done to one partition of rows, wherever it lies: records to keys, keys to leaders, leaders to edges, groups to conflicts.

Pure functions over plain rows, one stream in and one out: an engine that spreads rows over machines brings together the
rows that belong together and does nothing else. What decides is in the rows: digests and orders of our own.

A fault in a check is a row too: it has no `alike`, and says which rule broke, when (so that the first one can be told) and how.
"""

from __future__ import annotations

import hashlib
import pickle
import struct
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from xcheck.checks.base import Check
from xcheck.engine.comparing import told
from xcheck.extract.extraction import Extracted
from xcheck.grouping import homes
from xcheck.model.article import Origin
from xcheck.model.records import Record
from xcheck.resolve.furniture import within
from xcheck.resolve.settled import EARLY

Checks = Sequence[Check[Record]]
"""The checks of a run; rows name each by its number."""
BLOCK = 200
"""Leaders of one key that are held together at most: where a key has more, its pairs are cut into tasks of two blocks each."""
_TURN = struct.Struct(">BIHI")
_PLACE = struct.Struct(">II")
_LENGTH = struct.Struct(">I")


class Keyed(NamedTuple):
    """One record as one check sees it. `rank` sorts, as bytes, as records are ranked for centres; records of equal rank in their turn."""

    rule: int
    alike: bytes
    rank: bytes
    keys: list[bytes]
    record: bytes


class Leader(NamedTuple):
    """The best of the records that are alike for a check, and the turn of the first of them; the record only where links are to be tested."""

    rule: int
    alike: bytes
    rank: bytes
    keys: list[bytes]
    record: bytes


class Seat(NamedTuple):
    """A leader's place in a task: all pairs of the two blocks (or within the one block) of one key that share no smaller key."""

    rule: int
    alike: bytes
    task: int
    block: int
    key: bytes


class Edges(NamedTuple):
    """A leader, and the better ones that it is linked to, their digests in a row."""

    rule: int
    alike: bytes
    rank: bytes
    better: bytes


class Home(NamedTuple):
    """Where the records that are alike gather: the number of their cluster, and that of their leader in it."""

    rule: int
    alike: bytes
    cluster: int
    number: int


class Compared(NamedTuple):
    """What one group gave, pickled: its conflicts, or what broke; `order` is the group's."""

    rule: int
    order: bytes
    conflicts: bytes
    said: str


def made_piece(first: int, records: Sequence[Record]) -> bytes:
    """Records that settling made, as something to send; `first` is the number of the first one."""
    return pickle.dumps((first, tuple(records)), 5)


def live_piece(number: int, extraction: Extracted, origin: Origin, aside: Sequence[tuple[int, int]]) -> bytes:
    """The extraction of one article, as something to send: what of it nobody has settled is read where it arrives."""
    return pickle.dumps((number, extraction, origin, tuple(aside)), 5)


def keyed(pieces: Iterable[bytes], checks: Checks) -> Iterator[Keyed]:
    """Every record under every check that reads it, if it has keys there."""
    readers: dict[type[Record], list[tuple[int, Check[Record]]]] = {}
    for rule, check in enumerate(checks):
        for kind in check.reads:
            readers.setdefault(kind, []).append((rule, check))
    late = sorted((kind for kind in readers if kind not in EARLY), key=lambda kind: kind.type)
    for piece in pieces:
        first, *rest = pickle.loads(piece)  # noqa: S301 - our own, on its way between our own processes
        if len(rest) == 1:
            for turn, record in enumerate(rest[0], first):
                yield from _seen(record, readers.get(type(record), ()), _TURN.pack(0, turn, 0, 0))
        else:
            extraction, origin, aside = rest
            for column, kind in enumerate(late):
                for turn, record in enumerate(extraction.of((kind,), origin)):
                    if not (aside and within(record, aside)):
                        yield from _seen(record, readers[kind], _TURN.pack(1, first, column, turn))


def _seen(record: Record, checks: Iterable[tuple[int, Check[Record]]], turn: bytes) -> Iterator[Keyed]:
    rank = _rank(record, turn)
    raw = b""
    for rule, check in checks:
        try:
            own = tuple(sorted(set(check.keys(record))))
            folded = check.fold(record) if own else None
        except Exception as fault:  # noqa: BLE001 - whatever broke, it is told
            yield Keyed(rule, b"", turn, [], told(fault).encode("utf-8", "replace"))
            continue
        if own:
            raw = raw or pickle.dumps(record, 5)
            yield Keyed(rule, _digest((rule, own, record.place if folded is None else folded)), rank, [_digest(key) for key in own], raw)


def _rank(record: Record, turn: bytes) -> bytes:
    """`grouping.rank` as bytes that sort like it, and the record's turn. A digest holds no NUL, and UTF-8 sorts as characters do."""
    digest, start, end = record.place
    return _LENGTH.pack(0xFFFFFFFF - len(record.text)) + digest.encode("utf-8", "surrogatepass") + b"\0" + _PLACE.pack(start, end) + turn


def _digest(value: object) -> bytes:
    return hashlib.blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def leaders(rows: Iterable[Keyed], linking: frozenset[int]) -> Iterator[Leader]:
    """The leader of each run of rows that are alike; their records for the rules in `linking`. Faults go through."""
    for alike, members in groupby(rows, key=itemgetter(1)):
        if not alike:
            yield from (Leader(*row) for row in members)
            continue
        held = list(members)
        best = min(held, key=itemgetter(2))
        first = min(row.rank[-_TURN.size :] for row in held)
        yield Leader(best.rule, alike, best.rank[: -_TURN.size] + first, best.keys, best.record if best.rule in linking else b"")


def seats(ranked: Sequence[tuple[int, bytes, Sequence[bytes]]], first: int, block: int = BLOCK) -> tuple[list[Seat], int]:
    """The tasks in which all pairs of the leaders (rule, alike, keys; best first) of a rule that share a key are tested, and the next free number.

    A key that many have is cut: each task holds two blocks of its leaders at most, so no machine gets all of them.
    """
    by_key: dict[bytes, list[int]] = {}
    for number, (_, _, own) in enumerate(ranked):
        for key in own:
            by_key.setdefault(key, []).append(number)
    found: list[Seat] = []
    task = first
    for key in sorted(by_key):
        numbers = by_key[key]
        if len(numbers) < 2:
            continue
        blocks = [numbers[at : at + block] for at in range(0, len(numbers), block)]
        for one in range(len(blocks)):
            for other in range(one, len(blocks)):
                for side in dict.fromkeys((one, other)):
                    found.extend(Seat(*ranked[number][:2], task, side, key) for number in blocks[side])
                task += 1
    return found, task


def edges(rows: Iterable[tuple[int, int, bytes, int, bytes, bytes, list[bytes], bytes]], checks: Checks) -> Iterator[Edges]:
    """The links in each run of rows of one task: (task, rule, key, block, alike, rank, keys, record)."""
    for _, seated in groupby(rows, key=itemgetter(0)):
        held = sorted(seated, key=itemgetter(5))
        _, rule, key, *_ = held[0]
        check = checks[rule]
        opened = [(block, frozenset(own), pickle.loads(raw)) for _, _, _, block, _, _, own, raw in held]  # noqa: S301 - our own
        whole = len({block for block, _, _ in opened}) == 1
        for at, (block, own, record) in enumerate(opened):
            better: list[bytes] = []
            for before, (other_block, others, leader) in enumerate(opened[:at]):
                if (whole or block != other_block) and min(own & others) == key:
                    try:
                        if check.linked(leader, record):
                            better.append(held[before][4])
                    except Exception as fault:  # noqa: BLE001 - whatever broke, it is told
                        yield Edges(rule, b"", held[at][5] + held[before][5], told(fault).encode("utf-8", "replace"))
            if better:
                yield Edges(rule, held[at][4], held[at][5], b"".join(better))


def clusters(ranked: Sequence[tuple[int, bytes, Sequence[bytes]]], links: Mapping[int, Collection[int]] | None, first: int) -> tuple[list[Home], int]:
    """Where the leaders of a rule (best first) gather, by the same function as in one process, and the next free number.

    `links` are the better leaders that each is linked to, by their numbers; None where whoever shares a key belongs together.
    """

    def linked(centre: int, number: int) -> bool:
        return links is None or centre in links.get(number, ())

    gathered = homes((own for *_, own in ranked), linked)
    return [Home(*ranked[number][:2], first + home, number) for number, home in enumerate(gathered)], first + len(ranked)


def compared(rows: Iterable[tuple[int, int, int, bytes, bytes]], checks: Checks) -> Iterator[Compared]:
    """The conflicts in each run of rows of one cluster: (cluster, rule, number, rank, record)."""
    for _, members in groupby(rows, key=itemgetter(0)):
        held = sorted(((number, rank[-_TURN.size :], rule, raw) for _, rule, number, rank, raw in members), key=itemgetter(0, 1))
        rule = held[0][2]
        group: tuple[Record, ...] = tuple(sorted((pickle.loads(raw) for *_, raw in held), key=lambda r: (r.place, r.text)))  # noqa: S301 - our own
        order = pickle.dumps(([record.place for record in group], held[0][0]), 5)
        try:
            conflicts = list(checks[rule].compare(group))
        except Exception as fault:  # noqa: BLE001 - whatever broke, it is told
            yield Compared(rule, order, b"", told(fault))
            continue
        if conflicts:
            yield Compared(rule, order, pickle.dumps(conflicts, 5), "")
