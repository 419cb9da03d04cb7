"""From aligned paragraphs to edits: sentences, then words, each edit trimmed to whole words and numbers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from rapidfuzz.distance import Indel

from xcheck.diff.align import Alignment, align, alike_but_space, equal_runs, numbered
from xcheck.diff.budget import Budget
from xcheck.diff.change import Edit
from xcheck.diff.shifted import shifted
from xcheck.diff.tokens import tokens
from xcheck.diff.units import units
from xcheck.model.place import Span
from xcheck.text.segment import sentences

REWRITTEN = 0.25
"""Stretches of words less alike than this are shown as one replacement, not as islands of small words."""


class _Side:
    """One text with its units; only slicing, so that both sides can be walked alike."""

    __slots__ = ("starts", "text", "units")

    def __init__(self, text: str) -> None:
        self.text = text
        self.units = units(text)
        self.starts = [unit.start for unit in self.units]

    def whole(self, numbers: Span) -> Span:
        first, last = self.units[numbers.start], self.units[numbers.end - 1]
        return first if first is last else Span(first.start, last.end)

    def equal(self, span: Span, other: _Side, its: Span) -> bool:
        return self.text[span.start : span.end] == other.text[its.start : its.end]


def edits(old: str, new: str) -> tuple[list[Edit], bool]:
    """All edits from `old` to `new` in the order of the new text, and whether the budget sufficed to look for every one.

    Spans never begin or end inside a word or a number. An edit inside a moved paragraph lies inside the move's spans.
    The edits from `new` to `old` are the same ones, turned round. Past the budget paragraphs are replaced whole.
    """
    if old == new:
        return [], True
    # One of the two ways, from the longer text to the shorter, is worked out and the other one mirrored: ties would fall differently.
    turned = (len(old), old) < (len(new), new)
    a, b = (_Side(new), _Side(old)) if turned else (_Side(old), _Side(new))
    budget = Budget()
    found = align(a.text, a.units, b.text, b.units, budget)
    made = [*_in_place(a, b, found, budget), *_moved(a, b, found, budget)]
    if turned:
        made = [edit.turned() for edit in made]
    return sorted(shifted(old, new, made), key=lambda edit: edit.order), not budget.exhausted


def _moved(a: _Side, b: _Side, found: Alignment, budget: Budget) -> Iterator[Edit]:
    for pair in found.moved:
        unit, its = a.units[pair.old.start], b.units[pair.new.start]
        yield Edit("move", unit, its)
        if not a.equal(unit, b, its):
            yield from _within(a, unit, b, its, budget)


def _in_place(a: _Side, b: _Side, found: Alignment, budget: Budget) -> Iterator[Edit]:
    """Edits in the paragraphs that kept their order, and what happened between them."""
    at_old = at_new = 0
    for pair in found.kept:
        unit, its = a.whole(pair.old), b.whole(pair.new)
        if a.text[at_old : unit.start] != b.text[at_new : its.start]:
            yield from _between(a, Span(at_old, unit.start), b, Span(at_new, its.start), found)
        if pair.new.end - pair.new.start > 1:
            yield Edit("split", unit, its)
        elif pair.old.end - pair.old.start > 1:
            yield Edit("merge", unit, its)
        if not a.equal(unit, b, its):
            yield from _within(a, unit, b, its, budget)
        at_old, at_new = unit.end, its.end
    if a.text[at_old:] != b.text[at_new:]:
        yield from _between(a, Span(at_old, len(a.text)), b, Span(at_new, len(b.text)), found)


def _between(a: _Side, old: Span, b: _Side, new: Span, found: Alignment) -> Iterator[Edit]:
    """What stands between two kept paragraphs: white space, and paragraphs that came, went or moved.

    Moved paragraphs are cut out by their own move. What is left on either side is compared piece by piece: paragraphs
    that came and went stand alone; the white space left over is one edit where it differs.
    """
    went = _pieces(a, old, found.moved_old)
    came = _pieces(b, new, found.moved_new)
    yield from _stretch(a.text, went, b.text, came)


def _pieces(side: _Side, within: Span, moved: frozenset[int]) -> list[tuple[Span, str]]:
    """The gaps (`gap`) and paragraphs (`unit`) in a stretch, moved paragraphs left out (`moved`, empty)."""
    pieces: list[tuple[Span, str]] = []
    at = within.start
    for number in range(bisect_left(side.starts, within.start), bisect_left(side.starts, within.end)):
        unit = side.units[number]
        pieces.append((Span(at, unit.start), "gap"))
        pieces.append((unit, "moved" if number in moved else "unit"))
        at = unit.end
    pieces.append((Span(at, within.end), "gap"))
    return pieces


def _stretch(old: str, went: Sequence[tuple[Span, str]], new: str, came: Sequence[tuple[Span, str]]) -> Iterator[Edit]:
    """Edits for two lists of pieces: gaps that stand on both sides stay, everything else goes or comes."""
    left = [n for n, (_, kind) in enumerate(went) if kind == "gap"]
    right = [n for n, (_, kind) in enumerate(came) if kind == "gap"]
    equal = equal_runs([old[went[n][0].start : went[n][0].end] for n in left], [new[came[n][0].start : came[n][0].end] for n in right])
    stay_old, stay_new = {left[i] for i, _ in equal}, {right[j] for _, j in equal}
    gaps_old = [went[0][0].start, *(went[n][0].end for n in sorted(stay_old))]
    gaps_new = [came[0][0].start, *(came[n][0].end for n in sorted(stay_new))]
    gone = _runs(went, stay_old)
    here = _runs(came, stay_new)
    # A paragraph that went and one that came at the same place are two edits: they have too little in common.
    for span in gone:
        yield Edit("delete", span, None, _facing(span.start, gaps_old, gaps_new))
    for span in here:
        yield Edit("insert", None, span, _facing(span.start, gaps_new, gaps_old))


def _facing(start: int, own: Sequence[int], other: Sequence[int]) -> int:
    """Where in the other text a run that begins at `start` would stand: behind the gap that stands before it on both sides.

    `own` and `other` are the ends of the gaps that stay, behind the place where the stretch begins.
    """
    return other[bisect_right(own, start, 1) - 1]


def _runs(pieces: Sequence[tuple[Span, str]], stay: set[int]) -> list[Span]:
    """The pieces that do not stay, each paragraph with the white space after it, or else before it."""
    runs: list[Span] = []
    before: Span | None = None
    after_unit = False
    for number, (span, kind) in enumerate(pieces):
        if kind == "gap" and number not in stay:
            if after_unit:
                runs[-1] = Span(runs[-1].start, span.end)
            elif span.start < span.end:
                before = span
            after_unit = False
            continue
        if kind == "unit":
            runs.append(Span(before.start, span.end) if before else span)
        elif before:
            runs.append(before)
        before, after_unit = None, kind == "unit"
    if before:
        runs.append(before)
    return runs


def _within(a: _Side, unit: Span, b: _Side, its: Span, budget: Budget) -> list[Edit]:
    """Edits inside one paragraph that changed: equal sentences are anchors, words are compared between them."""
    return _compounds(a.text, b.text, list(_by_sentence(a, unit, b, its, budget)))


def _by_sentence(a: _Side, unit: Span, b: _Side, its: Span, budget: Budget) -> Iterator[Edit]:
    old, new = sentences(a.text, unit), sentences(b.text, its)
    same = equal_runs(*alike_but_space([a.text[s.start : s.end] for s in old], [b.text[s.start : s.end] for s in new]))
    anchors = [(old[i], new[j]) for i, j in same if old[i].end - old[i].start >= 12 or len(same) == len(old)]
    at_old, at_new = unit.start, its.start
    for here, there in anchors:
        yield from _words(a.text, Span(at_old, here.start), b.text, Span(at_new, there.start), budget)
        yield from _words(a.text, here, b.text, there, budget)
        at_old, at_new = here.end, there.end
    yield from _words(a.text, Span(at_old, unit.end), b.text, Span(at_new, its.end), budget)


_JOINT = re.compile(r"\s*[-‐‑]\s*|\s+|")


def _compounds(old: str, new: str, made: list[Edit]) -> list[Edit]:
    """The edits, with a hyphen or space put between words or taken out shown as the whole compound: `son in law`."""
    widened: list[Edit] = []
    for edit in made:
        a = old[edit.old.start : edit.old.end] if edit.old else ""
        b = new[edit.new.start : edit.new.end] if edit.new else ""
        joint = edit.op == "replace" and edit.old and edit.new and _JOINT.fullmatch(a) and _JOINT.fullmatch(b) and a.isspace() != b.isspace()
        if not (joint and edit.old and edit.new and "\n" not in a + b):
            widened.append(edit)
            continue
        here, there = _with_words(old, edit.old), _with_words(new, edit.new)
        last = widened[-1] if widened else None
        if last and last.old and last.new and last.op == "replace" and last.old.end >= here.start and last.new.end >= there.start:
            widened[-1] = Edit("replace", Span(last.old.start, here.end), Span(last.new.start, there.end))
        elif last is None or (((last.old or here).end <= here.start or last.old is None) and ((last.new or there).end <= there.start or last.new is None)):
            widened.append(Edit("replace", here, there))
        else:
            widened.append(edit)
    # A word at the end of a compound may have been changed too: what overlaps is one edit.
    apart: list[Edit] = []
    for edit in widened:
        last = apart[-1] if apart else None
        if last and last.old and last.new and edit.old and edit.new and (edit.old.start < last.old.end or edit.new.start < last.new.end):
            apart[-1] = Edit("replace", Span(last.old.start, max(last.old.end, edit.old.end)), Span(last.new.start, max(last.new.end, edit.new.end)))
        else:
            apart.append(edit)
    return apart


def _with_words(text: str, gap: Span) -> Span:
    """A gap with the words on both sides of it."""
    start, end = gap
    while start and _letter(text[start - 1]):
        start -= 1
    while end < len(text) and _letter(text[end]):
        end += 1
    return Span(start, end)


def _letter(character: str) -> bool:
    return character.isalnum() or character in "_'’" or "\u0300" <= character <= "\u036f"


def _words(old: str, within: Span, new: str, its: Span, budget: Budget) -> Iterator[Edit]:
    """Edits between two stretches of words."""
    if old[within.start : within.end] == new[its.start : its.end]:
        return
    left, right = tokens(old, within), tokens(new, its)
    a, b = [old[start:end] for start, end in left], [new[start:end] for start, end in right]
    x, y = numbered(a, b)
    alike = bool(a and b) and budget.spend(len(a), len(b)) and Indel.normalized_similarity(x, y) >= REWRITTEN
    runs = _slid(a, b, _stopped(a, b, _blocks(x, y), lambda: (_stops(old, within, left), _stops(new, its, right)))) if alike else []
    at_old, at_new = within.start, its.start
    for i, j, size in [*runs, (len(left), len(right), 0)]:
        end_old = left[i].start if i < len(left) else within.end
        end_new = right[j].start if j < len(right) else its.end
        edit = _trimmed(old, Span(at_old, end_old), new, Span(at_new, end_new))
        if edit:
            yield edit
        if size:
            at_old, at_new = left[i + size - 1].end, right[j + size - 1].end
            if old[left[i].start : at_old] != new[right[j].start : at_new]:
                # White space between two words that stayed may have changed all the same.
                for step in range(size - 1):
                    here, there = i + step, j + step
                    edit = _trimmed(old, Span(left[here].end, left[here + 1].start), new, Span(right[there].end, right[there + 1].start))
                    if edit:
                        yield edit


def _blocks(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int, int]]:
    """Runs of equal words, which are given as equal numbers: (place in a, place in b, length)."""
    return [(op.src_start, op.dest_start, op.src_end - op.src_start) for op in Indel.opcodes(a, b) if op.tag == "equal"]


_STOPS = frozenset(".!?")
_CLOSERS = frozenset("\"'”’)]")


def _stops(text: str, within: Span, row: Sequence[Span]) -> list[int]:
    """The numbers of the tokens that end a sentence with a stop."""
    ends = {sentence.end for sentence in sentences(text, within)}
    return [number for number, token in enumerate(row) if token.end in ends and text[token.start] in _STOPS]


def _stopped(
    a: Sequence[str], b: Sequence[str], blocks: list[tuple[int, int, int]], stops: Callable[[], tuple[list[int], list[int]]]
) -> list[tuple[int, int, int]]:
    """The same runs, with the last stop of a stretch matched where the sentence that both sides have ends.

    "In 1998. It was new." -> "In 1989." can be read as one long replacement before the last stop; editors read another
    year, and a sentence that went. `stops` looks up where the sentences of both sides end.
    """
    if not blocks or blocks[-1][2] != 1 or (blocks[-1][0] + 1, blocks[-1][1] + 1) != (len(a), len(b)) or a[-1] not in _STOPS:
        return blocks
    before = blocks[-2] if len(blocks) > 1 else (0, 0, 0)
    starts = before[0] + before[2], before[1] + before[2]
    gaps = len(a) - 1 - starts[0], len(b) - 1 - starts[1]
    longer = 0 if gaps[0] > gaps[1] else 1
    if a[-1] not in (a, b)[longer][starts[longer] : -1]:
        return blocks
    inner = [[at for at in side if start <= at < len(row) - 1] for side, start, row in zip(stops(), starts, (a, b), strict=True)]
    if not inner[longer] or inner[1 - longer] or (a, b)[longer][inner[longer][0]] != a[-1]:
        return blocks
    at = inner[longer][0]
    return [*blocks[:-1], (at, len(b) - 1, 1) if longer == 0 else (len(a) - 1, at, 1)]


def _slid(a: Sequence[str], b: Sequence[str], blocks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The same runs, with pure insertions and deletions slid to where a sentence or clause ends, if equal words allow it.

    "One. Two." -> "One. New. Two." can be read as `. New` or `New.` put in; editors read the second.
    """
    runs = [list(block) for block in blocks]
    for before, after in zip(runs, runs[1:], strict=False):
        gap_a = (before[0] + before[2], after[0])
        gap_b = (before[1] + before[2], after[1])
        if (gap_a[0] == gap_a[1]) == (gap_b[0] == gap_b[1]):
            continue
        side, (start, end) = (a, gap_a) if gap_a[0] < gap_a[1] else (b, gap_b)
        best, best_score = 0, _seam(side, start, end)
        shift = 0
        while -shift < before[2] - 1 and side[start + shift - 1] == side[end + shift - 1]:
            shift -= 1
            if (score := _seam(side, start + shift, end + shift)) > best_score:
                best, best_score = shift, score
        shift = 0
        while shift < after[2] - 1 and side[start + shift] == side[end + shift]:
            shift += 1
            if (score := _seam(side, start + shift, end + shift)) > best_score:
                best, best_score = shift, score
        before[2] += best
        after[0], after[1], after[2] = after[0] + best, after[1] + best, after[2] - best
    return [(i, j, size) for i, j, size in runs if size > 0]


