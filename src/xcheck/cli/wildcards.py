"""What shells put in the place of `*.txt` and `~` before a command sees it; on Windows none does."""

from __future__ import annotations

import os
from collections.abc import Iterable
from glob import glob


def expanded(words: Iterable[str]) -> list[str]:
    """The words with the files that they stand for; those that stand for none as they are."""
    found: list[str] = []
    for word in words:
        word = os.path.expandvars(os.path.expanduser(word))  # noqa: PTH111 - words need not be paths
        found.extend(sorted(glob(word, recursive=True)) or [word])  # noqa: PTH207
    return found
