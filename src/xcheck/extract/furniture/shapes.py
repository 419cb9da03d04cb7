"""Furniture by shape: breadcrumbs with marks between their parts or glued together, bars of buttons and menus."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from xcheck.extract.furniture.templates import Bar, Shape
from xcheck.extract.furniture.wording import like_headline, stopped, words

HEAD_LINES = 3
"""How far down a breadcrumb without the headline below it is looked for."""

_ARROWS = re.compile(r"\s*[>»›→▸▶❯]\s*")
_BARS = re.compile(r"\s*\|\s*|\s+[/·•\\–-]\s+|\s*::\s*")
_MARK = re.compile(r"[>»›→▸▶❯|/·•\\–]")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HUMPED = re.compile(r"[A-Z](?<=[a-z].)")
LINKS = frozenset(("<number>", "on", "to", "via", "by", "or", "and", "this"))
"""What may stand between the words of a bar."""
_LEADING = re.compile(r"\s*(?:you are here|section|sections|filed under|in this section)\s*:?\s*", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][\w&'’.-]*(?: (?:[A-Z][\w&'’.-]*|&|and|of|the|in)){0,3}")


def trail(line: str, shape: Shape, lists: Mapping[str, frozenset[str]], beside: Sequence[str], index: int) -> bool:
    """Whether `line`, number `index` of its article, is a path through the sections of a site.

    `lists` must hold `home` (what such a path begins with) and `section`. `beside` are the lines below and the title:
    a path may end in the headline that stands there again.
    """
    if len(line) > 300 or not has_parts(line, shape):
        return False
    home, section = lists.get("home", frozenset()), lists.get("section", frozenset())
    if shape == "glued-trail":
        return _echoed(line, beside) or _glued(line, home, section, index)
    return _marked(line, home, section)


def has_parts(line: str, shape: Shape) -> bool:
    """Whether a line has what parts a path of this shape: a quick no for nearly every line."""
    if shape == "glued-trail":
        return _HUMPED.search(line) is not None
    return _MARK.search(line) is not None or " - " in line or "::" in line


def _marked(line: str, home: frozenset[str], section: frozenset[str]) -> bool:
    led = _LEADING.match(line)
    bare = line[led.end() :] if led else line
    for cut in (_ARROWS, _BARS):
        pieces = [piece for piece in cut.split(bare) if piece]
        if len(pieces) < 2 or stopped(line) or any(len(piece.split()) > 4 for piece in pieces[:-1]) or not like_headline(pieces[-1], 20):
            continue
        known = [_all_in(piece, section | home) for piece in pieces]
        starts_home = _all_in(pieces[0], home)
        if starts_home and (cut is _ARROWS or any(known[1:])):
            return True
        if led and sum(known) >= 1:
            return True
        if len(pieces) >= 3 and sum(known) >= max(2, -(-len(pieces) * 3 // 5)) and all(len(piece.split()) <= 4 for piece in pieces):
            return True
    return False


def _all_in(piece: str, known: frozenset[str]) -> bool:
    own = words(piece)
    return bool(own) and all(word in known or word in ("and", "the", "of") for word in own)


def _echoed(line: str, beside: Sequence[str]) -> bool:
    """`HomeAsiaStorm hits the coast` above `Storm hits the coast`: sections glued to the headline that follows."""
    for headline in beside:
        headline = headline.strip()
        if len(headline.split()) < 3 or not line.endswith(headline) or not like_headline(headline, 30):
            continue
        prefix = line[: -len(headline)]
        parts = _HUMP.split(prefix)
        if prefix and not prefix[-1].isspace() and len(parts) <= 5 and all(_CAPITALISED.fullmatch(part) for part in parts):
            return True
    return False


def _glued(line: str, home: frozenset[str], section: frozenset[str], index: int) -> bool:
    """`HomeNewsWorldAnalysis`: known sections without a space between them, the first of them home."""
    parts = _HUMP.split(line)
    if len(parts) < 3 or stopped(line) or not _all_in(parts[0], home) or parts[0].isupper():
        return False
    known = 1
    while known < len(parts) and _all_in(parts[known], section):
        known += 1
    # What follows the known sections is a headline or nothing; the headline may have humps of its own.
    rest = parts[known:]
    return known >= 2 and (not rest or (index < HEAD_LINES and like_headline(line)))


def bar_lines(lines: Sequence[Sequence[str] | None], bar: Bar) -> list[int]:
    """The numbers of the lines that hold nothing but the bar's words, in runs with enough different ones.

    `lines` are the words of short lines, None for others.
    """
    found: list[int] = []
    run: list[int] = []
    seen: set[str] = set()
    for number, line in enumerate((*lines, None)):
        own = [word for word in line if word not in LINKS] if line is not None else []
        if own and all(word in bar.words for word in own):
            run.append(number)
            seen.update(own)
            continue
        if len(seen) >= bar.least:
            found.extend(run)
        run, seen = [], set()
    return found
