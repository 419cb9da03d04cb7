"""The gate: what of a run's findings is new, what is settled, what the run is about, and what counts for the exit status.

In this order: findings get their status against the baseline; what people have settled drops out; what touches no
article in focus drops out; what is left counts, unless the baseline knows it or only the archive is to be mended.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from xcheck.files.nearest import did_you_mean
from xcheck.model.article import Article
from xcheck.model.finding import Finding, Position
from xcheck.model.notice import Notice
from xcheck.model.result import Result
from xcheck.model.suppression import Suppression
from xcheck.review import settled
from xcheck.review.baseline import Entry, path_hash
from xcheck.review.decisions import Decision, contradiction, contradictions
from xcheck.review.focus import Focus
from xcheck.review.matching import compare
from xcheck.review.settled import Heard, Silenced

_APART = frozenset(("older-version", "same-text"))
"""Notices on articles that take no part in the corpus."""
_OURS = frozenset(("broken", "rulebook", "register", "decisions", "suppression"))
"""Trouble that is not an article's being unreadable."""


class Gate(Struct, frozen=True):
    """What a run's findings are held against. `today` is the day by which decisions expire.

    `baseline` is None where there is none; `focus` is None where all articles are meant. `ran` are the ids of the rules
    that ran, `known` those of all rules. `digests` are those of the bytes of files that decisions name.
    """

    today: date
    baseline: tuple[Entry, ...] | None = None
    focus: Focus | None = None
    whole: bool = True
    """Whether all findings were worked out, not only those that touch articles in focus."""
    decisions: tuple[Decision, ...] = ()
    ran: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    digests: Mapping[str, str] = field(default_factory=dict)

    @property
    def sound(self) -> tuple[Decision, ...]:
        """The decisions without those that contradict each other."""
        out = {id(each) for pair in contradictions(self.decisions, self.today) for each in pair}
        return tuple(each for each in self.decisions if id(each) not in out)


def early(gate: Gate, articles: Sequence[Article]) -> settled.Covered:
    """Whether a side of a finding (by rule and key) is settled: what can be known before anything is compared."""
    paths = frozenset(a.path for a in articles)
    by_key: dict[str, list[Decision]] = {}
    for each in gate.sound:
        if each.verdict != "upheld" and each.holds(gate.today):
            by_key.setdefault(each.key, []).append(each)
    silenced = _silenced(articles)

    def covered(rule: str, key: str, position: Position) -> bool:
        said = any(each.covers(rule, position.start) for each in silenced.get(position.path, ()))
        return said or any(settled.covers(each, position, paths) for each in by_key.get(key, ()))

    return covered


def gated(result: Result, articles: Sequence[Article], gate: Gate) -> Result:
    """The result with everything that people have said about its findings taken into account.

    `articles` are all articles read. Contradicting decisions, suppressions of unknown rules and trouble that nobody has
    accepted are trouble notices; suppressions and decisions that nothing answers to are told and counted as stale.
    """
    paths = frozenset(a.path for a in articles)
    silenced, decisions = _silenced(articles), gate.sound
    entries = tuple(e for e in gate.baseline or () if e.rule in gate.ran or not gate.ran)
    compared = compare(result.findings, entries, paths)
    heard = settled.heard(result.findings, decisions, silenced, paths, gate.today)
    kept: list[Finding] = []
    suppressed = 0
    for finding, gains, said in zip(compared.findings, compared.gains, heard, strict=True):
        if gate.focus is not None and not gate.focus & {p.path for p in finding.positions}:
            continue
        if said.settled:
            suppressed += 1
        else:
            kept.append(_standing(finding, gains, said, gate))
    used = frozenset(each for said in heard for each in said.used)
    out = frozenset(n.path for n in result.notices if n.kind in _APART)
    shown = {(e.path, e.passage) for f in kept for e in f.evidence}
    stale = [*_stale_suppressions(silenced, used, out, gate), *_stale_decisions(decisions, used, paths, gate)]
    notices = {_accepted(n, decisions, gate) for n in result.notices}
    notices.update(contradiction(*pair) for pair in contradictions(gate.decisions, gate.today))
    notices.update(_unknown(silenced, gate.known))
    return replace(
        result,
        findings=tuple(kept),
        suppressed=suppressed,
        absent=_absent(compared.absent, gate),
        stale=len(stale),
        notices=tuple(sorted({*notices, *stale})),
        passages=tuple(p for p in result.passages if (p.path, p.start) in shown),
    )


