"""The furniture of an archive, kept in its index (see `archived`): a draft is added to it, and the archive is not settled again.

What is kept counts only beside the very articles it was made of, speaking for one another as they did then; else all
furniture is settled together, and the result is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from xcheck.engine.archived_voices import Key
from xcheck.engine.recall import Results
from xcheck.extract.extraction import Extracted
from xcheck.model.article import Origin
from xcheck.resolve.added_furniture import Added, Kept, kept_of
from xcheck.resolve.furniture import Framed, Framing, framed

KIND = "furniture"
_unpack = msgspec.msgpack.Decoder(Kept).decode


def packed(speaking: Sequence[tuple[Extracted, Origin]]) -> bytes:
    """What the articles show, as bytes."""
    return msgspec.msgpack.encode(kept_of(speaking))


def furniture_of_drafts(kept: Results, key: Key, drafts: Collection[str]) -> Framing:
    """As `xcheck.resolve.furniture.framed`, for an archive with articles of these paths beside it, from what is kept of the archive."""

    def found(speaking: Sequence[tuple[Extracted, Origin]]) -> Framed:
        archive = [origin for _, origin in speaking if origin.path not in drafts]
        known = _known(kept.result(key(KIND, archive)))
        return framed(speaking) if known is None or not known.fits(archive) else Added(known, speaking, drafts)

    return found


def _known(raw: bytes | None) -> Kept | None:
    if raw is None:
        return None
    try:
        return _unpack(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
