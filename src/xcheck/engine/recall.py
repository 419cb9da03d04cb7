"""A whole result again: what was found the last time in the same articles, by the same code, against the same standards."""

from __future__ import annotations

import zlib
from typing import Protocol

import msgspec

from xcheck.model.result import Result

MOST = 5
"""Results that are kept, the near copies of the last corpus among them."""
PASSING = frozenset(("broken", "limit"))
"""Kinds of notices that may be gone the next time."""
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(Result).decode


class Results(Protocol):
    """Where results are kept from run to run."""

    def result(self, key: bytes) -> bytes | None:
        """The one under `key`, if it is there."""

    def keep_result(self, key: bytes, raw: bytes, most: int) -> None:
        """Keeps one, and drops the oldest beyond `most`."""


def recalled(kept: Results, key: bytes) -> Result | None:
    """The result under `key`, or None where there is none that can be read."""
    raw = kept.result(key)
    if raw is None:
        return None
    try:
        return _unpack(zlib.decompress(raw))
    except (zlib.error, msgspec.MsgspecError, ValueError, TypeError):
        return None


def remembered(kept: Results, key: bytes, result: Result) -> None:
    """Keeps a result, unless something in it may come out otherwise the next time, or it cannot be held in bytes."""
    if any(notice.kind in PASSING for notice in result.notices):
        return
    try:
        raw = _pack(result)
    except (UnicodeEncodeError, OverflowError):
        return
    kept.keep_result(key, zlib.compress(raw, 1), MOST)
