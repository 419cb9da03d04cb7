"""What all extractors share of one article, worked out once: paragraphs, blocks, marks, sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from msgspec import Struct

from xcheck.model.article import Article, Origin
from xcheck.model.place import Span
from xcheck.model.records import Block
from xcheck.text.marks import Marks
from xcheck.text.segment import sentences

_WORD = re.compile(r"[^\W\d_]+")


class Reading(Struct, frozen=True, dict=True):
    """One article, prepared for the extractors.

    `blocks` cover every paragraph. `prose` are the paragraphs in which names, quotations, roles and figures are looked
    for: declared furniture and correction notes are left out.
    """

    article: Article
    origin: Origin
    paragraphs: tuple[Span, ...]
    blocks: tuple[Block, ...]
    prose: tuple[Span, ...]
    marks: Marks

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the prose, in order."""
        return tuple(sentence for paragraph in self.prose for sentence in sentences(self.text, paragraph))

    @cached_property
    def vocabulary(self) -> tuple[frozenset[str], ...]:
        """The words of each sentence, in lower case and parted at hyphens: a quick no for extractors that look for certain words."""
        text = self.text.lower() if len(self.text.lower()) == len(self.text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        return tuple(frozenset(_WORD.findall(text, sentence.start, sentence.end)) for sentence in self.sentences)

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds `offset`, or None."""
        index = bisect_right(self.sentences, (offset, 1 << 60)) - 1
        if index >= 0 and self.sentences[index].end > offset:
            return self.sentences[index]
        return None

    def headline(self) -> Span | None:
        """The span of the article's headline block, or None."""
        return next((Span(b.start, b.end) for b in self.blocks if b.kind == "headline"), None)
