"""Who is at the keyboard: as git has it, else as the system does."""

from __future__ import annotations

import getpass
import os
import subprocess
from pathlib import Path


def author(folder: Path) -> str:
    """`Name <mail>` as git would write it into a commit made in `folder`; without it the user's login; else empty."""
    name, mail = (_configured(folder, key) for key in ("user.name", "user.email"))
    if name or mail:
        return f"{name} <{mail}>" if name and mail else name or mail
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _configured(folder: Path, key: str) -> str:
    try:
        ran = subprocess.run(  # noqa: S603 - no shell, and every argument is ours
            ["git", "config", "--get", key],  # noqa: S607 - the git that the user has
            cwd=folder, env={**os.environ, "LC_ALL": "C"}, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
    except (OSError, ValueError):
        return ""
    return " ".join(ran.stdout.decode("utf-8", "replace").split())
