"""A change, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from xcheck.model.place import Span

Op = Literal["insert", "delete", "replace", "move", "split", "merge"]
Kind = Literal[
    "number", "date", "name", "quote", "attribution", "negation", "spelling", "punctuation", "wording", "sentence", "paragraph", "boilerplate"
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "number", "date", "name", "quote", "attribution", "negation", "wording", "spelling", "punctuation", "sentence", "paragraph", "boilerplate",
)  # fmt: skip
"""All kinds, most telling first."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What was done, before anybody says what kind of change it is.

    `old` and `new` are spans of the two texts; one of them is None for an insertion or a deletion. The edits inside a
    moved paragraph lie inside the move's spans.
    """

    op: Op
    old: Span | None
    new: Span | None

    @property
    def order(self) -> tuple[int, int, int]:
        """Edits in the order of the new text, deletions where they would stand."""
        place = self.new or self.old or Span(0, 0)
        return (place.start, 0 if self.op in ("move", "split", "merge") else 1, (self.old or place).start)


@dataclass(frozen=True, slots=True)
class Change:
    """An edit with its kind and the words on both sides."""

    op: Op
    kind: Kind
    old: Span | None
    new: Span | None
    before: str
    after: str
