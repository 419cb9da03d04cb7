"""Options that stand before any command: `xcheck --version`."""

from __future__ import annotations

from typing import Annotated

import typer

from xcheck import __version__


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"xcheck {__version__}")
        raise typer.Exit


def options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")] = False,
) -> None:
    """Reads articles together and tells where they disagree."""
