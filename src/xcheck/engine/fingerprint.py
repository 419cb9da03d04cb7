"""Fingerprints: what a stored value depends on beside the article, so that a change redoes what it must and no more.

Extracted records depend on the code of the rooms that extraction is made of, on the word lists beside that code, on the
version of Python (its tables of characters) and of the libraries used, and on the lexicon. A whole result depends on
everything. Times of files take no part: a checkout or a copy changes them and nothing else.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from xcheck import __version__
from xcheck.extract.extraction import Lexicon
from xcheck.model.article import Article

_HOME = Path(__file__).resolve().parent.parent
_EXTRACTION = ("model", "files", "text", "names", "extract", "readers", "engine")
_LIBRARIES = ("anyascii", "msgspec", "nicknames", "rapidfuzz", "regex")
_NO_CODE = frozenset(("__pycache__", "cli"))


@lru_cache(maxsize=2)
def of_code(whole: bool = False) -> str:
    """The fingerprint of the code and word lists that extraction runs, or, with `whole`, that a check runs."""
    rooms = sorted(_HOME / room for room in _EXTRACTION) if not whole else [_HOME]
    found = hashlib.sha256(f"{__version__} {sys.version_info[:3]} {[_version(name) for name in _LIBRARIES]}".encode())
    for room in rooms:
        for file in sorted(room.rglob("*")):
            parts = file.relative_to(_HOME).parts
            if file.suffix not in (".pyc", ".pyo") and _NO_CODE.isdisjoint(parts) and file.is_file():
                raw = file.read_bytes()
                found.update(f"{'/'.join(parts)} {len(raw)} ".encode())
                found.update(raw)
    return found.hexdigest()


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
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    raise TypeError(f"{type(value).__name__} has no plain values")


_pack = msgspec.msgpack.Encoder(order="deterministic", enc_hook=_plain).encode


def of_extraction(lexicon: Lexicon) -> bytes:
    """What all extractions with this lexicon and this code have in common: the first part of the key they are kept under."""
    return hashlib.sha256(f"{of_code()} {of_lexicon(lexicon)}".encode()).digest()


def key(standard: bytes, digest: str) -> bytes:
    """The key of one article's extraction: 16 bytes over what it depends on."""
    return hashlib.blake2b(digest.encode(), key=standard, digest_size=16).digest()


def _version(name: str) -> str:
    """The version of an installed library; its own word for it where it has one, since reading package metadata takes longer than all the rest."""
    given = getattr(sys.modules.get(name) or import_module(name), "__version__", None)
    if given is not None:
        return str(given)
    from importlib.metadata import version

    return version(name)
