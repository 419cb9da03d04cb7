"""Many files on the two sides of a comparison: folders, or a git revision and the working tree."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from xcheck.diff.sides import Manner, Sides
from xcheck.diff.versions import Version, versions
from xcheck.files import git
from xcheck.files.expand import expand, takes
from xcheck.files.paths import display
from xcheck.files.reading import read_bytes
from xcheck.model.notice import Notice, Trouble
from xcheck.readers import READERS


def of_folders(old: Path, new: Path, manner: Manner) -> Sides:
    """Two folders; the files below each are known by their path in it."""
    sides: list[tuple[Version, ...]] = []
    notices: list[Notice] = []
    for folder in (old, new):
        files, said = expand([folder], frozenset(READERS), manner.exclude)
        notices += said
        found: list[Version] = []
        for file in files:
            try:
                made, said = versions(read_bytes(file, display(file)), display(file), display(file, folder), manner.names, manner.encoding)
            except Trouble as trouble:
                made, said = (), trouble.notices
            found += made
            notices += said
        sides.append(tuple(found))
    if not any(sides) and not any(n.gravity == "trouble" for n in notices):
        raise Trouble(Notice("", "no-article", f"no article found in {display(old)} and {display(new)} (looked for {', '.join(sorted(READERS))})"))
    return Sides(sides[0], sides[1], 0, tuple(sorted(set(notices))))


def of_git(revision: str, paths: Sequence[Path], manner: Manner) -> Sides:
    """The files at `paths` as they stood in `revision`, and as they stand now; only those that differ are read.

    Raises Trouble where git cannot tell, and for a path that stands on neither side.
    """
    top = git.root(Path())
    since = git.commit(top, revision)
    changed = git.changed(top, since, paths)
    live = [path for path in paths if path.exists() or path.is_symlink()]
    for path in paths:
        if path not in live and not _once_there(changed, git.within(top, path)):
            raise Trouble(Notice(display(path), "unreadable", f"no such file or folder, neither now nor in {revision!r}"))
    files, notices = expand(live, frozenset(READERS), manner.exclude)
    there = {os.path.realpath(file): file for file in files}
    gathered = list(notices)
    olds: list[Version] = []
    news: list[Version] = []
    touched: set[str] = set()
    for each in changed:
        now = os.path.realpath(top / each.path)
        wanted = now in there if each.status != "deleted" else takes(paths, top.resolve() / each.path, frozenset(READERS), manner.exclude)
        if not wanted:
            continue
        touched.add(now)
        if each.was is not None and each.blob is not None:
            shown = display(top / each.was)
            olds += _read(git.read(top, each.blob), shown, each.was, manner, gathered, revision)
        if each.status != "deleted":
            file = there[now]
            try:
                raw = read_bytes(file, display(file))
            except Trouble as trouble:
                gathered += trouble.notices
                continue
            news += _read(raw, display(file), each.path, manner, gathered, None)
    return Sides(tuple(olds), tuple(news), len(there.keys() - touched), tuple(sorted(set(gathered))))


def _read(raw: bytes, shown: str, key: str, manner: Manner, notices: list[Notice], revision: str | None) -> tuple[Version, ...]:
    try:
        found, said = versions(raw, shown, key, manner.names, manner.encoding, revision)
    except Trouble as trouble:
        found, said = (), trouble.notices
    notices += said
    return found


def _once_there(changed: Sequence[git.Changed], path: str) -> bool:
    return any(each.was is not None and (each.was == path or each.was.startswith(f"{path}/")) for each in changed)
