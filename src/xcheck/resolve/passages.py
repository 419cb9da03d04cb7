"""Passages that stand in several articles word for word: sentences in a row, beyond chance and beyond a formula.

Only articles whose samples of runs (see `xcheck.extract.signature`) meet those of another voice are looked at closely, so
that the work grows with the corpus. Their sentences are compared by the words alone: case and marks make no difference,
numbers do. Words inside quotation marks count for nothing, for two reporters may quote one speaker; nor do an interviewer's
questions, lists of headlines, captions, and sentences that name agencies, reporters or helplines, which many stories carry on
purpose.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from xcheck.extract.furniture.cues import weight
from xcheck.extract.furniture.wording import words as levelled_words
from xcheck.extract.sentences import Sentences
from xcheck.model.place import Span
from xcheck.model.records import Block, Quote, Record, Shared
from xcheck.resolve.copies import Signed

LEAST = 25
"""Words outside quotation marks in the shortest passage that is recorded; the check asks for more."""
NEAR = 3
"""Sampled runs that an article has in common with others at least: a passage of 25 words has 21 runs, five of them sampled."""
MEMO = 1 << 16
"""Sentences of which it is remembered what they are: what one article has in common with another, more may have."""
_SITE = 4
"""Weight of words of the site from which a sentence is furniture by its wording (see `furniture.cues`)."""
_TITLED = 0.6
_CREDITS = re.compile(
    r"\b(?:contributed to|reported from|reporting (?:by|from)|reporting for|editing by|edited by|writing by|written by|compiled by|translated by|with (?:files|reporting) from|all rights reserved|file photo|(?:photo|image|picture|graphic)s?(?: by|:|/)|photo/)",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\b(?:helplines?|hotlines?|lifeline|samaritans|crimestoppers|crime stoppers|anonymously|call (?:the )?police|anyone (?:with|who))\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class _Sentence(NamedTuple):
    key: int
    span: Span
    block: Block

    @property
    def text(self) -> str:
        return self.block.text[self.span.start - self.block.start : self.span.end - self.block.start]


class Passages:
    """The passages of articles that stand in an article of another voice too, made when they are asked for; near copies are told elsewhere.

    What it gives depends on the set of articles only.
    """

    def __init__(
        self,
        live: Signed,
        voices: Mapping[str, str],
        known: Callable[[str], Sentences],
        records: Callable[[Collection[str]], Iterable[Record]],
    ) -> None:
        """`known` gives the sentences of the article with a digest; `records` the blocks and quotations of those with some digests, with furniture settled."""
        self._live, self._voices, self._known, self._records = live, voices, known, records
        self._made: dict[str, list[Shared]] = {}
        self._voiced: dict[int, frozenset[str]] = {}

    @cached_property
    def _meeting(self) -> frozenset[str]:
        return meeting(self._live, self._voices)

    @cached_property
    def _told(self) -> Mapping[str, Told]:
        """Of each article that may have passages what it says, in the order of their digests."""
        return told_in(self._records(self._meeting))

    def _told_by(self, digest: str) -> Told | None:
        return self._told.get(digest)

    @cached_property
    def _having(self) -> Mapping[int, Sequence[str]]:
        """The articles that have each sentence, where several have it."""
        own = {digest: told.keys(self._known(digest)) for digest, told in self._told.items()}
        seen: set[int] = set()
        again: set[int] = set()
        for keys in own.values():
            again |= seen & keys
            seen |= keys
        found: dict[int, list[str]] = {}
        for digest, keys in own.items():
            for key in keys & again:
                found.setdefault(key, []).append(digest)
        return found

    def _holding(self, key: int) -> Iterable[str]:
        """The articles that have a sentence, where several have it."""
        return self._having.get(key, ())

    def _standing(self, key: int) -> frozenset[str]:
        """The voices that have a sentence, where there are two at least."""
        found = self._voiced.get(key)
        if found is None:
            voices = self._voices
            several = frozenset([voices.get(digest, digest) for digest in self._holding(key)])
            found = self._voiced[key] = several if len(several) > 1 else _NOBODY
        return found

    def _of(self, digest: str) -> list[Shared]:
        """The passages of one article."""
        found = self._made.get(digest)
        if found is None:
            told = self._told_by(digest)
            found = self._made[digest] = [] if told is None else list(_passages(_sentences(told.blocks, self._known(digest)), told.spoken, self._standing))
        return found

    def about(self, digests: Collection[str]) -> list[Shared]:
        """Those of the articles with these digests."""
        return [passage for digest in sorted(digests) for passage in self._of(digest)]

    def near(self, records: Iterable[Shared]) -> list[Shared]:
        """Those that have a sentence of one of these, and these."""
        own = {sentence for record in records for sentence in record.sentences}
        digests = {digest for sentence in own for digest in self._holding(int(sentence, 16))}
        return [passage for digest in sorted(digests) for passage in self._of(digest) if not own.isdisjoint(passage.sentences)]

    def every(self) -> list[Shared]:
        """All of them."""
        return [passage for digest in self._told for passage in self._of(digest)]


class Told(NamedTuple):
    """The paragraphs of an article that are its own, and where it quotes."""

    blocks: list[Block]
    spoken: list[tuple[int, int]]

    def keys(self, known: Sentences) -> set[int]:
        """The hashes of the sentences of its paragraphs."""
        found: set[int] = set()
        for block in self.blocks:
            found.update(known.keys[bisect_left(known.starts, block.start) : bisect_left(known.starts, block.end)])
        found.discard(0)
        return found


def told_in(records: Iterable[Record]) -> dict[str, Told]:
    """Of each article what it says, in the order of their digests."""
    found: dict[str, Told] = {}
    for record in records:
        if isinstance(record, Block) and record.kind in ("body", "list"):
            found.setdefault(record.origin.digest, Told([], [])).blocks.append(record)
        elif isinstance(record, Quote):
            found.setdefault(record.origin.digest, Told([], [])).spoken.append((record.start, record.end))
    for told in found.values():
        told.blocks.sort(key=lambda block: block.start)
        told.spoken.sort()
    return dict(sorted(found.items()))


_NOBODY: frozenset[str] = frozenset()


Meeting = Callable[[Signed, Mapping[str, str]], Collection[str]]
"""Gives the digests of articles that meet another voice for sure; of others it is not known."""


def nobody(signed: Signed, voices: Mapping[str, str]) -> Collection[str]:
    """Of nobody it is known."""
    return ()


def meeting(signed: Signed, voices: Mapping[str, str]) -> frozenset[str]:
    """The digests of the articles that have runs in common with another voice."""
    articles = [(voices.get(origin.digest, origin.digest), origin.digest, sign) for origin, sign in signed]
    copied = Counter(voice for voice, _, _ in articles)
    together: dict[str, set[int]] = {}
    seen: set[int] = set()
    met: set[int] = set()
    for voice, _, sign in articles:
        if copied[voice] > 1:
            together.setdefault(voice, set()).update(sign.runs)
        else:
            met |= seen.intersection(sign.runs)
            seen.update(sign.runs)
    for runs in together.values():
        met |= seen & runs
        seen |= runs
    del seen
    return frozenset(digest for _, digest, sign in articles if len(met.intersection(sign.runs)) >= NEAR) if len(met) >= NEAR else frozenset()


def _sentences(blocks: Iterable[Block], known: Sentences) -> list[_Sentence]:
    """The sentences of these blocks, which come in order."""
    starts, ends, keys = known.starts, known.ends, known.keys
    return [
        _Sentence(keys[at], Span(starts[at], ends[at]), block)
        for block in blocks
        for at in range(bisect_left(starts, block.start), bisect_left(starts, block.end))
        if keys[at]
    ]


def _length(sentence: _Sentence, spoken: Sequence[tuple[int, int]]) -> int:
    """Words outside quotation marks; 0 for a sentence that is no story's own."""
    text, (start, end) = sentence.text, sentence.span
    if not _told(text):
        return 0
    words = _words(text)
    count = len(words)
    for at in range(max(0, bisect_right(spoken, (start, 1 << 60)) - 1), bisect_right(spoken, (end, 0))):
        opening, closing = spoken[at]
        # Of quotations in one another the one that opens last counts.
        if at + 1 < len(spoken):
            closing = min(closing, spoken[at + 1][0])
        count -= max(0, bisect_left(words, closing - start) - bisect_left(words, opening - start))
    return count


