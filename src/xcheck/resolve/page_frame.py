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
MENU = 6
"""Words in the longest entry of a menu."""
BOX = 6
"""Lines of the longest box that may stand before the last words of a story."""
ENTRIES = 4
"""Entries in a row that make a menu, where several articles show each of them."""


def is_page(blocks: Sequence[Block], furniture: Sequence[bool], repeated: Collection[int] = ()) -> bool:
    """Whether an article's text is a whole page: `furniture` says of each block whether it is known for furniture.

    `repeated` are the blocks that several articles show; where short ones stand in a row they make a menu, which speaks
    for a page where some furniture is known.
    """
    known = {line.strip() for block, is_known in zip(blocks, furniture, strict=True) if is_known for line in block.text.splitlines()}
    if len(known) < FEWEST:
        return False
    lines = sum(block.text.count("\n") + 1 for block in blocks)
    return len(known) >= LEAST * lines or len(known.union(_menus(blocks, furniture, repeated))) >= LEAST * lines


def _menus(blocks: Sequence[Block], furniture: Sequence[bool], repeated: Collection[int]) -> set[str]:
    """The short lines of which several in a row are furniture or shown by several articles."""
    found: set[str] = set()
    row: list[str] = []
    for at, block in enumerate(blocks):
        entry = furniture[at] or (at in repeated and len(block.text.split(None, MENU)) <= MENU)
        if entry:
            row.append(block.text.strip())
        if not entry or at + 1 == len(blocks):
            found.update(row if len(row) >= ENTRIES else ())
            row = []
    return found


def headline(blocks: Sequence[Block], furniture: Sequence[bool], candidates: Sequence[bool]) -> tuple[int | None, tuple[int, ...]]:
    """The number of the first line above the story of a page that looks like its headline, and those of the prose that
    stands between it and the story.

    `candidates` are the blocks that may be the headline: that of a story is often shown by other pages too, as a teaser.
    """
    first, last = _story(blocks, furniture, ())
    near = range(max(0, first - NEAR), first if last >= first else 0)
    top = next((at for at in near if candidates[at] and like_headline(blocks[at].text) and len(blocks[at].text.split()) >= 5), None)
    return top, () if top is None else tuple(at for at in range(top + 1, first) if _is_story(blocks[at]))


def frame(blocks: Sequence[Block], furniture: Sequence[bool], repeated: Collection[int] = (), top: int | None = None) -> list[int]:
    """The numbers of the blocks of a page that stand around its story and are not known for furniture yet.

    `repeated` are the blocks that several articles show: outside the story these are frame even when they are long. `top` is
    the number of the headline.
    """
    first, last = _story(blocks, furniture, repeated)
    if last < first:
        return []
    top = first if top is None else min(top, first)
    around = [at for at in (*range(first), *range(last + 1, len(blocks))) if not furniture[at] and blocks[at].kind in ("body", "list", "headline")]
    sums = list(accumulate(furniture, initial=0))
    return [
        at
        for at in around
        if at in repeated or ((at < top or at > last) and len(blocks[at].text.split(None, LONGEST)) <= LONGEST and _among(at, sums))
    ]  # fmt: skip


def _among(at: int, sums: Sequence[int]) -> bool:
    """Whether a good part of the lines around a line is furniture: a list that ends a story stands among its own kind."""
    low, high = max(0, at - AROUND), min(len(sums) - 1, at + AROUND + 1)
    return sums[high] - sums[low] >= DENSE * (high - low - 1)


def _story(blocks: Sequence[Block], furniture: Sequence[bool], repeated: Collection[int]) -> tuple[int, int]:
    """First and last number of the stretch whose prose outweighs its furniture most (the maximum-sum run)."""
    best, span, total, start = 0, (0, -1), 0, 0
    for at, block in enumerate(blocks):
        if total <= 0:
            total, start = 0, at
        total += _worth(block, furniture[at], at in repeated)
        if total > best:
            best, span = total, (start, at)
    return _stretched(blocks, furniture, repeated, span) if best else span


def _stretched(blocks: Sequence[Block], furniture: Sequence[bool], repeated: Collection[int], span: tuple[int, int]) -> tuple[int, int]:
    """The stretch with the prose on either side of it that no furniture parts from it, and below it that one box of furniture does."""
    first, last = span
    for at in range(first - 1, -1, -1):
        if furniture[at]:
            break
        first = at if at not in repeated and _is_story(blocks[at]) else first
    at = last + 1
    while at < len(blocks) and not furniture[at]:
        last = at if at not in repeated and _is_story(blocks[at]) else last
        at += 1
    # A form that stands right between two paragraphs was put into the story: its last words may be fewer than the form's.
    while at == last + 1 and (at := _behind_box(blocks, at)):
        while at < len(blocks) and not furniture[at] and at not in repeated and _is_story(blocks[at]):
            last = at
            at += 1
    return first, last


def _behind_box(blocks: Sequence[Block], start: int) -> int:
    """The number of the block behind the box that begins with block `start` and holds declared furniture; 0 where none does."""
    behind = 0
    for at in range(start, min(len(blocks), start + BOX)):
        if _is_box(blocks[at]):
            behind = at + 1
        elif is_prose(blocks[at].text):
            break
    return behind


def _is_box(block: Block) -> bool:
    """Whether a block is furniture that parts a story which goes on. Below a list of other stories stand more of them, below one link does not."""
    link = ":" in block.text and "\n" not in block.text
    return block.kind == "boilerplate" and (link or block.family != "related stories")


def _is_story(block: Block) -> bool:
    return is_prose(block.text) and weight(words(block.text)) < 4


def _worth(block: Block, furniture: bool, repeated: bool) -> int:
    if furniture:
        return _FURNITURE
    if repeated:
        return _SHORT
    if block.kind in ("credit", "correction"):
        return 0
    if _is_story(block):
        return min(len(block.text.split(None, _MOST)), _MOST)
    return _SHORT
