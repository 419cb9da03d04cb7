"""The sentences of an article's own paragraphs by their words alone, so that articles can be held against each other without being read again.

Case and marks make no difference, numbers do.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from msgspec import Struct

from xcheck.extract.reading import Reading
from xcheck.model.place import Span
from xcheck.model.records import Block
from xcheck.text.segment import sentences


class Sentences(Struct, frozen=True):
    """Where sentences start and end in an article's text, in order, and a hash over the words of each; 0 where it has none."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    keys: Sequence[int] = ()


def sentences_of(reading: Reading) -> Sentences:
    """The sentences of the body and the lists of an article, as its blocks have them before the corpus is known."""
    spans = [span for block in reading.blocks if block.kind in ("body", "list") for span in _within(reading, block)]
    text = reading.text
    return Sentences(
        array("I", [start for start, _ in spans]), array("I", [end for _, end in spans]), array("Q", [key_of(text[start:end]) for start, end in spans])
    )


def _within(reading: Reading, block: Block) -> Iterator[Span]:
    """The sentences of a block: those that are known of the prose, where it is one paragraph of it."""
    at = bisect_left(reading.prose, (block.start, block.end))
    if at < len(reading.prose) and reading.prose[at] == (block.start, block.end):
        known = reading.sentences
        for index in range(bisect_left(known, (block.start, 0)), len(known)):
            if known[index].start >= block.end:
                return
            yield known[index]
        return
    for start, end in sentences(block.text, Span(0, len(block.text))):
        yield Span(block.start + start, block.start + end)


_LEVEL = {code: " " for code in range(128) if not chr(code).isalnum()} | dict.fromkeys(map(ord, "“”„«»–—…·•\xa0"), " ") | dict.fromkeys(map(ord, "'’‘"))
_CURLY = tuple((chr(code), into or "") for code, into in _LEVEL.items() if code >= 128)
_BYTES = bytes(0x20 if code in _LEVEL else code for code in range(256))
"""The same for bytes of ASCII, apostrophes apart: these are taken out."""


def key_of(sentence: str) -> int:
    """A hash over the words of a sentence; 0 where it has none."""
    folded = sentence.casefold()
    # Most sentences are ASCII but for their quotation marks: levelled as bytes they take a third of the time.
    for mark, levelled in () if folded.isascii() else _CURLY:
        folded = folded.replace(mark, levelled)
    if folded.isascii():
        words = b" ".join(folded.encode().translate(_BYTES, b"'").split())
    else:
        words = " ".join(folded.translate(_LEVEL).split()).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big") if words else 0
