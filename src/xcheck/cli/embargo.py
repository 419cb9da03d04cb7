"""Articles under embargo in a check: what is saved is as if they were not there; who names one is told about it, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from xcheck.model.notice import Notice

if TYPE_CHECKING:
    from pathlib import Path

    from xcheck.cli.gate import Held
    from xcheck.model.article import Article
    from xcheck.model.finding import Finding
    from xcheck.model.result import Result


class Told(NamedTuple):
    """A run's result: as it may be `saved` anywhere, as it is `shown` to those who named an article under embargo, and the
    `whole` of it, which decides the exit status wherever the output goes. Without such an article all are one.
    """

    saved: Result
    shown: Result
    whole: Result


def named(articles: Sequence[Article], paths: Sequence[Path], draft: str | None, focus: Collection[str] | None) -> tuple[Article, ...]:
    """The articles under embargo that this run is about: named as a file, as a draft on standard input, or as its focus."""
    from xcheck.files.paths import display

    files = {display(path) for path in paths if path.is_file()} | {draft or ""} | {*(focus or ())}
    return tuple(a for a in articles if a.embargo is not None and (a.path in files or a.path.rpartition("#")[0] in files - {""}))


def told(found: Result, articles: Sequence[Article], about: Sequence[Article], gate: Held, check: Callable[[Article], Result]) -> Told:
    """Judges the result together with the findings `check` gives on each article under embargo that the run is `about`."""
    if not about:
        judged = gate.judged(found)
        return Told(judged, judged, judged)
    from xcheck.model.finding import display_order

    hidden = [check(article) for article in about]
    findings = tuple(sorted((*found.findings, *(f for each in hidden for f in each.findings)), key=display_order))
    passages = tuple(sorted({*found.passages, *(p for each in hidden for p in each.passages)}))
    unread = {_silent(n) for each in hidden for n in each.notices if n.gravity == "trouble"} - {*found.notices}
    judged = gate.judged(replace(found, findings=findings, passages=passages, notices=tuple(sorted({*found.notices, *unread}))))
    shut = frozenset(a.path for a in articles if a.embargo is not None)
    own = [f for f in judged.findings if _touches(f, shut)]
    free = tuple(f for f in judged.findings if not _touches(f, shut))
    places = {(e.path, e.passage) for f in free for e in f.evidence}
    counts = {a.path: sum(_touches(f, (a.path,)) for f in own) for a in about}
    notices = tuple(sorted({*judged.notices, *(_count(path, count) for path, count in counts.items())}))
    saved = replace(judged, findings=free, passages=tuple(p for p in judged.passages if (p.path, p.start) in places), notices=notices)
    # One conflict is shown once: with the sides that the free articles alone do not have.
    again = {(f.rule, f.key) for f in own}
    return Told(saved, replace(judged, findings=tuple(f for f in judged.findings if _touches(f, shut) or (f.rule, f.key) not in again)), judged)


def on_terminal(private: bool) -> bool:
    """Whether words under embargo may be printed: on a terminal, or wherever a run of which nothing is kept prints."""
    return private or sys.stdout.isatty()


def _touches(finding: Finding, paths: Collection[str]) -> bool:
    return any(p.path in paths for p in finding.positions) or any(e.path in paths for e in finding.evidence)


def _count(path: str, count: int) -> Notice:
    findings = f"{count:,} finding{'' if count == 1 else 's'} about it"
    return Notice(path, "embargo", f"{findings} {'is' if count == 1 else 'are'} not in this report: a terminal or --private shows them", "info")


def _silent(notice: Notice) -> Notice:
    """Trouble with an article under embargo, without words that may be its own."""
    return replace(notice, message="was not checked whole") if notice.path else notice
