"""The common part of every record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from msgspec import Struct, convert, to_builtins

from xcheck.model.article import Origin


class Record(Struct, frozen=True, gc=False):
    """The common part of every record: where it stands (half-open code points) and the text that stands there."""

    type: ClassVar[str] = "record"
    repeated: ClassVar[tuple[str, ...]] = ()
    """The fields whose values many records of a corpus have in common: names, titles."""
    worded: ClassVar[tuple[str, ...]] = ()
    """The fields that are made of words which many records have in common, but seldom in the same order."""

    origin: Origin
    start: int
    end: int
    text: str

    @property
    def place(self) -> tuple[str, int, int]:
        """A total order that no path takes part in: article digest, start, end."""
        return (self.origin.digest, self.start, self.end)

    def to_json(self) -> dict[str, Any]:
        """The record as plain values, without its origin."""
        values: dict[str, Any] = to_builtins(self)
        del values["origin"]
        return {"type": self.type, **values}

    @classmethod
    def from_json(cls, values: Mapping[str, Any], origin: Origin) -> Self:
        """The record that `to_json` gave, stamped with `origin`. Raises msgspec.ValidationError on values that never came from it."""
        return convert({**values, "origin": origin}, cls)
