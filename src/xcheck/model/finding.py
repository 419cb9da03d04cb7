"""From a conflict, which a check sees, to a finding, which an editor reads."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from xcheck.model.article import Origin
from xcheck.model.records import Record, Spot

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
SideRole = Literal["change", "reference", "undecided"]
Status = Literal["new", "unchanged", "updated"]


@dataclass(frozen=True, slots=True)
class Side:
    """One place that takes part in a conflict.

    `value` is the thing that differs, normalised for people. `role` is `change` (this place is the one to mend),
    `reference` (a side that stands) or `undecided` (nobody can say which is right).
    """

    origin: Origin
    start: int
    end: int
    text: str
    value: str
    role: SideRole

    @classmethod
    def of(cls, record: Record | Spot, value: str, role: SideRole) -> Side:
        """The side that `record` takes."""
        return cls(record.origin, record.start, record.end, record.text, value, role)


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence that explains a conflict, in words an editor uses, without its full stop.

    `{place}` in it stands for where `at` lies: `line 14` in the article of the first side, else `path:14`.
    """

    text: str
    at: Side | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """What a check found in one group: sides that do not go together.

    `grade` is one of the check's own (`sure`, `look`, `update` …); a rule maps it to a severity and a message.
    `identity` names this conflict whatever else changes: no path, no count, no majority takes part in it.
    `sides[0]` is where an editor looks first. `facts` fill the message's placeholders.
    """

    grade: str
    identity: tuple[str, ...]
    sides: tuple[Side, ...]
    suggestion: str | None = None
    reasons: tuple[Reason, ...] = ()
    confidence: float = 1.0
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A side as the report shows it: with the place in the file and the sentence around it.

    `passage` is the offset at which the passage (see `Result.passages`) begins that holds it.
    """

    path: str
    start: int
    end: int
    line: int
    column: int
    text: str
    value: str
    role: SideRole
    context: str
    passage: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A conflict under a rule: rule id, severity and wording added.

    `key` names the conflict through renames, reorderings and edits elsewhere; `digest` changes when its sides do.
    `total` is how many places there are when `evidence` was shortened for display, else None.
    """

    rule: str
    severity: Severity
    message: str
    key: str
    digest: str
    confidence: float
    evidence: tuple[Evidence, ...]
    suggestion: str | None = None
    reasons: tuple[str, ...] = ()
    status: Status = "new"
    total: int | None = None


def key_of(rule: str, identity: tuple[str, ...]) -> str:
    """The finding's key: 16 hexadecimal digits over rule id and identity."""
    return _hash(rule, *identity)[:16]


def digest_of(sides: tuple[Side, ...]) -> str:
    """The finding's digest: over the values, words and roles of its sides, whatever their order and places."""
    return _hash(*sorted({f"{s.role}\x1f{s.value}\x1f{s.text}" for s in sides}))[:16]


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1e".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
