"""Bytes from a file, or one line why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from xcheck.files.reading import read_bytes
from xcheck.model.notice import Trouble


def test_reads(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\0\r\n")
    assert read_bytes(tmp_path / "a", "a", 3) == b"\0\r\n"


@pytest.mark.parametrize(
    ("name", "words"),
    [("absent", "no such file"), (".", "is a folder"), ("pipe", "not a regular file"), ("large", "too large: 20 bytes, at most 10"), ("a\0", "cannot be read")],
)
def test_refuses(tmp_path: Path, name: str, words: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"x" * 20)
    with pytest.raises(Trouble, match=f"shown: .*{words}"):
        read_bytes(tmp_path / name, "shown", 10)
