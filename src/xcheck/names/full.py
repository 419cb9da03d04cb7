"""Two names of two words or more: what their alignment says, word by word and as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from xcheck.names import features as f
from xcheck.names import lists
from xcheck.names.align import Alignment, align
from xcheck.names.evidence import Evidence
from xcheck.names.relation import Relation

Words = tuple[str, ...]

_FAMILY, _GIVEN, _MIDDLE = f.RELATIONS["family"], f.RELATIONS["given"], f.RELATIONS["middle"]


def same_ends(words_a: Words, words_b: Words) -> tuple[Evidence, ...]:
    """The evidence of two names that differ only by middle names of one of them, as `full` has it; none where they differ otherwise."""
    if words_a[0] != words_b[0] or words_a[-1] != words_b[-1] or (len(words_a) > 2 and len(words_b) > 2):
        return ()
    extra = abs(len(words_a) - len(words_b))
    return (
        Evidence(_GIVEN[Relation.EXACT], words_a[0], words_b[0]),
        Evidence(_FAMILY[Relation.EXACT], words_a[-1], words_b[-1]),
        *[Evidence(f.MIDDLE_EXTRA)] * extra,
    )


def full(words_a: Words, words_b: Words, found: int, led: bool) -> tuple[Evidence, ...]:
    """The evidence of two names of two words or more; `found` are their traditions, `led` says that a particle leads one."""
    clash = _middle_initials(words_a, words_b)
    if clash:
        return (clash,)
    alignment = align(words_a, words_b, found)
    if alignment.left_a and alignment.left_b:
        return _conflict(words_a, words_b, alignment, found, led)
    return _aligned(words_a, words_b, alignment, led)


def _middle_initials(words_a: tuple[str, ...], words_b: tuple[str, ...]) -> Evidence | None:
    """George W. and George H. W.: the first middle initials differ, even where a later one would fit."""
    if len(words_a) < 3 or len(words_b) < 3 or words_a[0] != words_b[0] or words_a[-1] != words_b[-1]:
        return None
    for middle, other in ((words_a[1:-1], words_b[1:-1]), (words_b[1:-1], words_a[1:-1])):
        if middle[0][0] != other[0][0] and all(len(word) == 1 for word in middle):
            return Evidence(f.INITIAL_CONFLICT, middle[0], other[0])
    return None


def _conflict(words_a: Words, words_b: Words, alignment: Alignment, found: int, led: bool) -> tuple[Evidence, ...]:
    """Words are left over on both sides: run together on one of them, or in conflict."""
    for merged_a, merged_b in _merged(words_a, words_b):
        again = align(merged_a, merged_b, found)
        if not (again.left_a and again.left_b):
            return (*_aligned(merged_a, merged_b, again, led), Evidence(f.SPACING_INSIDE))
    end_a, end_b = len(words_a) - 1, len(words_b) - 1
    if end_a in alignment.left_a and end_b in alignment.left_b:
        return (Evidence(f.FAMILY_CONFLICT, words_a[-1], words_b[-1]),)
    if 0 in alignment.left_a and 0 in alignment.left_b:
        return (Evidence(f.GIVEN_CONFLICT, words_a[0], words_b[0]),)
    one, other = words_a[alignment.left_a[0]], words_b[alignment.left_b[0]]
    if len(one) == 1 or len(other) == 1:
        return (Evidence(f.INITIAL_CONFLICT, one, other),)
    return (Evidence(f.MIDDLE_CONFLICT if 0 not in alignment.left_a and 0 not in alignment.left_b else f.WORD_CONFLICT, one, other),)


def _merged(words_a: Words, words_b: Words) -> Iterator[tuple[Words, Words]]:
    """The two names with two neighbouring words of one run together, where the other has that word."""
    for one, other, swapped in ((words_a, words_b, False), (words_b, words_a, True)):
        # Two words run together are a single word: no name of two.
        for at in range(len(one) - 1 if len(one) > 2 else 0):
            if one[at] + one[at + 1] in other:
                merged = (*one[:at], one[at] + one[at + 1], *one[at + 2 :])
                yield (other, merged) if swapped else (merged, other)


def _aligned(words_a: Words, words_b: Words, alignment: Alignment, led: bool) -> tuple[Evidence, ...]:
    """The evidence of names whose words all answer to each other, but for extra words on one side."""
    end_a, end_b = len(words_a) - 1, len(words_b) - 1
    family = given = None
    first = 0
    found: list[Evidence] = []
    for i, j, relation in alignment.pairs:
        if i == end_a and j == end_b:
            family, role = relation, _FAMILY
        elif i == 0 or j == 0:
            role = _GIVEN
            if i == j:
                given, first = relation, len(found)
        else:
            role = _FAMILY if i == end_a or j == end_b else _MIDDLE
        found.append(Evidence(role.get(relation) or f.FAMILY_CONFLICT, words_a[i], words_b[j]))
        if relation is Relation.SPELLING and not lists.SURNAMES.isdisjoint((words_a[-1], words_b[-1])):
            found.append(Evidence(f.COMMON_FAMILY, words_a[-1]))
    initials = given is Relation.INITIAL and sum(relation is Relation.INITIAL for _, _, relation in alignment.pairs)
    if initials > 1 and family is Relation.EXACT and words_a[-1] not in lists.SURNAMES:
        found[first] = Evidence(f.GIVEN_INITIALS, *sorted((words_a[0], words_b[0]), key=len))
    if family is None or given is None or alignment.left_a or alignment.left_b:
        found += _order(words_a, words_b, alignment, family is not None, given is not None, led)
    return tuple(found)


def _order(words_a: Words, words_b: Words, alignment: Alignment, family: bool, given: bool, led: bool) -> Iterator[Evidence]:
    """What the places of the words, and the words on one side only, say."""
    shorter, longer = (words_a, words_b) if alignment.left_b else (words_b, words_a)
    extra = len(alignment.left_a) + len(alignment.left_b)
    if not (family and given):
        if len(words_a) == len(words_b) == 2:
            either = not led and (set(words_a) <= lists.GIVEN or set(words_b) <= lists.GIVEN)
            yield Evidence(f.SWAPPED_GIVEN if either else f.SWAPPED)
        elif not (family or given) or any(relation is Relation.INITIAL and (i == 0) != (j == 0) for i, j, relation in alignment.pairs):
            yield Evidence(f.REORDERED if not (family or given) else f.STRAY_INITIAL)
        elif len(shorter) > 2 and _in_order(shorter, longer):
            yield Evidence(f.LONGER)
        elif family and len(longer[0]) == 1:
            yield Evidence(f.AFTER_INITIAL, longer[0])
        else:
            yield Evidence(f.SECOND_GIVEN, shorter[0]) if family else Evidence(f.FAMILY_INSIDE, shorter[-1])
        extra -= 1
    for _ in range(extra):
        yield Evidence(f.MIDDLE_EXTRA)


def _in_order(shorter: Words, longer: Words) -> bool:
    rest = iter(longer)
    return all(word in rest for word in shorter)
