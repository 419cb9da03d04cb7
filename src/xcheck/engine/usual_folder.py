"""Where things are kept from run to run."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def usual_folder() -> Path:
    """The user's cache folder: `$XDG_CACHE_HOME/xcheck`, or what the system has instead."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    if given and Path(given).is_absolute():
        return Path(given) / "xcheck"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "xcheck"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "xcheck" / "Cache"
    return Path.home() / ".cache" / "xcheck"
