"""Articles without their furniture: what is taken out, on which grounds and how sure.

Taken are lines that a declared template claims, lines that the mark-up of a page sets apart, and lines that three
voices of one source repeat. What only two voices repeat is taken from articles that name one source, unless it is prose.
Credits, author notes and corrections stay.

What is left is read again until nothing more is found, so that cleaning what is clean changes nothing: a template that
counts at the end of an article only may come to stand there when what stood below is gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from xcheck.extract.extraction import Extraction, Lexicon, read_for_extraction
from xcheck.extract.furniture.blocks import MARKUP
from xcheck.extract.furniture.claims import is_prose
from xcheck.extract.signature import signature
from xcheck.model.article import Article
from xcheck.model.place import Span
from xcheck.model.records import Block
from xcheck.names.register import Register
from xcheck.resolve.corpus import resolve
from xcheck.resolve.furniture import REPEATED
from xcheck.resolve.removal import merged, removed, without
from xcheck.resolve.shown import SURE


class Taken(Struct, frozen=True):
    """A block taken out: where it stood in the article's text, what an editor calls it, why it went, and how sure (0 to 1)."""

    start: int
    end: int
    text: str
    family: str
    template: str
    why: str
    confidence: float


class Cleaned(Struct, frozen=True):
    """An article, what is cut from its text (in order, with line ends), the text that is left, and the blocks taken out."""

    article: Article
    cuts: tuple[Span, ...]
    text: str
    taken: tuple[Taken, ...]


def clean(articles: Sequence[Article], lexicon: Lexicon, register: Register) -> tuple[Cleaned, ...]:
    """`articles` cleaned together, in their order. The result for each depends on the set of them only."""
    now = [_Left(article, (Span(0, len(article.text)),)) for article in articles]
    taken: list[list[Taken]] = [[] for _ in articles]
    read: dict[tuple[str, str], Extraction] = {}
    while True:
        extractions = []
        for left in now:
            key = (left.article.path, left.article.digest)
            if key not in read:
                read[key] = _blocks(left.article, lexicon)
            extractions.append(read[key])
        settled = _by_article(extractions, register)
        changed = False
        for number, (left, extraction) in enumerate(zip(now, extractions, strict=True)):
            own = [found for block in settled.get(extraction.origin.digest, _own(extraction)) if (found := _taken(block)) is not None]
            cuts = removed(left.article.text, (Span(one.start, one.end) for one in own))
            if cuts:
                changed = True
                taken[number].extend(left.back(one) for one in own)
                now[number] = left.cut(cuts)
        if not changed:
            break
    return tuple(
        Cleaned(article, left.gone(len(article.text)), left.article.text, tuple(sorted(found, key=lambda one: (one.start, one.end))))
        for article, left, found in zip(articles, now, taken, strict=True)
    )


class _Left(Struct, frozen=True):
    """What is left of an article, and which spans of its first text that is."""

    article: Article
    kept: tuple[Span, ...]

    def cut(self, cuts: Sequence[Span]) -> _Left:
        kept: list[Span] = []
        at = 0
        for span in self.kept:
            pieces = without_spans(Span(at, at + span.end - span.start), cuts)
            kept.extend(Span(p.start - at + span.start, p.end - at + span.start) for p in pieces)
            at += span.end - span.start
        return _Left(replace(self.article, text=without(self.article.text, cuts), apart=()), tuple(kept))

    def place(self, offset: int) -> int:
        """The offset in the first text of a character of the present one."""
        for span in self.kept:
            if offset < span.end - span.start:
                return span.start + offset
            offset -= span.end - span.start
        raise ValueError("no such character is left")

    def back(self, one: Taken) -> Taken:
        return replace(one, start=self.place(one.start), end=self.place(one.end - 1) + 1)

    def gone(self, length: int) -> tuple[Span, ...]:
        ends = [0, *(end for span in self.kept for end in span), length]
        return merged(Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True) if start < end)


def without_spans(whole: Span, cuts: Sequence[Span]) -> Iterable[Span]:
    """What `cuts`, in order, leave of `whole`."""
    at = whole.start
    for cut in cuts:
        if cut.end <= at or cut.start >= whole.end:
            continue
        if at < cut.start:
            yield Span(at, cut.start)
        at = cut.end
    if at < whole.end:
        yield Span(at, whole.end)


def _blocks(article: Article, lexicon: Lexicon) -> Extraction:
    """The blocks alone: nothing else is needed to settle furniture."""
    reading = read_for_extraction(article, lexicon)
    return Extraction(reading.origin, reading.blocks, signature(reading))


def _own(extraction: Extraction) -> Sequence[Block]:
    return [record for record in extraction.records if isinstance(record, Block)]


def _by_article(extractions: Sequence[Extraction], register: Register) -> Mapping[str, Sequence[Block]]:
    found: dict[str, list[Block]] = {}
    for record in resolve(extractions, register, asked=(Block,)).of((Block,)):
        if isinstance(record, Block):
            found.setdefault(record.origin.digest, []).append(record)
    return found


def _taken(block: Block) -> Taken | None:
    """What is said of a block that goes; None for one that stays."""
    if block.kind != "boilerplate":
        return None
    template = block.template or ""
    if template == MARKUP:
        why, confidence = "the page's mark-up sets it apart from the story", 0.9
    elif template != REPEATED:
        why, confidence = f'the template "{template}" declares these words', 0.95
    elif block.repeats >= SURE:
        why, confidence = f"{block.repeats} different articles show it, or lines like it beside it", 0.85
    elif block.origin.source and not is_prose(block.text):
        why, confidence = f"two different articles of {block.origin.source} show it", 0.5
    else:
        return None
    return Taken(block.start, block.end, block.text, block.family or "repeated line", template, why, confidence)
