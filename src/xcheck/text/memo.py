"""What depends on a word alone, worked out once for all articles that use the word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

MOST = 1 << 16
"""Words that are remembered; past that the table starts anew."""


class Memo(dict[str, T]):
    """A table of what `work` makes of a word; `memo[word]` works it out where it is not known.

    Looking up is one step of a dict, without a call: unlike `lru_cache`, which reorders what it holds with every hit, it can be
    mapped over all words of an article at next to no cost.
    """

    def __init__(self, work: Callable[[str], T]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> T:
        if len(self) >= MOST:
            self.clear()
        made = self[word] = self._work(word)
        return made
