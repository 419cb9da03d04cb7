"""Patterns that are kept: the same as those compiled anew, and compiled anew where there are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from xcheck.cli import patterns

SAMPLES: list[tuple[Any, int]] = [
    ("(?P<word>[a-zà-ÿ]+)(?:-(\\d+))?", 0),
    ("^one.*?two$", re.IGNORECASE | re.DOTALL | re.MULTILINE),
    ("(?i:Straße)|(?<=a)b(?!c)|\\bıſ", 0),
    (b"([\\x80-\xff]+)(?P<rest>x{2,5}+)?", 0),
    ("((a)|b)*\\1", re.ASCII),
    ("", 0),
]
TEXTS = ["straße STRASSE ab abc wort-12 ba aab", "ONE\nthing two\nmore", "\x80\xffxxxx"]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(patterns, "FOLDER", str(tmp_path))
    monkeypatch.setattr(patterns._compiler, "compile", patterns._anew)
    patterns._file.cache_clear()
    re.purge()
    with patterns.noted() as found:
        for pattern, flags in SAMPLES:
            re.compile(pattern, flags)
    patterns.keep(found)
    re.purge()
    yield tmp_path
    patterns._file.cache_clear()
    re.purge()


def fail(*_: object) -> None:
    pytest.fail("compiled anew")


def test_a_kept_pattern_is_what_it_was(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anew = [patterns._anew(pattern, int(flags)) for pattern, flags in SAMPLES]
    patterns.use()
    monkeypatch.setattr(patterns, "_anew", fail)
    for (pattern, flags), expected in zip(SAMPLES, anew, strict=True):
        found = re.compile(pattern, flags)
        assert (found, found.flags, found.groups, found.groupindex) == (expected, expected.flags, expected.groups, expected.groupindex)
        for text in TEXTS:
            given = text if isinstance(pattern, str) else text.encode("latin-1", "replace")
            told, wanted = ([(m.span(), m.groups(), m.lastgroup, m.groupdict()) for m in each.finditer(given)] for each in (found, expected))
            assert told == wanted


def test_what_is_not_kept_is_compiled_anew(kept: Path) -> None:
    patterns.use()
    assert re.compile("not (kept)").findall("not kept") == ["kept"]
    assert re.compile("^one.*?two$").search("ONE two") is None, "other flags make it another pattern"
    with pytest.raises(re.error, match="unterminated"):
        re.compile("(")


@pytest.mark.parametrize("raw", [None, b"", b"no such thing"])
def test_without_a_sound_file_all_are_compiled_anew(kept: Path, raw: bytes | None) -> None:
    (file,) = kept.iterdir()
    file.unlink()
    if raw is not None:
        file.write_bytes(raw)
    patterns.use()
    assert re.compile("^one.*?two$", re.IGNORECASE | re.DOTALL | re.MULTILINE).search("ONE two") is not None
