"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from xcheck.files.paths import display
from xcheck.model.notice import Notice, Trouble


def write_text(path: Path, text: str) -> None:
    """Writes `text` as UTF-8, line ends as they are (a lone surrogate as `?`); see `write`."""
    write(path, text.encode("utf-8", "replace"))


def write(path: Path, raw: bytes, lasting: bool = True) -> None:
    """Puts `raw` into the file at `path`, making folders as needed; a reader sees the old file or the new one.

    The bytes go to a file beside it, reach the disk, and take its name at once; on failure nothing is left behind. A
    link is written through, an existing file keeps its permissions. Devices and pipes are written to directly. What need
    not be `lasting`, since it can be made anew, is not waited for until it reaches the disk.
    Raises Trouble (`unwritable`).
    """
    try:
        mode = _mode(path)
        if mode is not None and stat.S_ISDIR(mode):
            raise IsADirectoryError(0, "is a folder")
        if mode is not None and not stat.S_ISREG(mode):
            # By the name that was given: what /dev/stdout leads to may be a pipe, which has no other.
            path.write_bytes(raw)
            return
        target = Path(os.path.realpath(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, raw, _plain_mode() if mode is None else stat.S_IMODE(mode), lasting)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise Trouble(Notice(display(path), "unwritable", f"cannot be written: {why}")) from None


def _replace(target: Path, raw: bytes, mode: int, lasting: bool) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=".xcheck-", suffix=".tmp", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    if not lasting:
        return
    # The new name itself is on the disk only when its folder is; not every system can open a folder.
    with contextlib.suppress(OSError):
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _plain_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
