"""Tab in a shell: what may be written next. The scripts in `shells` ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from xcheck.cli.commands import program
from xcheck.cli.echo import echo
from xcheck.cli.help import summary
from xcheck.cli.parsing import HELP, asked, is_option

if TYPE_CHECKING:
    from xcheck.cli.commands import Command
    from xcheck.cli.parameters import Parameter

Offer = tuple[str, str]
"""What may be written, and what it is."""


def answer(shell: str, words: Sequence[str]) -> None:
    """Prints what may stand for the last of the words behind `xcheck`, one a line, as the shell reads it; nothing where a file may."""
    if shell == "bash":
        words = _rejoined(words)
    for value, about in offered(words):
        echo(_lines(shell, value, about))


def offered(words: Sequence[str]) -> list[Offer]:
    """What may stand for the last of the words behind `xcheck`, which has only begun."""
    *finished, begun = words or [""]
    command = program()
    while command.below and (at := next((at for at, word in enumerate(finished) if not is_option(word)), None)) is not None:
        if finished[at] not in command.below:
            return []
        command, finished = command.below[finished[at]](), finished[at + 1 :]
    return _next(command, finished, begun)


def _next(command: Command, finished: Sequence[str], begun: str) -> list[Offer]:
    """What may come after the words that a command has been given."""
    takes = command.parameters
    said = asked(finished, takes)
    given: dict[str, list[str]] = {}
    for option, _, value in (word.partition("=") for word in said.options):
        given.setdefault(option, []).append(value)
    if said.awaits:
        return _values(said.awaits, given, begun)
    if begun.startswith("-") and not said.ended:
        name, equals, value = begun.partition("=")
        if equals:
            return [(f"{name}={each}", about) for one in takes if name in one.said.names for each, about in _values(one, given, value)]
        return _begun([*((name, each.said.help) for each in takes for name in each.said.names), *((name, "Show help.") for name in HELP)], begun)
    if command.below:
        return [(name, summary(made())) for name, made in command.below.items() if name.startswith(begun)]
    places = [each for each in takes if not each.said.names]
    at = len(said.arguments)
    place = places[at] if at < len(places) else places[-1] if places and places[-1].several else None
    return _values(place, given, begun) if place else []


def _values(parameter: Parameter, given: dict[str, list[str]], begun: str) -> list[Offer]:
    if parameter.said.complete:
        return list(parameter.said.complete(given, begun))
    return _begun(((choice, "") for choice in parameter.choices), begun)


def _begun(offers: Iterable[Offer], begun: str) -> list[Offer]:
    return [offer for offer in offers if offer[0].startswith(begun)]


def _rejoined(words: Sequence[str]) -> list[str]:
    """The words as they were written: to bash, `--rule=id` is three."""
    return [word for word in words if word != "="] + [""] * (words[-1:] == ["="])


def _lines(shell: str, value: str, about: str) -> str:
    match shell:
        case "zsh":
            return value.replace(":", r"\:") + (f":{about}" if about else "")
        case "fish":
            return f"{value}\t{about}"
    return value
