"""Where furniture stands: before, inside or after the story."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from xcheck.extract.furniture.claims import is_prose
from xcheck.model.records import Block, Position


def placed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks of one article with the positions of its furniture worked out.

    Inside means that body prose stands before and after it; headlines, bylines, credits, corrections and lone short
    lines are no prose.
    """
    found = sorted(blocks, key=lambda block: (block.start, block.end))
    if all(block.kind != "boilerplate" for block in found):
        return tuple(found)
    prose = [block.start for block in found if block.kind == "body" and is_prose(block.text)]
    first, last = (prose[0], prose[-1]) if prose else (-1, -1)
    settled = []
    for block in found:
        if block.kind == "boilerplate":
            where: Position = "head" if block.start < first or not prose else "tail" if block.start > last else "inside"
            block = replace(block, position=where)
        settled.append(block)
    return tuple(settled)
