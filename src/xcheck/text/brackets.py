"""Brackets without a partner. List markers and emoticons are no brackets; in doubt a bracket is taken as paired."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence

from msgspec import Struct

from xcheck.model.place import Span
from xcheck.text.pairs import Loose

_BRACKET = re.compile(r"[()\[\]{}]")
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
# "a)", "12)", "iv)" behind white space, an opening mark or a line's start.
_LIST_MARKER = re.compile(r"(?:^|(?<=[\s(“\"‘'*•–—-]))(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\.?\)$")
_EYES = re.compile(r"(?:^|(?<=[\s\w.,!?…\"”’]))(?:[:;=]|(?<!\w)[8xX])['’]?[-o^~]?[()\[\]{}]+$")
_FACED = frozenset(":;=8xX")
"""The eyes of faces."""
_EYES_AFTER = re.compile(r"[()][-o^~]?['’]?[:;=](?=\s|$)")
_INTERVAL = re.compile(r"[\d\s.,;+∞−–-]+")
_REMARK = 200
"""How far behind a bracket before a colon its partner may stand."""
_CARRIED = 3
"""How many paragraphs a bracket may stay open."""


class _At(Struct, frozen=True):
    paragraph: int
    offset: int


def loose_brackets(text: str, paragraphs: Sequence[Span]) -> list[Loose]:
    """The brackets of `text` that have no partner, by place.

    A bracket opened in one paragraph may be closed in one of the next three, by a closing bracket that has no partner
    nearer by. A paragraph with list markers ("a)", "b)") keeps its closing brackets to itself.
    """
    loose: list[Loose] = []
    waiting: dict[str, deque[_At]] = {mark: deque() for mark in _CLOSING}
    places = [match.start() for match in _BRACKET.finditer(text)]
    for number, paragraph in enumerate(paragraphs):
        first = bisect_left(places, paragraph.start)
        if first == len(places) or places[first] >= paragraph.end:
            continue
        opened, unopened = _pair(text, paragraph)
        for offset, mark in unopened:
            partners = waiting[_OPENING[mark]]
            if partners and number - partners[-1].paragraph <= _CARRIED:
                partners.pop()
            else:
                loose.append(Loose(offset, mark, _OPENING[mark]))
        for offset, mark in opened:
            waiting[mark].append(_At(number, offset))
    loose.extend(Loose(at.offset, mark, _CLOSING[mark]) for mark, open_ in waiting.items() for at in open_)
    return sorted(loose)


def _pair(text: str, paragraph: Span) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The brackets of one paragraph that are opened but not closed, and closed but not opened."""
    stacks: dict[str, list[int]] = {"(": [], "[": [], "{": []}
    unopened: list[tuple[int, str]] = []
    listed = False
    for match in _BRACKET.finditer(text, paragraph.start, paragraph.end):
        mark, at = match.group(), match.start()
        if mark in _CLOSING:
            if not _emoticon(text, at, paragraph):
                stacks[mark].append(at)
        elif stacks[_OPENING[mark]]:
            stacks[_OPENING[mark]].pop()
        elif _interval(text, stacks, mark, at):
            continue
        elif mark == ")" and _LIST_MARKER.search(text[max(paragraph.start, at - 7) : at + 1]):
            listed = True
        elif not _emoticon(text, at, paragraph):
            unopened.append((at, mark))
    if listed:
        unopened = [(at, mark) for at, mark in unopened if mark != ")"]
    return sorted((at, mark) for mark, places in stacks.items() for at in places), unopened


def _interval(text: str, stacks: dict[str, list[int]], mark: str, at: int) -> bool:
    """Whether the bracket closes a half-open interval such as "[0, 1)"; its partner is then taken off its stack."""
    others = stacks["[" if mark == ")" else "("]
    if mark == "}" or not others or at - others[-1] > 40 or not _INTERVAL.fullmatch(text, others[-1] + 1, at):
        return False
    others.pop()
    return True


def _emoticon(text: str, at: int, paragraph: Span) -> bool:
    """Whether the bracket at `at` is the mouth of a face: ":)", ":-(", "(:". A letter behind it speaks for a bracket."""
    if _FACED.isdisjoint(text[max(paragraph.start, at - 4) : at + 5]):
        return False
    before = text[max(paragraph.start, at - 4) : at + 1]
    if _EYES.search(before) and not text[at + 1 : at + 2].isalnum():
        return True
    if not _EYES_AFTER.match(text, at, min(paragraph.end, at + 5)):
        return False
    return text[at] == ")" or ")" not in text[at : min(paragraph.end, at + _REMARK)]
