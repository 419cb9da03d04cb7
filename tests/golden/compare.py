"""Compares what is made now with what was read and kept."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def same_as_kept(name: str, made: bytes) -> None:
    """Fails when `made` is not the golden file; with XCHECK_REFRESH_GOLDEN set, makes it the golden file instead."""
    kept = FOLDER / name
    if os.environ.get("XCHECK_REFRESH_GOLDEN"):
        kept.write_bytes(made)
        return
    assert made.decode() == kept.read_bytes().decode(), f"{name} differs; if that is meant, see tests/golden/README.md"
