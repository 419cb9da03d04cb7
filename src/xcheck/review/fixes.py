"""From findings to changes that a program may make: which rules, which places, and what is written there.

Taken are places that a finding names as the ones to change, where it is settled what to write: misspelled names the
corpus or the register decides (errors of `name-variant`), what a house rule swaps (`substitution`), terms for which the
list of terms or the house has chosen a form (`term-variant`). Rules that are named are taken in the place of these, with
all their places to change. Quoted words are never taken unless that is asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from xcheck.model.article import Article
from xcheck.model.finding import Conflict, Position, Severity, Side, side_digest
from xcheck.review.fitting import Surroundings, fitted, unsafe
from xcheck.review.spared import Spared

DEFAULT_CHECKS = frozenset({"name-variant", "substitution", "term-variant"})
"""The checks whose rules are asked when none is named."""


class Ruled(Struct, frozen=True):
    """A conflict under a rule, before it is shortened for display."""

    rule: str
    check: str
    severity: Severity
    key: str
    conflict: Conflict


class Choice(Struct, frozen=True):
    """What may be changed. `rules` are named ones (none: the default); `focus` the paths that may change (None: all).

    `spared` tells who has settled a place as it stands.
    """

    rules: frozenset[str] = frozenset()
    in_quotes: bool = False
    focus: frozenset[str] | None = None
    spared: Spared | None = None

    def asks(self, rule: str, check: str) -> bool:
        """Whether anything that this rule finds may be taken."""
        return rule in self.rules if self.rules else check in DEFAULT_CHECKS

    def takes(self, ruled: Ruled) -> bool:
        """Whether the places to change of this conflict are taken."""
        if self.rules or not self.asks(ruled.rule, ruled.check):
            return ruled.rule in self.rules
        if ruled.check == "name-variant":
            return ruled.severity == "error"
        return ruled.check == "substitution" or ruled.conflict.grade == "preferred"


class Fix(Struct, frozen=True):
    """One change: `new` for `old` at `start` to `end` of the text of the article at `path`. `rules` and `keys` say on whose behalf."""

    path: str
    start: int
    end: int
    old: str
    new: str
    rules: tuple[str, ...]
    keys: tuple[str, ...]

    @property
    def place(self) -> tuple[str, int, int]:
        """The order in which people go through changes."""
        return (self.path, self.start, self.end)


class Left(Struct, frozen=True):
    """A change that was not made, and why."""

    fix: Fix
    why: str


class Proposal(Struct, frozen=True):
    """What to change, by path and in order, and what is left to people. No two fixes overlap."""

    fixes: Mapping[str, Sequence[Fix]]
    left: tuple[Left, ...] = ()


def proposed(found: Iterable[Ruled], articles: Mapping[str, Sequence[Article]], choice: Choice) -> Proposal:
    """The fixes that `found` asks for. `articles` are those of the run by digest: one text may stand under several paths."""
    by_path: dict[str, list[Fix]] = {}
    left: list[Left] = []
    known: dict[str, Surroundings] = {}
    for ruled in found:
        if not choice.takes(ruled):
            continue
        for side in ruled.conflict.sides:
            suggestion = suggested(ruled.conflict, side)
            if side.role != "change" or suggestion is None:
                continue
            for article in articles.get(side.origin.digest, ()):
                if choice.focus is not None and article.path not in choice.focus:
                    continue
                around = known.get(article.path) or known.setdefault(article.path, Surroundings.of(article.text))
                fix, why = _fix(ruled, side, suggestion, article.path, around, choice.in_quotes)
                why = _settled(ruled, side, article, choice.spared) or why
                if why:
                    left.append(Left(fix, why))
                elif fix.new != fix.old:
                    by_path.setdefault(article.path, []).append(fix)
    fixes: dict[str, Sequence[Fix]] = {}
    for path in sorted(by_path):
        kept, crossed = _apart(by_path[path])
        left.extend(crossed)
        if kept:
            fixes[path] = kept
    return Proposal(fixes, tuple(sorted(left, key=lambda one: (*one.fix.place, one.fix.new, one.fix.rules))))


def _settled(ruled: Ruled, side: Side, article: Article, spared: Spared | None) -> str:
    """Why people want the place as it stands; empty where nobody has said so."""
    for each in article.suppressions:
        if each.covers(ruled.rule, side.start):
            return f"the article says so in line {each.line}: {each.reason}" if each.reason else f"the article says so in line {each.line}"
    if spared is None:
        return ""
    return spared(ruled.key, Position(article.path, side.start, side.role, side.value, side_digest(side, article.text)))


def suggested(conflict: Conflict, side: Side) -> str | None:
    """What the conflict asks to write at `side`; None where that is not settled for this very place."""
    if side.suggestion is not None:
        return side.suggestion
    return conflict.suggestion if side.text == conflict.sides[0].text else None


def _fix(ruled: Ruled, side: Side, suggestion: str, path: str, around: Surroundings, in_quotes: bool) -> tuple[Fix, str]:
    """The fix at `side`, and why it is not to be made (empty: it is)."""
    new = fitted(around, side.start, side.end, side.value, suggestion)
    fix = Fix(path, side.start, side.end, side.text, new, (ruled.rule,), (ruled.key,))
    if around.text[side.start : side.end] != side.text:
        return fix, "the text there is not what was found"
    why = "" if in_quotes else around.quoted(side.start, side.end)
    return fix, why or (unsafe(around.text, side.start, side.end, new) if new != side.text else "")


def _apart(fixes: Sequence[Fix]) -> tuple[list[Fix], list[Left]]:
    """Fixes of one article that do not overlap, in order; those that ask for two things at one place, for people.

    Of fixes that overlap without contradiction the longest is kept: what the others want shows when it is made.
    """
    places: dict[tuple[str, int, int], list[Fix]] = {}
    for fix in fixes:
        places.setdefault(fix.place, []).append(fix)
    single: list[Fix] = []
    left: list[Left] = []
    for same in places.values():
        if len({fix.new for fix in same}) > 1:
            rules = " and ".join(sorted({rule for fix in same for rule in fix.rules}))
            left.extend(Left(fix, f"{rules} ask for different words here") for fix in same)
            continue
        rules_, keys = (tuple(sorted({name for fix in same for name in getattr(fix, field)})) for field in ("rules", "keys"))
        single.append(replace(same[0], rules=rules_, keys=keys))
    kept: list[Fix] = []
    for fix in sorted(single, key=lambda f: (f.start - f.end, f.start, f.rules)):
        at = bisect_left(kept, fix.start, key=attrgetter("start"))
        free_before = at == 0 or kept[at - 1].end <= fix.start
        if free_before and (at == len(kept) or fix.end <= kept[at].start):
            kept.insert(at, fix)
    return kept, left