def _standing(finding: Finding, gains: Sequence[Position], said: Heard, gate: Gate) -> Finding:
    """The finding with what is settled of it, and whether it counts."""
    asking = {p.path for p in finding.positions if p.asks and p not in said.covered}
    follow_up = gate.focus is not None and not asking & gate.focus
    # Against a baseline a known finding counts again when something is wrong at one more place in focus.
    grown = gate.focus is not None and any(p.asks and p.path in gate.focus and p not in said.covered for p in gains)
    known = gate.baseline is not None and finding.status != "new" and not (finding.status == "updated" and grown)
    status = finding.status if gate.baseline is not None else "new"
    places = {(p.path, p.start, p.value) for p in said.covered}
    evidence = tuple(replace(e, settled=True) if (e.path, e.start, e.value) in places else e for e in finding.evidence) if places else finding.evidence
    return replace(finding, status=status, evidence=evidence, follow_up=follow_up, gates=not follow_up and not known, remark=said.remark)


def _absent(entries: Sequence[Entry], gate: Gate) -> int:
    """How many entries nothing answers to; of what was not worked out nothing is known."""
    if gate.whole:
        return len(entries)
    here = frozenset(map(path_hash, gate.focus or ()))
    return sum(any(each.path in here for each in entry.known()) for entry in entries)


def _silenced(articles: Sequence[Article]) -> Silenced:
    return {a.path: a.suppressions for a in articles if a.suppressions}


def _stale_suppressions(silenced: Silenced, used: Collection[object], out: frozenset[str], gate: Gate) -> Iterator[Notice]:
    for path, each in _each(silenced):
        if gate.whole and path not in out and each.rule in gate.ran and (path, each) not in used:
            yield Notice(path, "stale-suppression", f"{each.rule} finds nothing here any more: take the suppression out", "info", each.line, 1)


def _stale_decisions(decisions: Sequence[Decision], used: Collection[object], paths: frozenset[str], gate: Gate) -> Iterator[Notice]:
    for each in decisions:
        asked = not each.rule or each.rule in gate.ran
        # Of an article that was not read nothing is known; a decision for always waits.
        if gate.whole and each.articles and paths >= {*each.articles} and asked and each not in used:
            message = f"finding {each.key} ({each.rule or 'any rule'}) is not there any more as it was {each.verdict}: take the decision out"
            yield Notice(each.path, "stale-decision", message, "info", each.line, 1)


def _unknown(silenced: Silenced, known: frozenset[str]) -> Iterator[Notice]:
    for path, each in _each(silenced):
        if known and each.rule not in known:
            yield Notice(path, "suppression", f"unknown rule {each.rule!r}{did_you_mean(each.rule, known)}", "trouble", each.line, 1)


def _each(silenced: Silenced) -> Iterator[tuple[str, Suppression]]:
    return ((path, each) for path in sorted(silenced) for each in silenced[path])


def _accepted(notice: Notice, decisions: Sequence[Decision], gate: Gate) -> Notice:
    """Trouble as info, where somebody has accepted that this very file cannot be read."""
    if notice.gravity != "trouble" or not notice.path or notice.kind in _OURS:
        return notice
    for each in decisions:
        if each.file == notice.path and each.verdict != "upheld":
            if gate.digests.get(each.file) != each.digest:
                return replace(notice, message=f"{notice.message}; the file is not the one that was {each.verdict} in {each.path}:{each.line}")
            if not each.holds(gate.today):
                return replace(notice, message=f"{notice.message}; it was {each.verdict} until {each.expires}")
            return replace(notice, gravity="info", message=f"{notice.message}; {each.told()}")
    return notice
