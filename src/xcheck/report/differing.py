"""Where two wordings differ: letters inside a short one (a name, a term), whole words in a long one.

The alignment is the longest common subsequence (rapidfuzz, `Indel.opcodes`), over letters or over words. A number is
never cut: a changed figure is shown whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

# A number with its separators and letters, a word, white space, a mark.
_TOKEN = re.compile(r"\w*\d(?:[\w.,:]*\w)?|\w+|\s+|[^\w\s]")
_LETTER = re.compile("(?s).[\u0300-\u036f\u200d\ufe0f]*")
_DIGIT = re.compile(r"\d")
_SHORT_WORDS = 4
_LONGEST = 4_000
_ALIKE = 0.5
"""Below this likeness (0 to 1) two wordings have nothing to set against each other, and nothing is marked inside them."""


class Part(NamedTuple):
    """A stretch of a wording: the same in the other one, differing from it, or a gap where the other has `text` more."""

    kind: Literal["same", "differs", "gap"]
    text: str


@lru_cache(maxsize=4096)
def parts(text: str, other: str) -> tuple[Part, ...]:
    """`text` in parts, compared with `other`; the texts of all parts but gaps put together are `text` again.

    Case counts only when nothing else differs. Wordings that are hardly alike, or very long, come back as one part.
    """
    whole = (Part("same", text),)
    if text == other or max(len(text), len(other)) > _LONGEST:
        return whole
    fold = text.casefold() != other.casefold()
    mine, theirs = _TOKEN.findall(text), _TOKEN.findall(other)
    short = max(_words(mine), _words(theirs)) <= _SHORT_WORDS
    if _likeness(_keys(_LETTER.findall(text), fold), _keys(_LETTER.findall(other), fold)) < _ALIKE:
        return whole
    return tuple(_joined(_by_word(mine, theirs, fold, short)))


def _by_word(mine: Sequence[str], theirs: Sequence[str], fold: bool, letters: bool) -> Iterator[Part]:
    for same, old, new in _runs(mine, theirs, fold):
        text, other = "".join(old), "".join(new)
        if same:
            yield Part("same", text)
        elif letters and old and new and not _DIGIT.search(text + other):
            yield from _by_letter(text, other, fold)
        else:
            yield from _changed(text, other)


def _by_letter(text: str, other: str, fold: bool) -> Iterator[Part]:
    mine, theirs = _LETTER.findall(text), _LETTER.findall(other)
    if _likeness(_keys(mine, fold), _keys(theirs, fold)) < _ALIKE:
        yield from _changed(text, other)
        return
    for same, old, new in _runs(mine, theirs, fold):
        if same:
            yield Part("same", "".join(old))
        else:
            yield from _changed("".join(old), "".join(new))


def _changed(text: str, other: str) -> Iterator[Part]:
    yield Part("differs", text) if text else Part("gap", other)


def _runs(mine: Sequence[str], theirs: Sequence[str], fold: bool) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Stretches that are the same and stretches that are not, in turn; a lone space does not part two changed words."""
    steps = Indel.opcodes(*_numbered(_keys(mine, fold), _keys(theirs, fold)))
    changed: tuple[int, int] | None = None
    for step in steps:
        lone = step.src_end - step.src_start == 1 and mine[step.src_start].isspace()
        inside = changed is not None and lone and step.src_end < len(mine) and step.dest_end < len(theirs)
        if step.tag != "equal" or inside:
            changed = changed or (step.src_start, step.dest_start)
            continue
        if changed:
            yield False, mine[changed[0] : step.src_start], theirs[changed[1] : step.dest_start]
            changed = None
        yield True, mine[step.src_start : step.src_end], theirs[step.dest_start : step.dest_end]
    if changed:
        yield False, mine[changed[0] :], theirs[changed[1] :]


def _joined(found: Iterator[Part]) -> Iterator[Part]:
    """The parts with neighbours of one kind put together."""
    last: Part | None = None
    for part in found:
        if last and last.kind == part.kind:
            last = Part(part.kind, last.text + part.text)
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def _keys(units: Sequence[str], fold: bool) -> list[str]:
    return [unit.casefold() for unit in units] if fold else list(units)


def _numbered(a: Sequence[str], b: Sequence[str]) -> tuple[list[int], list[int]]:
    # Numbers in order of appearance, so that no hash of a string has a say in the alignment.
    seen: dict[str, int] = {}
    return [seen.setdefault(unit, len(seen)) for unit in a], [seen.setdefault(unit, len(seen)) for unit in b]


def _likeness(a: Sequence[str], b: Sequence[str]) -> float:
    return Indel.normalized_similarity(*_numbered(a, b))


def _words(tokens: Sequence[str]) -> int:
    return sum(token[0].isalnum() for token in tokens)
