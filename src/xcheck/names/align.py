"""Which word of one name answers to which word of the other, one to one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xcheck.names.relation import Relation, relate

Pair = tuple[int, int, Relation]
"""Two words that answer to each other, by their places in the two names, and what joins them."""


class Alignment:
    """The pairs, and the places of the words that found no partner."""

    __slots__ = ("left_a", "left_b", "pairs")

    def __init__(self, pairs: tuple[Pair, ...], left_a: tuple[int, ...], left_b: tuple[int, ...]) -> None:
        self.pairs, self.left_a, self.left_b = pairs, left_a, left_b


def align(a: Sequence[str], b: Sequence[str], found: int) -> Alignment:
    """Aligns two names of two words or more; `found` are their traditions.

    The family names answer to each other, and so do the first given names, whenever anything joins them; what lies
    between is aligned by its words, the surest pairs first, then those nearest in place. Otherwise all words are.
    """
    last_a, last_b = len(a) - 1, len(b) - 1
    family = Relation.EXACT if a[-1] == b[-1] else relate(a[-1], b[-1], found, False)
    if family is not Relation.CONFLICT and family is not Relation.INITIAL:
        given = Relation.EXACT if a[0] == b[0] else relate(a[0], b[0], found, True)
        if given is not Relation.CONFLICT:
            ends = ((0, 0, given), (last_a, last_b, family))
            if last_a == 1 or last_b == 1:
                return Alignment(ends, tuple(range(1, last_a)), tuple(range(1, last_b)))
            return _greedy(a, b, found, ends, range(1, last_a), range(1, last_b))
    if last_a == last_b == 1:
        # Two words each and one of them the same: the others cannot find other partners.
        if a[0] == b[0]:
            return Alignment(((0, 0, Relation.EXACT),), (1,), (1,))
        if family is Relation.EXACT:
            return Alignment(((1, 1, family),), (0,), (0,))
    return _greedy(a, b, found, (), range(last_a + 1), range(last_b + 1))


def _greedy(a: Sequence[str], b: Sequence[str], found: int, fixed: Iterable[Pair], of_a: range, of_b: range) -> Alignment:
    last_a, last_b = len(a) - 1, len(b) - 1
    pairs, free_a, free_b = list(fixed), list(of_a), list(of_b)
    # The same words find each other before all others: what else joins them is not asked.
    for same in (False,) if frozenset(a).isdisjoint(b) else (True, False):
        candidates = []
        for i in free_a:
            one = a[i]
            for j in free_b:
                other = b[j]
                relation = Relation.EXACT if one == other else Relation.CONFLICT if same else relate(one, other, found, i < last_a and j < last_b)
                if relation is not Relation.CONFLICT:
                    moved = (i == 0) != (j == 0) or (i == last_a) != (j == last_b)
                    candidates.append((relation, moved, abs(i - j), min(i, j), min(one, other), i, j))
        for relation, _, _, _, _, i, j in sorted(candidates):
            if i in free_a and j in free_b:
                free_a.remove(i)
                free_b.remove(j)
                pairs.append((i, j, relation))
    return Alignment(tuple(pairs), tuple(free_a), tuple(free_b))
