"""Where two wordings differ: letters inside a short one (a name, a term), whole words in a long one.

The alignment is the longest common subsequence (rapidfuzz, `Indel.opcodes`), over letters or over words. A number is
never cut: a changed figure is shown whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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


class _Run(NamedTuple):
    """A stretch of two wordings, seen from both: alike or not."""

    alike: bool
    a: str
    b: str


def parts(text: str, other: str) -> tuple[Part, ...]:
    """`text` in parts, compared with `other`; the texts of all parts but gaps put together are `text` again.

    Case counts only when nothing else differs. Wordings that are hardly alike, or very long, come back as one part.
    The two see the same alignment: what is the same for one is the same for the other.
    """
    first, second = sorted((text, other))
    seen = (_part(run.alike, *((run.a, run.b) if text == first else (run.b, run.a))) for run in _aligned(first, second))
    return tuple(_joined(seen)) or (Part("same", text),)


def _part(alike: bool, mine: str, theirs: str) -> Part:
    if alike:
        return Part("same", mine)
    return Part("differs", mine) if mine else Part("gap", theirs)


@lru_cache(maxsize=4096)
def _aligned(a: str, b: str) -> tuple[_Run, ...]:
    """The runs of two wordings; none where they have too little in common to be set against each other."""
    if a == b or max(len(a), len(b)) > _LONGEST:
        return ()
    fold = a.casefold() != b.casefold()
    left, right = _LETTER.findall(a), _LETTER.findall(b)
    if _likeness(_keys(left, fold), _keys(right, fold)) < _ALIKE:
        return ()
    mine, theirs = _TOKEN.findall(a), _TOKEN.findall(b)
    short = max(_words(mine), _words(theirs)) <= _SHORT_WORDS
    runs: list[_Run] = []
    for run in _runs(mine, theirs, fold):
        inside = short and not run.alike and run.a and run.b and not _DIGIT.search(run.a + run.b)
        runs.extend(_by_letter(run, fold) if inside else [run])
    return tuple(runs) if any(run.alike for run in runs) else ()


def _by_letter(run: _Run, fold: bool) -> Sequence[_Run]:
    mine, theirs = _LETTER.findall(run.a), _LETTER.findall(run.b)
    if _likeness(_keys(mine, fold), _keys(theirs, fold)) < _ALIKE:
        return [run]
    return list(_runs(mine, theirs, fold))


def _runs(mine: Sequence[str], theirs: Sequence[str], fold: bool) -> Iterator[_Run]:
    """Stretches that are alike and stretches that are not, in turn; a lone space does not part two changed words."""
    changed: tuple[int, int] | None = None
    for step in Indel.opcodes(*_numbered(_keys(mine, fold), _keys(theirs, fold))):
        lone = step.src_end - step.src_start == 1 and mine[step.src_start].isspace()
        inside = changed is not None and lone and step.src_end < len(mine) and step.dest_end < len(theirs)
        if step.tag != "equal" or inside:
            changed = changed or (step.src_start, step.dest_start)
            continue
        if changed:
            yield _Run(False, "".join(mine[changed[0] : step.src_start]), "".join(theirs[changed[1] : step.dest_start]))
            changed = None
        yield _Run(True, "".join(mine[step.src_start : step.src_end]), "".join(theirs[step.dest_start : step.dest_end]))
    if changed:
        yield _Run(False, "".join(mine[changed[0] :]), "".join(theirs[changed[1] :]))


def _joined(found: Iterable[Part]) -> Iterator[Part]:
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
