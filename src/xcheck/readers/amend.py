"""The source of an article with words put in the place of words, everything else byte for byte as it was.

Only formats whose words stand in the file as they are read: plain text and Markdown. Pages, Word documents and JSON
write their words in other ways; what is to change in them is for people, or for the system they come from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

from xcheck.files.decoding import decode
from xcheck.model.article import Article
from xcheck.readers import read_bytes, suffix
from xcheck.readers.rewrite import CONVERTED, JSON, PARQUET, encoded_as, source_lines

METADATA = ("id", "title", "byline", "published", "source", "lang")


class Swap(NamedTuple):
    """New words for those at `start` to `end`, of an article's text or of its source."""

    start: int
    end: int
    new: str


class Source(Struct, frozen=True):
    """One file as it was read, decoded, with the article in it. Made by `opened`."""

    path: str
    raw: bytes
    text: str
    codec: str
    mark: bytes
    article: Article
    starts: tuple[int, ...]
    """Offsets in `text` at which its lines begin."""
    names: Mapping[str, str]
    encoding: str | None

    def at(self, offset: int) -> int:
        """Where in the source the character stands that has this offset in the article's text."""
        place = self.article.locate(offset)
        return self.starts[place.line - 1] + place.column - 1

    def swaps(self, wanted: Sequence[Swap]) -> tuple[list[Swap], dict[Swap, str]]:
        """The same swaps in the source's own offsets, and why some of them cannot be made there."""
        made: list[Swap] = []
        refused: dict[Swap, str] = {}
        for swap in wanted:
            start, end = self.at(swap.start), self.at(swap.end - 1) + 1
            there, read = self.text[start:end], self.article.text[swap.start : swap.end]
            if there != read:
                refused[swap] = "a line ends between its words" if there.split() == read.split() else "mark-up stands between its letters"
                continue
            try:
                swap.new.encode(self.codec)
            except UnicodeError:
                refused[swap] = f"cannot be written in {self.codec}, the encoding of the file"
                continue
            made.append(Swap(start, end, swap.new))
        return made, refused

    def written(self, swaps: Sequence[Swap]) -> bytes:
        """The file with swaps (in the source's offsets, in order, apart) made."""
        return self.mark + swapped(self.text, swaps).encode(self.codec)

    def reads_as(self, raw: bytes, text: str) -> bool:
        """Whether `raw`, as this file, is the same article with `text` for its text and all else as it was."""
        articles, _ = read_bytes(raw, self.path, self.names, self.encoding)
        if len(articles) != 1 or articles[0].text != text:
            return False
        return all(getattr(articles[0], name) == getattr(self.article, name) for name in METADATA)


def swapped(text: str, swaps: Sequence[Swap]) -> str:
    """`text` with swaps, in order and apart, made."""
    pieces, at = [], 0
    for start, end, new in swaps:
        pieces += [text[at:start], new]
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def not_rewritten(path: str) -> str:
    """Why files with this ending are never rewritten; empty for those that are."""
    ending = suffix(path)
    return f"{ending} files are not rewritten" if ending in CONVERTED or ending in JSON or ending == PARQUET else ""


def opened(raw: bytes, path: str, article: Article, names: Mapping[str, str], encoding: str | None) -> Source:
    """The file at `path`, whose format is one that is rewritten, and whose only article is `article`.

    Raises Trouble (`encoding`) where no encoding gives its very bytes back.
    """
    decoded = decode(raw, path, encoding)
    codec, mark = encoded_as(raw, decoded.text, decoded.encoding, path)
    starts = (0, *accumulate(map(len, source_lines(decoded.text))))
    return Source(path, raw, decoded.text, codec, mark, article, starts, names, encoding)
