"""What a command takes: declared on the parameters of its function, and read from them.

    def check(
        paths: Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles.")] = None,
        jobs: Annotated[int | None, Option("--jobs", metavar="N", min=1, help="Worker processes.")] = None,
    ) -> None:

A parameter may be a `str`, a `Path`, an `int`, one of an `Enum`, a list of these, or a `bool`, which is an option without a value.
Without a default it has to be given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

Completing = Callable[[Mapping[str, Sequence[str]], str], Iterable[tuple[str, str]]]
"""What may be offered for a value that begins so, each with what it is; told what options and arguments have been given, by name."""


class Option:
    """An option of a command, by all its `names`; `min` is the least number that it takes."""

    # None of these is a NamedTuple: to make one takes a hundredth of the start of a short command.
    def __init__(self, *names: str, help: str, metavar: str = "", min: int | None = None, complete: Completing | None = None) -> None:
        self.names, self.help, self.metavar, self.min, self.complete = names, help, metavar, min, complete


class Argument:
    """An argument of a command, which has its place and no name."""

    names = ()
    min = None

    def __init__(self, *, metavar: str, help: str, complete: Completing | None = None) -> None:
        self.metavar, self.help, self.complete = metavar, help, complete


class Parameter:
    """What a command takes: what is `said` of it, the `kind` of value, whether it may be `several`, and its default."""

    def __init__(self, name: str, said: Option | Argument, kind: type, several: bool, required: bool, default: Any) -> None:
        self.name, self.said, self.kind = name, said, kind
        self.several, self.required, self.default = several, required, default

    @property
    def flag(self) -> bool:
        """Whether it is an option without a value."""
        return self.kind is bool

    @property
    def choices(self) -> tuple[str, ...]:
        """The values it may have, where they are few and known."""
        return tuple(str(each.value) for each in self.kind) if issubclass(self.kind, Enum) else ()


def parameters(function: Callable[..., None]) -> tuple[Parameter, ...]:
    """What the function of a command takes, in its order."""
    defaults = _defaults(function)
    found = []
    for name, hint in function.__annotations__.items():
        if name != "return":
            taken, said = get_args(_evaluated(hint, function))
            kind, several = _kind(taken)
            found.append(Parameter(name, said, kind, several, name not in defaults, defaults.get(name)))
    return tuple(found)


def _evaluated(hint: Any, function: Callable[..., None]) -> Any:
    # `typing.get_type_hints` compiles each hint first, which makes Python set up a syntax tree's classes: that takes longer than all the rest.
    return eval(hint, function.__globals__) if isinstance(hint, str) else hint  # noqa: S307 - our own source


def _kind(taken: Any) -> tuple[type, bool]:
    """(`Path`, True) for `Path`s in a list, which may also be None."""
    if NoneType in get_args(taken):
        (taken,) = (each for each in get_args(taken) if each is not NoneType)
    several = get_origin(taken) is list
    if several:
        (taken,) = get_args(taken)
    return taken, several


def _defaults(function: Callable[..., None]) -> dict[str, Any]:
    # `inspect.signature` tells the same, and takes longer to import than many a command runs.
    code: Any = function.__code__
    names, values = code.co_varnames[: code.co_argcount], function.__defaults__ or ()
    return {**dict(zip(names[len(names) - len(values) :], values, strict=True)), **(function.__kwdefaults__ or {})}
