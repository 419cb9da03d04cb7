"""Paths as messages show them, and paths that are kept inside a folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from xcheck.model.trouble import Trouble

if TYPE_CHECKING:
    from pathlib import Path

_POSIX = os.sep == "/"

Identity = tuple[int, int]
"""What the disk knows a file by, whatever its names: the same for a link and what it leads to."""


def identity(path: Path | str) -> Identity | None:
    """What the disk knows the file at `path` by; None where there is none."""
    try:
        told = os.stat(path)  # noqa: PTH116 - a Path is not imported by every command
    except (OSError, ValueError):
        return None
    return told.st_dev, told.st_ino


def display(path: Path | str, base: Path | None = None) -> str:
    """`path` relative to `base` (default: the working folder), with `/`; links are not resolved.

    On another drive there is no relative path, and the absolute one is given.
    """
    text = os.fspath(path)
    if base is None and _POSIX and text[:1] not in ("", "/") and ".." not in text:
        # Most are there already, and there are thousands of them.
        return os.path.normpath(text)
    try:
        shown = os.path.relpath(path, base)
    except ValueError:
        from pathlib import Path  # not imported by every command

        shown = str(Path(path).absolute())
    return shown.replace(os.sep, "/")


def inside(folder: Path, relative: str) -> Path:
    """The path of `relative` in `folder`, for a file about to be written there.

    Raises Trouble when it would land outside: an absolute path, `..`, or a link that leads out.
    """
    from pathlib import PureWindowsPath

    parts = relative.replace("\\", "/").split("/")
    windows = PureWindowsPath(relative)
    target = folder.joinpath(*parts) if not (windows.drive or windows.root or ".." in parts) else None
    if target is None or not target.resolve().is_relative_to(folder.resolve()):
        raise Trouble.of(relative, "outside", f"would be written outside {display(folder)}")
    return target
