"""What was extracted, kept in this process alone: only what has changed is read again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence

MOST = 64 << 20
"""Bytes that are kept; beyond them, what was not asked for the longest time goes."""


class Memory:
    """Extractions by their keys; see `xcheck.engine.local.Kept`. Whole results are not kept: each check has another draft."""

    def __init__(self, most: int = MOST) -> None:
        """At most so many bytes are kept."""
        self._most, self._size = most, 0
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()

    def extractions(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Those of `keys` that are there."""
        found = {key: self._kept[key] for key in keys if key in self._kept}
        for key in found:
            self._kept.move_to_end(key)
        return found

    def keep(self, standard: bytes, made: Iterable[tuple[bytes, bytes]]) -> None:
        """Keeps what was made."""
        for key, raw in made:
            self._size += len(raw) - len(self._kept.pop(key, b""))
            self._kept[key] = raw
        while self._size > self._most and self._kept:
            _, oldest = self._kept.popitem(last=False)
            self._size -= len(oldest)

    def result(self, key: bytes) -> bytes | None:
        """None: results are not kept."""

    def keep_result(self, key: bytes, raw: bytes, most: int) -> None:
        """Nothing is done."""
