"""What a page of the documentation tells a reader to do: the files it shows, and the commands with what they print.

A fence with `title="PATH"` is a file. A `console` fence holds lines that begin with `$ `, each a command; `# exit 1` behind
one is its exit status (0 where nothing is said), and the lines below it are what it prints. A line that is only `…` stands for
any number of lines. Below a command without lines nothing is said of what it prints.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import NamedTuple

_FENCE = re.compile(r"^(?P<indent> *)(?P<marks>`{3,})(?P<about>[^\n`]*)\n(?P<body>.*?)^(?P=indent)(?P=marks) *$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'\btitle="([^"]+)"')
_STATUS = re.compile(r"\s#\s*exit (\d)\s*$")


class Fence(NamedTuple):
    """A fenced block: the language and what else stands behind its marks, its text without indentation, its first line."""

    about: str
    body: str
    line: int

    @property
    def language(self) -> str:
        return self.about.split()[0] if self.about.split() else ""

    @property
    def title(self) -> str | None:
        found = _TITLE.search(self.about)
        return found[1] if found else None


class Shown(NamedTuple):
    """A file that a page shows whole."""

    path: str
    text: str
    line: int


class Command(NamedTuple):
    """A command of a page, its words, the file it reads from standard input, the exit status it ends with, and what it prints."""

    words: tuple[str, ...]
    stdin: str | None
    status: int
    prints: tuple[str, ...]
    line: int


def fences(page: str) -> Iterator[Fence]:
    """The fenced blocks of a page, in order."""
    for found in _FENCE.finditer(page):
        indent = len(found["indent"])
        body = "".join(line[indent:] if line.strip() else line.lstrip(" ") for line in found["body"].splitlines(keepends=True))
        yield Fence(found["about"].strip(), body, page.count("\n", 0, found.start()) + 1)


def steps(page: str) -> Iterator[Shown | Command]:
    """What a page tells to do, in order. Raises ValueError where a `console` fence does not begin with a command."""
    for fence in fences(page):
        if fence.title is not None:
            yield Shown(fence.title, fence.body, fence.line)
        elif fence.language == "console":
            yield from _commands(fence)


def _commands(fence: Fence) -> Iterator[Command]:
    begun: tuple[str, int] | None = None
    prints: list[str] = []
    for number, line in enumerate(fence.body.splitlines(), fence.line + 1):
        if line.startswith("$ "):
            if begun is not None:
                yield _command(*begun, prints)
            begun, prints = (line[2:], number), []
        elif begun is None:
            raise ValueError(f"line {number}: a console block begins with `$ ` and a command")
        else:
            prints.append(line)
    if begun is not None:
        yield _command(*begun, prints)


def _command(written: str, line: int, prints: list[str]) -> Command:
    said = _STATUS.search(written)
    words = shlex.split(written, comments=True)
    stdin = None
    if "<" in words:
        at = words.index("<")
        stdin, words = words[at + 1], words[:at] + words[at + 2 :]
    return Command(tuple(words), stdin, int(said[1]) if said else 0, tuple(prints), line)


def differs(wanted: tuple[str, ...], printed: str) -> str | None:
    """What of the wanted lines is not printed, or None. `…` alone stands for any lines, one at a line's end for the rest of it."""
    want = [line.rstrip() for line in wanted]
    while want and not want[-1]:
        want.pop()
    if not want:
        return None
    pattern = "".join(r"(?:[^\n]*\n)*?" if line.strip() == "…" else _as_pattern(line) + "\n" for line in want)
    have = "".join(f"{line.rstrip()}\n" for line in printed.rstrip().splitlines())
    return None if re.fullmatch(pattern, have) else f"wanted:\n{chr(10).join(want)}\n\nprinted:\n{have}"


def renewed(wanted: tuple[str, ...], printed: str) -> list[str] | None:
    """What a page would show of what is printed now: all of it, or as many lines before or after its `…`. None where that does not say it."""
    have = [line.rstrip() for line in printed.rstrip().splitlines()]
    want = list(wanted)
    cuts = [at for at, line in enumerate(want) if line.strip() == "…"]
    if any(line.endswith(" …") for line in want) or len(cuts) > 1:
        return None
    if not cuts:
        return have
    before, after = cuts[0], len(want) - cuts[0] - 1
    return [*have[:before], "…", *(have[-after:] if after else [])]


def _as_pattern(line: str) -> str:
    return re.escape(line[:-2]) + r" [^\n]*" if line.endswith(" …") else re.escape(line)
