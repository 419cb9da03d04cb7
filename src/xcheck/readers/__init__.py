"""From files to articles: one module a format, each keeping the way back to every character's place in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from xcheck.files.decoding import decode
from xcheck.files.reading import read_bytes as whole_file
from xcheck.model.article import Article
from xcheck.model.notice import Notice, Trouble
from xcheck.readers import markdown, plain

Read = Callable[[str, str, Mapping[str, str]], tuple[tuple[Article, ...], tuple[Notice, ...]]]

READERS: Mapping[str, Read] = {".txt": plain.read, ".text": plain.read, ".md": markdown.read, ".markdown": markdown.read}


def read_file(file: Path, path: str, names: Mapping[str, str], encoding: str | None) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles in `file`, reported under `path`; what cannot be read becomes a trouble notice, never an exception."""
    try:
        return read_bytes(whole_file(file, path), path, names, encoding)
    except Trouble as trouble:
        return (), tuple(trouble.notices)


def read_bytes(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles in the content of a file; see `read_file`."""
    reader = READERS.get(PurePosixPath(path).suffix.casefold(), plain.read)
    try:
        articles, notices = reader(decode(raw, path, encoding).text, path, names)
    except Trouble as trouble:
        return (), tuple(trouble.notices)
    blank = tuple(Notice(a.path, "empty", "holds no words") for a in articles if not a.text.strip())
    return tuple(a for a in articles if a.text.strip()), (*notices, *blank)
