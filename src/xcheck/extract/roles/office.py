"""One exclusive office, as it is held against another, and the words that make an office another one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

Slot = Literal[
    "head",
    "cabinet",
    "party",
    "chamber",
    "state",
    "club",
    "nation",
    "firm",
    "police",
    "rank",
    "shadow",
    "party leader",
    "envoy",
    "officer",
    "elected",
    "prosecutor",
    "squad",
    "deputy",
]


class Office(NamedTuple):
    """One exclusive office. `values` hold alternatives: two offices agree when they share one."""

    slot: Slot
    values: frozenset[str]
    body: str = ""
    """Where it is held, folded; empty where the role does not say."""
    junior: bool = False
    """Whether it is a vice, deputy or under form of its value."""
    joined: frozenset[str] = frozenset()
    """The words of several portfolios that one minister holds together: `industry` and `trade`; empty for a single one."""


Reader = Callable[[list[str], str, str, str], Office | None]
"""Gives the office that a role names, from its folded words, those behind `of`, the body, and the role as it is written; None for what it does not know."""
JUNIOR = frozenset(("vice", "deputy", "under", "assistant", "associate", "lieutenant", "lt", "junior", "sub"))
ASIDE = frozenset(
    """
    shadow opposition honorary student youth former ex then acting interim candidate nominee hopeful elect designate spokesman spokeswoman spokesperson aide
    adviser advisor press private permanent parliamentary cabinet general staff first principal assistant associate state-level class honourary team fan
    wife husband son daughter campaign election bid office house
    """.split()
)
"""Words that make an office another one, or none."""


def is_junior(words: list[str], at: int) -> bool:
    """Whether a word before the one at `at` makes it a vice, deputy or under form of itself."""
    # A junior minister is called minister for short.
    return any(word in JUNIOR - {"junior"} for word in words[max(0, at - 2) : at])
