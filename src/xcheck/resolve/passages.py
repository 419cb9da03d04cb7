"""Passages that stand in several articles word for word: sentences in a row, beyond chance and beyond a formula.

Only articles whose samples of runs (see `xcheck.extract.signature`) meet those of another voice are looked at closely, so
that the work grows with the corpus. Their sentences are compared by the words alone: case and marks make no difference,
numbers do. Words inside quotation marks count for nothing, for two reporters may quote one speaker; nor do an interviewer's
questions, lists of headlines, captions, and sentences that name agencies, reporters or helplines, which many stories carry on
purpose.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from xcheck.extract.furniture.cues import weight
from xcheck.extract.furniture.wording import words as levelled_words
from xcheck.extract.sentences import Sentences
from xcheck.extract.signature import Signature
from xcheck.model.article import Origin
from xcheck.model.place import Span
from xcheck.model.records import Block, Quote, Record, Shared

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


class _Text(NamedTuple):
    sentences: Sequence[_Sentence]
    spoken: Sequence[tuple[int, int]]


def shared(
    live: Sequence[tuple[Origin, Signature]],
    voices: Mapping[str, str],
    known: Callable[[str], Sentences],
    records: Iterable[Record],
    about: Collection[str] | None = None,
) -> list[Shared]:
    """The passages of the articles that stand in an article of another voice too; near copies are told elsewhere.

    `known` gives the sentences of the article with a digest; `records` must have the blocks and quotations, with furniture
    settled. The result depends on the set of articles only. With `about`, none are given where none stands in the articles with these digests.
    """
    wanted = _meeting([(voices.get(origin.digest, origin.digest), origin.digest, sign) for origin, sign in live])
    if about is not None and wanted.isdisjoint(about):
        return []
    blocks: dict[str, list[Block]] = {}
    spoken: dict[str, list[tuple[int, int]]] = {}
    for record in records:
        if record.origin.digest in wanted:
            if isinstance(record, Block) and record.kind in ("body", "list"):
                blocks.setdefault(record.origin.digest, []).append(record)
            elif isinstance(record, Quote):
                spoken.setdefault(record.origin.digest, []).append((record.start, record.end))
    texts = {
        digest: _Text(_sentences(sorted(own, key=lambda b: b.start), known(digest)), sorted(spoken.get(digest, ()))) for digest, own in sorted(blocks.items())
    }
    first: dict[int, str] = {}
    standing: dict[int, set[str]] = {}
    for text in texts.values():
        for sentence in text.sentences:
            voice = sentence.block.origin.voice
            one = first.setdefault(sentence.key, voice)
            if one != voice:
                standing.setdefault(sentence.key, {one}).add(voice)
    asked = texts if about is None else [digest for digest in texts if digest in about]
    if not standing or not any(True for digest in asked for _ in _passages(texts[digest], standing)):
        return []
    return [passage for text in texts.values() for passage in _passages(text, standing)]


def _meeting(articles: Iterable[tuple[str, str, Signature]]) -> frozenset[str]:
    """The digests of the articles that have runs in common with another voice."""
    rows = list(articles)
    own: dict[str, set[int]] = {}
    for voice, _, sign in rows:
        own.setdefault(voice, set()).update(sign.runs)
    seen: set[int] = set()
    met: set[int] = set()
    for runs in own.values():
        met |= seen & runs
        seen |= runs
    return frozenset(digest for _, digest, sign in rows if len(met.intersection(sign.runs)) >= NEAR) if len(met) >= NEAR else frozenset()


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
    at = max(0, bisect_right(spoken, (start, 1 << 60)) - 1)
    if not any(a < end and start < b for a, b in spoken[at : bisect_right(spoken, (end, 0))]):
        return _words(text)
    return sum(not _within(start + word.start(), spoken) for word in _WORD.finditer(text))


@lru_cache(maxsize=MEMO)
def _words(text: str) -> int:
    return len(_WORD.findall(text))


@lru_cache(maxsize=MEMO)
def _told(text: str) -> bool:
    """Whether a sentence is one that a story tells: no question, no credit, no help line, no headlines, no words of the site."""
    asked = text.rstrip("\"'”’)]").endswith("?")
    return not (asked or _CREDITS.search(text) or _HELP.search(text) or _titled(text) or weight(levelled_words(text)) >= _SITE)


def _titled(text: str) -> bool:
    """Whether most of the longer words begin with a capital, as in a list of headlines or of names."""
    long = [word for word in _WORD.findall(text) if len(word) > 3]
    return sum(not word[0].islower() for word in long) > _TITLED * len(long)


def _within(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (offset, 1 << 60)) - 1
    return at >= 0 and offset < spans[at][1]


def _passages(text: _Text, standing: Mapping[int, set[str]]) -> Iterator[Shared]:
    """The longest rows of sentences that one other voice has too. `standing` gives the voices of the sentences that several have."""
    row: list[_Sentence] = []
    voices: set[str] = set()
    for sentence in (*text.sentences, None):
        having = standing.get(sentence.key) if sentence else None
        others = having - {sentence.block.origin.voice} if sentence and having else set()
        both = voices & others if row else others
        if sentence is not None and both:
            row.append(sentence)
            voices = both
            continue
        # Most rows are a sentence or two, too short whatever their words are.
        if row and sum(_words(one.text) for one in row) >= LEAST:
            yield from _passage([(one, _length(one, text.spoken)) for one in row])
        row, voices = ([sentence], others) if sentence is not None and others else ([], set())


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
        tuple(f"{sentence.key:016x}" for sentence, _ in row),
        tuple(length for _, length in row),
        len({sentence.block.start for sentence, _ in row}),
    )
