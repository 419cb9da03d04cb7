"""What commands say, a line at a time."""

from __future__ import annotations

import sys


def echo(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Prints `text` on standard output or standard error, at once: what is written there as bytes comes after it."""
    print(text, end="\n" if nl else "", file=sys.stderr if err else sys.stdout, flush=True)
