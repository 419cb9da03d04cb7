"""A reviewed fix file put to its files: what they become, and one line for every patch that no longer fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from xcheck.files.decoding import decode
from xcheck.files.paths import inside
from xcheck.files.reading import read_bytes
from xcheck.model.notice import Notice, Trouble
from xcheck.readers import READERS, suffix
from xcheck.readers.amend import not_rewritten, swapped
from xcheck.readers.rewrite import encoded_as
from xcheck.review.fix_file import Patch
from xcheck.review.refitting import Refit, refit
from xcheck.review.unified import Rewritten

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is patched at most."""


class Applied(Struct, frozen=True):
    """The files that change, how many patches were made in each, how many were there already, and what does not fit."""

    files: tuple[Rewritten, ...]
    made: Mapping[str, int]
    done: int
    notices: tuple[Notice, ...]


def apply(patches: Mapping[str, Sequence[Patch]], shown: str, folder: Path, encoding: str | None) -> Applied:
    """The patches of the fix file that messages call `shown`, made in memory. Its paths are those below `folder`.

    A patch that does not fit is told and the others are made; a file that may not be written to takes none.
    """
    files: list[Rewritten] = []
    notices: list[Notice] = []
    made: dict[str, int] = {}
    done = 0
    for path in sorted(patches):
        own = patches[path]
        try:
            raw, text, codec, mark = _opened(path, folder, encoding)
        except Trouble as trouble:
            notices.extend(_told(shown, own[0].line, path, notice.message) for notice in trouble.notices)
            continue
        found = [_encodable(one, codec) for one in refit(text, own)]
        notices.extend(_told(shown, one.patch.line, path, f"no longer fits: {one.why}") for one in found if one.swap is None and not one.done)
        swaps = sorted(one.swap for one in found if one.swap is not None)
        done += sum(one.done for one in found)
        if swaps:
            made[path] = len(swaps)
            files.append(Rewritten(path, raw, mark + swapped(text, swaps).encode(codec), codec, mark))
    return Applied(tuple(files), made, done, tuple(sorted(notices, key=lambda n: n.line)))


def _opened(path: str, folder: Path, encoding: str | None) -> tuple[bytes, str, str, bytes]:
    """The file at `path`: its bytes, text, codec and byte-order mark. Raises Trouble for one that is not to be touched."""
    file = inside(folder, path)
    if suffix(path) not in READERS or not_rewritten(path):
        raise Trouble(Notice(path, "fix-file", "is no text file or Markdown file"))
    raw = read_bytes(file, path, LARGEST)
    decoded = decode(raw, path, encoding)
    codec, mark = encoded_as(raw, decoded.text, decoded.encoding, path)
    return raw, decoded.text, codec, mark


def _encodable(one: Refit, codec: str) -> Refit:
    try:
        one.patch.new.encode(codec)
    except UnicodeError:
        return Refit(one.patch, None, f"its new words cannot be written in {codec}, the encoding of the file")
    return one


def _told(shown: str, line: int, path: str, message: str) -> Notice:
    return Notice(shown, "fix-file", f"{path}: {message}", "trouble", line, 1)
