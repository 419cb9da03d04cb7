"""From the paths somebody names to the files that are read.

What the rules are:
- A file that is named is taken, whatever its ending. A folder gives the files below it that have one of the wanted
  endings, without hidden ones (a leading dot) and without what an exclude glob matches.
- Below a folder, a link to a file inside it is read, once, under the file's own name where that is read too. A link
  to a folder inside it is not entered: what it leads to is read under its own name. A link that leads outside is left
  alone and told (`info`): name its target to have it read. A folder loop is told (`trouble`) and never hangs.
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

_NOWHERE = "is a link that leads nowhere"


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
    for path in map(Path, paths):
        if path.is_dir():
            files: Iterable[Path] = _walk(path, frozenset(endings), tuple(exclude), notices)
        elif path.exists():
            files = (path,)
        else:
            notices.add(Notice(display(path), "unreadable", _NOWHERE if path.is_symlink() else "no such file or folder"))
            continue
        for file in files:
            real = os.path.realpath(file)
            ranked = (file.is_symlink(), display(file), file)
            found[real] = min(found.get(real, ranked), ranked)
    ordered = sorted(found.values(), key=lambda row: row[1])
    return Expansion(tuple(row[2] for row in ordered), tuple(sorted(notices)))


def takes(paths: Iterable[Path | str], file: Path, endings: Collection[str], exclude: Sequence[str] = ()) -> bool:
    """Whether `expand(paths, endings, exclude)` would have given `file`, had it been there: for files of another day.

    `file` is absolute, with the links among its folders followed.
    """
    for path in map(Path, paths):
        root = Path(os.path.realpath(path))
        if file == root:
            return True
        if file.is_relative_to(root) and file.suffix.lower() in endings and not any(part.startswith(".") for part in file.relative_to(root).parts):
            return not any(_excluded(each, root, tuple(exclude)) for each in (file, *file.parents) if each != root and each.is_relative_to(root))
    return False


def _walk(root: Path, endings: frozenset[str], exclude: tuple[str, ...], notices: set[Notice]) -> Iterator[Path]:
    """Every wanted file below `root`, in any order."""
    folders = [root]
    real_root = root.resolve()
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
        except OSError as error:
            notices.add(Notice(display(folder), "unreadable", f"cannot be read: {error.strerror or error}"))
            continue
        for name in names:
            path = folder / name
            wanted = path.suffix.lower() in endings
            if _excluded(path, root, exclude):
                continue
            if path.is_symlink():
                notice = _link(path, real_root, wanted)
                if notice:
                    notices.add(notice)
                elif wanted and path.is_file():
                    yield path
            elif path.is_dir():
                folders.append(path)
            elif wanted and path.is_file():
                yield path


def _link(path: Path, real_root: Path, wanted: bool) -> Notice | None:
    """What is to be told of a link below a folder, if anything."""
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return Notice(display(path), "unreadable", _NOWHERE) if wanted else None
    if real.is_dir() and path.parent.resolve().is_relative_to(real):
        return Notice(display(path), "loop", "is a link back to a folder that holds it; not followed")
    if (wanted or real.is_dir()) and not real.is_relative_to(real_root):
        return Notice(display(path), "link", "is a link that leads outside and is not followed; name its target to have it read", "info")
    return None


def _excluded(path: Path, root: Path, exclude: tuple[str, ...]) -> bool:
    if not exclude:
        return False
    places = (display(path), path.relative_to(root).as_posix())
    return any(_glob(glob).fullmatch(place) for glob in exclude for place in places)


_PIECES = {"**/": "(?:[^/]+/)*", "/**": "(?:/[^/]+)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@lru_cache(maxsize=256)
def _glob(glob: str) -> re.Pattern[str]:
    """A glob as a pattern over a `/` path. A folder's glob may end in `/` or `/**`."""
    body = re.sub(r"(?<=.)/(?:\*\*/?)?$", "", glob.removeprefix("./"))
    pieces = re.split(r"(\*\*/|/\*\*(?=/|$)|\*+|\?)", body)
    anywhere = "" if "/" in body else "(?:[^/]+/)*"
    return re.compile(anywhere + "".join(_PIECES.get(piece) or ("[^/]*" if piece.startswith("***") else re.escape(piece)) for piece in pieces), re.DOTALL)
