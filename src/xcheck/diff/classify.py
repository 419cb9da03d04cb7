"""What kind of change an edit is, most telling first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA, Indel

from xcheck.diff.change import Change, Edit, Kind
from xcheck.diff.landmarks import Landmarks
from xcheck.diff.tokens import words
from xcheck.model.place import Span
from xcheck.text.segment import paragraphs, sentences

_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty"
    " forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half"
    " third quarter first second twice once double triple".split()
)
_SMALL = {word: str(value) for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_NEGATORS = frozenset("not no never none nobody nothing neither nor without cannot hardly barely unable refuse refused refuses deny denied denies".split())
_NEGATED = re.compile(r"n['’]t$", re.IGNORECASE)
_WORD = re.compile(r"\w")
_COMPOUND = re.compile(r"\w+(?:[-‐‑'’]\w+)*")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "'s", "’s", "n", "r", "er")


def classify(old: str, new: str, edit: Edit, before: Landmarks, after: Landmarks) -> Change:
    """The change that `edit` makes; `before` and `after` are the landmarks of the two texts."""
    a = old[edit.old.start : edit.old.end] if edit.old else ""
    b = new[edit.new.start : edit.new.end] if edit.new else ""
    return Change(edit.op, _kind(old, new, edit, a, b, before, after), edit.old, edit.new, a, b)


def _kind(old: str, new: str, edit: Edit, a: str, b: str, before: Landmarks, after: Landmarks) -> Kind:
    if _all_within(edit, before.furniture, after.furniture):
        return "boilerplate"
    if edit.op in ("move", "split", "merge"):
        return "paragraph"
    if not a.strip() and not b.strip():
        return "punctuation"
    if _within(edit.old, before.quoted) or _within(edit.new, after.quoted):
        return "quote"
    if edit.op != "replace":
        whole = _whole(old if edit.old else new, edit.old or edit.new or Span(0, 0))
        if whole:
            return whole
    left, right = words(a, Span(0, len(a))), words(b, Span(0, len(b)))
    if edit.op == "replace" and len(left) + len(right) > 12 and _whole(old, edit.old) and _whole(new, edit.new) and not _akin(left, right):
        return "sentence"
    if _wording(left) == _wording(right):
        return "spelling" if _cased(left) != _cased(right) or _compounds(a) != _compounds(b) else "punctuation"
    return _telling(edit, left, right, before, after)


def _telling(edit: Edit, left: Sequence[str], right: Sequence[str], before: Landmarks, after: Landmarks) -> Kind:
    if _touches(edit.old, before.speakers) or _touches(edit.new, after.speakers):
        one_name = len(left) == len(right) and all(x == y or _misspelt(x, y) for x, y in zip(left, right, strict=True))
        return "name" if one_name else "attribution"
    if _touches(edit.old, before.dates) or _touches(edit.new, after.dates):
        return "date"
    if _numbers(left) != _numbers(right):
        return "number"
    if _touches(edit.old, before.names) or _touches(edit.new, after.names):
        return "name"
    if _negations(left) != _negations(right):
        return "negation"
    lonely = [word for word in left if _WORD.match(word)], [word for word in right if _WORD.match(word)]
    if len(lonely[0]) == len(lonely[1]) and all(x == y or _misspelt(x, y) for x, y in zip(*lonely, strict=True)):
        return "spelling"
    return "wording"


def _within(span: Span | None, areas: Sequence[Span]) -> bool:
    return span is not None and any(area.start <= span.start and span.end <= area.end for area in areas)


def _touches(span: Span | None, areas: Sequence[Span]) -> bool:
    return span is not None and any(area.overlaps(span) for area in areas)


def _all_within(edit: Edit, before: Sequence[Span], after: Sequence[Span]) -> bool:
    sides = [(span, areas) for span, areas in ((edit.old, before), (edit.new, after)) if span]
    return all(any(min(area.end, span.end) - max(area.start, span.start) > (span.end - span.start) / 2 for area in areas) for span, areas in sides)


def _whole(text: str, span: Span | None) -> Kind | None:
    """`paragraph` or `sentence` when the span is one or more of them whole, else None."""
    if span is None:
        return None
    body = text[span.start : span.end]
    start, end = span.start + len(body) - len(body.lstrip()), span.start + len(body.rstrip())
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    line_end = next((n for n in range(end, len(text)) if text[n] in "\r\n"), len(text))
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        return "paragraph"
    for line in paragraphs(text[line_start:line_end]):
        found = [Span(line_start + s.start, line_start + s.end) for s in sentences(text[line_start:line_end], line)]
        if start in {s.start for s in found} and end in {s.end for s in found}:
            return "sentence"
    return None


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


def _numbers(side: Sequence[str]) -> list[str]:
    """The numbers of a stretch, small ones alike in words and digits."""
    return sorted(_SMALL.get(w.casefold(), w.casefold()) for w in side if any(c.isdigit() for c in w) or w.casefold() in _NUMBERS)


def _negations(side: Sequence[str]) -> int:
    return sum(w.casefold() in _NEGATORS or _NEGATED.search(w) is not None for w in side)


def _misspelt(x: str, y: str) -> bool:
    """Whether two words are one word spelled in two ways: a letter or two apart, and not another form of it."""
    a, b = x.casefold(), y.casefold()
    if a == b:
        return True
    if min(len(a), len(b)) < 4 or any(a + e == b or b + e == a for e in _ENDINGS):
        return False
    return OSA.distance(a, b) <= (1 if min(len(a), len(b)) < 6 else 2)
