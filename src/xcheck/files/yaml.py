"""YAML read strictly: plain data with places, by the YAML 1.2 core rules, safe on hostile input.

What differs from PyYAML's own loading: `NO`, `12:30` and dates stay text, `012` is twelve, keys are always text as
written, a duplicate key is an error, and every value knows its line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from xcheck.files.document import Document
from xcheck.files.paths import display
from xcheck.files.reading import read_bytes
from xcheck.model.notice import Notice, Trouble

MAX_BYTES = 64 << 20

_UNPRINTABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""Compiled where it is first searched for: it takes as long as a hundred others."""

_FLUSH = re.compile(r"^[^\s#]", re.MULTILINE)

_COLON = "': ' cannot stand here: put the text in quotes, or look at the line above"
# libyaml's words -> an editor's.
_PLAINER = {
    "mapping values are not allowed in this context": _COLON,
    "mapping values are not allowed here": _COLON,
    "could not find expected ':'": "a key without ':'",
    "did not find expected key": "a key was expected here: look at the indentation and the quotes",
    "did not find expected '-' indicator": "a list item ('- …') was expected here: look at the indentation",
    "found unexpected end of stream": "a quotation mark is never closed",
    "did not find expected ',' or ']'": "',' or ']' is missing",
    "did not find expected ',' or '}'": "',' or '}' is missing",
    "did not find expected node content": "a value is missing",
    "found undefined alias": "'*…' names an anchor that is nowhere defined",
    "did not find expected alphabetic or numeric character": "'*' and '&' at the start of a value have a meaning of their own: put it in quotes",
    "did not find expected <document start>": "this line does not go with what is above it: look at the indentation",
}


def load(path: Path, kind: str = "yaml", shown: str | None = None, without: str = "") -> Document:
    """The document in the file at `path`, which must be UTF-8 (UTF-16 with a byte-order mark is read too).

    `shown` is the path as messages give it; by default relative to the working folder. The top-level key `without` is not
    read where it is the last one of the file, nor what stands below it.
    Raises Trouble for a file that cannot be read, is no YAML, or has a duplicate key.
    """
    shown = display(path) if shown is None else shown
    raw = read_bytes(path, shown, MAX_BYTES)
    try:
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise Trouble(Notice(shown, kind, f"is not UTF-8 (byte 0x{raw[error.start]:02x}); save it as UTF-8", "trouble", line, column)) from None
    return loads(_before(text, without) if without else text, shown, kind)


def _before(text: str, key: str) -> str:
    """The text up to the line of a top-level key, where no other key follows."""
    at = text.find(f"\n{key}:\n")
    return text[: at + 1] if at >= 0 and not _FLUSH.search(text, at + len(key) + 3) else text


def loads(text: str, path: str, kind: str = "yaml", line: int = 1) -> Document:
    """The document in `text`, whose first line is line `line` of the file that messages call `path`.

    An empty text gives None. Raises Trouble with every duplicate key, or with the first mistake in the syntax.
    """
    # Most articles have no YAML, and what ships is kept ready: a short run should not pay for the library.
    import yaml

    from xcheck.files.composer import Composer

    composer = Composer(path, kind, line)
    bad = re.search(_UNPRINTABLE, text)
    if bad:
        before = text[: bad.start()]
        spot = (before.count("\n") + line, bad.start() - before.rfind("\n"))
        raise composer.trouble(f"character U+{ord(bad.group()):04X} is not allowed in YAML", spot)
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        for event in _events(loader):
            composer.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "cannot be read"
        spot = composer.spot(mark) if mark else (line, 1)
        raise composer.trouble(f"not valid YAML: {_explained(problem, text, spot[0] - line, spot[1] - 1)}", spot) from None
    finally:
        loader.dispose()
    if composer.duplicates:
        raise Trouble(*composer.duplicates)
    return Document(composer.value, composer.marks, path, kind)


def _events(loader: Any) -> Iterator[Any]:
    while loader.check_event():
        yield loader.get_event()


def _explained(problem: str, text: str, row: int, column: int) -> str:
    if "cannot start any token" in problem:
        lines = text.splitlines()
        found = lines[row][column : column + 1] if 0 <= row < len(lines) else ""
        if found == "\t":
            return "a tab: YAML is indented with spaces"
        return f"a value cannot begin with {found!r}: put it in quotes" if found else problem
    return _PLAINER.get(problem, problem)
