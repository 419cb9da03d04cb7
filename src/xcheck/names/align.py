"""Which word of one name answers to which word of the other, one to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from xcheck.names.relation import Relation, relate


class Pair(NamedTuple):
    """Two words that answer to each other, by their places in the two names."""

    i: int
    j: int
    relation: Relation


class Alignment(NamedTuple):
    """The pairs, and the places of the words that found no partner."""

    pairs: tuple[Pair, ...]
    left_a: tuple[int, ...]
    left_b: tuple[int, ...]


def align(a: Sequence[str], b: Sequence[str], found: int) -> Alignment:
    """Aligns two names of two words or more; `found` are their traditions.

    The family names answer to each other, and so do the first given names, whenever anything joins them; what lies
    between is aligned by its words, the surest pairs first, then those nearest in place. Otherwise all words are.
    """
    last_a, last_b = len(a) - 1, len(b) - 1
    ends = [Pair(0, 0, relate(a[0], b[0], found, True)), Pair(last_a, last_b, relate(a[-1], b[-1], found, False))]
    if all(_ends_meet(end) for end in ends):
        if last_a == 1 and last_b == 1:
            return Alignment(tuple(ends), (), ())
        return _greedy(a, b, found, ends, range(1, last_a), range(1, last_b))
    if last_a == last_b == 1 and Relation.EXACT in (ends[0].relation, ends[1].relation):
        # Two words each and one of them the same: the others cannot find other partners.
        return Alignment((ends[0],), (1,), (1,)) if ends[0].relation is Relation.EXACT else Alignment((ends[1],), (0,), (0,))
    return _greedy(a, b, found, [], range(last_a + 1), range(last_b + 1))


def _ends_meet(end: Pair) -> bool:
    if end.relation is Relation.CONFLICT:
        return False
    return end.i == 0 or end.relation is not Relation.INITIAL


def _greedy(a: Sequence[str], b: Sequence[str], found: int, fixed: list[Pair], of_a: range, of_b: range) -> Alignment:
    last_a, last_b = len(a) - 1, len(b) - 1
    candidates = []
    for i in of_a:
        for j in of_b:
            relation = relate(a[i], b[j], found, i < last_a and j < last_b)
            if relation is not Relation.CONFLICT:
                moved = (i == 0) != (j == 0) or (i == last_a) != (j == last_b)
                candidates.append((relation, moved, abs(i - j), min(i, j), min(a[i], b[j]), i, j))
    candidates.sort()
    pairs, free_a, free_b = fixed, set(of_a), set(of_b)
    for relation, _, _, _, _, i, j in candidates:
        if i in free_a and j in free_b:
            free_a.remove(i)
            free_b.remove(j)
            pairs.append(Pair(i, j, relation))
    return Alignment(tuple(pairs), tuple(sorted(free_a)), tuple(sorted(free_b)))
