"""The commands there are, as a tree: the program, its groups, and what they do. Each is imported when it is looked at, and not before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

from xcheck.cli import patterns
from xcheck.cli.lean import import_msgspec
from xcheck.cli.parameters import Parameter, parameters

COMMANDS = ("accept", "annotate", "check", "clean", "diff", "extract", "fix", "init", "lsp", "report")
"""Commands: each a function in the module of its name."""
GROUPS = {
    "baseline": "Known findings: accept today's, drop the ones that are gone.",
    "entities": "The register: who is who, entries to adopt, and why names are one or two.",
    "index": "An archive on disk, to check one draft against all of it.",
    "names": "Compare names.",
    "rules": "The rulebook: what is on, one rule's page, its examples, its schema.",
}
"""Groups of commands: the functions of each are `COMMANDS` in the module of its name."""


class Command:
    """A command, a group of commands or the program: how it is `called`, what it is for, its function, and the commands `below` it."""

    def __init__(self, called: str, about: str, function: Callable[..., None], below: Mapping[str, Callable[[], Command]]) -> None:
        self.called, self.about, self.function, self.below = called, about, function, below

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What it takes itself."""
        return parameters(self.function)


def program(called: str = "xcheck") -> Command:
    """The whole command line."""
    from xcheck.cli.options import options

    below = {name: partial(_command, f"{called} {name}", name) for name in COMMANDS}
    groups = {name: partial(_group, f"{called} {name}", name) for name in GROUPS}
    return Command(called, _about(options), options, {**below, **groups})


def _command(called: str, name: str) -> Command:
    return _of(called, getattr(_module(name), name))


def _group(called: str, name: str) -> Command:
    own: Mapping[str, Callable[..., None]] = _module(name).COMMANDS
    return Command(called, GROUPS[name], _nothing, {each: partial(_of, f"{called} {each}", function) for each, function in own.items()})


WITHOUT_RECORDS = frozenset(["names"])
"""What does without msgspec."""


def _module(name: str) -> Any:
    patterns.use()
    if name not in WITHOUT_RECORDS:
        import_msgspec()
    return import_module(f"xcheck.cli.{name}")


def _of(called: str, function: Callable[..., None]) -> Command:
    return Command(called, _about(function), function, {})


def _about(function: Callable[..., None]) -> str:
    return function.__doc__ or ""


def _nothing() -> None:
    """What a group does itself."""
