"""Do two articles tell one story? By the days they were published and the names at their beginnings."""

from __future__ import annotations

from xcheck.checks.same_event import COMMON, days_between, of_one_day
from xcheck.model.records import Figure

NEAR = 4
"""Days between two reports of one story."""
NAMES = 3
"""Names that two dated stories share at least."""
MORE_NAMES = 6
"""The same where a story has no date."""
_PART = 0.4
_HALF = 0.5
"""The share of the names at the beginning of one of two stories that they have in common; the higher one where one has no date."""


def told_together(a: Figure, b: Figure) -> bool:
    """Whether two articles tell one story: of near days, with names in common that are many of those at the beginning of either."""
    gap = days_between(a.as_of, b.as_of)
    ours, theirs = {*a.about} - COMMON, {*b.about} - COMMON
    stories = (ours | {*a.here.names}) & (theirs | {*b.here.names}) - COMMON
    if gap is not None and gap > NEAR:
        return False
    undated = gap is None and not of_one_day(a, b)
    least, part = (MORE_NAMES, _HALF) if undated else (NAMES, _PART)
    return len(stories) >= max(least, part * min(len(ours), len(theirs)))
