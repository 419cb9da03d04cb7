"""Small words that several reports share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xcheck.model.finding import SEVERITIES, Severity, SideRole, Status
from xcheck.model.result import Result

ROLES: Mapping[SideRole, str] = {"change": "change", "reference": "stands", "undecided": "undecided"}
"""What an editor is told about a side."""

MEANINGS: Mapping[SideRole, str] = {
    "change": "this place is the one to mend",
    "reference": "this side stands",
    "undecided": "nobody can say from the texts alone which side is right",
}

STATUSES: Mapping[Status, str] = {"new": "new", "updated": "changed", "unchanged": "known"}
"""How a finding stands to the baseline, in a word."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """`1 error`, `1,200 errors`, `0 errors`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(parts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return ", ".join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)


def severities(counts: Mapping[Severity, int]) -> str:
    """`1 error, 4 warnings and 2 notes`; what is not there is not named. Empty when nothing is there."""
    return listed([counted(counts[s], s) for s in SEVERITIES if counts.get(s)])


def checked(result: Result) -> str:
    """`12 articles, 9,300 words`."""
    return f"{counted(len(result.articles), 'article')}, {counted(result.words, 'word')}"
