"""The words of a command line, read as values of a command's parameters.

argparse would do half of this, and takes longer to import and to set up than many a command runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from xcheck.model.trouble import Trouble

if TYPE_CHECKING:
    from xcheck.cli.parameters import Parameter

HELP = ("-h", "--help")


class Given:
    """The words of a command line by what they are: options, each as `--name=value`, and arguments.

    `awaits` is the option, if any, whose value is still to come after the last word; after `--` words are arguments (`ended`).
    """

    def __init__(self, options: list[str], arguments: list[str], awaits: Parameter | None = None, ended: bool = False) -> None:
        self.options, self.arguments, self.awaits, self.ended = options, arguments, awaits, ended


def asked(words: Sequence[str], parameters: Sequence[Parameter]) -> Given:
    """Options and arguments, told apart. They may be mixed; the word behind an option that takes a value is that value, whatever it is."""
    valued = {name: each for each in parameters if not each.flag for name in each.said.names}
    options: list[str] = []
    arguments: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            return Given(options, [*arguments, *rest], ended=True)
        if not is_option(word):
            arguments.append(word)
        elif word in valued:
            value = next(rest, None)
            if value is None:
                return Given([*options, word], arguments, awaits=valued[word])
            options.append(f"{word}={value}")
        else:
            options.append(word)
    return Given(options, arguments)


def is_option(word: str) -> bool:
    """Whether a word is an option; `-` alone is standard input."""
    return word.startswith("-") and word != "-"


def parsed(called: str, parameters: Sequence[Parameter], given: Given) -> dict[str, Any]:
    """The values that are given to a command, by the names of its parameters. Raises Trouble for what it does not take.

    Of an option that is given more than once the last value counts, unless it takes several. What is not given is left to the function, but for arguments,
    which have their default here, and no words where they may be several.
    """
    named = {name: each for each in parameters for name in each.said.names}
    options: list[tuple[Parameter, str]] = []
    for word in given.options:
        name, equals, value = word.partition("=")
        if name not in named:
            raise unknown(called, "option", name, [*named, *HELP])
        if equals and named[name].flag:
            raise misused(called, f"{name} takes no value")
        # What ends the options is no value of one: it was forgotten.
        if value == "--" or not (equals or named[name].flag):
            raise misused(called, f"{name} needs a value")
        options.append((named[name], value))
    values: dict[str, Any] = {}
    for option, value in options:
        if option.flag:
            values[option.name] = True
        elif option.several:
            values.setdefault(option.name, []).append(_converted(called, option, value))
        else:
            values[option.name] = _converted(called, option, value)
    left = _placed(called, parameters, given.arguments, values)
    missing = [each for each in parameters if each.required and each.name not in values]
    if missing:
        raise misused(called, f"the following arguments are required: {', '.join(map(_shown, missing))}")
    if left:
        raise misused(called, f"unexpected argument{'s' * (len(left) > 1)}: {' '.join(left)}")
    return values


def _placed(called: str, parameters: Sequence[Parameter], words: Sequence[str], values: dict[str, Any]) -> Sequence[str]:
    """Puts the arguments among the values, each at its place, and gives back those that have none. Several take all that are left."""
    for each in parameters:
        if each.said.names:
            continue
        taken, words = (words, ()) if each.several else (words[:1], words[1:])
        found = [_converted(called, each, word) for word in taken]
        if found or not each.required:
            values[each.name] = found if each.several else found[0] if found else each.default
    return words


def unknown(called: str, what: str, word: str, known: Sequence[str]) -> Trouble:
    """That a command has no such option or command below it, with the one that was probably meant."""
    from xcheck.files.nearest import nearest

    near = nearest(word, known)
    return misused(called, f"no such {what}: {word}" + (f", did you mean {near}?" if near else ""))


def misused(called: str, message: str) -> Trouble:
    """What is wrong with what a command was given."""
    return Trouble.of("", "usage", f"{message} (see {called} --help)")


def _converted(called: str, parameter: Parameter, word: str) -> Any:
    """The value of the parameter's kind that a word stands for. Raises Trouble where it stands for none."""
    kind, choices, least = parameter.kind, parameter.choices, parameter.said.min
    if choices:
        if word not in choices:
            raise misused(called, f"{_shown(parameter)}: {word!r} is none of {', '.join(choices)}")
    elif kind is int:
        try:
            number = int(word)
        except ValueError:
            raise misused(called, f"{_shown(parameter)}: {word!r} is no whole number") from None
        if least is not None and number < least:
            raise misused(called, f"{_shown(parameter)}: {number} is too small, it is {least} at least")
        return number
    return kind(word)


def _shown(parameter: Parameter) -> str:
    """A parameter as messages call it."""
    return "/".join(parameter.said.names) or parameter.said.metavar
