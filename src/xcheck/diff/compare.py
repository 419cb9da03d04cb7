"""Two versions compared: edits found, then classified."""

from __future__ import annotations

from typing import NamedTuple

from xcheck.diff.change import Change
from xcheck.diff.classify import classify
from xcheck.diff.edits import edits
from xcheck.diff.landmarks import landmarks
from xcheck.extract.furniture.templates import Templates


class Comparison(NamedTuple):
    """The changes in the order of the new text; `complete` is False where the work budget ran out and only equal paragraphs were matched."""

    changes: tuple[Change, ...]
    complete: bool


def compare(old: str, new: str, templates: Templates) -> Comparison:
    """What changed from `old` to `new`, each change classified. Pure; the same texts give the same changes."""
    found, complete = edits(old, new)
    if not found:
        return Comparison((), complete)
    before = landmarks(old, [e.old for e in found if e.old], templates)
    after = landmarks(new, [e.new for e in found if e.new], templates)
    return Comparison(tuple(classify(old, new, edit, before, after) for edit in found), complete)
