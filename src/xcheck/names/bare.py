"""A single word against a name: a bare family name, a bare given name, initials, or a name run together."""

from __future__ import annotations

from xcheck.names import features as f
from xcheck.names import lists
from xcheck.names.evidence import Evidence
from xcheck.names.parse import Name
from xcheck.names.relation import Relation, relate
from xcheck.names.slips import slipped
from xcheck.names.traditions import ALL, traditions

_SHORT_WORD = 6
"""Bare words with fewer letters are never one by a slip: Bush, Busch."""
_RUN_TOGETHER = 8
"""Letters from which on a word may be a whole name run together, with a slip in it."""
LONGEST_INITIALS = 5
"""Letters of the longest bare word that may be the initials of a person."""


def bare(a: Name, b: Name, words_a: tuple[str, ...], words_b: tuple[str, ...]) -> tuple[Evidence, ...]:
    """The evidence of two names of which at least one is a single word."""
    if len(words_a) == len(words_b) == 1:
        one, other = words_a[0], words_b[0]
        relation = relate(one, other, ALL, False)
        if relation is Relation.SLIP and min(len(one), len(other)) < _SHORT_WORD:
            relation = Relation.CONFLICT
        feature = f.RELATIONS["only"].get(relation)
        return (Evidence(feature or f.WORD_CONFLICT, one, other),)
    if len(words_a) > 1:
        a, b, words_a, words_b = b, a, words_b, words_a
    word, family = words_a[0], words_b[-1]
    if len(word) <= LONGEST_INITIALS and word in initials(b):
        return (Evidence(f.INITIALISM, word, b.plain),)
    if len(word) >= _RUN_TOGETHER and slipped(word, "".join(words_b)):
        return (Evidence(f.SPACING_SLIP),)
    relation = Relation.EXACT if word == family else relate(word, family, traditions(a) | traditions(b), False)
    if relation is Relation.SLIP and min(len(word), len(family)) < _SHORT_WORD:
        relation = Relation.CONFLICT
    feature = f.RELATIONS["bare"].get(relation)
    if feature:
        return (Evidence(feature, word, family),)
    # Secretary Christopher bears it as a family name; King Abdullah does not.
    by_given = not a.title or a.title in lists.HONORIFICS
    if by_given and (word == words_b[0] or word in b.nickname.split()):
        return (Evidence(f.GIVEN_ONLY, word),)
    if word in words_b[1:]:
        return (Evidence(f.FAMILY_INSIDE, word), Evidence(f.RELATIONS["bare"][Relation.EXACT], word))
    return (Evidence(f.WORD_CONFLICT, word, " ".join(words_b)),)


def initials(name: Name) -> tuple[str, ...]:
    """The initials of a name, with and without its particles: ("mbs", "ms")."""
    whole = name.plain[len(name.title) :].split()
    bare = "".join(word[0] for word in whole if word not in lists.PARTICLES)
    return ("".join(word[0] for word in whole), bare)
