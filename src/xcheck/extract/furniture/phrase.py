"""The phrases that templates are written in: fixed words, alternatives, options, gaps and word lists.

    sign up (now) for/to ... newsletter/newsletters
    follow us on <network> ...

A word stands for itself in any case, with or without a colon behind it, `word:` and `a/b:` only with one; `a/b` is either; `(…)` may be left out; `...` is up to twelve words, at the end of
a phrase any number; `<list>` is one word of a declared list or of the kinds `<number>`, `<email>`, `<url>`, `<handle>`.
A phrase is matched by carrying the set of places it could have reached from word to word, so the work is bounded by its
length times the line's, whatever the line holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from xcheck.extract.furniture.wording import words

GAP = 12
"""Words that `...` may stand for inside a phrase."""
ANY = "*"
"""In the beginnings of phrases: whatever word."""
KINDS = frozenset({"<number>", "<email>", "<url>", "<handle>"})

_PIECE = re.compile(r"\(|\)|\.\.\.|…|[^\s()]+")


class Unreadable(ValueError):
    """A phrase that cannot be read; the message says why."""


class Part(Struct, frozen=True):
    """One element of a phrase: a set of words, an optional run of parts, or (with neither) a gap."""

    words: frozenset[str] = frozenset()
    option: tuple[Part, ...] = ()


class Phrase(Struct, frozen=True):
    """A phrase, compiled. `source` is what stands in the file; `open` says that it ends in `...`."""

    source: str
    parts: tuple[Part, ...]
    open: bool

    @property
    def starts(self) -> frozenset[tuple[str, str]]:
        """The pairs of words it can begin with, without colons: `ANY` for whatever word, empty for none."""
        found: set[tuple[str, str]] = set()
        for firsts, rest in _firsts(self.parts):
            for seconds, _ in _firsts(rest) or ((frozenset((ANY,)) if self.open else frozenset(("",)), ()),):
                found.update((first.rstrip(":"), second.rstrip(":")) for first in firsts for second in seconds)
            if _optional(rest):
                found.update((first.rstrip(":"), "") for first in firsts)
                if self.open:
                    found.update((first.rstrip(":"), ANY) for first in firsts)
        return frozenset(found)

    @property
    def firm(self) -> bool:
        """Whether it says enough by itself: more than a word or two and then whatever."""
        return not self.open or sum(bool(part.words) for part in self.parts) > 2

    @property
    def own(self) -> frozenset[str]:
        """All words that it is written with."""
        return frozenset().union(*_words_of(self.parts))

    @property
    def anchors(self) -> frozenset[str]:
        """The words of its most telling part: one of them stands in every line that it takes."""
        telling = [part.words for part in self.parts if part.words]
        return max(telling, key=lambda words: (min(map(len, words)) > 4, -len(words), min(map(len, words)), sorted(words)))

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


def _words_of(parts: Iterable[Part]) -> Iterator[frozenset[str]]:
    for part in parts:
        yield part.words
        yield from _words_of(part.option)


def _advance(parts: Iterable[Part], places: frozenset[int], line: tuple[str, ...]) -> frozenset[int]:
    for part in parts:
        if part.words:
            places = frozenset(at + 1 for at in places if at < len(line) and (line[at] in part.words or line[at].rstrip(":") in part.words))
        elif part.option:
            places |= _advance(part.option, places, line)
        else:
            places = frozenset(at + step for at in places for step in range(GAP + 1) if at + step <= len(line))
        if not places:
            break
    return places


def _firsts(parts: tuple[Part, ...]) -> tuple[tuple[frozenset[str], tuple[Part, ...]], ...]:
    """The ways to take the first word: the words it can be, and the parts that are left then."""
    found: list[tuple[frozenset[str], tuple[Part, ...]]] = []
    for at, part in enumerate(parts):
        rest = parts[at + 1 :]
        if part.words:
            return (*found, (part.words, rest))
        if part.option:
            found.extend((firsts, (*inner, *rest)) for firsts, inner in _firsts(part.option))
        else:
            found.append((frozenset((ANY,)), (part, *rest)))
    return tuple(found)


def _optional(parts: tuple[Part, ...]) -> bool:
    """Whether nothing of `parts` must stand."""
    return not any(part.words for part in parts)


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
            stack[-1].append(_part(option=inner))
        elif piece in ("...", "…"):
            stack[-1].append(_part())
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
    for alternative in piece.removesuffix(":").split("/"):
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
    if piece.endswith(":"):
        found = {word + ":" for word in found}
    return (_part(frozenset(found)),)


@lru_cache(maxsize=1 << 12)
def _part(words: frozenset[str] = frozenset(), option: tuple[Part, ...] = ()) -> Part:
    """Equal parts of all phrases are one value: what is kept ready of them is read in two thirds of the time."""
    return Part(words, option)