@lru_cache(maxsize=MEMO)
def _words(text: str) -> Sequence[int]:
    """Where the words of a sentence begin."""
    return array("I", [word.start() for word in _WORD.finditer(text)])


@lru_cache(maxsize=MEMO)
def _told(text: str) -> bool:
    """Whether a sentence is one that a story tells: no question, no credit, no help line, no headlines, no words of the site."""
    asked = text.rstrip("\"'”’)]").endswith("?")
    return not (asked or _CREDITS.search(text) or _HELP.search(text) or _titled(text) or weight(levelled_words(text)) >= _SITE)


def _titled(text: str) -> bool:
    """Whether most of the longer words begin with a capital, as in a list of headlines or of names."""
    long = [word for word in _WORD.findall(text) if len(word) > 3]
    return sum(not word[0].islower() for word in long) > _TITLED * len(long)


def _passages(sentences: Iterable[_Sentence], spoken: Sequence[tuple[int, int]], standing: Callable[[int], frozenset[str]]) -> Iterator[Shared]:
    """The longest rows of sentences that one other voice has too. `standing` gives the voices of a sentence that several have, `spoken` says what is quoted."""
    row: list[_Sentence] = []
    voices: Collection[str] = ()
    for sentence in (*sentences, None):
        others = standing(sentence.key) - {sentence.block.origin.voice} if sentence else _NOBODY
        both = others.intersection(voices) if row else others
        if sentence is not None and both:
            row.append(sentence)
            voices = both
            continue
        # Most rows are a sentence or two, too short whatever their words are.
        if row and sum(len(_words(one.text)) for one in row) >= LEAST:
            yield from _passage([(one, _length(one, spoken)) for one in row])
        row, voices = ([sentence], others) if sentence is not None and others else ([], ())


@lru_cache(maxsize=MEMO)
def _name(key: int) -> str:
    """A sentence's hash in sixteen digits: held once, for who has it is not alone."""
    return f"{key:016x}"


def _passage(row: Sequence[tuple[_Sentence, int]]) -> Iterator[Shared]:
    while row and not row[0][1]:
        row = row[1:]
    while row and not row[-1][1]:
        row = row[:-1]
    if sum(length for _, length in row) < LEAST:
        return
    block = row[0][0].block
    first = [sentence for sentence, _ in row if sentence.block is block]
    start, end = first[0].span.start, first[-1].span.end
    yield Shared(
        block.origin,
        start,
        end,
        block.text[start - block.start : end - block.start],
        tuple(_name(sentence.key) for sentence, _ in row),
        tuple(length for _, length in row),
        len({sentence.block.start for sentence, _ in row}),
    )
