"""What tells whether files have changed: their sizes, times and numbers, gathered without opening one."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

Signatures = Mapping[str, tuple[int, int, int]]
"""Path -> (time of the last change in nanoseconds, size, number on the disk)."""


def signatures(roots: Iterable[Path], endings: Collection[str], apart: Collection[Path] = ()) -> Signatures:
    """The signatures of all files that are named, and of those below folders that have one of the `endings`.

    Hidden files, links to folders, and what lies at or below `apart` are left out. What cannot be looked at is not there.
    """
    leave = frozenset(os.path.realpath(path) for path in apart)
    found: dict[str, tuple[int, int, int]] = {}
    waiting = []
    for root in roots:
        path = os.path.realpath(root)
        if os.path.isdir(path):  # noqa: PTH112 - paths as text all along: this runs twice a second
            waiting.append(path)
        else:
            with suppress(OSError):
                found[path] = _signature(os.stat(path))  # noqa: PTH116
    while waiting:
        folder = waiting.pop()
        if folder in leave:
            continue
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.path in leave:
                    continue
                with suppress(OSError):
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif os.path.splitext(entry.name)[1].lower() in endings:  # noqa: PTH122
                        found[entry.path] = _signature(entry.stat())
    return found


def changed(before: Signatures, now: Signatures) -> list[str]:
    """The paths that are new, gone or not what they were, in order."""
    return sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))


def _signature(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_mtime_ns, found.st_size, found.st_ino
