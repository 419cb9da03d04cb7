"""The command line: one module a command. Arguments in, one call down, a report and an exit status out.

Only the command that is run is imported and put together: building all of them takes longer than a short run. Command
modules import nothing heavy themselves; what a command needs, it imports when it runs. Nor does this module: `main` first
says how garbage is to be collected, and importing makes more objects than many a command.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Collection, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typer

COMMANDS = ("accept", "annotate", "check", "clean", "diff", "extract", "fix", "init", "lsp", "report")
"""Commands: each a function in the module of its name."""
GROUPS = {
    "baseline": "Known findings: accept today's, drop the ones that are gone.",
    "entities": "The register: who is who, entries to adopt, and why names are one or two.",
    "index": "An archive on disk, to check one draft against all of it.",
    "names": "Compare names.",
    "rules": "The rulebook: what is on, one rule's page, its examples, its schema.",
}
"""Groups of commands: each an `app` in the module of its name."""
EVERY = (*COMMANDS, *GROUPS)


def assembled(names: Collection[str] = EVERY) -> typer.Typer:
    """The command line with these commands."""
    import typer

    from xcheck.cli.options import options

    app = typer.Typer(
        name="xcheck",
        help="Reads articles together and tells where they disagree.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(options)
    for name in EVERY:
        if name not in names:
            continue
        module = import_module(f"xcheck.cli.{name}")
        if name in GROUPS:
            app.add_typer(module.app, name=name, help=GROUPS[name])
        else:
            app.command(name)(getattr(module, name))
    return app


def _wanted(arguments: Sequence[str]) -> Collection[str]:
    """The commands that these arguments may need: one where it is named first, all for help, completion and what is mistyped."""
    first = arguments[0] if arguments else ""
    if "_XCHECK_COMPLETE" in os.environ:
        return EVERY
    return (first,) if first in EVERY else () if list(arguments) == ["--version"] else EVERY


def main() -> None:
    """Runs the command line; every mistake in what was asked is one line on standard error and exit status 2."""
    # Records are many and hold no cycles: looking for garbage among them again and again took a fifth of the time.
    gc.set_threshold(1_000_000, 20, 20)
    # At the end everything held would be gone through once more, to free what ends with the process.
    atexit.register(gc.freeze)
    import typer

    from xcheck.model.trouble import Trouble

    # Reports are UTF-8 whatever the locale says: the same input gives the same bytes.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        assembled(_wanted(sys.argv[1:]))()
    except Trouble as trouble:
        for notice in trouble.notices:
            typer.echo(f"xcheck: {notice}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(2)
