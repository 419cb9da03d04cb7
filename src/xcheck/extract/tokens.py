"""Tokens: words, marks, and names and quotations as one token each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from xcheck.extract.closed_class import SMALL, TIMES, adverb
from xcheck.model.records import Mention

Kind = Literal["quote", "name", "word", "capital", "number", "possessive", "mark"]

_TOKEN = re.compile(
    r"(?P<possessive>['’‘]s?(?!\w))|(?P<word>[^\W_]+(?:['’‘.&@/‐‑-][^\W_]+)*)|(?P<mark>\.\.\.|--+|[^\w\s])",
)
_CLITIC = re.compile(r"(?P<base>.+?)(?P<clitic>['’‘](?:s|re|ve|d|ll|m)|n['’‘]t)$", re.IGNORECASE)
_CONTRACTING = frozenset("he she it that there here who what where how when why let this".split())
class Token(NamedTuple):
    """One token of a host sentence. `word` is its lower-case text; `index` points to its quotation or mention."""

    kind: Kind
    word: str
    start: int
    end: int
    index: int = -1
    label: str = ""
    """For a name, the kind of its mention."""


def add_words(text: str, start: int, end: int, mentions: Sequence[Mention], starts: Sequence[int], tokens: list[Token]) -> None:
    """Adds the tokens of a stretch without quotations; names are one token each."""
    at = start
    index = bisect_left(starts, start)
    while index < len(mentions) and mentions[index].start < end:
        mention = mentions[index]
        if mention.start >= at and mention.end <= end and mention.text.lower() not in TIMES:
            _plain(text, at, mention.start, tokens)
            tokens.append(Token("name", mention.text.lower(), mention.start, mention.end, index, mention.kind))
            at = mention.end
        index += 1
    _plain(text, at, end, tokens)


def _plain(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        kind, at, word = match.lastgroup, match.start(), match.group()
        if kind == "mark":
            tokens.append(Token("mark", word, at, at + len(word)))
            continue
        if kind == "possessive":
            behind = bool(tokens) and tokens[-1].end == at
            tokens.append(Token("possessive" if behind else "mark", word, at, at + len(word)))
            continue
        low = word.lower()
        if "'" in low or "’" in low or "‘" in low:
            split = _CLITIC.match(low)
            if split:
                base, clitic = split["base"], split["clitic"].replace("’", "'").replace("‘", "'")
                cut = at + len(base)
                genitive = clitic == "'s" and base not in _CONTRACTING
                tokens.append(_word(word[: len(base)], base, at, cut))
                tokens.append(Token("possessive" if genitive else "word", "is" if clitic == "'s" and not genitive else clitic, cut, at + len(word)))
                continue
        tokens.append(_word(word, low, at, at + len(word)))


def _word(word: str, low: str, start: int, end: int) -> Token:
    if word[0].isdigit():
        return Token("number", low, start, end)
    if word[0].isupper() and low not in SMALL and not adverb(low):
        return Token("capital", low, start, end)
    return Token("word", low, start, end)
