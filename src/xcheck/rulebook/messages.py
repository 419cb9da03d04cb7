"""The placeholders of a message: plain names in braces, nothing else that a format string could do."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from xcheck.files.nearest import did_you_mean

COMMON = frozenset({"text", "value", "place", "suggestion", "reasons", "places"})
"""What every message may use; a check adds its `facts`."""

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NAME = re.compile(r"[A-Za-z_]+")


def faults(message: str, facts: Collection[str]) -> list[str]:
    """What is wrong with the placeholders of `message`, if anything."""
    allowed = COMMON | set(facts)
    found: list[str] = []
    for token in _TOKEN.finditer(message):
        name = token.group(1)
        if name is None:
            if len(token.group()) == 1:
                found.append(f"a single {token.group()!r} in the message: write it twice where a brace is meant")
        elif not _NAME.fullmatch(name):
            found.append(f"{token.group()!r} in the message: only plain placeholders like {{text}} are allowed")
        elif name not in allowed:
            found.append(f"unknown placeholder {token.group()!r}{did_you_mean(name, allowed)}")
    return found


def render(message: str, values: Mapping[str, str | int]) -> str:
    """`message` with its placeholders filled; a fact that the conflict does not give is left empty."""

    def fill(token: re.Match[str]) -> str:
        name = token.group(1)
        return token.group()[0] if name is None else str(values.get(name, ""))

    return _TOKEN.sub(fill, message).strip()
