"""Qualifiers before an amount, as intervals: `at least 14` allows 14 and more, `nearly 5,000` a little less, `about 350` both."""

from __future__ import annotations

import re
from typing import NamedTuple

from xcheck.extract.figures.units import LENGTHS, unit_behind
from xcheck.model.records import Qualifier

AT_LEAST = ("at least", "more than", "over", "no fewer than", "not fewer than", "no less than", "not less than", "upwards of", "above", "in excess of", "a minimum of", "fully",
            "surpass", "surpasses", "surpassed", "surpassing", "exceed", "exceeds", "exceeded", "exceeding", "tops", "topped", "passes", "passed")  # fmt: skip
UP_TO = ("up to", "as many as", "as much as", "at most", "no more than", "not more than", "fewer than", "less than", "under", "below", "a maximum of")
ABOUT = (
    "about", "around", "approximately", "approx.", "roughly", "some", "an estimated", "estimated", "estimated at", "close to", "near", "circa", "an average of",
    "nearly", "almost", "just under", "just over", "a little over", "slightly more than", "slightly less than", "a little more than", "as few as",
)  # fmt: skip
_PLACING = frozenset(("over", "above", "under", "below", "near", "around", "passed", "passes", "about"))
_MOVING = frozenset(("passes", "passed"))
_AFTER = re.compile(r"[ \u00a0](?:or (?P<more>more)|or (?P<fewer>fewer|less)|(?P<about>or so))\b")
_KINDS: dict[str, Qualifier] = {**dict.fromkeys(AT_LEAST, "at-least"), **dict.fromkeys(UP_TO, "up-to"), **dict.fromkeys(ABOUT, "about")}
_BEFORE = re.compile(
    rf"\b(?P<said>{'|'.join(sorted((re.escape(w) for w in _KINDS), key=len, reverse=True))})(?: (?:(?P<article>a|the)|another|total of|a total of))?[ \u00a0]$",
    re.IGNORECASE,
)
_LOOK = 40
"""Characters in which the longest of them stands, and one more that tells whether a word begins there."""
_SLACK = 0.12
"""How far off, as a share of the value, something called `about` or `nearly` that value may lie."""


class Allowed(NamedTuple):
    """The qualifier and the least and greatest value it allows."""

    qualifier: Qualifier
    low: float | None
    high: float | None


def allowed(before: str, after: str, value: float, second: float | None) -> Allowed:
    """What the words around an amount allow. `second` is the upper end of a range. Intervals are closed; None is no limit."""
    top = value if second is None else second
    match = _BEFORE.search(before[-_LOOK:])
    kind: Qualifier = _KINDS[" ".join(match["said"].casefold().split())] if match else "exactly"
    if match and match["said"].casefold() in _PLACING and match["article"]:
        # A row over a £90,000 debt.
        kind = "exactly"
    if match and match["said"].casefold() in _MOVING and unit_behind(after)[0] in LENGTHS:
        # The probe passed 340km above the moon.
        kind = "exactly"
    behind = _AFTER.match(after)
    if behind:
        kind = "at-least" if behind["more"] else "up-to" if behind["fewer"] else "about"
    if kind == "at-least":
        return Allowed(kind, value, None)
    if kind == "up-to":
        return Allowed(kind, None, top)
    if kind == "about" or second is not None:
        slack = _SLACK if kind == "about" else 0.0
        return Allowed("about", round(value * (1 - slack), 6), round(top * (1 + slack), 6))
    return Allowed(kind, value, value)
