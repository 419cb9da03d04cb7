"""Bytes from a file, with every way that can fail told in one line."""

from __future__ import annotations

import stat
from pathlib import Path

from xcheck.model.notice import Notice, Trouble


def read_bytes(path: Path, shown: str, limit: int | None = None) -> bytes:
    """What the file at `path` holds. `shown` is its path as messages give it; `limit` is in bytes.

    Raises Trouble (`unreadable`) when it is missing, no regular file, too large, or cannot be read.
    """
    try:
        # A named pipe would wait for ever for somebody to write into it.
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise _unreadable(shown, "is a folder, not a file")
        if not stat.S_ISREG(status.st_mode):
            raise _unreadable(shown, "is not a regular file")
        if limit is not None and status.st_size > limit:
            raise Trouble(too_large(shown, status.st_size, limit))
        return path.read_bytes()
    except FileNotFoundError:
        raise _unreadable(shown, "no such file") from None
    except (OSError, ValueError) as error:
        raise _unreadable(shown, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def too_large(shown: str, size: int, limit: int, unit: str = "bytes") -> Notice:
    """What is said of a file, or of an article in one, that is larger than is read."""
    return Notice(shown, "unreadable", f"is too large: {size:,} {unit}, at most {limit:,} are read")


def _unreadable(shown: str, message: str) -> Trouble:
    return Trouble(Notice(shown, "unreadable", message))
