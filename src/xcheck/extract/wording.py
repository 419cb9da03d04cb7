"""The words of a line, in the form in which furniture is recognised: case, marks, bullets, emoji and numbers levelled."""

from __future__ import annotations

import re

from xcheck.model.place import Span

LONGEST_LINE = 900
"""Characters: a longer paragraph is never furniture as a whole, and only its sentences are looked at."""

# Every alternative consumes what it has scanned or is bounded, so that the work stays linear on hostile lines.
_WORD = re.compile(
    r"(?P<email>[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,3}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4})"
    r"|(?P<url>https?://\S{1,200}|www\.\S{1,200})"
    r"|(?P<handle>@\w{1,64})"
    r"|(?P<copyright>©|\([cC]\))"
    r"|(?P<number>\d[\d.,:/]{0,20}(?:st|nd|rd|th|am|pm|k|m)?\b)"
    r"|\w[\w'’‘-]{0,80}"
)
_INNER = str.maketrans("", "", "'’‘-")
_SPECIAL = {"email": "<email>", "url": "<url>", "handle": "<handle>", "number": "<number>", "copyright": "©"}

# Where one saying ends and the next begins inside a line: a full stop before a capital, or a mark that only layouts use.
_CUT = re.compile(r"[.!?…][\"”’)\]]{0,3}\s+(?=[\"“‘(\[]?[A-Z0-9©])|(?<=[a-z][.!?…])(?=[A-Z])|\s*[|·•‣▪»›→]\s*")

BULLET = re.compile(r"\s*(?:[-–—*+•◦‣▪■●○·»›→✓✔☑>]|\(?\d{1,2}[.)])\s+(?=\S)")
_QUOTES = frozenset("\"“”„«»")




def words(text: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The words of `text` between two offsets, levelled: case folded, inner hyphens and apostrophes taken out.

    Numbers, addresses and handles become `<number>`, `<email>`, `<url>`, `<handle>`, so that a count of comments or a
    price makes no difference.
    """
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup
        word = _SPECIAL[kind] if kind else match.group().casefold().translate(_INNER)
        if word:
            found.append(word)
    return tuple(found)


def levelled(text: str, start: int = 0, end: int | None = None) -> str:
    """The levelled words as one string: equal for lines that differ in case, marks, white space and numbers only."""
    return " ".join(words(text, start, end))


def sayings(text: str, within: Span) -> tuple[Span, ...]:
    """The sentences and pieces of one line, in order, as spans."""
    found = []
    start = within.start
    for cut in _CUT.finditer(text, within.start, within.end):
        # The stop belongs to the sentence before it, a layout mark to nobody.
        stop = cut.start() + len(cut.group().rstrip()) if cut.group()[:1] in ".!?…" else cut.start()
        if start < stop:
            found.append(Span(start, stop))
        start = cut.end()
    if start < within.end:
        found.append(Span(start, within.end))
    return tuple(found)


def stopped(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    bare = line.rstrip().rstrip("\"”’')]")
    return bare.endswith((".", "!", "?", "…", ":", ";", ","))


def quotes(line: str) -> bool:
    """Whether a line holds a double quotation mark."""
    return not _QUOTES.isdisjoint(line)


def like_headline(line: str, longest: int = 22) -> bool:
    """Whether a line could be a headline in a list of stories: short, without the stop that ends a sentence."""
    bare = BULLET.sub("", line, count=1).strip()
    ends = bare.rstrip("\"”’')]")
    return 0 < len(bare) <= 180 and len(bare.split()) <= longest and not ends.endswith((".", "!", ":", ";", ",")) and not bare.startswith(("(", "["))
