"""Small corpora, resolved with a register of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import articles_of
from xcheck.names.register import Register, load
from xcheck.review.roster import Roster
from xcheck.run import Standards, roster

Resolve = Callable[..., Roster]
Write = Callable[..., Register]

SLIP = "The mayor, Ilse Brandvold, opened the bridge. Later Brandvold crossed it. It was the third that Branvold has opened, and Brandvold wants more."
GENERAL = (
    "General Yuriy Hrabovskiy said on Friday that the road was open. Reporters asked General Hrabovskiy about the bridge.",
    "The order came from General Yuriy Hrabovsky, two officers said.",
    "General Yuriy Hrabovsky retired in June. Friends saw General Hrabovsky in his garden.",
)
TIE = "The harbour master Anneke Vossmeer closed the lock. For two hours nobody could reach Vosmeer by telephone."
LOOK = (
    "Judge Stephen Quillfeather will hear the case. On Monday Quillfeather asked for patience.",
    "The case went to Judge Steven Quillfeather, the court said.",
    "Judge Stephen Quillfeather read out the sentence.",
)


@pytest.fixture
def register_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """The register in YAML texts, written as `1.yaml`, `2.yaml` … into the test's folder, which becomes the working folder."""
    monkeypatch.chdir(tmp_path)

    def write(*texts: str) -> Register:
        paths = [tmp_path / f"{number}.yaml" for number, _ in enumerate(texts, 1)]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return load(paths)

    return write


@pytest.fixture
def resolve(against: Standards) -> Resolve:
    """The roster of texts, with this register alone."""

    def resolve(*texts: str, register: Register | None = None) -> Roster:
        return roster(articles_of(*texts), replace(against, register=register or Register.of(())))

    return resolve
