"""By how much something rose or fell, in per cent: `online fraud in Wessex rose by 23 per cent`, `revenue was up 11%`.

The kind says what rose and which way, in the words of the report; a number, a rate or reports of something are of that thing.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from xcheck.extract.quotes.closed_class import STOPPERS
from xcheck.text.hints import Hinted

_UP = "rose|risen|increased|grew|grown|climbed|jumped|surged|soared|up"
_DOWN = "fell|fallen|dropped|declined|decreased|slid|slipped|shrank|plunged|tumbled|down"
_Q = r"(?:about|around|nearly|almost|more than|just over|just under|over|some)"
_CHANGED = Hinted(
    re.compile(
        r"(?<![\w’'-])(?P<what>[^\W\d_][\w-]*(?: [a-z][\w-]*){0,2}?)(?: (?P<link>in|of|at|for|among|by) (?P<where>[^,.;:()“”\"%]{1,40}?))?"
        rf" (?:(?:has|have|had|also|then|was|were|is|are|went|edged) )*(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:sharply|slightly|strongly|steeply|again|further))?(?: by)?(?: {_Q})? $",
        re.IGNORECASE,
    ),
    tuple(dict.fromkeys((*_UP.split("|"), *_DOWN.split("|")))),
)
_OF = frozenset(
    "number numbers reports cases level levels rate rates incidents offences offenses amount volume value cost costs price prices output sales exports imports production".split()
)
"""What is always of something else: reports of fraud, the price of bread."""
_NOT_NOW = re.compile(
    r"\b(?:forecast\w*|expect\w*|target\w*|estimat\w*|sees|project\w*|would|will|could|may|might|should|if|predict\w*|compared|against|versus|after|previous|since|average)\b",
    re.IGNORECASE,
)
_LOOK = 110
"""Characters before an amount in which what rose is named."""


class Change(NamedTuple):
    """What rose or fell, as `rise in online fraud`, and where, in lower case; both empty for most amounts."""

    name: str = ""
    where: str = ""


def change(before: str, after: str) -> Change:
    """The change that a percentage between `before` and `after`, its sentence on either side, tells."""
    near = before[-_LOOK:].rpartition(", ")[2] if ", " in before[-_LOOK:] else before[-_LOOK:]
    said = _CHANGED.search(near)
    if said is None or _NOT_NOW.search(near) or _NOT_NOW.search(after[:40]):
        return Change()
    what, where = [word.casefold() for word in said["what"].split()], said["where"] or ""
    if what[-1] in _OF and said["link"] == "of":
        of, _, where = where.partition(" in ")
        what = [word.casefold() for word in of.split()]
    # Profit before tax is profit.
    what = list(takewhile(lambda word: word not in STOPPERS, what))
    if not what or (what[-1] in _OF and said["link"] != "of" and len(what) == 1):
        return Change()
    places = " ".join(word for word in where.split() if word[:1].isupper())
    return Change(f"{'rise' if said['up'] else 'fall'} in {' '.join(what)}", places.casefold())
