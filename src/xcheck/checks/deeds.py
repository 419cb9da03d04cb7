"""What is done with a sum of money: one that was raised is none that was lost, or paid."""

from __future__ import annotations

from xcheck.extract.dates.circumstances import stem
from xcheck.model.records import Figure

CURRENCIES = frozenset("$ £ € ¥ ₹ A$ C$ NZ$ HK$ RUB CNY UAH CHF MXN PLN cents pence".split())
"""Units of money."""
_DEEDS = (
    "raise raised raising collect collected collecting gather gathered borrow borrowed borrowing",
    "lose lost losing embezzle embezzled embezzling steal stole stolen waste wasted squander squandered misappropriate misappropriated loot looted launder laundered",
    "pay paid pays paying spend spent spends spending cost costs costing invest invested investing",
    "save saved saves saving cut cuts cutting trim trimmed",
    "owe owed owes owing",
)
"""Verbs by what they do; all others (received, given, worth) may be said of any of these."""
_OF = {stem(word): number for number, words in enumerate(_DEEDS) for word in words.split()}


def of_two_deeds(a: Figure, b: Figure) -> bool:
    """Whether two sums are told of two things that are done with money."""
    if a.unit not in CURRENCIES or a.unit != b.unit:
        return False
    one, other = _OF.get(a.governor), _OF.get(b.governor)
    return one is not None and other is not None and one != other
