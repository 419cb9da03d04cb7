"""Both texts side by side, from their changes: what stayed, what changed, and what moved, piece by piece.

Read down the old side the pieces give the old text, down the new side the new one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from xcheck.diff.change import Change
from xcheck.model.place import Span


class Piece(NamedTuple):
    """A stretch of the two texts.

    `same` has equal spans on both sides; `change` those of change number `change` (one may be empty); `gone` is old text that
    stands elsewhere now, `come` new text that stood elsewhere: `change` is then the number of the move and `inside` its own
    pieces, which have both spans.
    """

    sort: Literal["same", "change", "gone", "come"]
    old: Span
    new: Span
    change: int = -1
    inside: tuple[Piece, ...] = ()


class _Event(NamedTuple):
    """Something that happens at a place of both texts, or of one of them: words that came, went or moved."""

    sort: Literal["change", "gone", "come"]
    old: Span | None
    new: Span | None
    number: int


def pieces(old: str, new: str, changes: Sequence[Change]) -> tuple[Piece, ...]:
    """The texts as pieces. Where changes do not fit together, which they always should, what they touch is one piece."""
    moves = [(n, c) for n, c in enumerate(changes) if c.op == "move" and c.old and c.new]
    within = _Within(moves)
    inner: dict[int, list[_Event]] = {n: [] for n, _ in moves}
    outer: list[_Event] = []
    for number, change in enumerate(changes):
        if change.op in ("split", "merge"):
            continue
        if change.op == "move":
            outer += [_Event("gone", change.old, None, number), _Event("come", None, change.new, number)]
            continue
        event = _Event("change", change.old, change.new, number)
        home = within.home(change)
        (outer if home is None else inner[home]).append(event)
    insides = {n: tuple(_walk(old, c.old, new, c.new, inner[n], {})) for n, c in moves if c.old and c.new}
    return tuple(_walk(old, Span(0, len(old)), new, Span(0, len(new)), outer, insides))


class _Within:
    """The moves, to look up which one a change lies in."""

    def __init__(self, moves: Sequence[tuple[int, Change]]) -> None:
        self._new = sorted((c.new.start, c.new.end, n) for n, c in moves if c.new)
        self._old = sorted((c.old.start, c.old.end, n) for n, c in moves if c.old)

    def home(self, change: Change) -> int | None:
        """The number of the move that holds a change on the sides it has."""
        homes = [self._at(self._new, change.new), self._at(self._old, change.old)]
        wanted = [home for home, span in zip(homes, (change.new, change.old), strict=True) if span]
        return wanted[0] if wanted and all(home == wanted[0] for home in wanted) else None

    @staticmethod
    def _at(side: Sequence[tuple[int, int, int]], span: Span | None) -> int | None:
        if span is None:
            return None
        at = bisect_left(side, (span.start, 1 << 60, 0)) - 1
        return side[at][2] if at >= 0 and span.end <= side[at][1] else None


def _walk(old: str, within: Span, new: str, its: Span, events: Sequence[_Event], insides: dict[int, tuple[Piece, ...]]) -> Iterator[Piece]:
    """The pieces of two stretches, from their events."""
    on_old = sorted((e for e in events if e.old is not None), key=lambda e: (e.old, e.number))
    on_new = sorted((e for e in events if e.new is not None), key=lambda e: (e.new, e.number))
    i, j, at_old, at_new = within.start, its.start, 0, 0
    while at_old < len(on_old) or at_new < len(on_new):
        left = on_old[at_old] if at_old < len(on_old) else None
        right = on_new[at_new] if at_new < len(on_new) else None
        ahead = min(
            (left.old.start if left and left.old else within.end) - i,
            (right.new.start if right and right.new else its.end) - j,
        )
        if ahead < 0 or old[i : i + ahead] != new[j : j + ahead]:
            break
        if ahead:
            yield Piece("same", Span(i, i + ahead), Span(j, j + ahead))
            i, j = i + ahead, j + ahead
        if left and left.old and left.new is None and left.old.start == i:
            yield Piece(left.sort, left.old, Span(j, j), left.number, insides.get(left.number, ()))
            i, at_old = left.old.end, at_old + 1
        elif right and right.new and right.old is None and right.new.start == j:
            yield Piece(right.sort, Span(i, i), right.new, right.number, insides.get(right.number, ()))
            j, at_new = right.new.end, at_new + 1
        elif left and right and left.number == right.number and left.old and right.new and (left.old.start, right.new.start) == (i, j):
            yield Piece("change", left.old, right.new, left.number)
            i, j, at_old, at_new = left.old.end, right.new.end, at_old + 1, at_new + 1
        else:
            break
    if (at_old, at_new) == (len(on_old), len(on_new)) and old[i : within.end] == new[j : its.end]:
        if i < within.end:
            yield Piece("same", Span(i, within.end), Span(j, its.end))
    else:
        yield Piece("change", Span(i, within.end), Span(j, its.end))
