"""Tokens: words, marks, and names and quotations as one token each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from xcheck.extract.quotes.closed_class import SMALL, TIMES, adverb
from xcheck.model.records import Mention
from xcheck.text.memo import Memo

Kind = Literal["quote", "name", "word", "capital", "number", "possessive", "mark"]

_TOKEN = re.compile(r"([^\W_]+(?:['’‘.&@/‐‑-][^\W_]+)*)|(['’‘]s?(?!\w))|(?:\.\.\.|--+|[^\w\s])")
_POSSESSIVE = 2
_CLITIC = re.compile(r"(?P<base>[^'’‘]+?)(?P<clitic>n['’‘]t|['’‘](?:s|re|ve|d|ll|m))$")
_CONTRACTING = frozenset("he she it that there here who what where how when why let this".split())
_FULL = {"s": "is", "re": "are", "ve": "have", "d": "would", "ll": "will", "m": "am"}


class Token(NamedTuple):
    """One token of a host sentence. `word` is its lower-case text; `number` points to its quotation or mention."""

    kind: Kind
    word: str
    start: int
    end: int
    number: int = -1
    label: str = ""
    """For a name, the kind of its mention."""


def add_words(text: str, start: int, end: int, mentions: Sequence[Mention], starts: Sequence[int], tokens: list[Token]) -> None:
    """Adds the tokens of a stretch without quotations; names are one token each. `starts` are where the mentions begin."""
    at = start
    number = bisect_left(starts, start)
    while number < len(mentions) and starts[number] < end:
        mention = mentions[number]
        if mention.start >= at and mention.end <= end and mention.text.lower() not in TIMES:
            if mention.start > at:
                _plain(text, at, mention.start, tokens)
            tokens.append(Token("name", mention.text.lower(), mention.start, mention.end, number, mention.kind))
            at = mention.end
        number += 1
    if at < end:
        _plain(text, at, end, tokens)


def _plain(text: str, start: int, end: int, tokens: list[Token]) -> None:
    append, make = tokens.append, tuple.__new__  # what Token() does, without its argument handling: there are many
    for match in _TOKEN.finditer(text, start, end):
        at = match.start()
        kind = match.lastindex
        if kind == _POSSESSIVE:
            append(make(Token, ("possessive" if tokens and tokens[-1].end == at else "mark", match[0], at, match.end(), -1, "")))
            continue
        for piece, low, length in _PIECES[match[0]]:
            append(make(Token, (piece, low, at, at + length, -1, "")))
            at += length


def _pieces(word: str) -> tuple[tuple[Kind, str, int], ...]:
    """A word or mark as tokens: its kind, its lower-case text and length; `the mayor’s` has a possessive, `he’s` and `don’t` a verb."""
    if not word[0].isalnum():
        return (("mark", word, len(word)),)
    low = word.lower()
    split = _CLITIC.match(low)
    if split is None:
        return ((_kind(word, low), low, len(word)),)
    base, clitic = split["base"], split["clitic"]
    first = (_kind(word, base), base, len(base))
    if clitic[1:] == "s" and base not in _CONTRACTING:
        return (first, ("possessive", clitic, len(clitic)))
    return (first, ("word", _FULL.get(clitic[1:], "not"), len(clitic)))


_PIECES = Memo(_pieces)


def _kind(word: str, low: str) -> Kind:
    if word[0].isdigit():
        return "number"
    return "capital" if word[0].isupper() and low not in SMALL and not adverb(low) else "word"