def _seam(side: Sequence[str], start: int, end: int) -> int:
    """How well a change of side[start:end] reads: whole sentences best, then whole clauses."""
    score = 0
    if side[end - 1] in _STOPS or (side[end - 1] in _CLOSERS and end - start > 1 and side[end - 2] in _STOPS):
        score += 2 if start == 0 or side[start - 1] in _STOPS or side[start - 1] in _CLOSERS else 0
    if side[start] in ",;" and end < len(side) and side[end] in ",;.":
        score += 1
    return score


def _trimmed(old: str, within: Span, new: str, its: Span) -> Edit | None:
    """One edit for what lies between two words that stayed, without the white space that both sides share."""
    a, b = old[within.start : within.end], new[its.start : its.end]
    if a == b:
        return None
    head = _shared_space(a, b)
    tail = _shared_space(a[head:][::-1], b[head:][::-1])
    before, after = Span(within.start + head, within.end - tail), Span(its.start + head, its.end - tail)
    if before.start == before.end:
        return Edit("insert", None, after, before.start)
    if after.start == after.end:
        return Edit("delete", before, None, after.start)
    return Edit("replace", before, after)


def _shared_space(a: str, b: str) -> int:
    """How many characters of white space both begin with."""
    length = 0
    for x, y in zip(a, b, strict=False):
        if x != y or not x.isspace():
            break
        length += 1
    return length
