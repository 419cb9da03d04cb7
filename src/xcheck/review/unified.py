"""Changed files as a unified patch that `patch -p1` and `git apply` take: bytes of the files, whatever their encoding.

Changes here never add or take away a line, so lines pair up by number and no search is needed. Files in UTF-16 and
UTF-32 hold zero bytes that patch programs refuse; their part of the patch is in UTF-8, for reading only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

CONTEXT = 3
"""Unchanged lines shown before and after a change."""
_NO_END = b"\n\\ No newline at end of file\n"


class Rewritten(NamedTuple):
    """A file before and after, with the codec and byte-order mark that both are in."""

    path: str
    old: bytes
    new: bytes
    codec: str
    mark: bytes


def patch(files: Iterable[Rewritten]) -> bytes:
    """The patch of all `files`, in their order; empty where nothing changes."""
    return b"".join(part for file in files for part in _parts(file))


def _parts(file: Rewritten) -> Iterator[bytes]:
    old, new = (_for_reading(raw, file) for raw in (file.old, file.new))
    if old == new:
        return
    before, after = (raw.splitlines(keepends=True) if b"\r" not in raw else _by_feeds(raw) for raw in (old, new))
    assert len(before) == len(after), "a fix keeps every line end"
    yield f"--- {_name('a', file.path)}\n+++ {_name('b', file.path)}\n".encode("utf-8", "surrogateescape")
    changed = [number for number, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
    for first, last in _hunks(changed):
        start, end = max(0, first - CONTEXT), min(len(before), last + 1 + CONTEXT)
        length = f"{start + 1},{end - start}" if end - start != 1 else f"{start + 1}"
        yield f"@@ -{length} +{length} @@\n".encode()
        yield from _lines(before[start:end], after[start:end])


def _by_feeds(raw: bytes) -> list[bytes]:
    """Lines as patch programs count them: a carriage return alone ends none."""
    lines = [line + b"\n" for line in raw.split(b"\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _hunks(changed: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last changed line of each hunk: changes closer than twice the context share one."""
    first = last = changed[0]
    for number in changed[1:]:
        if number - last > 2 * CONTEXT:
            yield first, last
            first = number
        last = number
    yield first, last


def _lines(before: Sequence[bytes], after: Sequence[bytes]) -> Iterator[bytes]:
    """The lines of a hunk: of neighbouring changed lines all old ones come first, then all new ones."""
    run: list[tuple[bytes, bytes]] = []
    for old, new in zip(before, after, strict=True):
        if old != new:
            run.append((old, new))
            continue
        yield from _run(run)
        run = []
        yield _line(b" ", old)
    yield from _run(run)


def _run(run: Sequence[tuple[bytes, bytes]]) -> Iterator[bytes]:
    yield from (_line(b"-", old) for old, _ in run)
    yield from (_line(b"+", new) for _, new in run)


def _line(sign: bytes, line: bytes) -> bytes:
    return sign + line if line.endswith(b"\n") else sign + line + _NO_END


def _for_reading(raw: bytes, file: Rewritten) -> bytes:
    wide = file.codec.replace("_", "-").startswith(("utf-16", "utf-32"))
    return raw[len(file.mark) :].decode(file.codec).encode("utf-8", "replace") if wide else raw


def _name(side: str, path: str) -> str:
    """A path as git writes it: quoted where it holds a quote, a backslash or a control character; a tab ends one with spaces."""
    name = f"{side}/{path}"
    if any(c in '"\\' or ord(c) < 32 or ord(c) == 127 for c in name):
        return '"' + "".join(f"\\{c}" if c in '"\\' else f"\\{ord(c):03o}" if ord(c) < 32 or ord(c) == 127 else c for c in name) + '"'
    return f"{name}\t" if " " in name else name
