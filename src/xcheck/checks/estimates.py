"""Two figures for one thing: do they agree, does one update the other, or do they clash?"""

from __future__ import annotations

from typing import Literal

from xcheck.checks.one_measure import swapped
from xcheck.checks.same_event import days_between
from xcheck.extract.figures.measures import COUNTERS, PERSONS
from xcheck.model.records import Figure

Outcome = Literal["agree", "update", "differ"]

WINDOW = 60
"""Days within which a count that has grown is an update."""
_OPEN = 1e18
_ROUND = 10
_KILLER = frozenset(
    "gunman gunmen shooter attacker attackers bomber bombers suspect suspects assailant assailants pilot pilots driver drivers perpetrator killer hijacker hijackers".split()
)


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures measure the same: unit, noun, and predicate where both give one; parts and replaced figures measure nothing."""
    if a.unit != b.unit or a.is_subcount or a.is_past or b.is_subcount or b.is_past or (a.is_planned != b.is_planned and not swapped(a, b)):
        return False
    if a.noun != b.noun and not (a.unit and not (a.noun and b.noun)):
        # A sum, a share or a length says what it is of, or leaves it to the sentence.
        return _more_than_all(a, b) or _more_than_all(b, a)
    return a.predicate == b.predicate or not a.predicate or not b.predicate


def _more_than_all(part: Figure, whole: Figure) -> bool:
    """Whether one sort of people is said to be more than all people to whom the same happened: nine workers killed, seven dead."""
    return (
        whole.noun == "people"
        and part.noun in PERSONS
        and part.predicate == whole.predicate != ""
        and part.value > whole.value
        and whole.qualifier == "exactly"
    )


def outcome(a: Figure, b: Figure) -> Outcome:
    """How two comparable figures of one event stand to each other. Symmetric."""
    if _agree(a, b):
        return "agree"
    earlier, later = sorted((a, b), key=lambda f: (f.as_of, f.value))
    counter = a.predicate in COUNTERS and b.predicate in COUNTERS
    small, large = sorted((a, b), key=lambda f: f.value)
    if counter and _reclassified(a, b):
        return "update"
    apart = days_between(a.as_of, b.as_of)
    if counter and apart and earlier.value <= later.value:
        # Months later a higher count is more likely of something else than an update.
        return "update" if apart <= WINDOW else "agree"
    if counter and large.qualifier == "at-least" and a.origin.digest != b.origin.digest:
        return "update"
    if large.is_update or (small.is_update and not counter):
        return "update"
    return "differ"


def _agree(a: Figure, b: Figure) -> bool:
    if a.qualifier == b.qualifier == "about" and swapped(a, b) and a.value >= _ROUND:
        # About 98 million and about 89 million years: a slip of the pen, however roughly it is known.
        return False
    low_a, high_a = _limits(a)
    low_b, high_b = _limits(b)
    if low_a <= high_b and low_b <= high_a:
        return True
    return _rounded(a, b) or _rounded(b, a) or (a.predicate == "killed" and abs(a.value - b.value) == 1 and _counts_a_killer(a, b))


def _limits(figure: Figure) -> tuple[float, float]:
    return (-_OPEN if figure.low is None else figure.low, _OPEN if figure.high is None else figure.high)


def _rounded(coarse: Figure, fine: Figure) -> bool:
    """Whether one figure is the other, written less exactly: 1,200 for 1,187, 26 for 25.7."""
    step = coarse.precision
    return step > fine.precision and abs(coarse.value - fine.value) <= step / 2 + 1e-9 and (step < 1 or coarse.value >= step)


def _counts_a_killer(a: Figure, b: Figure) -> bool:
    """Whether one of two counts that differ by one may hold the one who did it."""
    return any(_KILLER & {*f.here.words, *f.story.words, *(w + "s" for w in f.here.words)} for f in (a, b))


def _reclassified(a: Figure, b: Figure) -> bool:
    """Whether people moved from one count to another: the sums of killed and injured are the same in both articles."""
    sums = [_toll(f) for f in (a, b)]
    return None not in sums and sums[0] == sums[1]


def _toll(figure: Figure) -> float | None:
    """Killed and injured together, where the article gives one figure for each."""
    each: dict[str, list[float]] = {}
    for row in figure.beside:
        predicate, _, value = row.partition("=")
        each.setdefault(predicate, []).append(float(value))
    killed, injured = each.get("killed", []), each.get("injured", [])
    return killed[0] + injured[0] if len(killed) == len(injured) == 1 else None
