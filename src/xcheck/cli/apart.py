"""Files that a run itself writes to: what lies there from the last run, or was just begun, is no article of this one."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from xcheck.cli.echo import to_standard_output
from xcheck.files.paths import display, identity
from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from xcheck.files.paths import Identity


def written_to(*outputs: Path | None, named: Iterable[str | Path] = ()) -> frozenset[Identity]:
    """The files among `outputs` that are there already, and the one that standard output goes to.

    Raises Trouble where one of the `outputs` is also `named` as something to read: it would be lost.
    """
    read = {identity(path): path for path in named if not os.path.isdir(path)}  # noqa: PTH112 - what is named may be anything
    found = set()
    for output in outputs:
        known = None if output is None or to_standard_output(output) else identity(output)
        if known is None:
            continue
        if known in read:
            raise Trouble(Notice("", "option", f"--output {display(read[known])}: is an input, which is never written to"))
        found.add(known)
    return frozenset(found | _standard_output())


def _standard_output() -> set[Identity]:
    """The file that the shell has made of standard output (`> findings.json`), if it is one."""
    try:
        told = os.fstat(sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        return set()
    return {(told.st_dev, told.st_ino)} if stat.S_ISREG(told.st_mode) else set()
