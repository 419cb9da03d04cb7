"""Regular expressions, kept as they were compiled when xcheck was set up.

Python keeps the byte code of modules, and compiles the regular expressions in them anew in every process: a hundred and fifty for
`xcheck diff`, which took a third of its start. So what they compile to is kept beside that byte code, and made a pattern again where
one is asked for. `re` has no door for this: its compiler is put another one before, which looks a pattern up and hands on what it
does not find. What is kept goes by the whole version of Python, and by each pattern and its flags: it cannot be out of date.
"""

from __future__ import annotations

import marshal
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from typing import Any

FOLDER = f"{__file__.rpartition('cli')[0]}__pycache__"
_FILE = f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}.ready"

_compiler: Any = getattr(re, "_compiler", None)
_anew: Any = getattr(_compiler, "compile", None)

Compiled = tuple[int, bytes, int, dict[str, int]]
"""What a pattern compiles to: all of its flags, its code, the number of its groups, and those that have names."""


def use() -> None:
    """From now on patterns that are kept are not compiled anew."""
    if _anew is not None:
        _compiler.compile = _made


def _made(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
    kept = _kept(pattern, flags) if type(pattern) in (str, bytes) else None
    if kept is None:
        compiled: re.Pattern[Any] = _anew(pattern, flags)
        return compiled
    all_flags, code, groups, named = kept
    names: list[str | None] = [None] * (groups + 1)
    for name, number in named.items():
        names[number] = name
    # It looks the code through before it takes it.
    made: re.Pattern[Any] = _compiler._sre.compile(pattern, all_flags, memoryview(code).cast("I").tolist(), groups, named, tuple(names))
    return made


def _kept(pattern: str | bytes, flags: int) -> Compiled | None:
    places, file = _file()
    place = places.get(_name(pattern, flags))
    if place is None:
        return None
    kept: Compiled = marshal.loads(file[-place:])  # noqa: S302 - as below
    return kept


@lru_cache(maxsize=1)
def _file() -> tuple[dict[str, int], memoryview]:
    """Where each pattern stands, as bytes from the end, and the file: most of what is kept is not asked for, and never made."""
    # Who can write here can write byte code too: no more is asked of this file than Python asks of the others.
    try:
        with open(f"{FOLDER}/{_FILE}", "rb", buffering=0) as file:  # noqa: PTH123 - pathlib is not imported by every command
            raw = file.read()
        return marshal.loads(raw), memoryview(raw)  # noqa: S302
    except (OSError, ValueError, EOFError, TypeError):
        return {}, memoryview(b"")


def _name(pattern: str | bytes, flags: int) -> str:
    return f"{flags:d} {pattern}" if isinstance(pattern, str) else f"{flags:d}b {pattern.decode('latin-1')}"


def _noted(pattern: Any, flags: int) -> Mapping[str, Compiled]:
    if type(pattern) not in (str, bytes) or flags & re.DEBUG:
        return {}
    read = _compiler._parser.parse(pattern, flags)
    code = b"".join(word.to_bytes(4, sys.byteorder) for word in _compiler._code(read, flags))
    return {_name(pattern, flags): (int(flags | read.state.flags), code, read.state.groups - 1, dict(read.state.groupdict))}


@contextmanager
def noted() -> Iterator[dict[str, Compiled]]:
    """What patterns compile to that are compiled in the meantime, for `keep`."""
    found: dict[str, Compiled] = {}

    def note(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        # A Python that has these parts otherwise compiles as ever.
        with suppress(AttributeError, TypeError, ValueError):
            found.update(_noted(pattern, flags))
        compiled: re.Pattern[Any] = _anew(pattern, flags)
        return compiled

    if _anew is None:
        yield found
        return
    _compiler.compile, before = note, _compiler.compile
    try:
        yield found
    finally:
        _compiler.compile = before


def keep(found: Mapping[str, Compiled]) -> None:
    """Keeps patterns for all commands to come. Raises Trouble (`unwritable`)."""
    from pathlib import Path

    from xcheck.files.writing import write

    places: dict[str, int] = {}
    raw = b""
    for name in sorted(found, reverse=True):
        raw = marshal.dumps(found[name]) + raw
        places[name] = len(raw)
    write(Path(FOLDER, _FILE), marshal.dumps(places) + raw, lasting=False)
