"""Columns in the three ways in which programs count them: code points, UTF-16 units, bytes of UTF-8."""

from __future__ import annotations

from typing import Literal

Unit = Literal["code points", "utf-16", "utf-8"]


def width(text: str, unit: Unit) -> int:
    """How many columns `text` takes. Half a surrogate pair counts as U+FFFD, which is written in its place."""
    if unit == "code points" or text.isascii():
        return len(text)
    if unit == "utf-16":
        return len(text) + sum(c > "\uffff" for c in text)
    return len(text.encode("utf-8", "replace")) + 2 * sum("\ud800" <= c <= "\udfff" for c in text)


def offset(text: str, column: int, unit: Unit) -> int:
    """The code points of the line `text` before its 0-based `column`; a column inside a character is that character's own beginning."""
    if unit == "code points" or text.isascii():
        return max(0, min(column, len(text)))
    taken = 0
    for number, character in enumerate(text):
        taken += width(character, unit)
        if taken > column:
            return number
    return len(text)
