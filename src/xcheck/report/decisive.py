"""The few decisions that settle most of a report: one name, one term, one house rule at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from xcheck.model.finding import Finding, Severity
from xcheck.report.about import About
from xcheck.report.arrange import tally
from xcheck.report.visible import one_line
from xcheck.report.wording import counted

SHOWN = 12
"""Decisions that the first screen names."""
_FORMS = 4
_FORM = 40


class Decision(Struct, frozen=True):
    """One thing to decide, and what it settles. `instead` are the forms to change, most frequent first."""

    about: About
    findings: int
    places: int
    counts: Mapping[Severity, int]
    instead: tuple[str, ...]

    @property
    def kind(self) -> str:
        """`name` or `word`."""
        return "name" if self.about.entity else "word"


def decisions(findings: Iterable[Finding], subjects: Mapping[int, About]) -> tuple[Decision, ...]:
    """What there is to decide once for all, the decision that settles most findings first, among equals the one at most places.

    Findings that are about neither a name nor a word want a look each.
    """
    groups: dict[About, list[Finding]] = defaultdict(list)
    for finding in findings:
        subject = subjects[id(finding)]
        if subject.id != finding.rule:
            groups[subject].append(finding)
    each = [_decision(about, own) for about, own in groups.items()]
    return tuple(sorted((d for d in each if _tells(d)), key=lambda d: (-d.findings, -d.places, d.about)))


def _tells(decision: Decision) -> bool:
    """Whether deciding once is worth a line: not for what stands in one place, nor for a point of style that only notes make."""
    serious = decision.kind == "name" or decision.counts["note"] < decision.findings
    return serious and (decision.findings > 1 or decision.places > 2)


def headline(shown: Sequence[Decision], total: int) -> str:
    """`12 names settle 140 of 200 findings`; empty where nothing can be settled at once."""
    if not shown:
        return ""
    settled = sum(decision.findings for decision in shown)
    kinds = {decision.kind for decision in shown}
    noun = "name" if kinds == {"name"} else "decision"
    whole = f"all {total:,} findings" if settled == total else f"{settled:,} of {counted(total, 'finding')}"
    return f"{counted(len(shown), noun)} {'settles' if len(shown) == 1 else 'settle'} {whole}"


def _decision(about: About, own: Sequence[Finding]) -> Decision:
    right = {about.name.casefold(), *(e.text.casefold() for f in own for e in f.evidence if e.role == "reference")}
    wrong: dict[str, int] = {}
    places = 0
    for finding in own:
        mending = [e for e in finding.evidence if e.role != "reference"]
        places += max(len(mending), 1) if finding.total is None else finding.total
        for side in mending:
            # A surname alone may be too little, but it is not wrong.
            if side.text.casefold() not in right and not about.name.casefold().endswith(f" {side.text.casefold()}") and len(side.text) <= _FORM:
                wrong[side.text] = wrong.get(side.text, 0) + 1
    instead = sorted(wrong, key=lambda form: (-wrong[form], form))[:_FORMS]
    return Decision(about, len(own), places, tally(own), tuple(one_line(form, _FORM) for form in instead))
