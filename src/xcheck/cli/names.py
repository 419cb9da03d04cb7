"""`xcheck names compare`: are two names the same, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, TypeVar

from xcheck.cli.cores import cores
from xcheck.cli.echo import echo
from xcheck.cli.parameters import Argument, Option

T = TypeVar("T")


def compare(
    a: Annotated[str | None, Argument(metavar="[A]", help="A name.")] = None,
    b: Annotated[str | None, Argument(metavar="[B]", help="Another name.")] = None,
    pairs: Annotated[str | None, Option("--pairs", metavar="FILE.csv", help="Compare many: a CSV file with columns a and b.")] = None,
) -> None:
    """Tell whether two names are the same: outcome (same, review or different), score from 0 to 1, and the reasons.

    With --pairs the rows of the file are printed as CSV, each with `outcome` and `score`.
    Exit status: 0 compared, 2 the names or the file could not be read.
    """
    from xcheck.model.trouble import Trouble

    if pairs is not None:
        if a is not None or b is not None:
            raise Trouble.of("", "usage", "give two names or --pairs, not both")
        _compare_all(pairs or ".")  # no name is this folder, as for pathlib, which takes long to import
        return
    if a is None or b is None:
        raise Trouble.of("", "usage", "give two names, or --pairs FILE.csv")
    from xcheck.names.compare import compare_names

    result = compare_names(a, b)
    echo(f"{result.outcome} {result.score:.2f}")
    for reason in result.reasons:
        echo(f"- {reason}")


def _compare_all(path: str) -> None:
    import sys

    from xcheck.names.pairs import compared

    for chunk in compared(path, cores(), _beside):
        sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()


def _beside(work: Callable[[], T]) -> Callable[[], T]:
    # A short table is compared in this process, and does not wait for what makes others.
    from xcheck.engine.beside import forked

    return forked(work)


COMMANDS = {"compare": compare}
