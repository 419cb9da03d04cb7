"""The words of a command line, read by argparse as values of a command's parameters."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentError, ArgumentParser, ArgumentTypeError, HelpFormatter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from xcheck.model.trouble import Trouble

if TYPE_CHECKING:
    from xcheck.cli.parameters import Parameter

HELP = ("-h", "--help")


class Given(NamedTuple):
    """The words of a command line by what they are: options, each as `--name=value`, and arguments.

    `awaits` is the option, if any, whose value is still to come after the last word; after `--` words are arguments (`ended`).
    """

    options: list[str]
    arguments: list[str]
    awaits: Parameter | None = None
    ended: bool = False


def asked(words: Sequence[str], parameters: Sequence[Parameter]) -> Given:
    """Options and arguments, told apart. They may be mixed; the word behind an option that takes a value is that value, whatever it is."""
    # argparse's own mixing (parse_intermixed_args) loses a leading `--`, and it takes no value that begins with a hyphen.
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
    """The values that are given to a command, by the names of its parameters. Raises Trouble for what it does not take."""
    named = {name: each for each in parameters for name in each.said.names}
    for word in given.options:
        name, equals, value = word.partition("=")
        if name not in named:
            raise unknown(called, "option", name, [*named, *HELP])
        if equals and named[name].flag:
            raise misused(called, f"{name} takes no value")
        # argparse makes nothing of a value that is `--`, and breaks.
        if value == "--" or not (equals or named[name].flag):
            raise misused(called, f"{name} needs a value")
    try:
        values, left = _parser(parameters).parse_known_args([*given.options, "--", *given.arguments])
    except ArgumentError as error:
        raise misused(called, f"{error.argument_name}: {error.message}" if error.argument_name else error.message) from None
    # Without an argument to stand before, some versions leave the mark that ends the options.
    if left := [word for word in left if word != "--"]:
        raise misused(called, f"unexpected argument{'s' * (len(left) > 1)}: {' '.join(left)}")
    return vars(values)


def unknown(called: str, what: str, word: str, known: Sequence[str]) -> Trouble:
    """That a command has no such option or command below it, with the one that was probably meant."""
    from xcheck.files.nearest import nearest

    near = nearest(word, known)
    return misused(called, f"no such {what}: {word}" + (f", did you mean {near}?" if near else ""))


def misused(called: str, message: str) -> Trouble:
    """What is wrong with what a command was given."""
    from xcheck.model.notice import Notice

    return Trouble(Notice("", "usage", f"{message} (see {called} --help)"))


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise ArgumentError(None, message)


def _parser(parameters: Sequence[Parameter]) -> ArgumentParser:
    # With a width given, argparse does not import what finds out how wide the terminal is; it formats nothing here.
    plain = partial(HelpFormatter, width=80)
    parser = _Parser("xcheck", add_help=False, allow_abbrev=False, exit_on_error=False, argument_default=SUPPRESS, formatter_class=plain)
    for each in parameters:
        if not each.said.names:
            many = ("+" if each.required else "*") if each.several else (None if each.required else "?")
            parser.add_argument(each.name, nargs=many, default=each.default, metavar=each.said.metavar, type=_converter(each))
        elif each.flag:
            parser.add_argument(*each.said.names, dest=each.name, action="store_true")
        else:
            action = "append" if each.several else "store"
            parser.add_argument(*each.said.names, dest=each.name, action=action, required=each.required, type=_converter(each))
    return parser


def _converter(parameter: Parameter) -> Callable[[str], Any]:
    """What makes a value of the parameter's kind from a word, or tells what is wrong with it."""
    kind, choices, least = parameter.kind, parameter.choices, parameter.said.min

    def chosen(word: str) -> Any:
        if word not in choices:
            raise ArgumentTypeError(f"{word!r} is none of {', '.join(choices)}")
        return kind(word)

    def number(word: str) -> int:
        try:
            value = int(word)
        except ValueError:
            raise ArgumentTypeError(f"{word!r} is no whole number") from None
        if least is not None and value < least:
            raise ArgumentTypeError(f"{value} is too small, it is {least} at least")
        return value

    return chosen if choices else number if kind is int else kind
