"""Whether code and files are still what they were, told by names, sizes and times, as Python tells it of byte code.

Where a fingerprint (see `xcheck.engine.fingerprint`) is taken over what the files hold, and is the same for every copy, this holds for
one installation on one machine, and takes a tenth of the time. So only its yes counts: after a no, the fingerprint is asked.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from xcheck import __version__

LIBRARIES = ("anyascii", "msgspec", "nicknames", "rapidfuzz", "regex")
"""Those on which it depends what is found in texts."""
NO_CODE = frozenset(("__pycache__", "cli"))
HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
"""The folder of the code."""
_MOMENT = 2_000_000_000
"""Nanoseconds in which a file may change twice and keep its time."""


def state(roots: Sequence[Path]) -> bytes | None:
    """What there is to see of the code, of the libraries and of the folders `roots`; two are equal while nothing was touched.

    None where something was touched a moment ago, or cannot be seen.
    """
    try:
        told = _code() + "".join(_files(str(root)) for root in roots)
    except (OSError, _JustNow):
        return None
    return told.encode("utf-8", "surrogateescape")


class _JustNow(Exception):
    """A file was changed a moment ago."""


@lru_cache(maxsize=1)
def _code() -> str:
    return f"{__version__} {sys.version_info} {sys.byteorder} {versions()}\n{_files(HOME)}"


def versions() -> list[str]:
    """The versions of the libraries, after the folders of their metadata: to import them, or to read that, would take far longer."""
    beside: dict[str, list[str]] = {}
    told = []
    for name in LIBRARIES:
        found = find_spec(name)
        home = os.path.dirname(os.path.dirname(found.origin)) if found is not None and found.origin else None  # noqa: PTH120
        if home is not None and home not in beside:
            beside[home] = os.listdir(home)  # noqa: PTH208
        told.append(",".join(sorted(each for each in beside.get(home or "", ()) if each.startswith(f"{name}-") and each.endswith(".dist-info"))))
    return told


def _files(root: str) -> str:
    """A line on every file below `root`; byte code and the command line, on which nothing depends that is kept, apart. Raises OSError, _JustNow."""
    # Path's own ways take three times as long, and these are hundreds of files at every start.
    told = []
    late = time.time_ns() - _MOMENT
    folders = [root]
    while folders:
        folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in NO_CODE:
                        folders.append(entry.path)
                else:
                    status = entry.stat()
                    # Tools set the first of these times as they like; the second is the system's own word for the last change.
                    if status.st_mtime_ns > late:
                        raise _JustNow
                    told.append(f"{entry.path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}\n")
    return "".join(told)
