"""What a comparison of versions gives: the one input of every way to show it."""

from __future__ import annotations

from msgspec import Struct

from xcheck.diff.change import KINDS, Change, Kind
from xcheck.diff.compare import Comparison
from xcheck.diff.impact import Repeated
from xcheck.diff.pairing import How
from xcheck.diff.versions import Version
from xcheck.model.finding import Finding
from xcheck.model.notice import Notice
from xcheck.model.place import Span

TRIVIAL: frozenset[Kind] = frozenset(("spelling", "punctuation", "boilerplate"))
"""Kinds of changes that are counted, and folded away where there is room for them."""


class Difference(Struct, frozen=True):
    """One article in two versions; `old` is None where it was added, `new` where it was removed."""

    old: Version | None
    new: Version | None
    found: Comparison
    how: How = "path"
    findings: tuple[Finding, ...] = ()
    repeats: tuple[Repeated, ...] | None = None
    """None where nobody asked for them."""

    @property
    def renamed(self) -> bool:
        """Whether the article stands at another place than before."""
        return self.old is not None and self.new is not None and self.old.key != self.new.key

    @property
    def differs(self) -> bool:
        """Whether anything changed."""
        return bool(self.found.changes) or self.renamed or self.old is None or self.new is None


class Differences(Struct, frozen=True):
    """All articles that differ, in order of their paths; how many did not; and what could not be done.

    `single` tells that two files were named, not folders.
    """

    pairs: tuple[Difference, ...]
    unchanged: int = 0
    notices: tuple[Notice, ...] = ()
    single: bool = False


def added(version: Version) -> Comparison:
    """The comparison of nothing with a whole article."""
    whole = Span(0, len(version.text))
    return Comparison((Change("insert", "paragraph", None, whole, "", version.text, 0),) if version.text else (), True)


def removed(version: Version) -> Comparison:
    """The comparison of a whole article with nothing."""
    whole = Span(0, len(version.text))
    return Comparison((Change("delete", "paragraph", whole, None, version.text, "", 0),) if version.text else (), True)


def blank(change: Change) -> bool:
    """Whether only white space changed."""
    return not change.before.strip() and not change.after.strip()


def weight(change: Change) -> tuple[int, int, int]:
    """The order in which changes are told: most telling kinds first, then as they stand."""
    return (KINDS.index(change.kind), change.new.start if change.new else change.at, change.old.start if change.old else change.at)
