"""The phrases that templates are written in: fixed words, alternatives, options, gaps and word lists.

    sign up (now) for/to ... newsletter/newsletters
    follow us on <network> ...

A word stands for itself in any case; `a/b` is either; `(…)` may be left out; `...` is up to eight words, at the end of
a phrase any number; `<list>` is one word of a declared list or of the kinds `<number>`, `<email>`, `<url>`, `<handle>`.
A phrase is matched by carrying the set of places it could have reached from word to word, so the work is bounded by its
length times the line's, whatever the line holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from xcheck.extract.wording import words

GAP = 8
"""Words that `...` may stand for inside a phrase."""
KINDS = frozenset({"<number>", "<email>", "<url>", "<handle>"})

_PIECE = re.compile(r"\(|\)|\.\.\.|…|<[a-z-]+>|[^\s()]+")


class Unreadable(ValueError):
    """A phrase that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Part:
    """One element of a phrase: a set of words, an optional run of parts, or (with neither) a gap."""

    words: frozenset[str] = frozenset()
    option: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, compiled. `source` is what stands in the file; `open` says that it ends in `...`."""

    source: str
    parts: tuple[Part, ...]
    open: bool

    @property
    def openers(self) -> frozenset[str]:
        """The words it can begin with."""
        return _openers(self.parts)

    def reach(self, line: tuple[str, ...]) -> int | None:
        """How many words of `line` it takes, from the first on; None where it does not fit. An open phrase takes all."""
        places = _advance(self.parts, frozenset((0,)), line)
        if not places:
            return None
        return len(line) if self.open else max(places)

    def fits(self, line: tuple[str, ...]) -> bool:
        """Whether it takes the whole of `line`."""
        places = _advance(self.parts, frozenset((0,)), line)
        return bool(places) and (self.open or len(line) in places)


def _advance(parts: Iterable[Part], places: frozenset[int], line: tuple[str, ...]) -> frozenset[int]:
    for part in parts:
        if part.words:
            places = frozenset(at + 1 for at in places if at < len(line) and line[at] in part.words)
        elif part.option:
            places |= _advance(part.option, places, line)
        else:
            places = frozenset(at + step for at in places for step in range(GAP + 1) if at + step <= len(line))
        if not places:
            break
    return places


def _openers(parts: tuple[Part, ...]) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for part in parts:
        if part.words:
            return found | part.words
        found |= _openers(part.option)
    return found


def compiled(source: str, lists: Mapping[str, frozenset[str]]) -> Phrase:
    """The phrase that `source` writes. Raises Unreadable where it is malformed, begins with a gap or names no list."""
    pieces = _PIECE.findall(source)
    stack: list[list[Part]] = [[]]
    trailing = bool(pieces) and pieces[-1] in ("...", "…")
    for piece in pieces[:-1] if trailing else pieces:
        if piece == "(":
            stack.append([])
        elif piece == ")":
            inner = tuple(stack.pop())
            if not stack or not inner:
                raise Unreadable(f"the brackets of {source!r} do not go together")
            stack[-1].append(Part(option=inner))
        elif piece in ("...", "…"):
            stack[-1].append(Part())
        else:
            stack[-1].extend(_words(piece, source, lists))
    if len(stack) != 1:
        raise Unreadable(f"the brackets of {source!r} do not go together")
    parts = tuple(stack[0])
    if not any(part.words for part in parts):
        raise Unreadable(f"{source!r} has no word that must stand")
    if not (parts[0].words or parts[0].option):
        raise Unreadable(f"{source!r} begins with a gap; it must begin with a word")
    if sum(not p.words and not p.option for p in parts) > 2:
        raise Unreadable(f"{source!r} has more than two gaps")
    return Phrase(source, parts, trailing)


def _words(piece: str, source: str, lists: Mapping[str, frozenset[str]]) -> tuple[Part, ...]:
    """The part that one piece stands for: alternatives of single words."""
    found: set[str] = set()
    for alternative in piece.split("/"):
        if alternative.startswith("<") and alternative.endswith(">"):
            if alternative in KINDS:
                found.add(alternative)
            elif alternative[1:-1] in lists:
                found |= lists[alternative[1:-1]]
            else:
                raise Unreadable(f"{source!r} names {alternative}, which is no word list")
            continue
        own = words(alternative)
        if len(own) != 1:
            raise Unreadable(f"{alternative!r} in {source!r} is not one word")
        found.add(own[0])
    return (Part(words=frozenset(found)),)
