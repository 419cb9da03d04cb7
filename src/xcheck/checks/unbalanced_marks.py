"""`unbalanced-marks`: a bracket or quotation mark without its partner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Mark, Record


class UnbalancedMarks(Check[Mark], frozen=True):
    """Finds a bracket or quotation mark that is opened and never closed, or closed and never opened.

    What it finds: round and square brackets, and double quotation marks of every style; single ones only in articles that
    plainly use them as their outer marks. A quotation may run over several paragraphs, each opened with a mark again or
    the last one closed; a bracket may close up to three paragraphs on. Apostrophes, feet and inches, list markers, faces
    and half-open intervals are no loose marks. The same slip in several articles is one finding.

    Why it matters: readers cannot tell where a quotation ends and the reporter goes on, and words may end up in the wrong mouth.

    Messages may use `{mark}` (the mark that stands there) and `{expected}` (the one that is missing).

    Settings:
    - `brackets`, `quotation_marks`: which of the two are looked at.

    When it is wrong: marks used as signs, as in formulas and program text. Identity: the mark and the words beside it.
    """

    id: ClassVar[str] = "unbalanced-marks"
    reads: ClassVar[tuple[type[Record], ...]] = (Mark,)
    grades: ClassVar[Mapping[str, str]] = {
        "unclosed": "a mark that is opened and never closed",
        "unopened": "a mark that is closed and never opened",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("mark", "expected"))
    plain: ClassVar[bool] = True

    brackets: bool = True
    quotation_marks: bool = True

    def keys(self, record: Mark) -> Iterable[str]:
        """The mark with the words beside it."""
        if self.brackets if record.mark in "()[]{}" else self.quotation_marks:
            yield "\x1f".join(_identity(record))

    def fold(self, record: Mark) -> str | None:
        """The same slip in several places needs no test."""
        return "\x1f".join(_identity(record))

    def compare(self, group: Sequence[Mark]) -> Iterator[Conflict]:
        """One conflict for the slip, however many copies show it."""
        ordered = sorted(group, key=lambda mark: (mark.origin.path, mark.start))
        first = ordered[0]
        opens = not first.text.endswith(first.mark) or first.text.startswith(first.mark)
        grade = "unclosed" if opens else "unopened"
        reason = Reason(f"no {first.expected} {'follows' if opens else 'stands before it'}")
        sides = tuple(Side.of(mark, mark.mark, "change") for mark in ordered)
        yield Conflict(grade, _identity(first), sides, None, (reason,), 0.9, {"mark": first.mark, "expected": first.expected})


def _identity(mark: Mark) -> tuple[str, str, str]:
    return (mark.mark, mark.expected, " ".join(mark.text.casefold().split()))
