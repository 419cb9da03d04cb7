"""What commands say, a line at a time."""

from __future__ import annotations

import sys


def echo(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Prints `text` on standard output or standard error, at once: what is written there as bytes comes after it.

    Names of files and words of articles are anybody's: what in them would act on a terminal is shown by its number.
    """
    from xcheck.report.visible import visible

    print(visible(text), end="\n" if nl else "", file=sys.stderr if err else sys.stdout, flush=True)
