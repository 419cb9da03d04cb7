"""What changed between versions, as lines for a terminal: one line a change, most telling kinds first."""

from __future__ import annotations

from collections.abc import Iterator

from xcheck.diff.change import Change
from xcheck.diff.outcome import TRIVIAL, Difference, Differences, blank, weight
from xcheck.model.finding import Finding
from xcheck.report.visible import one_line
from xcheck.report.wording import counted

LONGEST = 120
"""Characters of a text that are shown."""
INCOMPLETE = "the versions differ too much to be compared word by word throughout: some paragraphs are shown as replaced whole"


def text(outcome: Differences) -> str:
    """The lines, each with its line end. Nothing at all where nothing changed in two files."""
    lines: list[str] = []
    for pair in outcome.pairs:
        if not outcome.single:
            lines.append(_heading(pair))
        lines += [line if outcome.single else f"  {line}" for line in _lines(pair)]
        if not outcome.single:
            lines.append("")
    if not outcome.single:
        lines.append(_totals(outcome))
    return "".join(f"{line}\n" for line in lines)


def _heading(pair: Difference) -> str:
    if pair.old is None or pair.new is None:
        version, what = (pair.new, "added") if pair.new else (pair.old, "removed")
        assert version is not None, "a pair has a side"
        return f"{one_line(version.path, 300)}  ({what}, {counted(version.article.words, 'word')})"
    was = f"  (was {one_line(pair.old.path, 300)})" if pair.renamed else ""
    return f"{one_line(pair.new.path, 300)}{was}"


def _lines(pair: Difference) -> Iterator[str]:
    if pair.old is None or pair.new is None:
        return
    told = [change for change in pair.found.changes if not blank(change)]
    for change in sorted(told, key=weight):
        side, article, name = (change.new, pair.new.article, "line") if change.new else (change.old, pair.old.article, "old line")
        where = f"{name} {article.locate(side.start).line if side else 1}"
        yield f"{change.kind:<12}{change.op:<8}{where:<15}{words(change)}"
    unseen = len(pair.found.changes) - len(told)
    if unseen:
        yield f"{unseen} more in white space only"
    if not pair.found.complete:
        yield INCOMPLETE
    for finding in pair.findings:
        yield from _finding(finding)
    if pair.repeats is not None:
        yield from _repeats(pair)


def _finding(finding: Finding) -> Iterator[str]:
    yield f"{finding.severity}: {one_line(finding.rule, 80)}: {one_line(finding.message, 600)}"


def _repeats(pair: Difference) -> Iterator[str]:
    for each in pair.repeats or ():
        yield f'"{one_line(each.before, LONGEST)}" still stands in {counted(len(each.places), "other place")} (now "{one_line(each.after, LONGEST)}"):'
        for place in each.places:
            yield f"  {one_line(place.path, 300)}:{place.line}:{place.column}  {one_line(place.context, LONGEST)}"
    if not pair.repeats:
        yield "no other article repeats what was changed"


def words(change: Change) -> str:
    """What stood there and what stands there now, in brackets with their signs."""
    if change.op in ("move", "split", "merge"):
        return one_line(change.before, LONGEST)
    sides = [f"-[{one_line(change.before, LONGEST)}]" if change.before.strip() else "", f"+[{one_line(change.after, LONGEST)}]" if change.after.strip() else ""]
    return " ".join(side for side in sides if side)


def _totals(outcome: Differences) -> str:
    added = sum(pair.old is None for pair in outcome.pairs)
    removed = sum(pair.new is None for pair in outcome.pairs)
    telling = sum(1 for pair in outcome.pairs for c in pair.found.changes if pair.old and pair.new and c.kind not in TRIVIAL and not blank(c))
    changed = len(outcome.pairs) - added - removed
    return f"{counted(changed, 'article')} changed ({counted(telling, 'telling change')}), {added} added, {removed} removed, {outcome.unchanged} unchanged"
