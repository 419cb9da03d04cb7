"""Which findings a reader is shown when there are too many, and in which groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xcheck.model.finding import SEVERITIES, Finding, Severity


def most_serious(findings: Sequence[Finding], cap: int) -> tuple[Finding, ...]:
    """At most `cap` of the findings: the most serious ones, among equals the first; the order given is kept."""
    if len(findings) <= cap:
        return tuple(findings)
    ranked = sorted(range(len(findings)), key=lambda at: (SEVERITIES.index(findings[at].severity), at))
    return tuple(findings[at] for at in sorted(ranked[:cap]))


def by_article(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings by the article an editor has to open first, articles and findings in the order given."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.evidence[0].path, []).append(finding)
    return groups


def tally(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity."""
    counts: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    for finding in findings:
        counts[finding.severity] += 1
    return counts
