"""A person right behind the place of his office: `the mayor of Sydney Olga Brandt`, `the governor of Virginia Ralph Holt`.

Where the place is a given name too, the capitals alone say nothing: it is the office before it that tells. A friend of
Sydney Olga Brandt is hers.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from xcheck.extract.mentions.kinds import is_given, is_place
from xcheck.extract.mentions.offices import BODIES, PLACES
from xcheck.extract.mentions.ordinary import COMMON
from xcheck.extract.mentions.pieces import Piece
from xcheck.names.fold import fold
from xcheck.names.offices import office

_NEAR = 32
"""Characters before a name in which its office is looked for."""
_SENT = frozenset(("ambassador", "envoy", "consul", "emissary", "representative", "delegate"))
"""Who is sent to a place, where others are of it."""
_LETTERS = 3
"""Letters of a body to which somebody is sent."""
_UNPERSONAL = BODIES | PLACES | COMMON
"""Words that are no person's behind the letters of a body."""


def seated(piece: Piece, text: str, start: int) -> Piece:
    """The piece whose run begins at `start` in the text without the place that it begins with, where an office of that place stands before it."""
    words = piece.words
    if len(words) < 3 or piece.start or piece.title or is_place(words[1]):
        return piece
    lettered = words[0].isupper() and words[0].isalpha() and len(words[0]) >= _LETTERS and len(words) == 3
    if not (lettered and _personal(words[1:])) and not (is_place(words[0]) and is_given(fold(words[1]))):
        return piece
    before = text[max(0, start - _NEAR) : start].split()
    if len(before) < 2 or not _held(before[-2], before[-1]) or (lettered and before[-1] != "to"):
        return piece
    return replace(piece, start=piece.second, words=words[1:], title=words[0], kind=None)


def _personal(words: Sequence[str]) -> bool:
    """Whether two words behind the letters of a body may be a given name, misspelled or unknown, and a family name: to NATO Gregroy Brandvold."""
    return all(word[1:].islower() and fold(word) not in _UNPERSONAL for word in words)


def _held(word: str, joint: str) -> bool:
    offices = office(word)
    return bool(offices) if joint == "of" else joint == "to" and not offices.isdisjoint(_SENT)
