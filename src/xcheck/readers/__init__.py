"""From files to articles: one module a format, each keeping the way back to every character's place in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from xcheck.files.decoding import decode
from xcheck.files.reading import read_bytes as whole_file
from xcheck.files.reading import too_large
from xcheck.model.article import Article
from xcheck.model.notice import Notice, Trouble
from xcheck.readers import markdown, plain

Found = tuple[tuple[Article, ...], tuple[Notice, ...]]
Read = Callable[[bytes, str, Mapping[str, str], str | None], Found]
"""Content, path, names of front matter fields, named encoding -> articles and notices. May raise Trouble."""


def _text(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    return plain.read(decode(raw, path, encoding).text, path, names)


def _markdown(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    return markdown.read(decode(raw, path, encoding).text, path, names)


# The other formats are imported when the first such file is read.
def _html(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    from xcheck.readers import html

    return html.read(html.decoded(raw, path, encoding).text, path, names)


def _docx(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    from xcheck.readers import docx

    return docx.read(raw, path)


def _json(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    from xcheck.readers import json

    return json.read(decode(raw, path, encoding).text, path, names)


def _json_lines(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    from xcheck.readers import json

    return json.read_lines(decode(raw, path, encoding).text, path, names)


def _parquet(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    from xcheck.readers import parquet

    return parquet.read(raw, path, names)


READERS: Mapping[str, Read] = {
    ".txt": _text, ".text": _text, ".md": _markdown, ".markdown": _markdown, ".html": _html, ".htm": _html, ".xhtml": _html,
    ".docx": _docx, ".json": _json, ".jsonl": _json_lines, ".ndjson": _json_lines, ".parquet": _parquet,
}  # fmt: skip
"""Suffix, in lower case -> the reader of that format; all other files are read as plain text."""
OF_MANY = frozenset((".json", ".jsonl", ".ndjson", ".parquet"))
"""Suffixes of files that may hold a whole archive."""
LARGEST = 20 << 20
"""Bytes of the largest file that holds one article, and characters of the longest article in a file of many: more is a dump, which would keep an editor waiting."""


def read_file(file: Path, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    """The articles in `file`, reported under `path`; what cannot be read becomes a trouble notice, never an exception."""
    try:
        return read_bytes(whole_file(file, path, None if suffix(path) in OF_MANY else LARGEST), path, names, encoding)
    except Trouble as trouble:
        return (), tuple(trouble.notices)


def read_bytes(raw: bytes, path: str, names: Mapping[str, str], encoding: str | None) -> Found:
    """The articles in the content of a file; see `read_file`."""
    reader = READERS.get(suffix(path), _text)
    if len(raw) > LARGEST and suffix(path) not in OF_MANY:
        return (), (too_large(path, len(raw), LARGEST),)
    try:
        articles, notices = reader(raw, path, names, encoding)
    except Trouble as trouble:
        return (), tuple(trouble.notices)
    refused = [Notice(a.path, "empty", "holds no words") for a in articles if not a.text.strip()]
    refused.extend(too_large(a.path, len(a.text), LARGEST, "characters") for a in articles if len(a.text) > LARGEST)
    return tuple(a for a in articles if len(a.text) <= LARGEST and a.text.strip()), (*notices, *refused)


def suffix(path: str) -> str:
    """The suffix of `path` in lower case, by which its reader is chosen."""
    return PurePosixPath(path).suffix.casefold()
