"""The two sides of a comparison, and two files as such; folders and git are in `xcheck.diff.many`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from xcheck.diff.versions import Version, versions
from xcheck.files.paths import display
from xcheck.files.reading import read_bytes
from xcheck.model.notice import Notice, Trouble


class Sides(Struct, frozen=True):
    """All versions of both sides, how many articles are known to be the same, and what could not be read."""

    old: tuple[Version, ...]
    new: tuple[Version, ...]
    unchanged: int = 0
    notices: tuple[Notice, ...] = ()


class Manner(Struct, frozen=True):
    """How files are read: other names of front matter fields, a named encoding, and globs of what is left out."""

    names: Mapping[str, str]
    encoding: str | None = None
    exclude: tuple[str, ...] = ()


def of_files(old: Path, new: Path, manner: Manner) -> Sides:
    """Two files. Raises Trouble when one of them cannot be read."""
    sides = []
    for path in (old, new):
        shown = display(path)
        found, notices = versions(read_bytes(path, shown), shown, "", manner.names, manner.encoding)
        trouble = [n for n in notices if n.gravity == "trouble"]
        if trouble or not found:
            raise Trouble(*(trouble or [Notice(shown, "no-article", "holds no article")]))
        sides.append(found)
    return Sides(sides[0], sides[1])
