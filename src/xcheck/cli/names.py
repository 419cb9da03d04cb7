"""`xcheck names compare`: are two names the same, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

app = typer.Typer(no_args_is_help=True)


@app.callback()
def _names() -> None:
    """Compare names."""


@app.command()
def compare(
    a: Annotated[Optional[str], typer.Argument(metavar="A", help="A name.")] = None,
    b: Annotated[Optional[str], typer.Argument(metavar="B", help="Another name.")] = None,
    pairs: Annotated[Optional[Path], typer.Option("--pairs", metavar="FILE.csv", help="Compare many: a CSV file with columns a and b.")] = None,
) -> None:
    """Tell whether two names are the same: outcome (same, review or different), score from 0 to 1, and the reasons.

    With --pairs the rows of the file are printed as CSV, each with `outcome` and `score`.
    Exit status: 0 compared, 2 the names or the file could not be read.
    """
    from xcheck.model.notice import Notice, Trouble

    if pairs is not None:
        if a is not None or b is not None:
            raise Trouble(Notice("", "usage", "give two names or --pairs, not both"))
        _compare_all(pairs)
        return
    if a is None or b is None:
        raise Trouble(Notice("", "usage", "give two names, or --pairs FILE.csv"))
    from xcheck.names.compare import compare_names

    result = compare_names(a, b)
    typer.echo(f"{result.outcome} {result.score:.2f}")
    for reason in result.reasons:
        typer.echo(f"- {reason}")


def _compare_all(path: Path) -> None:
    import os
    import sys

    from xcheck.engine.beside import forked
    from xcheck.names.pairs import compared

    for chunk in compared(path, os.cpu_count() or 1, forked):
        sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()
