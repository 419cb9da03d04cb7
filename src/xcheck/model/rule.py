"""A rule: an editor's choice of a check, its settings, severities and wording."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from xcheck.model.finding import Severity


class BadSetting(ValueError):
    """Settings of the right type with values that cannot be: each fault with the keys that lead to it in the options."""

    def __init__(self, *faults: tuple[tuple[str | int, ...], str]) -> None:
        super().__init__("; ".join(message for _, message in faults))
        self.faults = faults


class Expectation(Struct, frozen=True):
    """One finding that an example must give: in which article, at which words, with which suggestion and severity."""

    article: int
    text: str
    suggestion: str | None = None
    severity: Severity | None = None
    line: int = 0


class Example(Struct, frozen=True):
    """A small set of articles with what fires there; none means that the rule stays silent.

    `articles` are texts, each with front matter if it needs a date or an id. `line` is where the example stands in the file.
    """

    about: str
    articles: tuple[str, ...]
    fires: tuple[Expectation, ...]
    line: int = 0


class Rule(Struct, frozen=True):
    """One YAML file of the rulebook, read."""

    id: str
    check: str
    title: str
    severities: Mapping[str, Severity]
    """Grade of the check -> severity."""
    messages: Mapping[str, str]
    """Grade of the check -> message with named placeholders."""
    why: str
    options: Mapping[str, Any] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    enabled: bool = True
    path: str = ""
    line: int = 1
