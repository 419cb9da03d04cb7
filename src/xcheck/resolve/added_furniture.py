"""The furniture of drafts beside an archive of which is kept what its articles show: only what the drafts change is settled anew.

A line of a draft makes a difference to an article that has it too, where one voice more makes it a repeated one, makes
that sure, or makes it one that most articles show; a headline of a draft, to those that have it as a line. These
articles are settled like the drafts. Of all others it is kept what is set aside.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from xcheck.extract.extraction import Extracted
from xcheck.model.article import Origin
from xcheck.model.records import Block
from xcheck.resolve.furniture import MANY, SHARE, Settling, Spans, blocks_of, most_show, set_aside, settled
from xcheck.resolve.shown import ARTICLE, HEADLINE, LINE, PAIR, ROW, SURE, Counted, Sheet, Shown, furniture, lines, rows, sheet_of, shown_by

Speaking = Sequence[tuple[Extracted, Origin]]
_NOBODY: tuple[frozenset[int], frozenset[str]] = frozenset(), frozenset()


class Kept(Struct, frozen=True, array_like=True):
    """What the articles of an archive show, and what is set aside in them. An article goes by its number in `digests`, which are sorted."""

    digests: list[str]
    voices: list[int]
    """The article that speaks for each."""
    marks: list[int]
    """The marks (see `mark`) of all that is shown, sorted."""
    holders: list[int]
    """The article that shows each of them."""
    often: dict[int, list[tuple[int, int]]]
    """Mark of a source -> the marks of its lines that may be most articles', with their number of voices."""
    aside: dict[int, list[tuple[int, int]]]

    def fits(self, archive: Iterable[Origin]) -> bool:
        """Whether these are the articles, and speak for one another as they did then."""
        count = len(self.digests)
        if len(self.marks) != len(self.holders) or len(self.voices) != count:
            return False
        if any(min(own, default=0) < 0 or max(own, default=-1) >= count for own in (self.voices, self.holders, self.aside)):
            return False
        then = {digest: self.digests[voice] for digest, voice in zip(self.digests, self.voices, strict=True)}
        return then == {origin.digest: origin.voice for origin in archive}


