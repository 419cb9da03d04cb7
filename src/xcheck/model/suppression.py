"""What an article's own author says is meant as it stands."""

from __future__ import annotations

from typing import NamedTuple

from xcheck.model.place import Span


class Suppression(NamedTuple):
    """One rule that is not to be heard, in a part of an article or (without `span`) in all of it, and why.

    `span` are offsets in the article's text. `line` is where it is written in the file.
    """

    rule: str
    reason: str
    line: int
    span: Span | None = None

    def covers(self, rule: str, start: int) -> bool:
        """Whether a side that begins at `start` is meant."""
        return rule == self.rule and (self.span is None or self.span.start <= start < self.span.end)
