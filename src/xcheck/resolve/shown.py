"""What articles show that others may show too: lines, headlines, declared furniture, two lines in a row; and how many voices show it.

Furniture is told by such counts (see `xcheck.resolve.furniture`). Near copies count once, numbers are masked, and each
source is counted by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from msgspec import Struct

from xcheck.extract.furniture.blocks import MARKUP
from xcheck.extract.furniture.wording import stopped, words
from xcheck.model.records import Block
from xcheck.resolve.repeated_line import line_key

PAIR = 2
"""Voices from which a line repeats."""
SURE = 3
"""Voices from which a repeated line is furniture."""
LABEL = 6
"""Words in the longest entry of a menu."""
_LONGEST = 700
"""Characters in the longest line that may repeat."""

LINE, HEADLINE, ROW, DECLARED, FURNITURE, ARTICLE = "line", "headline", "row", "declared", "furniture", "article"
Shown = tuple[str, str, str]
"""One of these kinds, the source of the articles that show it, and its words, levelled."""


class Seen(Protocol):
    """Who shows what, in all articles that are settled together."""

    def voices(self, shown: Shown) -> Collection[str]:
        """The voices that show it."""


class Counted:
    """What was counted article by article."""

    def __init__(self) -> None:
        self._voices: dict[Shown, set[str]] = {}

    def add(self, shown: Iterable[Shown], voice: str) -> None:
        """Counts what an article of this voice shows."""
        for one in shown:
            self._voices.setdefault(one, set()).add(voice)

    def __iter__(self) -> Iterator[Shown]:
        return iter(self._voices)

    def voices(self, shown: Shown) -> Collection[str]:
        """The voices that show it."""
        return self._voices.get(shown, ())


class Sheet(Struct, frozen=True):
    """The blocks of one article in order, with the levelled text of each that may repeat."""

    blocks: Sequence[Block]
    levelled: Sequence[str | None]

    @property
    def voice(self) -> str:
        """Who speaks in it."""
        return self.blocks[0].origin.voice

    @property
    def source(self) -> str:
        """Where it comes from; empty where that is not known."""
        return self.blocks[0].origin.source or ""


class Line(Struct, frozen=True):
    """A block that repeats or is declared furniture: `shown` is what counts as the same line, `words` are its words, levelled."""

    block: Block
    shown: Shown
    words: tuple[str, ...]


def sheet_of(blocks: Iterable[Block], known: dict[str, str]) -> Sheet:
    """The sheet of an article that has blocks. `known` remembers levelled lines: what stands in many articles is worked out once."""
    own = sorted(blocks, key=lambda block: (block.start, block.end))
    return Sheet(own, [_levelled(block.text, known) if _may_repeat(block) else None for block in own])


def _levelled(line: str, known: dict[str, str]) -> str:
    key = known.get(line)
    if key is None:
        key = known[line] = line_key(line)
    return key


def _may_repeat(block: Block) -> bool:
    if block.template == MARKUP:
        # Menus count; the summary of a teaser may be the first lines of the story itself elsewhere.
        return len(block.text.split(None, LABEL)) <= LABEL
    # A few words on lines of their own are no correction note, whatever a template takes them for: they may be entries of a menu.
    entries = block.kind == "correction" and all(len(line.split(None, LABEL)) <= LABEL and not stopped(line) for line in block.text.splitlines())
    return (block.kind in ("body", "list") or entries) and len(block.text) <= _LONGEST


def shown_by(sheet: Sheet) -> Iterator[Shown]:
    """What an article shows by itself: all but rows of lines."""
    source = sheet.source
    yield (ARTICLE, source, "")
    for block, levelled in zip(sheet.blocks, sheet.levelled, strict=True):
        if levelled is not None:
            yield (LINE, source, levelled)
        if block.kind == "headline":
            yield headline(block)
        elif block.kind == "boilerplate":
            yield declared(block)


def headline(block: Block) -> Shown:
    """What a headline shows."""
    return (HEADLINE, block.origin.source or "", line_key(block.text))


def declared(block: Block) -> Shown:
    """What declared furniture shows, whatever source it stands in."""
    return (DECLARED, "", f"{block.template or ''}\n{block.wording or ''}")


def furniture(block: Block) -> Shown:
    """What a piece of furniture shows once all is settled, declared or learned: that by which it makes one finding with others."""
    return (FURNITURE, "", f"{block.family or ''}\n{block.wording or ''}")


def as_headline(line: Line) -> Shown:
    """What a headline of the words of this line would show."""
    return (HEADLINE, *line.shown[1:])


def lines(sheet: Sheet, seen: Seen) -> list[Line | None]:
    """The blocks as lines that repeat, or that declared furniture claims; None for all others."""
    return [_line(block, levelled, sheet.source, seen) for block, levelled in zip(sheet.blocks, sheet.levelled, strict=True)]


def _line(block: Block, levelled: str | None, source: str, seen: Seen) -> Line | None:
    if block.kind == "boilerplate":
        return Line(block, (LINE, source, f"\t{block.template}\t{block.wording}"), words(block.text))
    if levelled is not None and (repeats(shown := (LINE, source, levelled), seen) or seen.voices((HEADLINE, source, levelled))):
        return Line(block, shown, words(block.text))
    return None


def repeats(shown: Shown, seen: Seen) -> int:
    """How many voices show a line, where several do; else 0."""
    count = len(seen.voices(shown))
    return count if count >= PAIR else 0


def rows(own: Sequence[Line | None]) -> Iterator[Shown]:
    """What each two lines in a row of one article show."""
    return (row(above, below) for above, below in pairwise(own) if above is not None and below is not None)


def row(above: Line, below: Line) -> Shown:
    """What two lines show by standing in a row."""
    return (ROW, above.shown[1], f"{above.shown[2]}\n{below.shown[2]}")
