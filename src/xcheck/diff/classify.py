"""What kind of change an edit is, most telling first."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from xcheck.diff.change import Change, Edit, Kind
from xcheck.diff.denial import negations, one_no, reverses, undone
from xcheck.diff.landmarks import Landmarks
from xcheck.diff.quantities import BEFORE_UNIT, numbers, other_money, other_number, other_unit, parted
from xcheck.diff.respelling import misspelt, respelt, short_for
from xcheck.diff.sources import takes_side
from xcheck.diff.tokens import words
from xcheck.diff.units import lines_of
from xcheck.model.place import Span
from xcheck.names.lists import TITLES
from xcheck.text.segment import sentences

_FAR = 1 << 60
_WORD = re.compile(r"\w")
_COMPOUND = re.compile(r"\w+(?:[-‐‑'’]\w+)*")


def classify(old: str, new: str, edit: Edit, before: Landmarks, after: Landmarks) -> Change:
    """The change that `edit` makes; `before` and `after` are the landmarks of the two texts."""
    a = old[edit.old.start : edit.old.end] if edit.old else ""
    b = new[edit.new.start : edit.new.end] if edit.new else ""
    return Change(edit.op, _kind(old, new, edit, a, b, before, after), edit.old, edit.new, a, b, edit.at)


def _kind(old: str, new: str, edit: Edit, a: str, b: str, before: Landmarks, after: Landmarks) -> Kind:
    if not a.strip() and not b.strip():
        return "punctuation"
    if _furnishes(edit, before, after):
        return "boilerplate"
    if edit.op in ("move", "split", "merge"):
        return "sentence" if edit.op == "move" and not (_lines_whole(old, edit.old) and _lines_whole(new, edit.new)) else "paragraph"
    if _within(edit.old, before.quoted) or _within(edit.new, after.quoted):
        return "quote"
    if edit.op != "replace":
        whole = _whole(old if edit.old else new, edit.old or edit.new or Span(0, 0))
        if whole:
            return whole
    left, right = words(a, Span(0, len(a))), words(b, Span(0, len(b)))
    if other_money(left, right) or (edit.old and edit.new and other_unit(a, b, old[max(0, edit.old.start - BEFORE_UNIT) : edit.old.start])):
        return "number"
    if edit.op == "replace" and len(left) + len(right) > 12 and _whole(old, edit.old) and _whole(new, edit.new) and not _akin(left, right):
        return "sentence"
    if _wording(left) == _wording(right) and parted(a) == parted(b):
        return "spelling" if _cased(left) != _cased(right) or _compounds(a) != _compounds(b) else "punctuation"
    return _telling(edit, left, right, before, after)


def _telling(edit: Edit, left: Sequence[str], right: Sequence[str], before: Landmarks, after: Landmarks) -> Kind:
    low = [[word.casefold() for word in side if _WORD.match(word)] for side in (left, right)]
    if takes_side(*low):
        return "attribution"
    if low[0] and low[1] and all(numbers([word]) for side in low for word in side):
        # `A woman of 91` may be the source: her age is no other source.
        return "date" if _either(edit, before.dated, after.dated) else "number" if numbers(left) != numbers(right) else "wording"
    if _either(edit, before.speaks, after.speaks):
        one_name = len(left) == len(right) and all(x == y or respelt(x, y) or short_for(x, y) for x, y in zip(left, right, strict=True))
        return "name" if one_name or (_titles(left) and _titles(right)) or _named_more(edit, left or right, before, after) else "attribution"
    if _either(edit, before.dated, after.dated):
        return "date"
    if other_number(numbers(left), numbers(right)):
        return "number"
    if _either(edit, before.named, after.named):
        return "name"
    if one_no(*low) or one_no(*reversed(low)):
        return "wording"
    if reverses(*low) or (negations(left) != negations(right) and undone(left) != undone(right)):
        return "negation"
    lonely = [word for word in left if _WORD.match(word)], [word for word in right if _WORD.match(word)]
    if len(lonely[0]) == len(lonely[1]) and all(x == y or misspelt(x, y) for x, y in zip(*lonely, strict=True)):
        return "spelling"
    return "wording"


def _titles(side: Sequence[str]) -> bool:
    """Whether a stretch is nothing but titles in front of a name: Detective Sergeant."""
    found = [word for word in side if _WORD.match(word)]
    return bool(found) and all(word[0].isupper() and word.casefold() in _title_words() for word in found)


def _named_more(edit: Edit, side: Sequence[str], before: Landmarks, after: Landmarks) -> bool:
    """Whether a source is only named more fully, or less: Hallam, Denise Hallam."""
    span, areas = (edit.new, after.speakers) if edit.op == "insert" else (edit.old, before.speakers)
    if edit.op not in ("insert", "delete") or span is None or not all(word[0].isupper() for word in side if _WORD.match(word)):
        return False
    at = bisect_right(areas, (span.start, _FAR)) - 1
    return any(area.start < span.end and span.start < area.end and area.end - area.start > span.end - span.start for area in areas[max(0, at) : at + 2])


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    return frozenset(word for phrase in TITLES for word in phrase.split())


def _within(span: Span | None, areas: Sequence[Span]) -> bool:
    """Whether one of `areas` (sorted, apart from one another) covers the span."""
    if span is None:
        return False
    at = bisect_right(areas, (span.start, _FAR)) - 1
    return at >= 0 and span.end <= areas[at].end


def _either(edit: Edit, before: Callable[[Span], bool], after: Callable[[Span], bool]) -> bool:
    """Whether something is true of what the edit took away, in the old text, or of what it put there, in the new one."""
    return (edit.old is not None and before(edit.old)) or (edit.new is not None and after(edit.new))


def _furnishes(edit: Edit, before: Landmarks, after: Landmarks) -> bool:
    """Whether more than half of either side lies in one piece of furniture. The new text's is looked for where the old text does not settle it."""
    return (edit.old is None or before.furnished(edit.old)) and (edit.new is None or after.furnished(edit.new))


