"""Paths as shown, and kept inside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.files.paths import display, identity, inside
from xcheck.model.notice import Trouble


def test_display_is_relative_with_slashes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    assert display(tmp_path / "work" / "corpus" / "a.txt") == "corpus/a.txt"
    assert display("./corpus//a.txt") == "corpus/a.txt"
    assert display(tmp_path / "elsewhere" / "a.txt") == "../elsewhere/a.txt"
    assert display(tmp_path / "elsewhere", base=tmp_path) == "elsewhere"
    assert display(Path()) == "."


@given(st.lists(st.sampled_from([".", "..", "a", "b.txt", "c..d", ""]), max_size=5).map("/".join))
def test_display_is_the_relative_path(text: str) -> None:
    assert display(text) == (os.path.relpath(text) if text else str(Path.cwd())), text


def test_inside(tmp_path: Path) -> None:
    assert inside(tmp_path, "a/b.txt") == tmp_path / "a" / "b.txt"
    assert inside(tmp_path, "a..b/c") == tmp_path / "a..b" / "c"


@pytest.mark.parametrize("relative", ["../x", "a/../../x", "/etc/x", "C:\\x", "a\\..\\..\\x", "out/x"])
def test_outside(tmp_path: Path, relative: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "out").symlink_to(tmp_path)
    with pytest.raises(Trouble, match="would be written outside"):
        inside(tmp_path / "in", relative)


def test_a_file_is_the_same_by_all_its_names(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    (tmp_path / "b.txt").symlink_to(file)
    assert identity(file) == identity(tmp_path / "b.txt") is not None
    assert identity(tmp_path / "c.txt") is None
    assert identity("a\0b") is None
