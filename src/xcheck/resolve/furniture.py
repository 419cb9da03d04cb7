"""Learned furniture: lines that articles repeat, told from the lines that stories repeat.

Repetition is counted by voice (near copies count once) within one source, with numbers masked. Three voices make
furniture of a line, two make it worth a note, and only if it reads as furniture: a call to the reader, the site's own
words, the headline of another article, or a line beside such a line in all of these articles. `No arrests have been
made.` may stand in a hundred stories and stays; long prose is never furniture.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from msgspec.structs import replace

from xcheck.extract.extraction import Extracted
from xcheck.extract.furniture.blocks import MARKUP
from xcheck.extract.furniture.claims import is_prose
from xcheck.extract.furniture.position import placed
from xcheck.extract.furniture.wording import speaks
from xcheck.model.article import Origin
from xcheck.model.records import Block, Record
from xcheck.resolve.page_frame import LONGEST, frame, headline, is_page
from xcheck.resolve.page_inserts import inserted
from xcheck.resolve.repeated_line import family_of, reads_as_furniture, short_label, shouted, speaks_for_the_house, teaser
from xcheck.resolve.shown import ARTICLE, PAIR, SURE, Counted, Line, Seen, Sheet, Shown, as_headline, declared, lines, repeats, row, rows, sheet_of, shown_by
from xcheck.resolve.shown import furniture as shown_furniture
from xcheck.resolve.shown import headline as shown_headline

MANY = 8
"""Articles of one source from which a share of them says something."""
SHARE = 0.5
KEPT = 12
"""Words of a line that its wording keeps."""
TWICE = 6
"""Words of a line that is taken for a headline because its page says it twice."""
REPEATED = "repeated"
PAGE = "page around the story"

ASIDE = ("boilerplate", "correction")
"""The kinds of blocks that are set aside: their words are no article's own."""
Spans = Sequence[tuple[int, int]]
"""Places in one article, in order."""


class Framed(Protocol):
    """The blocks of articles with furniture settled, made when they are asked for."""

    @property
    def aside(self) -> Mapping[str, Spans]:
        """Digest of each article -> the spans of its furniture and corrections, where it has any."""

    def of(self, digests: Collection[str]) -> list[Block]:
        """The blocks of the articles with these digests."""

    def story(self, digests: Collection[str]) -> list[Block]:
        """The blocks of the articles with these digests, without what is set aside."""

    def every(self) -> list[Block]:
        """All of them."""

    def about(self, digests: Collection[str]) -> list[Block]:
        """The same as `of`."""

    def near(self, records: Iterable[Block]) -> list[Block]:
        """All furniture of the family and wording of one of these pieces; where a block is none, all blocks."""


Framing = Callable[[Sequence[tuple[Extracted, Origin]]], Framed]
"""Settles the furniture of extractions, each with the stamp of its records, as `framed` does."""


class Whole:
    """The blocks of articles, settled together. Held is only the furniture: settling changes nothing else, and all blocks are all that articles say."""

    def __init__(self, speaking: Sequence[tuple[Extracted, Origin]]) -> None:
        """`speaking` are extractions, each with the stamp of its records."""
        self._speaking = {origin.digest: (extraction, origin) for extraction, origin in speaking}
        self._furniture: dict[str, dict[tuple[int, int], Block]] = {}
        self._alike: dict[Shown, list[Block]] = {}
        aside: dict[str, Spans] = {}
        for own in Settling(block for extraction, origin in speaking for block in blocks_of(extraction, origin)).settled():
            aside.update(set_aside(own))
            furniture = {(block.start, block.end): block for block in own if block.kind == "boilerplate"}
            if furniture:
                self._furniture[own[0].origin.digest] = furniture
        self.aside: Mapping[str, Spans] = aside

    def of(self, digests: Collection[str]) -> list[Block]:
        """The blocks of the articles with these digests."""
        found: list[Block] = []
        for digest, (extraction, origin) in self._speaking.items():
            if digest in digests:
                own, furniture = blocks_of(extraction, origin), self._furniture.get(digest)
                found.extend([furniture.get((block.start, block.end), block) for block in own] if furniture else own)
        return found

    about = of

    def story(self, digests: Collection[str]) -> list[Block]:
        """The blocks of the articles with these digests, without what is set aside."""
        return [block for block in self.of(digests) if block.kind not in ASIDE]

    def every(self) -> list[Block]:
        """All of them."""
        return self.of(self._speaking)

    def near(self, records: Iterable[Block]) -> list[Block]:
        """All furniture of the family and wording of one of these pieces; where a block is none, all blocks."""
        own = list(records)
        if any(record.kind != "boilerplate" for record in own):
            return self.every()
        if not self._alike:
            for digest in self._speaking:
                for block in self._furniture.get(digest, {}).values():
                    self._alike.setdefault(shown_furniture(block), []).append(block)
        return [block for wanted in dict.fromkeys(map(shown_furniture, own)) for block in self._alike[wanted]]


