"""Words, numbers and marks: the smallest things a change may begin or end with."""

from __future__ import annotations

import re

from xcheck.model.place import Span, spans

# Combining marks belong to their letter in every script, so that no change begins inside one.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0963\u0966-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f71-\u0f84\u0f90-\u0fbc\u1000-\u1049\u1050-\u109f\u1780-\u17d3"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20f0\ufe20-\ufe2f"
)
_W = rf"[\w{_MARKS}]"
_PICTURE = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
# A picture with its skin, its sign and what is joined to it; a flag of two letters.
_EMOJI = rf"{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]*)*|[\U0001f1e6-\U0001f1ff]{{2}}"
_TOKEN = re.compile(rf"\d+(?:[.,:/-]\d+)*{_W}*|{_W}+(?:['’]{_W}+)*|{_EMOJI}|\S")

_ASCII_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*\w*|\w+(?:'\w+)*|[^\s\x1c-\x1f]", re.ASCII)
"""The same for texts without any of those."""


def _token(text: str) -> re.Pattern[str]:
    return _ASCII_TOKEN if text.isascii() else _TOKEN


def tokens(text: str, within: Span) -> list[Span]:
    """The spans of all words, numbers and single marks in a part of `text`, in order; white space lies between them.

    `1,234.5`, `12:30`, `5bn`, `2-1` and `don’t` are one token each.
    """
    return spans([match.span() for match in _token(text).finditer(text, within.start, within.end)])


def words(text: str, within: Span) -> list[str]:
    """The tokens themselves."""
    return _token(text).findall(text, within.start, within.end)
