"""What of a finding is settled: by decisions, and by what authors have silenced in their articles.

Decisions and suppressions cover sides. A finding is settled when what is left uncovered is no conflict any more: no
place that may be the one to mend, or only places that agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from xcheck.model.finding import Finding, Position
from xcheck.model.suppression import Suppression
from xcheck.review.decisions import Decision
from xcheck.review.matching import Sought, located

Covered = Callable[[str, str, Position], bool]
"""Rule, key of a finding, one of its sides -> whether that side is settled."""
Silenced = Mapping[str, Sequence[Suppression]]
"""Path of an article -> what its author has silenced there."""


class Heard(Struct, frozen=True):
    """What people have said of one finding.

    `settled`: nothing of it is left to do. `covered` are the sides that are settled. `remark` tells what was said that
    did not settle it. `used` are the decisions and suppressions (with their article's path) that had a part in it.
    """

    settled: bool = False
    covered: frozenset[Position] = frozenset()
    remark: str | None = None
    used: frozenset[Decision | tuple[str, Suppression]] = frozenset()


def heard(findings: Sequence[Finding], decisions: Sequence[Decision], silenced: Silenced, paths: frozenset[str], today: date) -> tuple[Heard, ...]:
    """For each finding what people have said of it. `paths` are those of all articles read."""
    about: dict[str, list[Decision]] = {}
    own = [d for d in decisions if d.key]
    sought = [Sought(d.rule, d.key, frozenset(d.sides)) for d in own]
    for decision, finding in zip(own, located(sought, findings), strict=True):
        if finding is not None:
            about.setdefault(finding.key, []).append(decision)
    return tuple(_heard(f, about.get(f.key, ()), silenced, paths, today) for f in findings)


def open_places(positions: Iterable[Position], covered: frozenset[Position]) -> bool:
    """Whether sides are still at odds when the covered ones are taken out."""
    every = list(positions)
    left = [p for p in every if p not in covered]
    if not any(p.asks for p in left):
        return False
    # Where sides differ only with one another, a side that is left alone contradicts nobody.
    return any(p.role == "change" for p in left) or len({p.value for p in every}) < 2 or len({p.value for p in left}) > 1


def covers(decision: Decision, position: Position, paths: frozenset[str]) -> bool:
    """Whether a decision on a place or an article means this side of its finding."""
    if decision.scope not in ("place", "article"):
        return False
    here = position.path in decision.articles
    # An article that is gone under its name may have another one now: its words tell.
    moved = not paths & {*decision.articles}
    if decision.scope == "article":
        return here or (moved and position.digest in decision.sides)
    return (here or moved) and position.digest in decision.sides


def _heard(finding: Finding, decisions: Sequence[Decision], silenced: Silenced, paths: frozenset[str], today: date) -> Heard:
    covered: set[Position] = set()
    used: set[Decision | tuple[str, Suppression]] = set()
    remarks: list[str] = []
    whole = False
    for decision in decisions:
        meant = _meant(decision, finding.positions, paths)
        if not meant:
            continue
        used.add(decision)
        if decision.verdict == "upheld":
            remarks.append(decision.told())
        elif not decision.holds(today):
            remarks.append(f"{decision.told()} (until {decision.expires})")
        elif len(meant) == len(finding.positions) and decision.scope in ("pair", "always"):
            whole = True
        else:
            covered.update(meant)
    for position in finding.positions:
        for each in silenced.get(position.path, ()):
            if each.covers(finding.rule, position.start):
                covered.add(position)
                used.add((position.path, each))
    settled = whole or (bool(covered) and not open_places(finding.positions, frozenset(covered)))
    return Heard(settled, frozenset(covered), "; ".join(remarks) or None, frozenset(used))


def _meant(decision: Decision, positions: Sequence[Position], paths: frozenset[str]) -> tuple[Position, ...]:
    """The sides that a decision means: none where it is about places that are no more."""
    if decision.scope == "always":
        return tuple(positions)
    if decision.scope == "pair":
        moved = not paths >= {*decision.articles}
        inside = all(p.path in decision.articles or (moved and p.digest in decision.sides) for p in positions if p.asks)
        return tuple(positions) if inside else ()
    found = tuple(p for p in positions if covers(decision, p, paths))
    if found or decision.scope == "article":
        return found
    # The sentence around the place was edited: the same words in the same article.
    words = {side[:4] for side in decision.sides}
    return tuple(p for p in positions if p.path in decision.articles and p.digest[:4] in words)[:1]
