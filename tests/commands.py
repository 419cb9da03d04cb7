"""The commands of the program, as tests look at them."""

from __future__ import annotations

from xcheck.cli.commands import Command, program
from xcheck.cli.parsing import HELP


def command(*names: str) -> Command:
    """The command of these names: `command("index", "build")`."""
    found = program()
    for name in names:
        found = found.below[name]()
    return found


def known(*names: str) -> set[str]:
    """The options of a command, and its arguments by the names of their parameters."""
    return {*HELP, *(name for each in command(*names).parameters for name in each.said.names or (each.name,))}
