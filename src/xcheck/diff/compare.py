"""Two versions compared: edits found, then classified."""

from __future__ import annotations

from msgspec import Struct

from xcheck.diff.change import Change, Edit
from xcheck.diff.classify import classify
from xcheck.diff.edits import edits
from xcheck.diff.landmarks import Landmarks, landmarks
from xcheck.extract.furniture.templates import Templates
from xcheck.model.place import Span


class Comparison(Struct, frozen=True):
    """The changes in the order of the new text; `complete` is False where the work budget ran out and paragraphs were matched or replaced whole.

    `before` and `after` are the landmarks around the changes in the two texts.
    """

    changes: tuple[Change, ...]
    complete: bool
    before: Landmarks = Landmarks()
    after: Landmarks = Landmarks()

    def alone(self) -> Comparison:
        """The changes without the landmarks, which hold on to much that was found out about the texts."""
        return Comparison(self.changes, self.complete)


def compare(old: str, new: str, templates: Templates) -> Comparison:
    """What changed from `old` to `new`, each change classified. Pure; the same texts give the same changes."""
    found, complete = edits(old, new)
    if not found:
        return Comparison((), complete)
    # White space alone tells nothing, wherever it stands.
    telling = [e for e in found if not all(span is None or text[span.start : span.end].isspace() for text, span in ((old, e.old), (new, e.new)))]
    before = landmarks(old, [span for e in telling if (span := e.old or _gap(e, new, e.new))], templates)
    after = landmarks(new, [span for e in telling if (span := e.new or _gap(e, old, e.old))], templates)
    return Comparison(tuple(classify(old, new, edit, before, after) for edit in found), complete, before, after)


def _gap(edit: Edit, text: str, span: Span | None) -> Span | None:
    """Where words came into or went out of a line, in the text that does not have them; None for whole lines."""
    return None if span is None or "\n" in text[span.start : span.end] or "\r" in text[span.start : span.end] else Span(edit.at, edit.at)
