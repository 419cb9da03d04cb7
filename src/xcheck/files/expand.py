"""From the paths somebody names to the files that are read.

What the rules are:
- A file that is named is taken, whatever its ending. A folder gives the files below it that have one of the wanted
  endings, without hidden ones (a leading dot) and without what an exclude glob matches.
- A link below a folder is followed when it leads to something inside that folder. One that leads outside is left
  alone and told (`info`): name its target to have it read. A folder loop is told once (`trouble`) and never hangs.
- A file that several paths or links lead to is read once, under its own name where that is among them.
- The order is that of the paths as shown, whatever order they were named in or the disk gives them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from xcheck.files.paths import display
from xcheck.model.notice import Notice


class Expansion(NamedTuple):
    """The files found, in order, and what stood in the way."""

    files: tuple[Path, ...]
    notices: tuple[Notice, ...]


def expand(paths: Iterable[Path | str], endings: Collection[str], exclude: Sequence[str] = ()) -> Expansion:
    """The files that `paths` stand for. `endings` are lower-case suffixes with their dot.

    `exclude` are globs for what is found in folders: `*` and `?` stay within one name, `**` crosses folders; a glob
    without `/` matches a name at any depth; one that matches a folder leaves out all of it.
    """
    found: dict[str, tuple[bool, str, Path]] = {}
    notices: set[Notice] = set()
    for named in paths:
        path = Path(named)
        if path.is_dir():
            walk = _Walk(path, frozenset(endings), tuple(exclude), notices)
            files: Iterable[tuple[Path, bool]] = walk.files()
        elif path.exists():
            files = ((path, path.is_symlink()),)
        else:
            notices.add(Notice(display(path), "unreadable", "leads nowhere: the link's target is missing" if path.is_symlink() else "no such file or folder"))
            continue
        for file, linked in files:
            real = os.path.realpath(file)
            ranked = (linked, display(file), file)
            found[real] = min(found.get(real, ranked), ranked)
    ordered = sorted(found.values(), key=lambda row: row[1])
    return Expansion(tuple(row[2] for row in ordered), tuple(sorted(notices)))


class _Walk:
    """One folder, walked with a stack; each real folder is entered once."""

    def __init__(self, root: Path, endings: frozenset[str], exclude: tuple[str, ...], notices: set[Notice]) -> None:
        self._root, self._endings, self._exclude, self._notices = root, endings, exclude, notices
        self._real_root = os.path.realpath(root)

    def files(self) -> Iterator[tuple[Path, bool]]:
        """Every wanted file, with whether a link leads to it."""
        stack = [(self._root, False, (self._real_root,))]
        entered = {self._real_root}
        links: list[tuple[Path, bool, tuple[str, ...]]] = []
        while stack or links:
            # Real folders first, so that what a link leads to is met under its own name.
            folder, linked, above = stack.pop() if stack else links.pop(0)
            if linked:
                real = os.path.realpath(folder)
                if real in entered:
                    continue
                entered.add(real)
            for entry in self._entries(folder):
                path = folder / entry.name
                if entry.name.startswith(".") or self._excluded(path):
                    continue
                if entry.is_symlink() and not self._followed(path, above):
                    continue
                is_link = linked or entry.is_symlink()
                if path.is_dir():
                    real = os.path.realpath(path)
                    if entry.is_symlink():
                        links.append((path, True, (*above, real)))
                    elif linked or real not in entered:
                        entered.add(real) if not linked else None
                        stack.append((path, linked, (*above, real)))
                elif path.is_file() and path.suffix.lower() in self._endings:
                    yield path, is_link

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._notices.add(Notice(display(folder), "unreadable", f"cannot be read: {error.strerror or error}"))
            return []

    def _followed(self, path: Path, above: tuple[str, ...]) -> bool:
        """Whether the link at `path` is followed; tells when it is not."""
        try:
            real = os.path.realpath(path, strict=True)
        except OSError:
            looped = _loops(path)
            if looped or path.suffix.lower() in self._endings:
                self._notices.add(Notice(display(path), "unreadable", "is a link to itself" if looped else "leads nowhere: the link's target is missing"))
            return False
        if real in above:
            self._notices.add(Notice(display(path), "loop", "is a link back to a folder above it; followed once"))
            return False
        if not (real + os.sep).startswith(self._real_root.rstrip(os.sep) + os.sep):
            if os.path.isdir(real) or path.suffix.lower() in self._endings:
                message = f"is a link that leads out of {display(self._root)}; not followed: name its target to have it read"
                self._notices.add(Notice(display(path), "link", message, "info"))
            return False
        return True

    def _excluded(self, path: Path) -> bool:
        shown = display(path)
        below = path.relative_to(self._root).as_posix()
        return any(_glob(glob).fullmatch(place) is not None for glob in self._exclude for place in (shown, below))


def _loops(path: Path) -> bool:
    try:
        path.stat()
    except RuntimeError:
        return True
    except OSError as error:
        return error.errno == getattr(os, "ELOOP", 40) or "symbolic links" in (error.strerror or "")
    return False


@lru_cache(maxsize=256)
def _glob(glob: str) -> re.Pattern[str]:
    """A glob as a pattern over a `/` path. A folder's glob may end in `/` or `/**`."""
    body = re.sub(r"(?<=.)/(?:\*\*)?$", "", glob.removeprefix("./"))
    parts = []
    for piece in re.split(r"(\*\*/|/\*\*(?=/|$)|\*\*|\*|\?)", body):
        parts.append({"**/": "(?:[^/]+/)*", "/**": "(?:/[^/]+)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(piece, re.escape(piece)))
    anywhere = "" if "/" in body else "(?:.*/)?"
    return re.compile(anywhere + "".join(parts), re.DOTALL)
