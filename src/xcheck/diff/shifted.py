"""Sentences that went at one place and came at another: they moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xcheck.diff.align import MOVED_WORDS
from xcheck.diff.change import Edit
from xcheck.diff.tokens import words
from xcheck.model.place import Span

_ENDS = (".", "!", "?", '"', "”", "’", "'", ")")


def shifted(old: str, new: str, made: Sequence[Edit]) -> Iterator[Edit]:
    """The edits, each stretch of whole sentences that was deleted and inserted again word for word as one move.

    White space that differs at its ends is edited inside the move. Stretches that went or came twice stay as they are:
    nobody could tell which is which.
    """
    went: dict[tuple[str, ...], list[int]] = {}
    came: dict[tuple[str, ...], list[int]] = {}
    for number, edit in enumerate(made):
        span, text, found = (edit.old, old, went) if edit.op == "delete" else (edit.new, new, came)
        if edit.op in ("delete", "insert") and span is not None:
            row = _sentences(text, span)
            if row:
                found.setdefault(row, []).append(number)
    partner = {gone[0]: came[row][0] for row, gone in went.items() if len(gone) == 1 and len(came.get(row, ())) == 1}
    dropped = frozenset(partner.values())
    for number, edit in enumerate(made):
        here, there = edit.old, made[partner[number]].new if number in partner else None
        if here is not None and there is not None:
            yield Edit("move", here, there)
            yield from _ends(old, here, new, there)
        elif number not in dropped:
            yield edit


def _sentences(text: str, span: Span) -> tuple[str, ...]:
    """The words of a stretch of whole sentences within a line, long enough to be known again; else nothing."""
    body = text[span.start : span.end].strip()
    if "\n" in body or "\r" in body or not body.endswith(_ENDS) or not body[0].isalnum():
        return ()
    row = words(body, Span(0, len(body)))
    return tuple(row) if len(row) >= MOVED_WORDS else ()


def _ends(old: str, here: Span, new: str, there: Span) -> Iterator[Edit]:
    """What differs in white space before and after the words, and between them where one side has another space."""
    a, b = _parts(old, here), _parts(new, there)
    for left, right in zip(a, b, strict=True):
        if old[left.start : left.end] == new[right.start : right.end]:
            continue
        if left.start == left.end:
            yield Edit("insert", None, right, left.start)
        elif right.start == right.end:
            yield Edit("delete", left, None, right.start)
        else:
            yield Edit("replace", left, right)


def _parts(text: str, span: Span) -> tuple[Span, Span, Span]:
    """The white space at the head, the words, and the white space at the end."""
    body = text[span.start : span.end]
    start, end = span.start + len(body) - len(body.lstrip()), span.start + len(body.rstrip())
    return Span(span.start, start), Span(start, end), Span(end, span.end)
