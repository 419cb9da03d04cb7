"""msgspec, which most commands need, imported without what it can do without."""

from __future__ import annotations

import sys


def import_msgspec() -> None:
    """Imports msgspec so that it does not look for typing_extensions, which takes longer than msgspec itself.

    It has all it wants from there in `typing`, and asks for it only for the sake of older versions of Python.
    """
    if "typing_extensions" in sys.modules:
        return
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]
