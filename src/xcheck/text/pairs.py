"""What the pairing of marks finds: quotations, and marks that have no partner."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from msgspec import Struct


class Quotation(Struct, frozen=True):
    """Words between a pair of quotation marks: `start` and `end` lie between the marks.

    `level` is 0 for an outer quotation, 1 for one inside it. `continued` says that the next paragraph goes on with it,
    so that no closing mark stands at `end`. `closing` is empty where no closing mark was found, `opening` where the
    quotation came over from the paragraph before without a mark of its own.
    """

    start: int
    end: int
    opening: str
    closing: str
    level: int
    continued: bool


class Loose(Struct, frozen=True, order=True):
    """A mark without a partner, at `offset`; `expected` is the mark that is missing."""

    offset: int
    mark: str
    expected: str


class Marks(Struct, frozen=True, dict=True):
    """All marks of one article: quotations by where they start, loose marks by where they stand."""

    quotations: tuple[Quotation, ...]
    loose: tuple[Loose, ...]

    @cached_property
    def outer(self) -> tuple[Quotation, ...]:
        """The quotations that stand in no other; they never overlap."""
        return tuple(q for q in self.quotations if q.level == 0)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(q.start for q in self.outer)

    def quoted(self, offset: int) -> bool:
        """Whether `offset` lies inside a quotation."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self.outer[index].end
