"""The word that governs an amount: what is done with what is counted (`seized 14 boats`), or what has it (`the council has 14 members`)."""

from __future__ import annotations

import re

from xcheck.extract.dates.circumstances import EMPTY, stem

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|[,;:.!?()“”\"—–]")
_BEHIND = re.compile(r"(?:[ \u00a0][^\W\d_]+(?:[-’'][^\W\d_]+)*){1,8}")
_RELATIVE = frozenset(("which", "who", "that"))
_BE = frozenset(("was", "were", "is", "are", "been", "be", "being"))
_LOOK = 72
"""Characters before the amount in which its governor stands."""
_STEPS = 7


def governor(before: str, after: str) -> str:
    """The stem of the nearest word of content before an amount in its clause, else of the participle after what it counts; empty if there is none.

    `before` and `after` are its sentence on either side. Names are passed over: in `fined Alder Bank £14m` it is the fine that counts.
    """
    words = [m[0] for m in _WORD.finditer(before[-_LOOK:])]
    if len(before) > _LOOK:
        words = words[1:]  # the first may be the end of a longer word
    for steps, at in enumerate(range(len(words) - 1, -1, -1)):
        word = words[at]
        if steps >= _STEPS:
            break
        if not word[0].isalpha():
            # The council, which has 14 members: what the clause is about stands before the comma.
            if word == "," and at + 1 < len(words) and words[at + 1].casefold() in _RELATIVE:
                continue
            break
        low = word.casefold()
        if low not in EMPTY and len(low) > 2 and not word[0].isupper():
            return stem(low)
    match = _BEHIND.match(after)
    behind = match[0].casefold().split() if match else []
    for at, low in enumerate(behind[:-1]):
        if low in _BE:
            return next((stem(word) for word in behind[at + 1 : at + 3] if word.endswith(("ed", "en", "own")) and word not in EMPTY), "")
    return ""
