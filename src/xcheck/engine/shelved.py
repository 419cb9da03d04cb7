"""Articles as an index holds them: a text stays deflated until somebody reads it.

Beside a draft hardly any text of an archive is read. What every run needs of each article is at hand: what a report lists,
and what its author has silenced.
"""

from __future__ import annotations

import zlib
from typing import Any

import msgspec
from msgspec.structs import force_setattr

from xcheck.model.article import Article
from xcheck.model.notice import Notice, Trouble

_MOST = 1 << 30
"""Bytes of the longest text that is taken back out."""
_pack = msgspec.msgpack.Encoder().encode


class Shelved(Article, frozen=True, kw_only=True, omit_defaults=True):
    """An article of an index. It has no text of its own until it is asked for it; then it is like any other article.

    Reading `text` raises Trouble where it is not the one that the digest was made of. Until it was read, comparing an
    article, packing it or replacing a part of it raises AttributeError.
    """

    words: int = 0
    digest: str = ""
    deflated: bytes = b""
    index: str = ""
    """The index, as messages show it."""

    def __getattr__(self, name: str) -> str:
        """The text, when it is missing."""
        if name != "text":
            raise AttributeError(name)
        opening = zlib.decompressobj()
        try:
            text = opening.decompress(self.deflated, _MOST).decode()
            if opening.unconsumed_tail or not opening.eof:
                raise ValueError("cut short, or too large")
            if self._with(text).digest != self.digest:
                raise ValueError("the text is not the article's")
        except (zlib.error, ValueError) as fault:
            raise _damaged(self.index, fault) from None
        force_setattr(self, "text", text)
        return text

    def whole(self) -> Article:
        """The article with its text, as it was before it was shelved. Raises Trouble."""
        return self._with(self.text)

    def _with(self, text: str) -> Article:
        own: dict[str, Any] = {name: text if name == "text" else getattr(self, name) for name in Article.__struct_fields__}
        return Article(**own)

    def __reduce__(self) -> tuple[type[Article], tuple[object, ...]]:
        """To another process it goes with its text."""
        whole = self.whole()
        return Article, tuple(getattr(whole, name) for name in Article.__struct_fields__)


_take_text = Article.__dict__["text"].__delete__
_unpack = msgspec.msgpack.Decoder(Shelved).decode


def shelved(article: Article) -> bytes:
    """The article as an index holds it. Raises UnicodeEncodeError for half a character."""
    own = {name: getattr(article, name) for name in Article.__struct_fields__}
    return _pack(Shelved(**{**own, "text": ""}, words=article.words, digest=article.digest, deflated=zlib.compress(article.text.encode(), 1)))


def taken(raw: bytes, index: str) -> Shelved:
    """The article that `shelved` made bytes of. `index` is the path in messages. Raises Trouble."""
    try:
        article = _unpack(raw)
    except (msgspec.MsgspecError, ValueError) as fault:
        raise _damaged(index, fault) from None
    _take_text(article)
    force_setattr(article, "index", index)
    return article


def _damaged(index: str, fault: Exception) -> Trouble:
    return Trouble(Notice(index, "index", f"is damaged: an article cannot be read ({fault})"))
