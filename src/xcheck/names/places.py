"""Are two names of places one? Decided by the lists of places alone; letters say little about places."""

from __future__ import annotations

from xcheck.names import features as f
from xcheck.names import lists
from xcheck.names.evidence import Evidence


def places(a: str, b: str) -> Evidence | None:
    """What the lists say about two folded names; None when they do not know both."""
    a, b = a.removeprefix("the "), b.removeprefix("the ")
    known = lists.PLACES
    if a not in known or b not in known:
        return None
    names = lists.PLACE_NAMES
    if names.get(a, a) == names.get(b, b):
        return Evidence(f.PLACE_NAMES, a, b)
    return Evidence(f.PLACE_CONFLICT, a, b)
