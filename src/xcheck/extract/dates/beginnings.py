"""Years in which something or somebody began: `Corran Foods, founded in 1921`, `Ilse Vane was born in 1938`.

The year stands right behind the verb, and the name right before it: of everything else nobody can say whose beginning it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from xcheck.extract.dates.sufferers import FullNames, full_name, full_names
from xcheck.extract.reading import Lookout, Reading
from xcheck.model.records import Mention
from xcheck.names.fold import fold

_VERBS = {"founded": "found", "established": "found", "born": "born"}
WORDS = Lookout(_VERBS)
"""The verbs that are read."""
_BEGAN = re.compile(
    r"(?P<link>,|,? (?:was|which was|who was|were),?|) (?P<verb>founded|established|born)(?: (?:in|at|near) [A-Z][\w’'-]*(?:,? [A-Z][\w’'-]*){0,3},?)?(?: back)? in (?P<year>1[6-9]\d\d|20\d\d)"
    r"(?![\w–/-]| or )"
)
"""What follows the name: `, founded in 1921`, ` was born in Leeds in 1938`."""
_GOVERNS = re.compile(
    r"(?:\b(?:of|by|for|with|at|in|from|and|or|near|to|under|owns?|runs?|including|like|than|his|her|their|its)|['’]s?|,)(?: the)? $", re.IGNORECASE
)
"""Words before a name by which what began is something else: a branch of it, its owner, the last of several."""


class Beginning(NamedTuple):
    """A year at its place, the event, and who or what began, in words folded."""

    start: int
    end: int
    event: str
    who: str


def beginnings(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Beginning]:
    """The beginnings of one article, in order of their names. `mentions` are the article's names."""
    full: FullNames = {}
    for sentence in reading.holding(WORDS):
        full = full or full_names(mentions)
        first, last = (bisect_left(mentions, at, key=_START) for at in (sentence.start, sentence.end))
        for mention in mentions[first:last]:
            began = _BEGAN.match(reading.text, mention.end, min(sentence.end, mention.end + _NEAR))
            if began is None or not mention.sure or mention.quoted or mention.kind == "place":
                continue
            event = _VERBS[began["verb"]]
            if (event == "born") != (mention.kind == "person") or _GOVERNS.search(reading.text[max(sentence.start, mention.start - 14) : mention.start]):
                continue
            name = fold(mention.text)
            if event == "born":
                name = full_name(mention, full)
            if not began["link"] or not name:
                continue
            yield Beginning(*began.span("year"), event, name)


_NEAR = 90
"""Characters behind a name in which its year ends."""
_START = attrgetter("start")
