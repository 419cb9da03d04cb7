"""The command line: one module a command. Arguments in, one call down, a report and an exit status out.

Command modules are imported at every start and so import nothing heavy themselves; what a command needs, it imports
when it runs.
"""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer

from xcheck import __version__
from xcheck.cli import check, clean, diff, entities, extract, names, report, rules
from xcheck.model.notice import Trouble

app = typer.Typer(
    name="xcheck",
    help="Reads articles together and tells where they disagree.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check")(check.check)
app.command("clean")(clean.clean)
app.command("diff")(diff.diff)
app.command("extract")(extract.extract)
app.command("report")(report.report)
app.add_typer(entities.app, name="entities", help="The register: who is who, entries to adopt, and why names are one or two.")
app.add_typer(names.app, name="names", help="Compare names.")
app.add_typer(rules.app, name="rules", help="The rulebook: what is on, one rule's page, its examples, its schema.")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"xcheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")] = False,
) -> None:
    """Reads articles together and tells where they disagree."""


def main() -> None:
    """Runs the command line; every mistake in what was asked is one line on standard error and exit status 2."""
    # Records are many and hold no cycles: looking for garbage among them again and again took a fifth of the time.
    gc.set_threshold(200_000, 20, 20)
    # Reports are UTF-8 whatever the locale says: the same input gives the same bytes.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except Trouble as trouble:
        for notice in trouble.notices:
            typer.echo(f"xcheck: {notice}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(2)
