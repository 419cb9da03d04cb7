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
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from xcheck.files.paths import Identity, display, identity
from xcheck.model.notice import Notice

_NOWHERE = "is a link that leads nowhere"
_NO_FILE = "is not a regular file"


class Expansion(NamedTuple):
    """The files found, in order, and what stood in the way."""

    files: tuple[Path, ...]
    notices: tuple[Notice, ...]


def expand(paths: Iterable[Path | str], endings: Collection[str], exclude: Sequence[str] = (), apart: Collection[Identity] = ()) -> Expansion:
    """The files that `paths` stand for. `endings` are lower-case suffixes with their dot.

    `exclude` are globs for what is found in folders: `*` and `?` stay within one name, `**` crosses folders; a glob
    without `/` matches a name at any depth; one that matches a folder leaves out all of it. What is found in folders and
    lies `apart` is left out too: files that the run itself writes to.
    """
    found: dict[str, _File] = {}
    notices: set[Notice] = set()
    for path in map(Path, paths):
        if path.is_dir():
            files: Iterable[_File] = _walk(path, frozenset(endings), tuple(exclude), notices)
        elif path.exists():
            files = (_File(path.is_symlink(), display(path), path, os.path.realpath(path)),)
        else:
            notices.add(Notice(display(path), "unreadable", _NOWHERE if path.is_symlink() else "no such file or folder"))
            continue
        for file in files:
            if apart and path.is_dir() and identity(file.real) in apart:
                continue
            found[file.real] = min(found.get(file.real, file), file)
    ordered = sorted(found.values(), key=lambda file: file.shown)
    return Expansion(tuple(file.path for file in ordered), tuple(sorted(notices)))


class _File(NamedTuple):
    """A file: whether it is a link, its path as messages show it, as it was found, and with all links followed. The first of those with one `real` is read."""

    link: bool
    shown: str
    path: Path
    real: str


class _Folder(NamedTuple):
    path: Path
    shown: str
    real: str
    below: str
    """Its path from the root that is walked; empty for the root. It ends in a `/`, as `shown` and `real` do, so that names can follow."""


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


def _walk(root: Path, endings: frozenset[str], exclude: tuple[str, ...], notices: set[Notice]) -> Iterator[_File]:
    """Every wanted file below `root`, in any order."""
    shown_root, real_root = display(root), root.resolve()
    folders = [_Folder(root, "" if shown_root == "." else f"{shown_root}/", f"{real_root}{os.sep}".replace(os.sep * 2, os.sep), "")]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder.path) as entries:
                inner = sorted((entry for entry in entries if not entry.name.startswith(".")), key=_NAME)
        except OSError as error:
            notices.add(Notice(display(folder.path), "unreadable", f"cannot be read: {error.strerror or error}"))
            continue
        for entry in inner:
            name = entry.name
            wanted = os.path.splitext(name)[1].lower() in endings  # noqa: PTH122 - ten times as fast as a Path, for thousands of names
            shown, below = folder.shown + name, folder.below + name
            if exclude and _matched((shown, below), exclude):
                continue
            if entry.is_symlink():
                path = folder.path / name
                notice = _link(path, real_root, wanted)
                if notice:
                    notices.add(notice)
                elif wanted and path.is_file():
                    yield _File(True, shown, path, os.path.realpath(path))
                elif wanted and not path.is_dir():
                    notices.add(Notice(display(path), "unreadable", _NO_FILE))
            elif _is(entry.is_dir):
                folders.append(_Folder(folder.path / name, f"{shown}/", f"{folder.real}{name}{os.sep}", f"{below}/"))
            elif wanted and _is(entry.is_file):
                yield _File(False, shown, folder.path / name, folder.real + name)
            elif wanted:
                notices.add(Notice(display(folder.path / name), "unreadable", _NO_FILE))


_NAME = attrgetter("name")


def _is(asked: Callable[[], bool]) -> bool:
    """What the disk says of an entry; no where it cannot say."""
    try:
        return asked()
    except OSError:
        return False


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
    return _matched((display(path), path.relative_to(root).as_posix()), exclude)


def _matched(places: Sequence[str], exclude: tuple[str, ...]) -> bool:
    return any(_glob(glob).fullmatch(place) for glob in exclude for place in places)


_PIECES = {"**/": "(?:[^/]+/)*", "/**": "(?:/[^/]+)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@lru_cache(maxsize=256)
def _glob(glob: str) -> re.Pattern[str]:
    """A glob as a pattern over a `/` path. A folder's glob may end in `/` or `/**`."""
    body = re.sub(r"(?<=.)/(?:\*\*/?)?$", "", glob.removeprefix("./"))
    pieces = re.split(r"(\*\*/|/\*\*(?=/|$)|\*+|\?)", body)
    anywhere = "" if "/" in body else "(?:[^/]+/)*"
    return re.compile(anywhere + "".join(_PIECES.get(piece) or ("[^/]*" if piece.startswith("***") else re.escape(piece)) for piece in pieces), re.DOTALL)
