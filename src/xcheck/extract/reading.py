"""What all extractors share of one article, worked out once: paragraphs, blocks, marks, sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property, reduce
from itertools import chain, compress, filterfalse
from operator import or_
from typing import Any, TypeVar

from msgspec import Struct

from xcheck.model.article import Article, Origin
from xcheck.model.place import Span
from xcheck.model.records import Block
from xcheck.text.marks import Marks
from xcheck.text.memo import Memo
from xcheck.text.segment import sentences

T = TypeVar("T")

_DIGIT = re.compile(r"\d")
_ENDLESS = 5_000
"""Characters: a sentence that long is a table or a dump."""
_WORD = re.compile(r"[^\W\d_]+")


class Lookout:
    """Words, in lower case, of which an extractor must find one in a sentence before it looks closer: a quick no for the others.

    What a string holds is worked out once for all lookouts together and all articles.
    """

    def __init__(self, words: Iterable[str]) -> None:
        global _next
        self.words, self.bit = frozenset(words), _next
        _next <<= 1
        for word in self.words:
            _SOUGHT[word] = _SOUGHT.get(word, 0) | self.bit
        SIGNS.clear()


ODD, DIGITS = 1, 2
"""Signs of a string: it is no word in lower case, it has a digit."""
_next = 4
"""The sign of the next lookout."""
_SOUGHT: dict[str, int] = {}
"""The words of all lookouts, with the signs of those that look for each."""


def _signs(string: str) -> int:
    if string.isalpha():
        return _SOUGHT.get(string.lower(), 0) | (0 if string.islower() else ODD)
    signs = ODD | DIGITS if _DIGIT.search(string) else ODD
    for word in _WORD.findall(string.lower()):
        if word in _SOUGHT:
            signs |= _SOUGHT[word]
    return signs


SIGNS = Memo(_signs)
"""What a string without spaces is and holds: the signs above, and the bits of the lookouts that find one of their words in it."""


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

    @cached_property
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
        return list(compress(self.distinct, map(ODD.__and__, map(SIGNS.__getitem__, self.distinct))))

    @cached_property
    def foreign(self) -> str:
        """The strings of the prose that have letters or marks beyond ASCII, for a quick no to whoever looks for those."""
        return " ".join(filterfalse(str.isascii, self.odd))

    @cached_property
    def low(self) -> str:
        """The text in lower case: as long as the text, but for a few letters that become two."""
        return self.text.lower()

    @cached_property
    def vocabulary(self) -> tuple[frozenset[str], ...]:
        """The words of each sentence, in lower case and parted at hyphens."""
        low = self.low if len(self.low) == len(self.text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        return tuple(frozenset(_WORD.findall(low, sentence.start, sentence.end)) for sentence in self.sentences)

    @cached_property
    def signs(self) -> list[int]:
        """The signs of each sentence: those of its strings together."""
        known = SIGNS.__getitem__
        # Most strings have no sign: a set leaves one of all that have none.
        return [reduce(or_, set(map(known, strings)), 0) for strings in self.strings]

    @cached_property
    def numbered(self) -> list[bool]:
        """Whether each sentence has a digit, in order."""
        return [signs & DIGITS > 0 for signs in self.signs]

    @cached_property
    def _has_odd_letters(self) -> bool:
        """Whether a letter becomes two in lower case, or looks to its neighbours."""
        return "Σ" in self.text or len(self.low) != len(self.text)

    def sentences_with(self, lookout: Lookout) -> Iterable[bool]:
        """Whether each sentence has a word of `lookout`, in order."""
        if self._has_odd_letters:
            return [not lookout.words.isdisjoint(words) for words in self.vocabulary]
        return map(bool, map(lookout.bit.__and__, self.signs))

    def holding(self, lookout: Lookout) -> Iterable[Span]:
        """The sentences that have a word of `lookout`, in order."""
        return compress(self.sentences, self.sentences_with(lookout) if self._has_odd_letters else map(lookout.bit.__and__, self.signs))

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
