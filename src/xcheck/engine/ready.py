"""Values that take long to make and depend on files alone, kept ready in the user's cache folder.

Loading rulebook, register and lists from YAML takes a third of a short run; from the cache it takes a tenth of that.
Such a value is kept as a pickle, which can run code when it is read. So it is read only from a folder and a file that
belong to the user who reads them and that nobody else can write to, as Python reads its own byte code; a cache
folder named by hand, which may come from elsewhere, never holds one. What was made when xcheck was set up lies beside
that byte code (see `xcheck.cli.preparing`), and saves the first run the work too. It is known by the sizes and times of
files, and only where these are others by a hash over what they hold.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import stat
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

from msgspec import Struct

from xcheck.engine.unchanged import state
from xcheck.files.paths import display
from xcheck.files.writing import write
from xcheck.model.notice import Trouble

if TYPE_CHECKING:
    import hashlib

T = TypeVar("T")

_MOST = 4
"""Values of one name kept at a time: one for each rulebook that a user works with."""
_FILES = 5_000
"""Source files at most: with more, what is kept saves nothing."""
_ENDING = ".ready"
_END = b"\0"
"""What parts what there was to see when a value was made (see `xcheck.engine.unchanged`) from the value."""
PREPARED = Path(__file__).resolve().parent.parent / "__pycache__"
"""Where set-up leaves what the first run needs: beside the byte code of this installation."""


def ready(
    folder: Path | None,
    name: str,
    sources: Iterable[Path],
    make: Callable[[], T],
    worth: Callable[[T], bool] = lambda _: True,
    home: Path | None = None,
) -> T:
    """What `make` gives, or what it gave for the same files and the same code before.

    `sources` are all files that it reads, or folders of them. Values name files as they are seen from the working folder:
    names of those below `home` are written anew when a value is read in another one. Without a `folder`, or where anything is odd with the
    folder, the files or what is kept, the value is made anew. It is kept when it is `worth` it. Raises what `make` raises.
    """
    roots = tuple(sources)
    prepared = _prepared(name)
    seen = _seen(roots, home) if prepared or folder == PREPARED else None
    if prepared and seen is not None:
        with contextlib.suppress(Exception):
            return cast("T", _kept(prepared, home, seen))
    own = folder if folder is not None and _private(folder, stat.S_ISDIR, missing=True) else None
    known = _known(roots, home) if own is not None or prepared else None
    if known is None:
        return make()
    file = f"{name}-{known.key}{_ENDING}"
    for place in filter(None, (PREPARED if prepared else None, own)):
        with contextlib.suppress(Exception):  # whatever is wrong with what is kept, the value can be made
            return cast("T", _kept(place / file, home))
    value = make()
    if own is not None and worth(value):
        _keep(own / file, value, known.named, seen if own == PREPARED else None)
    return value


def _seen(roots: Sequence[Path], home: Path | None) -> bytes | None:
    """What there is to see of the code and of files below a home; None where any lie elsewhere."""
    return state(roots) if home is not None and all(root.is_relative_to(home) for root in roots) else None


def _prepared(name: str) -> Path | None:
    """What was made when xcheck was set up, if it was."""
    found = os.listdir(PREPARED) if PREPARED.is_dir() else ()  # noqa: PTH208
    return next((PREPARED / each for each in found if each.startswith(f"{name}-") and each.endswith(_ENDING)), None)


def _kept(file: Path, home: Path | None, seen: bytes | None = None) -> Any:
    """The value in a file of this user's own. Raises whatever is wrong with it, and where `seen` is not what there was to see then."""
    if not (_private(file.parent, stat.S_ISDIR) and _private(file, stat.S_ISREG)):
        raise PermissionError(file)
    raw = file.read_bytes()
    then, _, value = raw.partition(_END)
    if seen is not None and seen != then:
        raise LookupError(file)
    return _Reader(value, home).load()


class _Writer(pickle.Pickler):
    """Writes the names of files below a home as they are from there."""

    def __init__(self, file: IO[bytes], named: Mapping[str, str]) -> None:
        super().__init__(file, 5)
        self._named = named

    def persistent_id(self, obj: Any) -> str | None:
        return self._named.get(obj) if type(obj) is str else None


class _Reader(pickle.Unpickler):  # the user's own, as those who use it make sure
    """Reads the names of files below a home as they are seen from here."""

    def __init__(self, raw: bytes, home: Path | None) -> None:
        super().__init__(BytesIO(raw))
        self._home, self._shown = home, display(home) if home is not None else ""

    def persistent_load(self, pid: str) -> str:
        if self._home is None:
            raise pickle.UnpicklingError("a name below no home")
        # From a working folder inside the home each name is another way off; from anywhere else all begin alike.
        return display(self._home / pid) if self._shown.endswith(".") else f"{self._shown}/{pid}"


def _keep(file: Path, value: object, named: Mapping[str, str], seen: bytes | None) -> None:
    with contextlib.suppress(Trouble, OSError, pickle.PicklingError, AttributeError, TypeError):
        buffer = BytesIO()
        _Writer(buffer, named).dump(value)
        raw = (seen or b"") + _END + buffer.getvalue()
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


class _Known(Struct, frozen=True):
    """A hash over names and contents of files, the code that reads them, and Python's version; the names of those below a
    home, as they are seen from here, with what they are from there.
    """

    key: str
    named: Mapping[str, str]


def _known(sources: Iterable[Path], home: Path | None) -> _Known | None:
    """What is known of the files; None where one cannot be read."""
    # Python's hashes take as long to import as many a value to read.
    import hashlib

    from xcheck.engine.fingerprint import of_code
    from xcheck.files.expand import expand

    named: dict[str, str] = {}
    try:
        found = hashlib.blake2b(f"{of_code(whole=True)} {sys.byteorder}".encode(), digest_size=16)
        for source in sources:
            files_found, notices = expand([source], (".yaml", ".yml"))
            if notices or len(files_found) > _FILES:
                return None
            for file in files_found:
                shown = display(file)
                if home is not None and file.is_relative_to(home):
                    named[shown] = file.relative_to(home).as_posix()
                _add(found, named.get(shown, shown), str(file))
    except OSError:
        return None
    return _Known(found.hexdigest(), named)


def _add(found: hashlib.blake2b, name: str, file: str) -> None:
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 - half the time of Path's way, for hundreds of files
        raw = opened.read()
    found.update(f"{name}\0{len(raw)}\0".encode("utf-8", "surrogateescape"))
    found.update(raw)
