"""Values that take long to make and depend on files alone, kept ready in the user's cache folder.

Loading rulebook, register and lists from YAML takes a third of a short run; from the cache it takes a tenth of that.
Such a value is kept as a pickle, which can run code when it is read. So it is read only from a folder and a file that
belong to the user who reads them and that nobody else can write to, as Python reads its own byte code; a cache
folder named by hand, which may come from elsewhere, never holds one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import stat
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from xcheck.engine.fingerprint import of_code
from xcheck.files.expand import expand
from xcheck.files.paths import display
from xcheck.files.writing import write
from xcheck.model.notice import Trouble

T = TypeVar("T")

_MOST = 4
"""Values of one name kept at a time: one for each rulebook that a user works with."""
_FILES = 5_000
"""Source files at most: with more, what is kept saves nothing."""
_ENDING = ".ready"


def ready(folder: Path | None, name: str, sources: Iterable[Path], make: Callable[[], T], worth: Callable[[T], bool] = lambda _: True) -> T:
    """What `make` gives, or what it gave for the same files and the same code before.

    `sources` are all files that it reads, or folders of them. Without a `folder`, or where anything is odd with the
    folder, the files or what is kept, the value is made anew. It is kept when it is `worth` it. Raises what `make` raises.
    """
    key = _key(sources) if folder is not None and _private(folder, stat.S_ISDIR, missing=True) else None
    if folder is None or key is None:
        return make()
    file = folder / f"{name}-{key}{_ENDING}"
    with contextlib.suppress(Exception):  # whatever is wrong with what is kept, the value can be made
        if _private(folder, stat.S_ISDIR) and _private(file, stat.S_ISREG):
            kept: T = pickle.loads(file.read_bytes())  # noqa: S301 - the user's own, as the lines above make sure
            return kept
    value = make()
    if worth(value):
        _keep(file, value)
    return value


def _keep(file: Path, value: object) -> None:
    with contextlib.suppress(Trouble, OSError, pickle.PicklingError, AttributeError, TypeError):
        raw = pickle.dumps(value, 5)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _private(file.parent, stat.S_ISDIR):
            return
        write(file, raw, lasting=False)
        file.chmod(0o600)
        others = sorted(file.parent.glob(f"{file.name.rpartition('-')[0]}-*{_ENDING}"), key=lambda each: each.stat().st_mtime_ns, reverse=True)
        for old in others[_MOST:]:
            old.unlink()


def _private(path: Path, kind: Callable[[int], bool], missing: bool = False) -> bool:
    """Whether `path` is of the kind asked for, is no link, belongs to this user and can be written to by nobody else."""
    try:
        found = path.lstat()
    except OSError:
        return missing
    if not kind(found.st_mode):
        return False
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH))


def _key(sources: Iterable[Path]) -> str | None:
    """A hash over names and contents of the files, the code that reads them, and Python's version; None where one cannot be read."""
    try:
        found = hashlib.blake2b(f"{of_code(whole=True)} {sys.byteorder}".encode(), digest_size=16)
        for source in sources:
            files_found, notices = expand([source], (".yaml", ".yml"))
            if notices or len(files_found) > _FILES:
                return None
            for file in files_found:
                _add(found, display(file), str(file))
    except OSError:
        return None
    return found.hexdigest()


def _add(found: hashlib.blake2b, name: str, file: str) -> None:
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 - half the time of Path's way, for hundreds of files
        raw = opened.read()
    found.update(f"{name}\0{len(raw)}\0".encode("utf-8", "surrogateescape"))
    found.update(raw)
