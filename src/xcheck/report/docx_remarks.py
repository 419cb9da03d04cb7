"""Findings as remarks on one draft: what its editor has to look at where it stands, the rest at the draft's start.

A finding is told in full at the place where an editor looks first; further places to change point back to it. A finding
of which the draft's side stands, and another article is to change, is told at the start, all of these together.

A remark never gives the draft's own path: the reviewed document has another name, and is to be told nothing twice.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from xcheck.model.finding import Evidence, Finding
from xcheck.report.docx_comments import Remark
from xcheck.report.visible import one_line
from xcheck.report.wording import ROLES

_OTHERS = 6
"""Places in other articles that a remark shows before it counts the rest."""
_SHOWN = 160
"""Characters of the sentence around a place."""


def remarks(findings: Sequence[Finding], own: Collection[str]) -> tuple[Remark, ...]:
    """The remarks on the draft, which stands in the findings under one of the paths `own`."""
    placed: list[Remark] = []
    elsewhere: list[str] = []
    for finding in findings:
        here = [e for e in finding.evidence if e.path in own]
        asked = [e for e in here if e.role != "reference" and not e.settled]
        if asked:
            placed.extend(_placed(finding, asked, own))
        elif here:
            elsewhere.append(_headed(finding, here))
    if elsewhere:
        head = "Other articles are at odds with this one and are the ones to change:"
        placed.insert(0, Remark(-1, -1, "\n".join((head, *elsewhere))))
    return tuple(placed)


def _placed(finding: Finding, asked: Sequence[Evidence], own: Collection[str]) -> Iterator[Remark]:
    first = next((e for e in asked if e == finding.evidence[0]), asked[0])
    yield Remark(first.start, first.end, "\n".join((_headed(finding, asked), *_others(finding, first, own), f"Key: {finding.key}")))
    seen = {first.value}
    for one in asked:
        # Of sides that nobody can decide between, one place of each is enough; and one comment for places that overlap.
        overlaps = one.path == first.path and one.start < first.end and first.start < one.end
        if one is first or overlaps or (one.role == "undecided" and one.value in seen):
            continue
        seen.add(one.value)
        wanted = (
            f' should be "{finding.suggestion}"' if finding.suggestion is not None and one.text == finding.evidence[0].text and one.role == "change" else ""
        )
        said = f'{finding.severity.capitalize()} ({finding.rule}): "{one_line(one.text, _SHOWN)}"{wanted}: see the comment in paragraph {first.line}.'
        yield Remark(one.start, one.end, f"{said}\nKey: {finding.key}, place {one.line}:{one.column}")


def _headed(finding: Finding, here: Sequence[Evidence]) -> str:
    message = finding.message
    for path in {e.path for e in here}:
        message = re.sub(rf"(?<![\w./-]){re.escape(path)}:(\d+)", r"paragraph \1", message)
    return f"{finding.severity.capitalize()} ({finding.rule}): {one_line(message, 2_000)}"


def _others(finding: Finding, first: Evidence, own: Collection[str]) -> Iterator[str]:
    """The other sides in other articles, with the words around them."""
    others = [e for e in finding.evidence if e.path not in own]
    for one in others[:_OTHERS]:
        yield f"{one.path}:{one.line} ({ROLES[one.role]}): {one_line(one.context, _SHOWN)}"
    if len(others) > _OTHERS:
        yield f"and {len(others) - _OTHERS} more places in other articles"