def _lines_whole(text: str, span: Span | None) -> bool:
    return span is not None and _whole(text, span) == "paragraph"


def _whole(text: str, span: Span | None) -> Kind | None:
    """`paragraph` or `sentence` when the span is one or more of them whole, else None."""
    if span is None:
        return None
    body = text[span.start : span.end]
    start, end = span.start + len(body) - len(body.lstrip()), span.start + len(body.rstrip())
    lines = lines_of(text)
    first = bisect_right(lines, (start, _FAR)) - 1
    last = bisect_right(lines, (end - 1, _FAR)) - 1
    if lines[first].start == start and lines[last].end == end:
        return "paragraph"
    starts, ends = _bounds(text, lines[first])
    if first == last and start in starts and end in ends:
        return "sentence"
    return None


@lru_cache(maxsize=8)
def _bounds(text: str, line: Span) -> tuple[frozenset[int], frozenset[int]]:
    """Where the sentences of a line begin and end; remembered, because a long line may hold many changes."""
    found = sentences(text, line)
    return frozenset(s.start for s in found), frozenset(s.end for s in found)


def _akin(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two stretches are one sentence reworded rather than two sentences. The lists hold at most a few hundred words."""
    number: dict[str, int] = {}
    x, y = ([number.setdefault(w.casefold(), len(number)) for w in side] for side in (left, right))
    return Indel.normalized_similarity(x, y) >= 0.5


def _wording(side: Sequence[str]) -> str:
    return "".join(c for word in side for c in word.casefold() if c.isalnum())


def _cased(side: Sequence[str]) -> str:
    return "".join(c for word in side for c in word if c.isalnum())


def _compounds(text: str) -> list[str]:
    """The words of a text, hyphened ones as one: the same letters with other gaps between them are another spelling."""
    return _COMPOUND.findall(text.replace("’", "'"))
