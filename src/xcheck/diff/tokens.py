"""Words, numbers and marks: the smallest things a change may begin or end with."""

from __future__ import annotations

import re

from xcheck.model.place import Span

# Combining marks belong to their letter, so that decomposed text is not cut inside one.
_W = r"[\w\u0300-\u036f\u200d]"
_TOKEN = re.compile(rf"\d+(?:[.,:/]\d+)*{_W}*|{_W}+(?:['’]{_W}+)*|\S")


def tokens(text: str, within: Span) -> list[Span]:
    """The spans of all words, numbers and single marks in a part of `text`, in order; white space lies between them.

    `1,234.5`, `12:30`, `5bn` and `don’t` are one token each.
    """
    return [Span(*match.span()) for match in _TOKEN.finditer(text, within.start, within.end)]


def words(text: str, within: Span) -> list[str]:
    """The tokens themselves."""
    return _TOKEN.findall(text, within.start, within.end)
