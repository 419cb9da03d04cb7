"""Fixes made in memory until nothing is left to fix, so that a second run over the written files changes nothing.

A change can bring up another one: two rules may want different parts of one name, and a mended surname may make two
people one. Articles are checked again with the changes in them, a few times at most; rules that undo each other's
changes in an article leave it as it was.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate

from msgspec import Struct, field
from msgspec.structs import replace

from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.readers import read_bytes
from xcheck.readers.amend import Source, Swap, not_rewritten, swapped
from xcheck.review.fixes import Choice, Fix, Left, Proposal, Ruled, proposed
from xcheck.review.unified import Rewritten

ROUNDS = 6
"""How often the articles are checked again at most."""

Find = Callable[[Sequence[Article]], tuple[Iterable[Ruled], tuple[Notice, ...]]]
"""Checks articles together: the conflicts, and what could not be checked."""
Approve = Callable[[Mapping[str, Sequence[Fix]]], Mapping[str, Sequence[Fix]]]
"""Asks somebody which fixes to make."""


class Change(Struct, frozen=True):
    """A fix with what it does to the file's own text."""

    fix: Fix
    swap: Swap


class Amended(Struct, frozen=True):
    """A file that changes: what it is to hold, and the changes in order."""

    source: Source
    raw: bytes
    changes: tuple[Change, ...]

    @property
    def rewritten(self) -> Rewritten:
        """The file before and after."""
        return Rewritten(self.source.path, self.source.raw, self.raw, self.source.codec, self.source.mark)


class Outcome(Struct, frozen=True):
    """The files that change, by path; what stands in files that are not written to; and what was left to people."""

    files: tuple[Amended, ...]
    by_hand: tuple[Left, ...]
    left: tuple[Left, ...]
    notices: tuple[Notice, ...]

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """The fixes made, in order."""
        return tuple(change.fix for file in self.files for change in file.changes)


class _Work(Struct):
    """One file under way: the article as it reads now, what was made so far, and every text it has had."""

    source: Source
    article: Article
    made: list[Fix] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    closed: bool = False


def amend(articles: Sequence[Article], sources: Mapping[str, Source], find: Find, choice: Choice, approve: Approve | None = None) -> Outcome:
    """The fixes that `choice` takes, made. `sources` are the files that can be written to, by their article's path.

    With `approve` somebody is asked once, about what a first check asks for.
    """
    work = {path: _Work(source, source.article, seen={source.article.text}) for path, source in sources.items()}
    others = [article for article in articles if article.path not in work]
    by_hand: dict[tuple[str, int, int, str], Left] = {}
    first: Proposal | None = None
    notices: tuple[Notice, ...] = ()
    for number in range(ROUNDS):
        current = sorted([*others, *(own.article for own in work.values())], key=lambda a: (a.path, a.digest))
        found, said = find(current)
        proposal = proposed(found, _by_digest(current), choice)
        wanted = proposal.fixes if approve is None else approve(proposal.fixes)
        if first is None:
            first, notices = proposal, said
        progress = False
        for path, fixes in wanted.items():
            own = work.get(path)
            if own is None:
                if number == 0:
                    _leave(by_hand, fixes, not_rewritten(path) or "its encoding does not give the same bytes back")
            elif not own.closed:
                progress = _take(own, fixes, by_hand) or progress
        if not progress or approve is not None:
            break
    else:
        for own in work.values():
            if own.made and not own.closed:
                notices += (Notice(own.article.path, "fix", f"still asks for changes after {ROUNDS} rounds: run it again", "info"),)
    left = first.left if first else ()
    return Outcome(tuple(_amended(own) for _, own in sorted(work.items()) if own.made), tuple(sorted(by_hand.values(), key=_order)), left, notices)


def _by_digest(articles: Iterable[Article]) -> Mapping[str, list[Article]]:
    found: dict[str, list[Article]] = {}
    for article in articles:
        found.setdefault(article.digest, []).append(article)
    return found


def _take(own: _Work, fixes: Sequence[Fix], by_hand: dict[tuple[str, int, int, str], Left]) -> bool:
    """Makes `fixes` (in the offsets of the article as it reads now) in the file; whether that changed anything."""
    original = own.source.article
    total = composed(original.text, own.made, fixes)
    swaps, refused = own.source.swaps([Swap(f.start, f.end, f.new) for f in total])
    for fix in total:
        why = refused.get(Swap(fix.start, fix.end, fix.new))
        if why:
            _leave(by_hand, [fix], why)
    kept = [f for f in total if Swap(f.start, f.end, f.new) not in refused]
    # Where a change of a change is refused, the earlier one stays.
    kept += [m for m in own.made if any(s.start <= m.start and m.end <= s.end for s in refused)]
    kept.sort(key=lambda f: f.start)
    text = swapped(original.text, [Swap(f.start, f.end, f.new) for f in kept])
    if text == own.article.text:
        return False
    swaps, _ = own.source.swaps([Swap(f.start, f.end, f.new) for f in kept])
    raw = own.source.written(swaps)
    why = ""
    if text in own.seen:
        why = "its rules undo each other's changes"
    elif not own.source.reads_as(raw, text):
        why = "the file would not be read as the same article"
    if why:
        _leave(by_hand, kept or own.made, why)
        own.made, own.article, own.closed = [], original, True
        return False
    own.seen.add(text)
    articles, _ = read_bytes(raw, own.source.path, own.source.names, own.source.encoding)
    own.made, own.article = kept, articles[0]
    return True


def _leave(by_hand: dict[tuple[str, int, int, str], Left], fixes: Sequence[Fix], why: str) -> None:
    for fix in fixes:
        by_hand.setdefault((*fix.place, fix.new), Left(fix, why))


def _order(left: Left) -> tuple[str, int, int, str]:
    return (*left.fix.place, left.fix.new)


def _amended(own: _Work) -> Amended:
    swaps, _ = own.source.swaps([Swap(f.start, f.end, f.new) for f in own.made])
    changes = tuple(Change(fix, swap) for fix, swap in zip(own.made, swaps, strict=True))
    return Amended(own.source, own.source.written(swaps), changes)


def composed(text: str, first: Sequence[Fix], second: Sequence[Fix]) -> list[Fix]:
    """The fixes of `text` that do what `first` does and then `second`, whose offsets are those of the text with `first` in it.

    Both are in order and do not overlap, and so is what is given. A fix that a second one touches becomes one with it.
    """
    made = list(first)
    for later in reversed(second):
        shifts = [0, *accumulate(len(f.new) - (f.end - f.start) for f in made)]
        begins = [f.start + shift for f, shift in zip(made, shifts, strict=False)]
        low = bisect_right(begins, later.start) - 1
        if low < 0 or begins[low] + len(made[low].new) <= later.start:
            low += 1
        high = low
        while high < len(made) and begins[high] < later.end:
            high += 1
        touched = made[low:high]
        start, end, before, after = later.start - shifts[low], later.end - shifts[high], "", ""
        if touched and begins[low] <= later.start:
            start, before = made[low].start, made[low].new[: later.start - begins[low]]
        last = high - 1
        if touched and begins[last] + len(made[last].new) >= later.end:
            end, after = made[last].end, made[last].new[later.end - begins[last] :]
        rules, keys = (tuple(sorted({name for f in (*touched, later) for name in getattr(f, own)})) for own in ("rules", "keys"))
        merged = replace(later, start=start, end=end, old=text[start:end], new=before + later.new + after, rules=rules, keys=keys)
        made[low:high] = [merged] if merged.new != merged.old else []
    return made
