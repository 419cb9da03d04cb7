"""The names of an archive, kept in its index (see `archived`): those of a draft are added to them, and its articles are not gone through again.

What is kept counts only beside the very articles it was made of, with the same parts of them set aside; else the names of all
articles are gone through, and the result is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from xcheck.engine.archived_voices import Key
from xcheck.engine.recall import Results
from xcheck.extract.extraction import Extracted
from xcheck.model.article import Origin
from xcheck.resolve.added_uses import Kept, added, kept_of
from xcheck.resolve.corpus import page_of
from xcheck.resolve.furniture import framed
from xcheck.resolve.pages import Page
from xcheck.resolve.people import Tabling, tabled
from xcheck.resolve.uses import Uses, tally

KIND = "names"
_unpack = msgspec.msgpack.Decoder(Kept).decode


def packed(speaking: Sequence[tuple[Extracted, Origin]]) -> bytes:
    """The names of the articles, as bytes."""
    aside = framed(speaking).aside
    return msgspec.msgpack.encode(kept_of(tally(page_of(extraction, origin, aside.get(origin.digest, ())) for extraction, origin in speaking), aside))


def names_of_drafts(kept: Results, key: Key, drafts: Collection[str]) -> Tabling:
    """As `xcheck.resolve.people.tabled`, for an archive with articles of these paths beside it, from what is kept of the archive."""

    def found(articles: Sequence[Page], aside: Mapping[str, Sequence[tuple[int, int]]]) -> Uses:
        archive = [page.origin for page in articles if page.origin.path not in drafts]
        known = _known(kept.result(key(KIND, archive)))
        fitting = known is not None and known.fits((origin.digest for origin in archive), aside)
        return (added(known, articles) if known is not None and fitting else None) or tabled(articles, aside)

    return found


def _known(raw: bytes | None) -> Kept | None:
    try:
        return None if raw is None else _unpack(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
