"""What all extractors share of one article, worked out once: paragraphs, blocks, marks, sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from msgspec import Struct

from xcheck.model.article import Article, Origin
from xcheck.model.place import Span
from xcheck.model.records import Block
from xcheck.text.marks import Marks
from xcheck.text.memo import Memo
from xcheck.text.segment import sentences

T = TypeVar("T")

_DIGITS = re.compile(r"\d+")
_ENDLESS = 5_000
"""Characters: a sentence that long is a table or a dump."""
_WORD = re.compile(r"[^\W\d_]+")


class Lookout:
    """Words, in lower case, of which an extractor must find one in a sentence before it looks closer: a quick no for the others.

    What a string holds is worked out once for all lookouts together and all articles.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.words, self.bit = frozenset(words), 1 << len(_LOOKOUTS)
        _LOOKOUTS.append(self)
        _SOUGHT.update(self.words)
        _HOLDS.clear()


_LOOKOUTS: list[Lookout] = []
_SOUGHT: set[str] = set()
"""The words of all lookouts."""


def _held(string: str) -> int:
    words = _WORD.findall(string.lower())
    return 0 if _SOUGHT.isdisjoint(words) else sum(lookout.bit for lookout in _LOOKOUTS if not lookout.words.isdisjoint(words))


_HOLDS = Memo(_held)
"""The bits of the lookouts that find one of their words in a string."""


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
    def strings(self) -> tuple[list[str], ...]:
        """What stands between white space in each sentence, marks and all; of an endless one each string once.

        Cutting there is the cheapest way to see every word of an article, and most strings come back in the next one: what depends
        on a string alone is worked out once for all articles.
        """
        text = self.text
        return tuple([text[start:end].split() if end - start < _ENDLESS else sorted(set(text[start:end].split())) for start, end in self.sentences])

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The `strings` of all sentences."""
        return frozenset(chain.from_iterable(self.strings))

    @cached_property
    def odd(self) -> list[str]:
        """Those of `distinct` that are no words in lower case: with a capital, a mark, a digit."""
        return [string for string in self.distinct if not (string.isalpha() and string.islower())]

    @cached_property
    def foreign(self) -> str:
        """The strings of the prose that have letters or marks beyond ASCII, for a quick no to whoever looks for those."""
        return " ".join([string for string in self.odd if not string.isascii()])

    @cached_property
    def numerals(self) -> list[tuple[int, int]]:
        """The spans of the runs of digits in the whole text, in order."""
        return [match.span() for match in _DIGITS.finditer(self.text)]

    @cached_property
    def vocabulary(self) -> tuple[frozenset[str], ...]:
        """The words of each sentence, in lower case and parted at hyphens."""
        low = self.text.lower() if len(self.text.lower()) == len(self.text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        return tuple(frozenset(_WORD.findall(low, sentence.start, sentence.end)) for sentence in self.sentences)

    @cached_property
    def _telling(self) -> list[tuple[str, int]]:
        """The odd strings that hold a word of a lookout, with its bits."""
        return [held for held in zip(self.odd, map(_HOLDS.__getitem__, self.odd), strict=True) if held[1]]

    @cached_property
    def _has_odd_letters(self) -> bool:
        """Whether a letter becomes two in lower case, or looks to its neighbours."""
        return "Σ" in self.text or len(self.text.lower()) != len(self.text)

    def sentences_with(self, lookout: Lookout) -> Iterator[bool]:
        """Whether each sentence has a word of `lookout`, in order."""
        if self._has_odd_letters:
            return (not lookout.words.isdisjoint(words) for words in self.vocabulary)
        telling = {string for string, bits in self._telling if bits & lookout.bit} | (self.distinct & lookout.words)
        return (not telling.isdisjoint(strings) for strings in self.strings)

    @cached_property
    def _worked_out(self) -> dict[Callable[[Reading], Any], Any]:
        return {}

    def once(self, work: Callable[[Reading], T]) -> T:
        """What `work` makes of this reading; worked out when the first extractor asks for it, and kept for the others."""
        known = self._worked_out
        if work not in known:
            known[work] = work(self)
        made: T = known[work]
        return made

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds `offset`, or None."""
        index = bisect_right(self.sentences, (offset, 1 << 60)) - 1
        if index >= 0 and self.sentences[index].end > offset:
            return self.sentences[index]
        return None

    def headline(self) -> Span | None:
        """The span of the article's headline block, or None."""
        return next((Span(b.start, b.end) for b in self.blocks if b.kind == "headline"), None)
