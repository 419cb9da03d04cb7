"""What is done to rows: whatever machine does it, and however keys are cut up, groups are those of one process."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import ClassVar

from hypothesis import given
from hypothesis import strategies as st

from xcheck.checks.base import Check
from xcheck.engine import partition
from xcheck.engine.comparing import Gathered, compare_all, in_order
from xcheck.grouping import homes
from xcheck.model.article import Origin
from xcheck.model.finding import Conflict, Side
from xcheck.model.notice import Notice
from xcheck.model.records import Mention, Record


class Ties(Check[Mention], frozen=True):
    """Belong together when one key is shared and the sizes are near; each group is one conflict that tells its members."""

    id: ClassVar[str] = "ties"
    reads: ClassVar[tuple[type[Record], ...]] = (Mention,)
    near: int = 1
    folds: bool = False
    breaks: str = ""

    def keys(self, record: Mention) -> Iterable[str]:
        if self.breaks == "keys" and "f" in record.title:
            raise ValueError(f"no key for {record.title}")
        return record.title

    def fold(self, record: Mention) -> str | None:
        return record.text if self.folds else None

    def linked(self, a: Mention, b: Mention) -> bool:
        if self.breaks == "links" and "a" in a.title:
            raise ValueError(f"no link for {a.title}")
        return abs(len(a.text) - len(b.text)) <= self.near

    def compare(self, group: Sequence[Mention]) -> Iterator[Conflict]:
        if self.breaks == "groups" and len(group) > 1:
            raise ValueError(f"no room for {group[0].title}")
        yield Conflict("sure", ("ties",), tuple(Side.of(record, record.title, "undecided") for record in group))


class Loose(Ties, frozen=True):
    """As `Ties`, whoever shares a key."""

    id: ClassVar[str] = "loose"
    linked = Check.linked


def mention(article: str, start: int, size: int, keys: str) -> Mention:
    return Mention(Origin(f"sha256:{article}", article, f"{article}.txt"), start, start + size, "x" * size, title=keys)


records = st.lists(st.builds(mention, st.sampled_from("pqr"), st.integers(0, 3), st.integers(1, 6), st.text("abcdef", max_size=3)), max_size=14)


def by_rows(made: Sequence[Record], checks: dict[str, Check[Record]], block: int) -> tuple[dict[str, list[Conflict]], set[str]]:
    """All steps over rows, with Spark's part (bring together what is equal, in any order) done by sorting backwards."""
    own = tuple(checks.values())
    pieces = [partition.made_piece(at, made[at : at + 3]) for at in range(0, len(made), 3)]
    keyed = sorted(chain.from_iterable(partition.keyed([piece], own) for piece in reversed(pieces)), key=lambda row: (row.alike, row.record), reverse=True)
    linking = frozenset(n for n, check in enumerate(own) if type(check).linked is not Check.linked)
    found: dict[str, list[Conflict]] = {name: [] for name in checks}
    broken = set()
    best = list(partition.leaders(keyed, linking))
    for rule, name in enumerate(checks):
        faults = sorted((row.rank, row.record.decode()) for row in best if row.rule == rule and not row.alike)
        ranked = sorted((row for row in best if row.rule == rule and row.alike), key=lambda row: row.rank)
        numbers = {row.alike: number for number, row in enumerate(ranked)}
        links: dict[int, set[int]] | None = None
        if rule in linking:
            seats, _ = partition.seats([(rule, row.alike, row.keys) for row in ranked], 7, block)
            rows = [(s.task, rule, s.key, s.block, s.alike, row.rank, row.keys, row.record) for s in seats for row in [ranked[numbers[s.alike]]]]
            links = {}
            for edge in partition.edges(sorted(rows, reverse=True), own):
                if edge.alike:
                    better = [numbers[edge.better[at : at + 16]] for at in range(0, len(edge.better), 16)]
                    assert all(number < numbers[edge.alike] for number in better)
                    links.setdefault(numbers[edge.alike], set()).update(better)
                else:
                    faults.append((b"\xff" + edge.rank, edge.better.decode()))
        gathered = {home.alike: home for home in partition.clusters([(rule, row.alike, row.keys) for row in ranked], links, 0)[0]}
        members = [(home.cluster, rule, home.number, row.rank, row.record) for row in keyed if row.rule == rule and row.alike for home in [gathered[row.alike]]]
        groups = sorted(((pickle.loads(row.order), row) for row in partition.compared(sorted(members, reverse=True), own)), key=lambda pair: pair[0])
        faults.extend((b"\xff\xff", row.said) for _, row in groups if row.said)
        if faults:
            broken.add(f"rule {name} was not checked: its check broke ({min(faults, key=lambda fault: fault[0])[1]})")
        else:
            found[name] = in_order([conflict for _, row in groups for conflict in pickle.loads(row.conflicts)])
    return found, broken


@given(records, st.integers(1, 4), st.integers(0, 5), st.booleans())
def test_groups_are_those_of_one_process_however_keys_are_cut(made: list[Mention], block: int, near: int, folds: bool) -> None:
    checks: dict[str, Check[Record]] = {"tight": Ties(near, folds), "loose": Loose(near, folds)}  # type: ignore[dict-item]
    found, broken = by_rows(made, checks, block)
    assert (found, broken) == (compare_all(Gathered(made), checks)[0], set())


@given(records, st.integers(1, 4), st.sampled_from(["keys", "groups"]))
def test_a_check_that_breaks_is_told_in_the_same_words(made: list[Mention], block: int, where: str) -> None:
    checks: dict[str, Check[Record]] = {"sound": Ties(), "broken": Ties(breaks=where)}  # type: ignore[dict-item]
    found, broken = by_rows(made, checks, block)
    expected, notices = compare_all(Gathered(made), checks)
    assert (found, broken) == (expected, {notice.message for notice in notices})


def test_a_link_that_breaks_stops_its_check_alone() -> None:
    made = [mention("p", 0, 2, "ab"), mention("q", 0, 3, "ab"), mention("r", 0, 2, "c")]
    checks: dict[str, Check[Record]] = {"sound": Ties(), "broken": Ties(breaks="links")}  # type: ignore[dict-item]
    found, broken = by_rows(made, checks, 1)
    expected, notices = compare_all(Gathered(made), checks)
    assert (found["sound"], found["broken"]) == (expected["sound"], [])
    assert len(expected["sound"]) == 2 and notices == tuple(Notice("", "broken", said) for said in broken)


def test_a_key_that_many_have_is_cut_into_tasks_of_two_blocks() -> None:
    leaders = [(0, bytes([number]) * 16, (b"many", bytes([number]))) for number in range(10)]
    seats, free = partition.seats(leaders, 100, 3)
    tasks: dict[int, list[partition.Seat]] = {}
    for seat in seats:
        tasks.setdefault(seat.task, []).append(seat)
    assert sorted(tasks) == list(range(100, free)) and len(tasks) == 10
    assert max(map(len, tasks.values())) == 6 and {seat.key for seat in seats} == {b"many"}
    met = {frozenset((a.alike, b.alike)) for seated in tasks.values() for a in seated for b in seated if a.alike != b.alike}
    assert len(met) == 45
    assert partition.seats(leaders[:1], 100, 3) == ([], 100)


def test_homes_are_centres_linked_to_and_nobody_joins_a_follower() -> None:
    links = {(0, 1), (1, 2)}
    assert homes(["ab", "bc", "cd", "x"], lambda a, b: (a, b) in links) == [0, 0, 2, 3]
