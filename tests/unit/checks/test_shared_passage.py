"""`shared-passage`: which places belong together, and what is told of them."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from msgspec.structs import replace

from xcheck.checks.shared_passage import SharedPassage
from xcheck.grouping import groups
from xcheck.model.article import Origin
from xcheck.model.finding import Conflict
from xcheck.model.records import Shared

CHECK = SharedPassage()


def place(path: str, sentences: str, *, voice: str = "", day: date | None = None, length: int = 20, source: str | None = None) -> Shared:
    origin = Origin(f"sha-{path}", path, path, day, source, voice or f"sha-{path}")
    return Shared(origin, 10, 10 + 9 * len(sentences), "w" * 9 * len(sentences), tuple(sentences), (length,) * len(sentences))


def found(*records: Shared, check: SharedPassage = CHECK) -> list[Conflict]:
    return [c for group in groups(records, check.keys, check.linked, check.fold) for c in check.compare(group)]


def test_the_latest_place_comes_first() -> None:
    (conflict,) = found(place("a", "xyz", day=date(2026, 3, 2)), place("b", "xyz", day=date(2026, 4, 1)), place("c", "yz", day=date(2026, 3, 9)))
    assert [s.origin.path for s in conflict.sides] == ["b", "c", "a"]
    assert conflict.facts == {"words": 60, "articles": 3}
    assert [r.text for r in conflict.reasons] == [
        "{place} has the same words",
        "3 articles have them, near copies counted once",
        "the earliest is dated 2026-03-02",
    ]


def test_too_little_in_common_is_no_passage() -> None:
    assert found(place("a", "xy"), place("b", "yz")) == []
    assert found(place("a", "x"), place("b", "x")) == []
    assert found(place("a", "x"), place("b", "x"), check=SharedPassage(words=20)) != []


def test_near_copies_count_once() -> None:
    assert found(place("a", "xyz", voice="v"), place("b", "xyz", voice="v")) == []
    (conflict,) = found(place("a", "xyz", voice="v"), place("b", "xyz", voice="v"), place("c", "xyz"))
    assert len(conflict.sides) == 2


def test_the_identity_is_what_two_share_and_is_a_passage_by_itself() -> None:
    (one,) = found(place("a", "xyz"), place("b", "xyzw"))
    (more,) = found(place("c", "xyz"), place("b", "xyzw"), place("d", "xyz"))
    assert one.identity == more.identity == ("x", "y")
    (other,) = found(place("c", "wyz"), place("b", "wyz"))
    assert other.identity == ("w", "y")


def test_a_short_sentence_more_is_the_same_passage() -> None:
    def with_lengths(name: str, sentences: str, *lengths: int) -> Shared:
        return replace(place(name, sentences), lengths=lengths)

    (one,) = found(with_lengths("a", "xyz", 30, 8, 25), with_lengths("b", "xyz", 30, 8, 25))
    (more,) = found(with_lengths("a", "wxyz", 3, 30, 8, 25), with_lengths("b", "wxyz", 3, 30, 8, 25))
    assert one.identity == more.identity == ("x", "z")


def test_sources_may_be_looked_at_apart() -> None:
    two = (place("a", "xyz", source="Courier"), place("b", "xyz", source="Radio"))
    assert len(found(*two)) == 1
    assert found(*two, check=SharedPassage(within_source=True)) == []


def test_order_changes_nothing() -> None:
    rows = (place("a", "xyz"), place("b", "xyzw"), place("c", "yzw"))
    assert len({repr(found(*order)) for order in permutations(rows)}) == 1
