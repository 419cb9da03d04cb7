"""From the words of a command line to the command that they name."""

from __future__ import annotations

from collections.abc import Sequence

from xcheck.cli.commands import Command
from xcheck.cli.echo import echo
from xcheck.cli.parsing import HELP, asked, is_option, parsed, unknown


def run(command: Command, words: Sequence[str]) -> None:
    """Calls the function of the command that the words name with what else they give it. Raises Trouble for what there is not.

    Help ends it with exit status 0; where no command is named, it is shown on standard error, and the status is 2.
    """
    # Before the name of a command stand the options of what it belongs to.
    end = next((at for at, word in enumerate(words) if not is_option(word)), len(words)) if command.below else len(words)
    takes = command.parameters
    given = asked(words[:end], takes)
    if any(word in HELP for word in given.options):
        _show_help(command)
        raise SystemExit(0)
    command.function(**parsed(command.called, takes, given))
    if not command.below:
        return
    if end == len(words):
        _show_help(command, err=True)
        raise SystemExit(2)
    if words[end] not in command.below:
        raise unknown(command.called, "command", words[end], [*command.below])
    run(command.below[words[end]](), words[end + 1 :])


def _show_help(command: Command, err: bool = False) -> None:
    from xcheck.cli.help import page

    echo(page(command), err=err, nl=False)
