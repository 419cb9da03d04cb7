"""Which letters of one changed word changed.

diff-match-patch is good at this and at nothing longer: over whole articles it runs into its time limit, or for minutes
without one. So it sees one word at a time, with no clock.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diff_match_patch import diff_match_patch

LONGEST = 60
"""Characters of a word that is looked into."""
KEPT = 0.5
"""Share of the letters of both words that must have stayed: else it is another word."""

_JOINTS = frozenset("-‐‑'’.")

Letters = tuple[tuple[str, bool], ...]
"""Pieces of a word, each with whether it changed."""


def letters(before: str, after: str) -> tuple[Letters, Letters] | None:
    """The pieces of both words; None where they are no single words, too long, or have too little in common."""
    if not before or not after or max(len(before), len(after)) > LONGEST or any(c.isspace() for c in before + after):
        return None
    if not all(c.isalpha() or c in _JOINTS for c in before + after):
        # A number is read whole; a letter is not parted from its accent.
        return None
    differ = _differ()
    found = differ.diff_main(before, after, False)
    differ.diff_cleanupSemantic(found)
    kept = sum(len(text) for op, text in found if op == 0)
    if 2 * kept < KEPT * (len(before) + len(after)):
        return None
    return tuple((text, op != 0) for op, text in found if op <= 0), tuple((text, op != 0) for op, text in found if op >= 0)


@lru_cache(maxsize=1)
def _differ() -> diff_match_patch:
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    return differ