def framed(speaking: Sequence[tuple[Extracted, Origin]]) -> Framed:
    """The blocks of all these extractions, settled together."""
    return Whole(speaking)


def blocks_of(extraction: Extracted, origin: Origin) -> list[Block]:
    """The blocks of one article, as they were extracted."""
    return [block for block in extraction.of((Block,), origin) if isinstance(block, Block)]


class Settling:
    """The blocks of articles, what they show, and what becomes of them."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        """The result depends on the set of blocks only."""
        by_article: dict[str, list[Block]] = {}
        for block in blocks:
            by_article.setdefault(block.origin.digest, []).append(block)
        known: dict[str, str] = {}
        self.sheets = [sheet_of(own, known) for _, own in sorted(by_article.items())]
        self.seen = Counted()
        for sheet in self.sheets:
            self.seen.add(shown_by(sheet), sheet.voice)
        self.lines = [lines(sheet, self.seen) for sheet in self.sheets]
        for sheet, own in zip(self.sheets, self.lines, strict=True):
            self.seen.add(rows(own), sheet.voice)

    def settled(self) -> Iterator[tuple[Block, ...]]:
        """The settled blocks of each article, in the order of their digests."""
        return (settled(sheet, own, self.seen) for sheet, own in zip(self.sheets, self.lines, strict=True))


def settled(sheet: Sheet, own: Sequence[Line | None], seen: Seen) -> tuple[Block, ...]:
    """The blocks of one article, settled by what is seen in all. `own` are its lines."""
    learned = dict(_learned(sheet.blocks, own, seen))
    return placed(learned.get(at) or _with_repeats(block, seen) for at, block in enumerate(sheet.blocks))


def set_aside(blocks: Iterable[Block]) -> dict[str, Spans]:
    """Digest of each article -> the spans of its furniture and corrections, in order, by what is settled of its blocks."""
    found: dict[str, list[tuple[int, int]]] = {}
    for block in blocks:
        if block.kind in ASIDE:
            found.setdefault(block.origin.digest, []).append((block.start, block.end))
    return {digest: sorted(spans) for digest, spans in found.items()}


def _learned(own: Sequence[Block], lines: Sequence[Line | None], seen: Seen) -> Iterator[tuple[int, Block]]:
    """The numbers of the blocks of one article that are learned furniture, with what becomes of them."""
    counts = _counts(own, lines, seen)
    known = [at in counts or block.kind == "boilerplate" for at, block in enumerate(own)]
    first = frozenset(at for at, is_known in enumerate(known) if is_known)
    repeated = frozenset(at for at, line in enumerate(lines) if line is not None and repeats(line.shown, seen) >= SURE)
    if is_page(own, known, repeated):
        may = _titles(own, lines, known, repeated, seen)
        for at, line in enumerate(lines):
            count = _on_page(own[at], line, seen) if not known[at] else 0
            if count:
                counts[at] = count
                known[at] = True
        # Where the mark-up has told the story from the rest, nothing is left to be inferred.
        marked = any(block.template == MARKUP for block in own)
        top, standfirst = headline(own, known, may)
        for at in (*standfirst, *(() if top is None else (top,))):
            # Other pages tease a story with its headline and standfirst.
            if at not in first and counts.pop(at, 0):
                known[at] = False
        within = [] if marked else inserted(own, known, top)
        for at in within:
            known[at] = True
        around = [] if marked else frame(own, known, repeated.difference(standfirst), top)
        for at in (*counts, *within, *around):
            yield at, replace(own[at], kind="boilerplate", template=REPEATED, family=PAGE, wording=PAGE, repeats=max(counts.get(at, 0), SURE))
        return
    lead: Line | None = None
    for at, line in enumerate(lines):
        if line is None or not known[at]:
            lead = None
            continue
        lead = line if lead is None or line.block.kind == "boilerplate" else lead
        if at in counts:
            yield at, _as_furniture(line, lead, counts[at])


def _titles(own: Sequence[Block], lines: Sequence[Line | None], known: Sequence[bool], repeated: Collection[int], seen: Seen) -> list[bool]:
    """Which blocks of a page may be its headline: not what all pages show, unless this one says it twice."""
    said = Counter(line.shown for line in lines if line is not None)
    may = []
    for at, block in enumerate(own):
        line = lines[at]
        twice = line is not None and said[line.shown] > 1 and len(line.words) >= TWICE
        may.append(not known[at] and (at not in repeated or twice) and not (block.kind == "headline" and _on_page(block, None, seen)))
    return may


def _on_page(block: Block, line: Line | None, seen: Seen) -> int:
    """How many voices make furniture of a line of a page; 0 where it may be the story's."""
    if block.kind == "headline":
        # Whole pages that begin with one line: a link to the story, a call to subscribe.
        count = len(seen.voices(shown_headline(block)))
        return count if count >= SURE else 0
    if line is None or len(line.words) > LONGEST or speaks(block.text):
        return 0
    count = repeats(line.shown, seen)
    return count if count >= (SURE if is_prose(block.text) else PAIR) else 0


