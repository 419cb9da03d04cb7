"""Fingerprints: what a stored value depends on beside the article, so that a change redoes what it must and no more.

Extracted records depend on the code of the rooms that extraction is made of, on the word lists beside that code, on the
version of Python (its tables of characters) and of the libraries used, and on the lexicon. A whole result depends on
everything. Times of files take no part: a checkout or a copy changes them and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from xcheck import __version__
from xcheck.engine.unchanged import HOME, NO_CODE, versions

if TYPE_CHECKING:
    from xcheck.extract.extraction import Lexicon
    from xcheck.model.article import Article

_EXTRACTION = ("model", "files", "text", "names", "extract", "readers", "engine")


@lru_cache(maxsize=2)
def of_code(whole: bool = False) -> str:
    """The fingerprint of the code and word lists that extraction runs, or, with `whole`, that a check runs."""
    rooms = sorted(each for each in os.listdir(HOME) if each not in NO_CODE) if whole else _EXTRACTION  # noqa: PTH208
    found = hashlib.sha256(f"{__version__} {sys.version_info[:3]} {versions()}".encode())
    for room in rooms:
        found.update(f"{room} ".encode() + _of(room))
    return found.hexdigest()


@lru_cache(maxsize=64)
def _of(room: str) -> bytes:
    """The hash of one room's files, or of one module beside the rooms."""
    found = hashlib.sha256()
    home = f"{HOME}/{room}"
    walked = os.walk(home) if os.path.isdir(home) else [(HOME, [], [room])]  # noqa: PTH112
    for folder, inner, files in walked:
        inner[:] = sorted(each for each in inner if each != "__pycache__")
        for each in sorted(files):
            if each.endswith((".pyc", ".pyo")):
                continue
            # Path's own way takes twice as long, and these are hundreds of files at every start.
            with open(f"{folder}/{each}", "rb", buffering=0) as file:  # noqa: PTH123
                raw = file.read()
            found.update(f"{folder[len(HOME) :]}/{each} {len(raw)} ".encode("utf-8", "surrogateescape"))
            found.update(raw)
    return found.digest()


def of_lexicon(lexicon: Lexicon) -> str:
    """The fingerprint of what extraction is given beside the article."""
    return of_values((lexicon.templates.digest, lexicon.terms.lists, lexicon.patterns, lexicon.tagger))


def of_values(value: Any) -> str:
    """The fingerprint of values: records, mappings, sets and sequences of plain ones. Two sets are equal in any order.

    Raises TypeError for what has no plain values, and ValueError for what MessagePack cannot hold (half a surrogate pair).
    """
    found = hashlib.sha256()
    found.update(_pack(value))
    return found.hexdigest()


def of_articles(articles: Iterable[Article]) -> str:
    """The fingerprint of articles with all that a report may say of them; their order counts. Raises ValueError like `of_values`."""
    found = hashlib.blake2b()
    for article in articles:
        found.update(_pack(article))
    return found.hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, re.Pattern):
        return value.pattern, value.flags
    raise TypeError(f"{type(value).__name__} has no plain values")


_pack = msgspec.msgpack.Encoder(order="deterministic", enc_hook=_plain).encode


def of_extraction(lexicon: Lexicon) -> bytes:
    """What all extractions with this lexicon and this code have in common: the first part of the key they are kept under."""
    return hashlib.sha256(f"{of_code()} {of_lexicon(lexicon)}".encode()).digest()


def key(standard: bytes, digest: str) -> bytes:
    """The key of one article's extraction: 16 bytes over what it depends on."""
    return hashlib.blake2b(digest.encode(), key=standard, digest_size=16).digest()
