"""Findings of today and findings remembered: which are one, and which places came or went.

A finding is the remembered one when its key is; failing that, when the two share at least half of the places of the one
that has fewer. The second way is for checks whose identity follows an article that has gone since.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from xcheck.model.finding import Finding, Position
from xcheck.review.baseline import Entry, Known, path_hash, standing


class Sought(NamedTuple):
    """What is looked for among today's findings: a rule's id, a key, the digests of sides."""

    rule: str
    key: str
    digests: frozenset[str]


class Comparison(Struct, frozen=True):
    """Findings with their status against a baseline, and the entries that no finding answers to.

    `gains` are the places that each finding has beyond its entry; a new finding has no entry and no gains.
    """

    findings: tuple[Finding, ...]
    gains: tuple[tuple[Position, ...], ...]
    absent: tuple[Entry, ...]


def compare(findings: Sequence[Finding], entries: Sequence[Entry], paths: Collection[str]) -> Comparison:
    """The findings with status, `gained`, `gone`, and `added` on their evidence. `paths` are those of all articles read."""
    here = frozenset(map(path_hash, paths))
    by_key = {(each.rule, each.key): each for each in entries}
    partners = [by_key.pop((f.rule, f.key), None) for f in findings]
    left = sorted(by_key.values())
    alone = [at for at, partner in enumerate(partners) if partner is None]
    taken: set[int] = set()
    for at, other in _by_overlap(
        [(findings[at].rule, _digests(findings[at])) for at in alone], [(e.rule, frozenset(k.digest for k in e.known())) for e in left]
    ):
        if partners[alone[at]] is None and other not in taken:
            partners[alone[at]] = left[other]
            taken.add(other)
    told = [(f, ()) if partner is None else _against(f, partner, here) for f, partner in zip(findings, partners, strict=True)]
    return Comparison(tuple(f for f, _ in told), tuple(gains for _, gains in told), tuple(each for at, each in enumerate(left) if at not in taken))


def located(sought: Sequence[Sought], findings: Sequence[Finding]) -> tuple[Finding | None, ...]:
    """For each thing sought the finding it is about: by key, else the one with which it shares most sides, if any."""
    by_key = {f.key: f for f in findings}
    found = [by_key.get(each.key) for each in sought]
    lost = [at for at, finding in enumerate(found) if finding is None]
    for at, other in _by_overlap([(sought[at].rule, sought[at].digests) for at in lost], [(f.rule, _digests(f)) for f in findings]):
        if found[lost[at]] is None:
            found[lost[at]] = findings[other]
    return tuple(found)


class _Near(NamedTuple):
    likeness: float
    one: int
    other: int


def _by_overlap(ones: Sequence[tuple[str, frozenset[str]]], others: Sequence[tuple[str, frozenset[str]]]) -> Iterator[tuple[int, int]]:
    """Pairs of one rule that share half of the smaller's sides, most alike first."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (rule, digests) in enumerate(others):
        for digest in digests:
            holders[rule, digest].append(at)
    found: list[_Near] = []
    for at, (rule, digests) in enumerate(ones):
        shared: dict[int, int] = defaultdict(int)
        for digest in digests:
            for other in holders.get((rule, digest), ()):
                shared[other] += 1
        for other, count in shared.items():
            theirs = len(others[other][1])
            if count * 2 >= min(len(digests), theirs):
                found.append(_Near(-count / (len(digests) + theirs - count), at, other))
    for near in sorted(found):
        yield near.one, near.other


def _digests(finding: Finding) -> frozenset[str]:
    return frozenset(position.digest for position in finding.positions if position.asks)


def _against(finding: Finding, entry: Entry, here: frozenset[str]) -> tuple[Finding, tuple[Position, ...]]:
    added, gone, turned = _partnered([p for p in finding.positions if p.asks], entry.known(), here)
    turned |= standing(finding) != entry.standing()
    if not added and not gone and not turned:
        return replace(finding, status="unchanged"), ()
    places = {(p.path, p.start, p.value) for p in added}
    evidence = tuple(replace(e, added=True) if (e.path, e.start, e.value) in places else e for e in finding.evidence)
    return replace(finding, status="updated", gained=len(added), gone=gone, evidence=evidence), tuple(added)


def _partnered(positions: Sequence[Position], known: Sequence[Known], here: frozenset[str]) -> tuple[list[Position], int, bool]:
    """(places without a partner, how many known sides have none, whether a partner's role changed).

    Partners are looked for in this order: same words, surroundings and path; another path (the article was renamed);
    other surroundings (the sentence was edited); and both, where the old path is no article's any more.
    """
    rest = sorted(positions, key=lambda p: (p.path, p.start, p.value, p.role))
    left = sorted(known)
    turned = False
    steps: tuple[tuple[Callable[[Position], object], Callable[[Known], object]], ...] = (
        (lambda p: (p.digest, path_hash(p.path)), lambda k: (k.digest, k.path)),
        (lambda p: p.digest, lambda k: k.digest),
        (lambda p: (p.digest[:4], path_hash(p.path)), lambda k: (k.digest[:4], k.path)),
        (lambda p: p.digest[:4], lambda k: k.digest[:4] if k.path not in here else k),
    )
    for mine, theirs in steps:
        waiting: dict[object, list[Known]] = defaultdict(list)
        for each in reversed(left):
            waiting[theirs(each)].append(each)
        unmet: list[Position] = []
        for position in rest:
            own = waiting.get(mine(position))
            if own:
                turned |= own.pop().role != position.role
            else:
                unmet.append(position)
        rest, left = unmet, sorted(each for own in waiting.values() for each in own)
    return rest, len(left), turned
