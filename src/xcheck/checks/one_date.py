"""Do two datings without a past day speak of one thing? Years in which something began, days on which something is to happen."""

from __future__ import annotations

from xcheck.checks.same_event import COMMON, named_alike
from xcheck.model.records import Dating

_STORY = 31
"""Days between two reports of one story, in which one name is one thing."""
_PLAN = 3
"""Days between two reports of one plan: later it may have changed."""
_ENOUGH = 2
"""Other names and words that two sentences about one full name share where the articles have no dates, or far ones: namesakes share none."""


def one_beginning(a: Dating, b: Dating) -> bool:
    """Whether two datings, at least one of them a lone year, are of one beginning."""
    if a.event != b.event or not a.who or a.who != b.who:
        return False
    gap = _gap(a, b)
    if gap is not None and gap <= _STORY:
        return True
    own = {*a.who.split()}
    shared = ({*a.here.names, *a.here.words} & {*b.here.names, *b.here.words}) - own - COMMON - {"found", "born", "establish"}
    return len(own) > 1 and len(shared) >= _ENOUGH


def one_plan(a: Dating, b: Dating) -> bool:
    """Whether two datings are of one plan: one act of one subject, told in the same days with the same names."""
    if not (a.planned and b.planned) or not a.who or a.event != b.event or a.who != b.who or a.origin.digest == b.origin.digest:
        return False
    gap = _gap(a, b)
    if gap is None or gap > _PLAN:
        return False
    return " " in a.who or (named_alike(a.here, b.here) and not {*a.here.names}.isdisjoint(set(b.here.names) - COMMON))


def _gap(a: Dating, b: Dating) -> int | None:
    one, other = a.origin.published, b.origin.published
    return abs((one - other).days) if one is not None and other is not None else None
