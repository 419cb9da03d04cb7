"""From a conflict, which a check sees, to a finding, which an editor reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from xcheck.model.article import Origin
from xcheck.model.records import Record, Spot

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
SideRole = Literal["change", "reference", "undecided"]
Status = Literal["new", "unchanged", "updated"]


class Side(Struct, frozen=True):
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
    suggestion: str | None = None
    """What to write at this very place, where that is settled and not simply the conflict's own suggestion."""
    name: str | None = None
    """What the side is known by, where its value holds words that follow from where they stand; its value, for most."""

    @classmethod
    def of(cls, record: Record | Spot, value: str, role: SideRole, suggestion: str | None = None, name: str | None = None) -> Side:
        """The side that `record` takes."""
        return cls(record.origin, record.start, record.end, record.text, value, role, suggestion, name)

    @property
    def told(self) -> tuple[str, str]:
        """What it says: its value and its words, or its name."""
        return (self.value, self.text) if self.name is None else (self.name, "")


class Reason(Struct, frozen=True):
    """One sentence that explains a conflict, in words an editor uses, without its full stop.

    `{place}` in it stands for where `at` lies: `line 14` in the article of the first side, else `path:14`.
    """

    text: str
    at: Side | None = None


class Conflict(Struct, frozen=True):
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


class Evidence(Struct, frozen=True):
    """A side as the report shows it: with the place in the file and the sentence around it.

    `passage` is the offset at which the passage (see `Result.passages`) begins that holds it. `side` is `Position.digest`.
    `added` tells a place that the baseline does not have, `settled` one that a decision or a suppression has settled.
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
    side: str = ""
    added: bool = False
    settled: bool = False


class Position(Struct, frozen=True):
    """One side of a finding in short: enough to tell, years later, whether it is still there.

    `digest` is ten hexadecimal digits: four over the value of the side (or its name), six over the words around its beginning. It
    survives renames, reflow and edits elsewhere; the first four survive edits around it.
    """

    path: str
    start: int
    role: SideRole
    value: str
    digest: str

    @property
    def asks(self) -> bool:
        """Whether this place may be the one to mend."""
        return self.role != "reference"

    @classmethod
    def of(cls, evidence: Evidence) -> Position:
        """The position of a side that is shown."""
        return cls(evidence.path, evidence.start, evidence.role, evidence.value, evidence.side)


class Finding(Struct, frozen=True):
    """A conflict under a rule: rule id, severity and wording added.

    `key` names the conflict through renames, reorderings and edits elsewhere; `digest` changes when its sides do.
    `total` is how many places there are when `evidence` was shortened for display, else None.

    Against a baseline, `gained` and `gone` count the places it has more or less. `follow_up`: no article in focus is the
    one to mend. `gates`: it counts for the exit status. `remark` is what people have said of it before.
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
    gained: int = 0
    gone: int = 0
    follow_up: bool = False
    gates: bool = True
    remark: str | None = None
    positions: tuple[Position, ...] = ()
    """All sides in the order of `evidence`, also where that was shortened; none where nobody looked at their surroundings."""


def key_of(rule: str, identity: tuple[str, ...]) -> str:
    """The finding's key: 16 hexadecimal digits over rule id and identity."""
    return _hash(rule, *identity)[:16]


def digest_of(sides: tuple[Side, ...]) -> str:
    """The finding's digest: over the values, words and roles of its sides, whatever their order and places.

    A side that stands counts once however often it stands: that a name is spelled right once more changes nothing.
    """
    asking = ["\x1f".join((s.role, *s.told)) for s in sides if s.role != "reference"]
    standing = {"\x1f".join((s.role, *s.told)) for s in sides if s.role == "reference"}
    return _hash(*sorted([*asking, *standing]))[:16]


def side_digest(side: Side, text: str) -> str:
    """The digest of a side (see `Position`); `text` is that of its article."""
    before = _folded(_BREAK.split(text[max(0, side.start - 3 * _AROUND) : side.start])[-1])[-_AROUND:]
    # From its beginning on: where a side ends may depend on where its line does.
    after = _folded(_BREAK.split(text[side.start : side.start + 3 * _AROUND], maxsplit=1)[0])[:_AROUND]
    return _hash(side.told[0])[:4] + _hash(before, after)[:6]


_AROUND = 40
"""Letters and digits before and behind a place's beginning that tell it from others with the same value."""
_BREAK = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s|(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*[\r\n]")
"""Where one sentence or paragraph ends: what stands beyond says nothing about a place."""
_SPACE = re.compile(r"\W+")


def _folded(text: str) -> str:
    """Letters and digits only: white space, line ends and marks are what reflow and copy desks change."""
    return _SPACE.sub("", text)


def _hash(*parts: str) -> str:
    import hashlib  # brings a large library: a comparison of versions that finds nothing does without

    return hashlib.sha256("\x1e".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def display_order(finding: Finding) -> tuple[str, int, int, str, str]:
    """Findings as a reader goes through the articles: by the place of the first evidence, then by rule and key."""
    first = finding.evidence[0]
    return (first.path, first.start, first.end, finding.rule, finding.key)
