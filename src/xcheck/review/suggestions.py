"""Proposals as an editor takes them over: YAML for a register file, evidence as comments; or JSON for programs."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from xcheck.files.spelling import block, inline
from xcheck.names.register import Entry
from xcheck.review.proposals import Proposal, settled_by
from xcheck.review.register import fields
from xcheck.review.roster import counted

SOURCE = "the house's own articles: the form that most of them use"
_LINE_ENDS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_PLACES = 4
"""Places that are named before the rest is counted."""


def headline(shown: Sequence[Proposal], every: Sequence[Proposal]) -> str:
    """`12 names settle 40 findings at 1,840 places`; where not all are shown, how much the shown ones settle of it."""
    some, total = settled_by(shown), settled_by(every)
    verb = "settles" if some.names == 1 else "settle"
    if not every:
        return "no name is at odds with itself: nothing to settle"
    if len(shown) < len(every):
        return f"{some.names:,} of {counted(total.names, 'name')} {verb} {some.findings:,} of {counted(total.findings, 'finding')}, at {counted(some.places, 'place')}"
    return f"{counted(some.names, 'name')} {verb} {counted(some.findings, 'finding')} at {counted(some.places, 'place')}"


def as_yaml(shown: Sequence[Proposal], every: Sequence[Proposal], as_of: date | None) -> str:
    """A register file of its own, with what the corpus decides as entries and what it does not as comments."""
    ready = [p for p in shown if not _open(p)]
    left = [p for p in shown if _open(p)]
    lines = [f"# {headline(shown, every)}"]
    if left:
        verb = "needs a decision of yours: its entry is a comment" if len(left) == 1 else "need a decision of yours: their entries are comments"
        lines.append(f"# {len(left)} of them {verb}")
    head = {"source": SOURCE, **({"as_of": as_of.isoformat()} if as_of else {})}
    if ready:
        lines.extend([*block(head), "entities:"])
    for proposal in ready:
        lines.extend(f"  {line}" for line in (*_evidence(proposal), *_entry(proposal.entry)))
    for proposal in left:
        lines.extend(("", *(f"  {line}" for line in (*_evidence(proposal), *_decision(proposal)))))
    # A path may hold a line end; no comment may become anything else by it.
    return "".join(f"{_LINE_ENDS.sub(' ', line)}\n" for line in lines)


def as_json(shown: Sequence[Proposal], every: Sequence[Proposal]) -> dict[str, Any]:
    """The same for programs."""
    total = settled_by(every)
    return {
        "schema_version": 1,
        "settles": {"names": total.names, "findings": total.findings, "places": total.places},
        "suggestions": [_plain(p) for p in shown],
    }


def command(proposal: Proposal) -> str:
    """The command that adopts a proposal, with the choice that stands first."""
    words = ["xcheck", "entities", "adopt", proposal.entry.id if proposal.registered else proposal.name]
    if proposal.choices and not proposal.registered:
        words += ["--form", proposal.choices[0]]
    for other in proposal.others:
        words += ["--reject", other]
    return shlex.join(words)


def _open(proposal: Proposal) -> bool:
    """Whether people have to decide: the corpus is tied, or knows too little to make two names one."""
    return bool(proposal.choices) or bool(proposal.registered)


def _evidence(proposal: Proposal) -> Iterator[str]:
    rows = (f'"{s.text}" {s.count:,} in {counted(s.articles, "article")}' for s in proposal.spellings)
    yield f"# {counted(len(proposal.disputes), 'finding')} at {counted(proposal.places, 'place')}: {', '.join(rows)}"
    more = len(proposal.wrong) - _PLACES
    yield f"# {', '.join(proposal.wrong[:_PLACES])}" + (f" and {more:,} more" if more > 0 else "")
    if proposal.reasons:
        yield f"# {'; '.join(proposal.reasons)}"


def _entry(entry: Entry) -> list[str]:
    first, *rest = block(fields(entry))
    return [f"- {first}", *(f"  {line}" for line in rest)]


def _decision(proposal: Proposal) -> Iterator[str]:
    if proposal.registered:
        yield f"# {proposal.entry.name} stands in {proposal.registered}; are these the same?"
    else:
        yield "# one name or more, and which is right?" if proposal.others else "# which is right?"
        for line in _entry(replace(proposal.entry, rejected=(*proposal.entry.rejected, *proposal.others))):
            right = line.startswith("  name:") and len(proposal.choices) > 1
            yield f"# {line}" + (f"   # or {', '.join(proposal.choices[1:])}" if right else "")
    yield f"# {command(proposal)}"
    for other in proposal.others:
        yield f"# or, if they are two:  never_same: [{inline([proposal.entry.name, other])}]"


def _plain(proposal: Proposal) -> dict[str, Any]:
    return {
        **fields(proposal.entry),
        "decided": not _open(proposal),
        "choices": list(proposal.choices),
        "others": list(proposal.others),
        "registered": proposal.registered or None,
        "findings": [{"rule": d.rule, "severity": d.severity, "key": d.key, "places": len(d.conflict.sides)} for d in proposal.disputes],
        "forms": [{"text": s.text, "count": s.count, "articles": s.articles} for s in proposal.spellings],
        "places": list(proposal.wrong),
        "reasons": list(proposal.reasons),
        "command": command(proposal),
    }
