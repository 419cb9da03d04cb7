"""A change, as a value."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from xcheck.model.place import Span

Op = Literal["insert", "delete", "replace", "move", "split", "merge"]
Kind = Literal[
    "number", "date", "name", "quote", "attribution", "negation", "spelling", "punctuation", "wording", "sentence", "paragraph", "boilerplate"
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "number", "date", "name", "quote", "attribution", "negation", "wording", "spelling", "punctuation", "sentence", "paragraph", "boilerplate",
)  # fmt: skip
"""All kinds, most telling first."""


class Edit(Struct, frozen=True):
    """What was done, before anybody says what kind of change it is.

    `old` and `new` are spans of the two texts; one of them is None for an insertion or a deletion, and `at` is then the
    place in that text where the words came in or went out. The edits inside a moved paragraph lie inside the move's spans.
    """

    op: Op
    old: Span | None
    new: Span | None
    at: int = -1

    @property
    def order(self) -> tuple[int, int, int, bool]:
        """Edits in the order of the new text, deletions where the words stood."""
        start = self.new.start if self.new else self.at
        return (start, 0 if self.op in ("move", "split", "merge") else 1, self.old.start if self.old else self.at, self.op == "insert")

    def turned(self) -> Edit:
        """The edit that undoes this one: the same way seen from the new text."""
        return Edit(_BACK.get(self.op, self.op), self.new, self.old, self.at)


_BACK: dict[Op, Op] = {"insert": "delete", "delete": "insert", "split": "merge", "merge": "split"}


class Change(Struct, frozen=True):
    """An edit with its kind and the words on both sides."""

    op: Op
    kind: Kind
    old: Span | None
    new: Span | None
    before: str
    after: str
    at: int = -1
    """As in Edit."""
