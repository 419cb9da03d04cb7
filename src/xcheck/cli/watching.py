"""`xcheck check --watch`: checks again when a file has changed, and tells what that has brought and taken away."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xcheck.cli.echo import echo
from xcheck.cli.outcome import FAILED
from xcheck.model.notice import Trouble

if TYPE_CHECKING:
    from collections import Counter

    from xcheck.files.signatures import Signatures
    from xcheck.model.finding import Finding
    from xcheck.model.result import Result
    from xcheck.settings import Settings

FILE, DECISIONS = "xcheck.yaml", "decisions.yaml"
EVERY = 0.5
"""Seconds between two looks at the files."""
SETTLED = 0.1
"""Seconds for which nothing changes before a change counts as finished: editors write a file in several steps."""
NAMED = 3
"""Changed files named in a line."""
LISTED = 20
"""Findings listed after a change, of each kind."""


class Ended(NamedTuple):
    """How one check ended: the exit status and what was shown; None where it came to nothing."""

    status: int
    result: Result | None


def watch(once: Callable[[bool], Ended], look: Callable[[], Signatures], wait: Callable[[float], None] = time.sleep) -> int:
    """Runs `once`, which is told whether it is the first time, whenever `look` gives something else; the last exit status on Ctrl-C."""
    from xcheck.files.signatures import changed

    seen = look()
    last = Ended(FAILED, None)
    try:
        last = _told(once, True)
        echo("Watching for changes; Ctrl-C ends.", err=True)
        while True:
            wait(EVERY)
            now = look()
            if now == seen:
                continue
            while (later := _after(wait, look)) != now:
                now = later
            paths, seen = changed(seen, now), now
            if paths:
                new = _told(once, False)
                echo("\n".join(news(paths, last.result, new.result)))
                last = new if new.result is not None else Ended(new.status, last.result)
    except KeyboardInterrupt:
        return last.status


def news(paths: Sequence[str], before: Result | None, now: Result | None) -> list[str]:
    """What to say after a change in the files `paths`: the files, what is new and what is gone in one line, then each finding."""
    from xcheck.files.paths import display

    files = [display(path) for path in paths[:NAMED]] + ([f"{len(paths) - NAMED:,} more"] if len(paths) > NAMED else [])
    lead = f"{', '.join(files)} changed: "
    if now is None:
        return [f"{lead}could not be checked"]
    old, new = _counted(before.findings if before else ()), _counted(now.findings)
    come, gone = new - old, old - new
    said = [f"{sum(come.values()):,} new", f"{sum(gone.values()):,} gone", f"{len(now.findings):,} finding{'s' * (len(now.findings) != 1)}"]
    return [lead + ", ".join(said), *_lines("+", now.findings, come), *_lines("-", before.findings if before else (), gone)]


def _told(once: Callable[[bool], Ended], first: bool) -> Ended:
    """One check; what stops it is told, and watching goes on."""
    try:
        return once(first)
    except Trouble as trouble:
        for notice in trouble.notices:
            echo(f"xcheck: {notice}", err=True)
        return Ended(FAILED, None)


def _after(wait: Callable[[float], None], look: Callable[[], Signatures]) -> Signatures:
    wait(SETTLED)
    return look()


def _counted(findings: Iterable[Finding]) -> Counter[tuple[str, str, str]]:
    from collections import Counter

    return Counter(map(_identity, findings))


def _identity(finding: Finding) -> tuple[str, str, str]:
    """What makes a finding the same after a change: not where it stands, but what is said with which sides."""
    return finding.rule, finding.key, finding.digest


def _lines(mark: str, findings: Sequence[Finding], wanted: Counter[tuple[str, str, str]]) -> list[str]:
    from xcheck.report.visible import one_line

    chosen = [f for f in findings if wanted[_identity(f)]]
    lines = [
        f"{mark} {f.evidence[0].path}:{f.evidence[0].line}:{f.evidence[0].column} {f.severity} {f.rule}: {one_line(f.message, 300)}" for f in chosen[:LISTED]
    ]
    return [*lines, *([f"{mark} and {len(chosen) - LISTED:,} more"] if len(chosen) > LISTED else [])]


class Places:
    """What gathers the signatures of the articles and of the files that say what these are checked against."""

    def __init__(self) -> None:
        """Nothing is looked at until `of` was called."""
        self._roots: list[Path] = []
        self._apart: list[Path] = []

    def of(self, settings: Settings, paths: Sequence[Path], *others: Path | None, apart: Sequence[Path | None]) -> None:
        """What to look at from now on: what the settings name, articles below `paths`, `others`; nothing of what is `apart`."""
        own = (*settings.rules, *settings.entities, *settings.templates, *settings.terms)
        files = (FILE, "pyproject.toml", settings.baseline, settings.decisions or DECISIONS)
        self._roots = [*paths, *(settings.folder / name for name in (*own, *files) if name), *(path for path in others if path)]
        self._apart = [settings.folder / settings.report, *(path for path in apart if path)]

    def __call__(self) -> Signatures:
        """The signatures as they are now."""
        from xcheck.files.signatures import signatures
        from xcheck.readers import READERS

        return signatures(self._roots, frozenset((*READERS, ".yaml", ".yml")), self._apart)
