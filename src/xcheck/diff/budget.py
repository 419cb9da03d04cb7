"""How much work a comparison may cost: a number of steps, never a time, so that a busy machine gives the same bytes."""

from __future__ import annotations

from msgspec import Struct

STEPS = 4_000_000_000
"""Pairs of words that may be held against each other for one pair of texts; a second or so. Twenty thousand words a side
take a tenth of it."""
CALL = 20_000
"""What one comparison costs beside its words, in the same unit."""
WORD = 400
"""What looking at one word costs."""


class Budget(Struct):
    """The work that is left. `exhausted` tells whether something had to be left out."""

    left: int = STEPS
    exhausted: bool = False

    def spend(self, a: int, b: int, calls: int = 1) -> bool:
        """Whether comparing `a` words with `b` words (all in all, in `calls` comparisons) can still be paid; if so it is."""
        return self.pay(a * b + CALL * calls + WORD * (a + b))

    def pay(self, cost: int) -> bool:
        """Whether `cost` steps are left; if so they are taken."""
        if cost > self.left:
            self.exhausted = True
            return False
        self.left -= cost
        return True
