"""Patterns that look for words in any case, and the letters without which they cannot match: a quick no."""

from __future__ import annotations

import re

from msgspec import Struct


class Hinted(Struct, frozen=True):
    """A pattern without regard to case, and `hints`: parts in lower case of which one stands in every text that it matches.

    Looking for a dozen short strings is far cheaper than a pattern with alternatives. Beyond ASCII there are letters that a
    pattern takes for others (ſ for s, ı for i), so such texts always go to the pattern.
    """

    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        """As the pattern's own `search`."""
        return self.pattern.search(text) if self._may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """As the pattern's own `match`."""
        return self.pattern.match(text) if self._may_match(text) else None

    def _may_match(self, text: str) -> bool:
        if not text.isascii():
            return True
        low = text.lower()
        return any(map(low.__contains__, self.hints))
