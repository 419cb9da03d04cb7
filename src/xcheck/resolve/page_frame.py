"""The frame of a page: menus, teasers and footers around a story whose whole page was saved as text.

An article is taken for a page only where dozens of its lines are furniture already. There, the story is the stretch with
the most prose (the body text extraction of Finn, Kushmerick and Smyth, 2001, over lines instead of tags), and what
stands outside it is frame, but for the headline and the lines between it and the story.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate

from xcheck.extract.furniture.claims import is_prose
from xcheck.extract.furniture.cues import weight
from xcheck.extract.furniture.wording import like_headline, words
from xcheck.model.records import Block

FEWEST = 18
"""Different furniture lines that a page has at least."""
LEAST = 0.15
"""The share of its lines that they are at least."""
NEAR = 25
"""Lines above the story among which its headline is looked for."""
AROUND = 6
"""Lines on each side that tell whether a line stands among furniture."""
DENSE = 0.4
LONGEST = 30
"""Words in the longest line of a frame: longer ones are a story's, this one's or another's, and stay."""
_FURNITURE, _SHORT, _MOST = -15, -10, 40


def is_page(blocks: Sequence[Block], furniture: Sequence[bool]) -> bool:
    """Whether an article's text is a whole page: `furniture` says of each block whether it is known for furniture."""
    known = {line.strip() for block, is_known in zip(blocks, furniture, strict=True) if is_known for line in block.text.splitlines()}
    return len(known) >= FEWEST and len(known) >= LEAST * sum(block.text.count("\n") + 1 for block in blocks)


def frame(blocks: Sequence[Block], furniture: Sequence[bool], repeated: Collection[int] = ()) -> list[int]:
    """The numbers of the blocks of a page that stand around its story and are not known for furniture yet.

    `repeated` are the blocks that several articles show: outside the story these are frame even when they are long.
    """
    first, last = _story(blocks, furniture)
    if last < first:
        return []
    top = _headline(blocks, furniture, first)
    outside = [at for at in (*range(top), *range(last + 1, len(blocks))) if not furniture[at] and blocks[at].kind in ("body", "list", "headline")]
    sums = list(accumulate(furniture, initial=0))
    return [at for at in outside if at in repeated or (len(blocks[at].text.split(None, LONGEST)) <= LONGEST and _among(at, sums))]


def _among(at: int, sums: Sequence[int]) -> bool:
    """Whether a good part of the lines around a line is furniture: a list that ends a story stands among its own kind."""
    low, high = max(0, at - AROUND), min(len(sums) - 1, at + AROUND + 1)
    return sums[high] - sums[low] >= DENSE * (high - low - 1)


def _story(blocks: Sequence[Block], furniture: Sequence[bool]) -> tuple[int, int]:
    """First and last number of the stretch whose prose outweighs its furniture most (the maximum-sum run)."""
    best, span, total, start = 0, (0, -1), 0, 0
    for at, block in enumerate(blocks):
        if total <= 0:
            total, start = 0, at
        total += _worth(block, furniture[at])
        if total > best:
            best, span = total, (start, at)
    return _stretched(blocks, furniture, span) if best else span


def _stretched(blocks: Sequence[Block], furniture: Sequence[bool], span: tuple[int, int]) -> tuple[int, int]:
    """The stretch with the prose on either side of it that no furniture parts from it."""
    first, last = span
    for at in range(first - 1, -1, -1):
        if furniture[at]:
            break
        first = at if _is_story(blocks[at]) else first
    for at in range(last + 1, len(blocks)):
        if furniture[at]:
            break
        last = at if _is_story(blocks[at]) else last
    return first, last


def _is_story(block: Block) -> bool:
    return is_prose(block.text) and weight(words(block.text)) < 4


def _worth(block: Block, furniture: bool) -> int:
    if furniture:
        return _FURNITURE
    if block.kind in ("credit", "correction"):
        return 0
    if _is_story(block):
        return min(len(block.text.split(None, _MOST)), _MOST)
    return _SHORT


def _headline(blocks: Sequence[Block], furniture: Sequence[bool], first: int) -> int:
    """The number of the first line near the story's beginning that looks like its headline; else the story's own first."""
    near = range(max(0, first - NEAR), first)
    return next((at for at in near if not furniture[at] and like_headline(blocks[at].text) and len(blocks[at].text.split()) >= 5), first)
