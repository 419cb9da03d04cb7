"""Two passages of words laid side by side: what they share, and what stands in the gaps.

Words are compared levelled (see `levelled`), so that a difference of style is none. The passages may be clipped: what
one has before or behind the other is no difference. Long gaps are bridged only where an ellipsis says that words are missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from xcheck.text.function_words import NEGATIONS
from xcheck.text.levelled import Level, levelled

_FAR = 8
"""How many words may stand between two shared runs that belong together."""
_RUN = 4
"""A shared run of this many words belongs to the passage however far off it is, if an ellipsis bridges the gap."""


class Difference(NamedTuple):
    """Words that stand between two shared runs: `a` in the first passage, `b` in the second; one may be empty.

    `before` and `after` are up to three shared words around them. `marked` says that an ellipsis or a bracket of an
    editor's stands in the gap.
    """

    a: tuple[Level, ...]
    b: tuple[Level, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    marked: bool
    edge: bool
    """Whether it stands at the beginning or end of both passages."""


class Alignment(NamedTuple):
    """What two passages share: the words in order, the longest run, how much of the shorter one it is, and the differences."""

    shared: tuple[str, ...]
    longest: tuple[str, ...]
    coverage: float
    differences: tuple[Difference, ...]


class _Passage(NamedTuple):
    words: tuple[Level, ...]
    forms: tuple[str, ...]
    marked: frozenset[int]
    """Places before which an editor put something in or left something out."""


class _Block(NamedTuple):
    a: int
    b: int
    size: int


@lru_cache(maxsize=1 << 13)
def _passage(text: str) -> _Passage:
    words: list[Level] = []
    marked: set[int] = set()
    for level in levelled(text):
        if level.sort in ("gap", "inserted"):
            marked.add(len(words))
        else:
            words.append(level)
    return _Passage(tuple(words), tuple(word.form for word in words), frozenset(marked))


@lru_cache(maxsize=1 << 14)
def align(first: str, second: str) -> Alignment | None:
    """The two texts laid side by side, or None where they share no two words in a row."""
    a, b = _passage(first), _passage(second)
    blocks = _cluster(_blocks(a.forms, b.forms), a, b)
    if not blocks:
        return None
    shared = tuple(form for block in blocks for form in a.forms[block.a : block.a + block.size])
    longest = max(blocks, key=lambda block: block.size)
    coverage = len(shared) / min(len(a.forms), len(b.forms))
    return Alignment(shared, a.forms[longest.a : longest.a + longest.size], coverage, tuple(_differences(blocks, a, b)))


def _blocks(a: Sequence[str], b: Sequence[str]) -> list[_Block]:
    """The shared runs of a longest common subsequence."""
    if not a or not b:
        return []
    return [_Block(op.src_start, op.dest_start, op.src_end - op.src_start) for op in LCSseq.opcodes(a, b) if op.tag == "equal"]


def _cluster(blocks: Sequence[_Block], a: _Passage, b: _Passage) -> list[_Block]:
    """The runs that belong together with the longest one."""
    if not blocks:
        return []
    middle = max(range(len(blocks)), key=lambda k: blocks[k].size)
    if blocks[middle].size < 2:
        return []
    first = last = middle
    while first > 0 and _near(blocks[first - 1], blocks[first], a, b):
        first -= 1
    while last + 1 < len(blocks) and _near(blocks[last], blocks[last + 1], a, b):
        last += 1
    return _grown(list(blocks[first : last + 1]), a.forms, b.forms)


def _grown(blocks: list[_Block], a: Sequence[str], b: Sequence[str]) -> list[_Block]:
    """The same runs, the outer ones as long as they can be: a subsequence may have taken a first word from elsewhere."""
    start, end = blocks[0], blocks[-1]
    more = 0
    while start.a > more and start.b > more and a[start.a - more - 1] == b[start.b - more - 1]:
        more += 1
    blocks[0] = _Block(start.a - more, start.b - more, start.size + more)
    end = blocks[-1]
    size = end.size
    while end.a + size < len(a) and end.b + size < len(b) and a[end.a + size] == b[end.b + size]:
        size += 1
    blocks[-1] = _Block(end.a, end.b, size)
    return blocks


def _near(left: _Block, right: _Block, a: _Passage, b: _Passage) -> bool:
    gap_a, gap_b = right.a - left.a - left.size, right.b - left.b - left.size
    small = min(left.size, right.size) < 2
    if max(gap_a, gap_b) <= (2 if small else _FAR):
        return True
    return min(left.size, right.size) >= _RUN and _bridged(left, right, a, b)


def _bridged(left: _Block, right: _Block, a: _Passage, b: _Passage) -> bool:
    return any(left.a + left.size <= k <= right.a for k in a.marked) or any(left.b + left.size <= k <= right.b for k in b.marked)


def _differences(blocks: Sequence[_Block], a: _Passage, b: _Passage) -> list[Difference]:
    found = []
    start, end = blocks[0], blocks[-1]
    if start.a and start.b and max(start.a, start.b) <= 2:
        found.append(_difference(a, b, (0, start.a), (0, start.b), True))
    for left, right in zip(blocks, blocks[1:], strict=False):
        found.append(_difference(a, b, (left.a + left.size, right.a), (left.b + left.size, right.b), False))
    rest_a, rest_b = len(a.forms) - end.a - end.size, len(b.forms) - end.b - end.size
    # `… and I did not` clipped to `… and I did` is no clipping.
    turned = rest_a + rest_b == 1 and (a.forms[-1] if rest_a else b.forms[-1]) in NEGATIONS
    if turned or (rest_a and rest_b and max(rest_a, rest_b) <= 2):
        found.append(_difference(a, b, (len(a.forms) - rest_a, len(a.forms)), (len(b.forms) - rest_b, len(b.forms)), True))
    return found


def _difference(a: _Passage, b: _Passage, in_a: tuple[int, int], in_b: tuple[int, int], edge: bool) -> Difference:
    marked = any(in_a[0] <= k <= in_a[1] for k in a.marked) or any(in_b[0] <= k <= in_b[1] for k in b.marked)
    before = a.forms[max(0, in_a[0] - 3) : in_a[0]]
    after = a.forms[in_a[1] : in_a[1] + 3]
    return Difference(a.words[slice(*in_a)], b.words[slice(*in_b)], before, after, marked, edge)
