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

COMPLETE = "_XCHECK_COMPLETE"
"""Where a shell says which shell it is when somebody presses Tab: then nothing is run, and what may be written next is printed."""
INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells give it."""


def main() -> None:
    """Runs the command line; every mistake in what was asked is one line on standard error and exit status 2."""
    # Records are many and hold no cycles: looking for garbage among them again and again took a fifth of the time.
    gc.set_threshold(1_000_000, 20, 20)
    # At the end everything held would be gone through once more, to free what ends with the process.
    atexit.register(gc.freeze)
    # Reports are UTF-8 whatever the locale says: the same input gives the same bytes.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(_run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Nobody reads on: what is left to be flushed goes nowhere, without a word.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
        sys.exit(1)


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
        return 2
    return 0
