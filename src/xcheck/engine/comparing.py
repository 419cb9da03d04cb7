"""Every check over the records that it reads: candidates grouped, groups compared, conflicts in a fixed order.

It knows nothing of how records are made: what compares two versions of one article needs no extraction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import partial
from typing import Any, Protocol

from xcheck.checks.base import Check
from xcheck.engine.beside import forked, shared_out
from xcheck.engine.laps import Lap, no_lap
from xcheck.engine.neighbours import Archive
from xcheck.engine.vicinity import Nearby, groups_about
from xcheck.grouping import groups
from xcheck.model.finding import Conflict
from xcheck.model.notice import Notice, Trouble
from xcheck.model.records import Record


class Source(Protocol):
    """Where the records of each type are had from; see `xcheck.resolve.corpus.Settled`."""

    def of(self, kinds: Collection[type[Record]]) -> list[Record]:
        """The records of these types."""

    def nearby(self, kinds: Collection[type[Record]]) -> Nearby[Any] | None:
        """The records of these types, where those near others are made alone; None where all are at hand."""

    def size(self, kinds: Collection[type[Record]]) -> int:
        """How much room the records of these types take, in a unit of its own."""

    def waits(self, kinds: Collection[type[Record]]) -> bool:
        """Whether records of these types are had only when something is found out that takes long."""


class Gathered:
    """Records that are all at hand."""

    def __init__(self, records: Iterable[Record]) -> None:
        """`records` are sorted by type, and stay in their order within it."""
        self._by_type: dict[type[Record], list[Record]] = {}
        for record in records:
            self._by_type.setdefault(type(record), []).append(record)

    def of(self, kinds: Collection[type[Record]]) -> list[Record]:
        """The records of these types, in the order of `kinds`."""
        return [record for kind in kinds for record in self._by_type.get(kind, ())]

    def nearby(self, kinds: Collection[type[Record]]) -> None:
        """None: all are at hand."""

    def size(self, kinds: Collection[type[Record]]) -> int:
        """How many there are of these types."""
        return sum(len(self._by_type.get(kind, ())) for kind in kinds)

    def waits(self, kinds: Collection[type[Record]]) -> bool:
        """No: all are at hand."""
        return False


def compare_all(
    source: Source,
    checks: Mapping[str, Check[Record]],
    about: Collection[str] | None = None,
    lap: Lap = no_lap,
    jobs: int = 1,
    archive: Archive | None = None,
) -> tuple[dict[str, list[Conflict]], tuple[Notice, ...]]:
    """The conflicts that each check (by rule id) finds, in an order that depends on nothing but the records.

    With `about`, only those with a side in an article with one of these digests. A check that breaks is told as trouble;
    the others go on. `lap` is told each rule when it is done. Up to `jobs` processes share the checks. Where `about` articles stand beside an `archive`
    whose keys are kept, only its records near them are made: the conflicts are the same.
    """

    def one(rule: str, check: Check[Record]) -> tuple[list[Conflict], tuple[Notice, ...]]:
        broken: tuple[Notice, ...] = ()
        # What nobody else reads is made for its check and dropped after it.
        near = None if about is None else source.nearby(check.reads)
        if about is not None and near is None and archive is not None:
            near = archive.nearby(check)
        own = source.of(check.reads) if near is None else near
        try:
            conflicts = [c for group in _groups(check, own, about) for c in check.compare(group)]
            if about is not None:
                conflicts = [c for c in conflicts if any(side.origin.digest in about for side in c.sides)]
        except Trouble:
            raise
        except Exception as fault:  # noqa: BLE001 - whatever broke, it is told as trouble and the exit status is 2
            broken = (Notice("", "broken", f"rule {rule} was not checked: its check broke ({told(fault)})"),)
            conflicts = []
        if jobs < 2:
            lap(rule)
        return in_order(conflicts), broken

    if jobs > 1 and about is not None:
        # What waits for who is who is little then: the others are done beside it.
        order = sorted(checks, key=lambda rule: source.waits(checks[rule].reads))
        first = sum(not source.waits(checks[rule].reads) for rule in checks)
        begun = forked(lambda: [one(rule, checks[rule]) for rule in order[:first]])
        late = [one(rule, checks[rule]) for rule in order[first:]]
        each = [*begun(), *late]
    else:
        # The largest first: begun last, one would be waited for alone, with all that it holds beside what the others hold by then.
        order = sorted(checks, key=lambda rule: -source.size(checks[rule].reads)) if jobs > 1 else [*checks]
        each = shared_out([partial(one, rule, checks[rule]) for rule in order], jobs)
    done = dict(zip(order, each, strict=True))
    if jobs > 1:
        lap("compared")
    return {rule: done[rule][0] for rule in checks}, tuple(notice for rule in checks for notice in done[rule][1])


def _groups(check: Check[Record], records: Iterable[Record] | Nearby[Any], about: Collection[str] | None) -> list[tuple[Record, ...]]:
    if about is not None:
        return groups_about(about, records, check.keys, check.linked, check.fold)
    assert isinstance(records, Iterable), "without articles to be near of, all are at hand"
    return groups(records, check.keys, check.linked, check.fold)


def in_order(conflicts: Iterable[Conflict]) -> list[Conflict]:
    """The conflicts of one rule by what they are and where they stand; those that are equal in that stay as they are."""
    return sorted(conflicts, key=lambda c: (c.identity, c.grade, [(s.origin.digest, s.start, s.end) for s in c.sides]))


def told(fault: Exception) -> str:
    """What broke, for a notice: the kind of fault, the function that it came from, and its words."""
    import traceback

    where = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {where.name}: {fault}"
