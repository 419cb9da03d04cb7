"""Bytes from a file, with every way that can fail told in one line."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from xcheck.model.trouble import Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from xcheck.model.notice import Notice


def read_bytes(path: Path | str, shown: str, limit: int | None = None) -> bytes:
    """What the file at `path` holds. `shown` is its path as messages give it; `limit` is in bytes.

    Raises Trouble (`unreadable`) when it is missing, no regular file, too large, or cannot be read.
    """
    try:
        # A named pipe would wait for ever for somebody to write into it.
        status = os.stat(path)  # noqa: PTH116 - pathlib is not imported by every command
        if stat.S_ISDIR(status.st_mode):
            raise _unreadable(shown, "is a folder, not a file")
        if not stat.S_ISREG(status.st_mode):
            raise _unreadable(shown, "is not a regular file")
        if limit is not None and status.st_size > limit:
            raise Trouble(too_large(shown, status.st_size, limit))
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return file.read()
    except FileNotFoundError:
        raise _unreadable(shown, "no such file") from None
    except (OSError, ValueError) as error:
        raise _unreadable(shown, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def too_large(shown: str, size: int, limit: int, unit: str = "bytes") -> Notice:
    """What is said of a file, or of an article in one, that is larger than is read."""
    from xcheck.model.notice import Notice

    return Notice(shown, "unreadable", f"is too large: {size:,} {unit}, at most {limit:,} are read")


def _unreadable(shown: str, message: str) -> Trouble:
    return Trouble.of(shown, "unreadable", message)
