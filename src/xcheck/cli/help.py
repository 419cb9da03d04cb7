"""What `--help` prints: plain text, wrapped to the width there is, the same in every version of Python."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from shutil import get_terminal_size
from textwrap import fill, wrap
from typing import TYPE_CHECKING

from xcheck.cli.parsing import HELP

if TYPE_CHECKING:
    from xcheck.cli.commands import Command
    from xcheck.cli.parameters import Parameter

WIDEST = 100
"""Columns of a line, at most: longer ones are hard to read."""
_TERMS = 30
"""Columns for the names of options, at most; what is about a longer one begins on the next line."""
_LEAST = 50
"""Columns of a line, at least, however narrow the terminal."""

Row = tuple[str, str]


def page(command: Command) -> str:
    """The help of a command: how it is used, what it does, its arguments, options and commands."""
    width = max(_LEAST, min(get_terminal_size().columns, WIDEST))
    own = command.parameters
    about = [fill(" ".join(paragraph.split()), width, initial_indent="  ", subsequent_indent="  ") for paragraph in command.about.strip().split("\n\n")]
    arguments = [(each.said.metavar, _meant(each)) for each in own if not each.said.names]
    options = [(_term(each), _meant(each)) for each in own if each.said.names]
    commands = [(name, summary(made())) for name, made in command.below.items()]
    tables = [("Arguments", arguments), ("Options", [*options, (", ".join(HELP), "Show this message and exit.")]), ("Commands", commands)]
    parts = [_usage(command, width), *about, *(f"{title}:\n{_table(rows, width)}" for title, rows in tables if rows)]
    return "\n\n".join(parts) + "\n"


def summary(command: Command) -> str:
    """What a command does, in the one sentence that its description begins with."""
    first = " ".join(command.about.strip().split("\n\n")[0].split())
    sentence, mark, _ = first.partition(". ")
    return sentence + "." if mark else first


def _usage(command: Command, width: int) -> str:
    rest = ["COMMAND", "[ARGS]..."] if command.below else [each.said.metavar for each in command.parameters if not each.said.names]
    return fill(" ".join([command.called, "[OPTIONS]", *rest]), width, initial_indent="Usage: ", subsequent_indent="       ")


def _term(option: Parameter) -> str:
    value = f"<{'|'.join(option.choices)}>" if option.choices else option.said.metavar
    return f"{', '.join(option.said.names)} {value}".rstrip()


def _meant(parameter: Parameter) -> str:
    """What a parameter is for, then what it has to be, and which of its choices it is when it is not given."""
    said = [parameter.said.help]
    if parameter.said.min is not None:
        said.append(f"At least {parameter.said.min}.")
    if parameter.said.names and parameter.required:
        said.append("Required.")
    if parameter.choices and parameter.default is not None:
        said.append(f"Default: {parameter.default}.")
    return " ".join(said)


def _table(rows: Sequence[Row], width: int) -> str:
    """Terms, and what they mean beside them."""
    at = 4 + max((len(term) for term, _ in rows if len(term) <= _TERMS), default=0)
    return "\n".join(line for term, meaning in rows for line in _row(term, meaning, at, width))


def _row(term: str, meaning: str, at: int, width: int) -> Iterable[str]:
    lines = wrap(meaning, width - at, break_on_hyphens=False) or [""]
    if len(term) + 4 > at:
        return (f"  {term}", *(" " * at + line for line in lines))
    return (f"  {term:{at - 2}}{lines[0]}".rstrip(), *(" " * at + line for line in lines[1:]))
