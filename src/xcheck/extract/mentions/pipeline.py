"""Installed spaCy English pipelines, for who wants their candidates too: the only place that imports spaCy, and only then.

A pipeline is known by its name and versions ("en_core_web_sm 3.8.0, spaCy 3.8.7"): what is extracted depends on them.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from xcheck.model.notice import Notice, Trouble

SPACY = (3, 8)
"""The minor version of spaCy whose pipelines are read."""
_PARTS = frozenset({"tok2vec", "transformer", "ner"})
INSTALL = "pip install 'xcheck-editorial[ner]' and the pipeline itself"


class Tagged(NamedTuple):
    """A name that a pipeline proposes: half-open code-point offsets into the text it was given, and its label (PERSON, ORG, GPE …)."""

    start: int
    end: int
    label: str


class Tagger(Protocol):
    """What proposes names in a text."""

    def __call__(self, text: str) -> Iterator[Tagged]:
        """The names in a text, in order."""


def identity(name: str) -> str:
    """Name and versions of the installed pipeline `name` (`en_core_web_sm`), without loading it.

    Raises Trouble where spaCy or the pipeline is not installed, or is of another version.
    """
    try:
        own = version("spacy")
    except PackageNotFoundError:
        raise _trouble(name, f"spaCy is not installed: {INSTALL}") from None
    if tuple(int(part) for part in own.split(".")[:2] if part.isdecimal()) != SPACY:
        raise _trouble(name, f"spaCy {own} is installed, and 3.8 is needed (>=3.8,<3.9)")
    found = find_spec(name)
    home = Path(found.origin).parent if found and found.origin else None
    if home is None or not (home / "meta.json").is_file():
        raise _trouble(name, f"no pipeline of this name is installed: {INSTALL}")
    return f"{name} {json.loads((home / 'meta.json').read_text(encoding='utf-8'))['version']}, spaCy {own}"


@lru_cache(maxsize=1)
def loaded(known: str) -> Tagger:
    """The pipeline with this identity, loaded once a process. Raises Trouble where it cannot be loaded."""
    name = known.split(" ", 1)[0]
    try:
        spacy: Any = importlib.import_module("spacy")
        pipeline = spacy.load(name)
    except (ImportError, OSError, ValueError) as error:
        raise _trouble(name, f"cannot be loaded: {error}") from error
    for part in [part for part in pipeline.pipe_names if part not in _PARTS]:
        pipeline.disable_pipe(part)

    def tag(text: str) -> Iterator[Tagged]:
        for span in pipeline(text).ents:
            yield Tagged(span.start_char, span.end_char, span.label_)

    return tag


def _trouble(name: str, message: str) -> Trouble:
    return Trouble(Notice("", "settings", f"ner: {name}: {message}"))
