"""One rule as several files may write it: a whole rule, and files that tune it. Later layers win."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from xcheck.files.document import Document, Key
from xcheck.model.notice import Notice

_MERGED = ("severities", "messages", "options")
"""Keys under which a tuning file changes single entries; every other key is replaced as a whole."""


class Layers(Struct, frozen=True):
    """The documents of one rule, the whole rule first."""

    documents: tuple[Document, ...]

    @property
    def top(self) -> Document:
        """The document that has the last word."""
        return self.documents[-1]

    def value(self) -> dict[str, Any]:
        """The rule as all layers together make it."""
        merged: dict[str, Any] = {}
        for document in self.documents:
            if "message" in document.value and "messages" not in document.value:
                merged.pop("messages", None)
            for key, value in document.value.items():
                merged[key] = {**merged.get(key, {}), **value} if key in _MERGED else value
        return merged

    def holder(self, keys: Sequence[Key]) -> Document:
        """The last document in which something stands at `keys`; where none has it, the one that has most of the way."""
        return max(reversed(self.documents), key=lambda document: _depth(document.value, keys))

    def notice(self, message: str, keys: Sequence[Key], *, at_key: bool = False) -> Notice:
        """A notice at the place in the file that has the last word there."""
        return self.holder(keys).notice(message, keys, at_key=at_key)


def _depth(value: Any, keys: Sequence[Key]) -> int:
    for depth, key in enumerate(keys):
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return depth
    return len(keys)
