"""Who is named near the changes of one version, and who is given for a quotation there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.quotes.quotes import quotes
from xcheck.extract.reading import Reading
from xcheck.model.article import Article, Origin
from xcheck.model.place import Span
from xcheck.model.records import Mention
from xcheck.names import lists
from xcheck.names.fold import fold
from xcheck.text.pairs import Marks

_WITHIN = re.compile(r"(?<=[^\W\d_] )[A-Z][^\W\d_]+\b")


class People:
    """The names of some lines of a text; `near` are these lines among all its `lines`, `marks` their quotations."""

    def __init__(self, text: str, lines: tuple[Span, ...], near: tuple[Span, ...], marks: Marks) -> None:
        self._text = text
        # Its records go nowhere: no need to work out a digest.
        self._reading = Reading(Article("text", text), Origin("", "", ""), lines, (), near, marks)

    def names(self) -> Iterator[Span]:
        """Where names stand."""
        return (Span(m.start, m.end) for m in self._mentions if _named(m) or m.text in self._capitals)

    def speakers(self) -> Iterator[Span]:
        """Who is given as having said what is quoted."""
        return (Span(s.start, s.end) for q in quotes(self._reading, self._mentions) if q.speech for s in (q.speaker, *q.also) if s)

    @cached_property
    def _mentions(self) -> tuple[Mention, ...]:
        return mentions(self._reading)

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """The words that have a capital within a sentence, where none is needed: one of them is a name at its start too."""
        return frozenset(_WITHIN.findall(self._text))


def _named(mention: Mention) -> bool:
    """Whether more than the capital of a sentence's first word, or capitals throughout, make a name of it."""
    word = fold(mention.text)
    if mention.text.isupper() and " " in mention.text:
        return any(map(_listed, word.split()))
    return mention.sure or " " in mention.text or _listed(word)


def _listed(word: str) -> bool:
    """Whether a folded word is known as a name. The lists are long, and read where a name is asked for."""
    return word in lists.SOME_GIVEN or word in lists.SOME_SURNAMES or word in lists.PLACES
