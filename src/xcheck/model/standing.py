"""What a run held its articles against, as a report tells it."""

from __future__ import annotations

from msgspec import Struct


class Standing(Struct, frozen=True):
    """What the articles were checked against, in words for people; what is empty took no part.

    `label` is the caller's own name for the run: an issue, a desk, a commit.
    """

    label: str = ""
    rulebook: str = ""
    """`22 rules`."""
    register: str = ""
    """`31 names, as of 2026-05-01`."""
    index: str = ""
    baseline: str = ""
    """Its file and entries, or the revision whose findings are the baseline."""
    focus: str = ""
    """Which articles the run is about, where not all: `2 articles`, `3 articles changed since main`."""
    decisions: str = ""
    """Their file and number; with the day by which they expire where any does."""