def _behind_the_story(blocks: Sequence[Block], own: Sequence[Line | None], seen: Seen) -> int:
    """The number of the first block behind the last prose that no other article shows."""
    at = len(blocks)
    while at and not (blocks[at - 1].kind == "body" and is_prose(blocks[at - 1].text) and _only_here(own[at - 1], seen)):
        at -= 1
    return at


def _only_here(line: Line | None, seen: Seen) -> bool:
    return line is None or not repeats(line.shown, seen)


def _counts(blocks: Sequence[Block], own: Sequence[Line | None], seen: Seen) -> dict[int, int]:
    """The numbers of the lines of one article that are furniture, each with its number of voices."""
    counts: dict[int, int] = {}
    behind = _behind_the_story(blocks, own, seen)
    for at, line in enumerate(own):
        if line is not None and line.block.kind != "boilerplate":
            count = _alone(line, seen, at >= behind)
            if count:
                counts[at] = count
    known = {at for at, line in enumerate(own) if line is not None and line.block.kind == "boilerplate"} | counts.keys()
    for order, step in ((range(len(own)), -1), (range(len(own) - 1, -1, -1), 1)):
        for at in order:
            line, other = own[at], own[at + step] if 0 <= at + step < len(own) else None
            if line is None or other is None or at in known or at + step not in known:
                continue
            above, below = (other, line) if step < 0 else (line, other)
            if len(seen.voices(row(above, below))) >= SURE and short_label(line.block.text, line.words):
                known.add(at)
                counts[at] = repeats(line.shown, seen) or 1
    return counts


def _alone(line: Line, seen: Seen, behind: bool) -> int:
    """How many voices make furniture of a line whatever stands beside it; 0 where it may be the story's.

    `behind` says that no more of the story follows.
    """
    text, count = line.block.text, repeats(line.shown, seen) or 1
    others = {*seen.voices(as_headline(line))} - {line.block.origin.voice}
    if others and teaser(text, line.words):
        return max(count, len(others) + 1)
    calls = (
        shouted(text, line.words)
        or reads_as_furniture(text, line.words, sure=count >= SURE)
        or (behind and speaks_for_the_house(text, line.words, sure=count >= SURE))
    )
    if count >= PAIR and calls:
        return count
    whole = len(seen.voices((ARTICLE, line.shown[1], "")))
    if most_show(count, whole) and len(line.words) >= 3 and short_label(text, line.words):
        return count
    return 0


def most_show(count: int, whole: int) -> bool:
    """Whether `count` voices are so many of the `whole` of their source that a label is the site's."""
    return whole >= MANY and count >= SHARE * whole


def _as_furniture(line: Line, lead: Line, count: int) -> Block:
    """The block as learned furniture. Lines that stand together share family and wording, so that they make one finding."""
    if lead.block.kind == "boilerplate":
        family, wording = lead.block.family, lead.block.wording
    else:
        other = teaser(lead.block.text, lead.words) and not reads_as_furniture(lead.block.text, lead.words, sure=True)
        family, wording = "related stories" if other else family_of(lead.words), " ".join(lead.words[:KEPT])
    return replace(line.block, kind="boilerplate", template=REPEATED, family=family, wording=wording, repeats=count)


def _with_repeats(block: Block, seen: Seen) -> Block:
    return replace(block, repeats=len(seen.voices(declared(block)))) if block.kind == "boilerplate" else block


def within(record: Record, aside: Spans) -> bool:
    """Whether a record lies wholly in one of the spans."""
    at = bisect_right(aside, (record.start, 1 << 60)) - 1
    return at >= 0 and record.start < aside[at][1] and record.end <= aside[at][1]
