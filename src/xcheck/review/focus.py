"""Focus: which articles a run is about, and what that makes of its findings.

Everything is checked with everything; what is kept are the findings in which an article in focus takes part. Where no
article in focus may be the one to mend, the finding is for the archive to follow up, and does not count for the gate.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from xcheck.files.nearest import did_you_mean
from xcheck.model.article import Article
from xcheck.model.finding import Position
from xcheck.model.notice import Notice, Trouble
from xcheck.review.settled import Covered

Focus = frozenset[str]
"""Paths of articles."""


def chosen(names: Iterable[str], articles: Collection[Article]) -> Focus:
    """The articles that `names` mean: paths of articles, folders above them, or ids.

    Raises Trouble for every name that means none of `articles`.
    """
    found: set[str] = set()
    wrong: list[Notice] = []
    for name in names:
        own = {a.path for a in articles if name in (a.path, a.id, ".") or a.path.startswith(f"{name.rstrip('/')}/") or _inside(a.path, name)}
        if not own:
            known = {a.path for a in articles}
            wrong.append(Notice(name, "option", f"is none of the articles checked{did_you_mean(name, known) if len(known) < 50 else ''}"))
        found |= own
    if wrong:
        raise Trouble(*sorted(set(wrong)))
    return frozenset(found)


def _inside(path: str, file: str) -> bool:
    """Whether an article is one of several in a file: `week.jsonl:3` or `week.json#3`."""
    return path.startswith(file) and path[len(file) : len(file) + 1] in (":", "#")


def rank(focus: Focus | None, covered: Covered) -> Callable[[str, str, Position], int]:
    """How early a side of a finding (by rule and key) is looked at: what may be mended in focus first, what is settled last."""

    def order(rule: str, key: str, position: Position) -> int:
        late = 4 if covered(rule, key, position) else 0
        if focus is None:
            return late
        return late + (("change", "undecided", "reference").index(position.role) if position.path in focus else 3)

    return order
