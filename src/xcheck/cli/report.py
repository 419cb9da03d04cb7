"""`xcheck report`: a JSON report rendered again, as a page or on the terminal."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer


class Format(StrEnum):
    """What to make of the report."""

    html = "html"
    json = "json"
    terminal = "terminal"


def report(
    file: Annotated[Path, typer.Argument(metavar="FILE.json", help="A report.json that xcheck wrote.")],
    format: Annotated[Format, typer.Option("--format", help="What to make of it.")] = Format.html,
    output: Annotated[Optional[Path], typer.Option("--output", metavar="FILE", help="Where to write (default: standard output).")] = None,
) -> None:
    """Render a JSON report again as HTML or any other format."""
    from xcheck.files.writing import write
    from xcheck.model.notice import Notice, Trouble
    from xcheck.report import html, json, terminal

    try:
        raw = file.read_bytes()
    except OSError as error:
        raise Trouble(Notice(str(file), "unreadable", f"cannot be read: {error.strerror or error}")) from error
    result = json.read(raw, str(file))
    if format is Format.terminal and output is None:
        terminal.show(result, None)
        return
    made = html.write(result) if format is Format.html else json.write(result) if format is Format.json else terminal.text(result, None).encode("utf-8")
    if output:
        write(output, made)
    else:
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
