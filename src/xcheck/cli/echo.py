"""What commands say, a line at a time, and what they make, in one piece."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STANDARD_OUTPUT = "-"
"""What standard output is called where a file is asked for."""


def echo(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Prints `text` on standard output or standard error, at once: what is written there as bytes comes after it.

    Names of files and words of articles are anybody's: what in them would act on a terminal is shown by its number.
    """
    from xcheck.report.visible import visible

    print(visible(text), end="\n" if nl else "", file=sys.stderr if err else sys.stdout, flush=True)


def put(raw: bytes, output: Path | None) -> None:
    """Writes `raw` to a file, or to standard output where none is named or it is `-`. Raises Trouble (`unwritable`)."""
    if output is None or to_standard_output(output):
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    from xcheck.files.writing import write

    write(output, raw)


def to_standard_output(output: Path | None) -> bool:
    """Whether `-` was given for a file."""
    return str(output) == STANDARD_OUTPUT
