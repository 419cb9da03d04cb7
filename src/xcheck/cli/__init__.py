"""The command line: one module a command. Arguments in, one call down, a report and an exit status out.

A command's function says what it takes (`parameters`), the words that are given are read after that (`parsing`), and the
function is called with them (`running`). Only the command that is run is imported: importing all of them takes longer than a
short run. Command modules import nothing heavy themselves; what a command needs, it imports when it runs. Nor does this module:
`main` first says how garbage is to be collected, and importing makes more objects than many a command.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from typing import TextIO

COMPLETE = "_XCHECK_COMPLETE"
"""Where a shell says which shell it is when somebody presses Tab: then nothing is run, and what may be written next is printed."""
FAILED = 2
"""The exit status where something could not be done."""
INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells give it."""


def main() -> None:
    """Runs the command line; every mistake in what was asked is one line on standard error and exit status 2.

    So is output that cannot be written. A fault of our own is told with all that helps to mend it, and has exit status 2 too: nobody
    may take it for findings.
    """
    # Records are many and hold no cycles: looking for garbage among them again and again took a fifth of the time.
    gc.set_threshold(1_000_000, 20, 20)
    # At the end everything held would be gone through once more, to free what ends with the process.
    atexit.register(gc.freeze)
    # Reports are UTF-8 whatever the locale says: the same input gives the same bytes.
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            # Who closes a stream gives nothing by it, and takes nothing.
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w"))  # noqa: SIM115, PTH123 - for as long as the process lives
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            status = _run(sys.argv[1:])
        finally:
            sys.stdout.flush()
        sys.exit(status)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Nobody reads on: what is left to be flushed goes nowhere, without a word.
        _give_up(sys.stdout, sys.stderr)
        sys.exit(1)
    except OSError as fault:
        _give_up(sys.stdout)
        where = fault.filename or ("the folder it was started in" if isinstance(fault, FileNotFoundError) else "the output cannot be written")
        _tell(f"xcheck: {where}: {fault.strerror or fault}\n")
        sys.exit(FAILED)
    except Exception:  # noqa: BLE001 - whatever broke, nothing was decided
        import traceback

        _tell(f"{traceback.format_exc()}xcheck: broke by a fault of its own, told above; please report it\n")
        sys.exit(FAILED)


def _give_up(*streams: TextIO) -> None:
    """What is left to be flushed goes nowhere: it would fail once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())


def _tell(words: str) -> None:
    try:
        sys.stderr.write(words)
        sys.stderr.flush()
    except OSError:
        _give_up(sys.stderr)


def _run(words: list[str]) -> int:
    from xcheck.cli.echo import echo
    from xcheck.model.trouble import Trouble

    try:
        if shell := os.environ.get(COMPLETE):
            from xcheck.cli.completion import answer

            answer(shell, words)
        else:
            from xcheck.cli.commands import program
            from xcheck.cli.running import run

            if os.name == "nt":
                from xcheck.cli.wildcards import expanded

                words = expanded(words)
            run(program("python -m xcheck" if sys.argv[0].endswith("__main__.py") else "xcheck"), words)
    except Trouble as trouble:
        for notice in trouble.notices:
            echo(f"xcheck: {notice}", err=True)
        return FAILED
    return 0
