"""`python -m xcheck` and the command `xcheck`.

`xcheck names compare --pairs FILE` is a filter that others run over and over: putting the command line together takes
as long as comparing a thousand names, so it is answered without. Everything else, and every mistake, is the command line's.
"""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Runs what the arguments ask for."""
    arguments = sys.argv[1:]
    if arguments[:3] == ["names", "compare", "--pairs"] and len(arguments) == 4 and arguments[3][:1] != "-" and "_XCHECK_COMPLETE" not in os.environ:
        gc.set_threshold(200_000, 20, 20)
        if _compared(arguments[3]):
            return
    from xcheck.cli import main as command_line

    command_line()


def _compared(file: str) -> bool:
    """Whether the pairs in the file were compared and printed; if not, nothing was printed, and the command line tells why."""
    from pathlib import Path

    from xcheck.model.notice import Trouble
    from xcheck.names.pairs import compared

    chunks = compared(Path(file))
    try:
        first = next(chunks)
    except Trouble:
        return False
    try:
        sys.stdout.buffer.write(first)
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(2)
    return True


if __name__ == "__main__":
    main()