def mark(shown: Shown) -> int:
    """Eight bytes for what is shown: too many for two to meet by chance."""
    return int.from_bytes(hashlib.blake2b("\0".join(shown).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def kept_of(speaking: Speaking) -> Kept:
    """What is to be kept of an archive. All that speak for others are among its articles."""
    digests = sorted(origin.digest for _, origin in speaking)
    numbers = {digest: number for number, digest in enumerate(digests)}
    by_digest = {origin.digest: origin.voice for _, origin in speaking}
    settling = Settling(block for extraction, origin in speaking for block in blocks_of(extraction, origin))
    found: set[tuple[int, int]] = set()
    often: dict[int, list[tuple[int, int]]] = {}
    aside: dict[int, list[tuple[int, int]]] = {}
    for sheet, own, blocks in zip(settling.sheets, settling.lines, settling.settled(), strict=True):
        number = numbers[sheet.blocks[0].origin.digest]
        shown = {*shown_by(sheet), *rows(own), *(furniture(block) for block in blocks if block.kind == "boilerplate")}
        found.update((mark(one), number) for one in shown)
        aside.update((number, list(spans)) for spans in set_aside(blocks).values())
    for one in settling.seen:
        if one[0] == LINE and (count := len(settling.seen.voices(one))) >= MANY * SHARE:
            often.setdefault(mark((ARTICLE, one[1], "")), []).append((mark(one), count))
    ordered = sorted(found)
    return Kept(
        digests, [numbers[by_digest[digest]] for digest in digests], [one for one, _ in ordered], [number for _, number in ordered],
        {source: sorted(own) for source, own in often.items()}, aside,
    )  # fmt: skip


class _Both:
    """Who shows what, in the archive and in what is added to it."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self._known: dict[Shown, tuple[frozenset[int], frozenset[str]]] = {}
        self._together: dict[Shown, Collection[str]] = {}
        self.added = Counted()

    def add(self, shown: Iterable[Shown], voice: str) -> None:
        """Counts what an added article of this voice shows, or what one of the archive shows now."""
        self.added.add(shown, voice)
        self._together.clear()

    def marked(self, wanted: int) -> Sequence[int]:
        """The articles of the archive that show what has this mark."""
        marks = self._kept.marks
        first = last = bisect_left(marks, wanted)
        while last < len(marks) and marks[last] == wanted:
            last += 1
        return self._kept.holders[first:last]

    def holders(self, shown: Shown) -> frozenset[int]:
        """The articles of the archive that show it."""
        return self._look_up(shown)[0]

    def before(self, shown: Shown) -> frozenset[str]:
        """The voices of the archive that show it."""
        return self._look_up(shown)[1]

    def voices(self, shown: Shown) -> Collection[str]:
        """The voices that show it."""
        found = self._together.get(shown)
        if found is None:
            added = self.added.voices(shown)
            found = self._together[shown] = self.before(shown).union(added) if added else self.before(shown)
        return found

    def _look_up(self, shown: Shown) -> tuple[frozenset[int], frozenset[str]]:
        found = self._known.get(shown)
        if found is None:
            digests, voices = self._kept.digests, self._kept.voices
            holders = self.marked(mark(shown))
            # Most of what is looked up nobody else shows.
            found = (frozenset(holders), frozenset([digests[voices[number]] for number in holders])) if holders else _NOBODY
            self._known[shown] = found
        return found


class Added:
    """The blocks of an archive and of drafts beside it, as settling all of them together would leave them. It is a `Framed`."""

    def __init__(self, kept: Kept, speaking: Speaking, drafts: Collection[str]) -> None:
        """`kept` has to fit the articles of `speaking` that are not at the paths of the `drafts`."""
        self._kept = kept
        self._seen = _Both(kept)
        self._levelled: dict[str, str] = {}
        self._speaking = {origin.digest: (extraction, origin) for extraction, origin in speaking}
        self._aside = {kept.digests[number]: spans for number, spans in kept.aside.items()}
        self._settled: dict[str, Sequence[Block]] = {}
        new = [sheet for _, origin in speaking if origin.path in drafts and (sheet := self._sheet(origin.digest)) is not None]
        for digest in self._changed_by(new):
            self._settled[digest] = self._of(digest)
        self._anew = frozenset(self._settled)
        fresh = set_aside(block for own in self._settled.values() for block in own)
        self.aside: Mapping[str, Spans] = {**{digest: spans for digest, spans in self._aside.items() if digest not in self._anew}, **fresh}

    def _changed_by(self, drafts: Sequence[Sheet]) -> set[str]:
        """The digests of the articles of which other things may be furniture now: those of the drafts, and which share a line with them."""
        seen = self._seen
        for sheet in drafts:
            seen.add(shown_by(sheet), sheet.voice)
        touched = {number for shown in seen.added for number in self._touched(shown)}
        sheets = [*drafts, *filter(None, (self._sheet(self._kept.digests[number]) for number in sorted(touched)))]
        for sheet, own in [(sheet, lines(sheet, seen)) for sheet in sheets]:
            seen.add(rows(own), sheet.voice)
        for shown in seen.added:
            # New rows count besides those that are kept. Whoever shares one that is sure by now, is settled by it.
            if shown[0] == ROW and len(seen.before(shown)) < SURE <= len(seen.voices(shown)):
                touched.update(seen.holders(shown))
        return {sheet.blocks[0].origin.digest for sheet in drafts}.union(self._kept.digests[number] for number in touched)

    def _touched(self, shown: Shown) -> Iterator[int]:
        """The articles of the archive to which it makes a difference that the drafts show this too."""
        seen, (kind, source, words) = self._seen, shown
        before, after = len(seen.before(shown)), len(seen.voices(shown))
        if before == after:
            return
        if kind == HEADLINE and before < SURE:
            yield from seen.holders(shown)
            yield from seen.holders((LINE, source, words))
        elif kind == LINE and before:
            whole = (ARTICLE, source, "")
            if _standing(before, len(seen.before(whole))) != _standing(after, len(seen.voices(whole))):
                yield from seen.holders(shown)
        elif kind == ARTICLE:
            for line, count in self._kept.often.get(mark(shown), ()):
                if most_show(count, before) != most_show(count, after):
                    yield from seen.marked(line)

    def _sheet(self, digest: str) -> Sheet | None:
        own = blocks_of(*self._speaking[digest])
        return sheet_of(own, self._levelled) if own else None

    def _of(self, digest: str) -> Sequence[Block]:
        """The settled blocks of one article."""
        sheet = self._sheet(digest)
        return () if sheet is None else settled(sheet, lines(sheet, self._seen), self._seen)

    def of(self, digests: Collection[str]) -> list[Block]:
        """The blocks of the articles with these digests."""
        found: list[Block] = []
        for digest in digests:
            if digest not in self._settled and digest not in self._aside:
                # Settling changes nothing but furniture.
                found.extend(blocks_of(*self._speaking[digest]))
                continue
            if digest not in self._settled:
                self._settled[digest] = self._of(digest)
            found.extend(self._settled[digest])
        return found

    about = of

    def story(self, digests: Collection[str]) -> list[Block]:
        """The blocks of the articles with these digests, without what is set aside."""
        found: list[Block] = []
        for digest in digests:
            own = blocks_of(*self._speaking[digest])
            aside = {*self.aside.get(digest, ())}
            found.extend([block for block in own if (block.start, block.end) not in aside] if aside else own)
        return found

    def every(self) -> list[Block]:
        """All of them."""
        return self.of(self._speaking)

    def near(self, records: Iterable[Block]) -> list[Block]:
        """All furniture of the family and wording of one of these pieces; where a block is none, all blocks."""
        own = list(records)
        if any(record.kind != "boilerplate" for record in own):
            return self.every()
        wanted = {*map(furniture, own)}
        digests = {*self._anew, *(self._kept.digests[number] for each in wanted for number in self._seen.holders(each))}
        return [block for block in self.of(digests) if block.kind == "boilerplate" and furniture(block) in wanted]


def _standing(count: int, whole: int) -> tuple[bool, ...]:
    """What of a line depends on how many voices show it, and on how many its source has."""
    return count >= PAIR, count >= SURE, most_show(count, whole)
