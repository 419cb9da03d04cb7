"""What is told of files without reading them: the same while nothing is touched, and nothing where that is not sure."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from xcheck.engine.unchanged import LIBRARIES, state, versions

LONG_AGO = 1_600_000_000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("xcheck.engine.unchanged._code", lambda: "code")
    (tmp_path / "inner" / "__pycache__").mkdir(parents=True)
    for name in ("one.yaml", "inner/two.yaml"):
        put(tmp_path / name, "id: one")
    return tmp_path


def put(file: Path, text: str, when: int = LONG_AGO) -> None:
    file.write_text(text, encoding="utf-8")
    os.utime(file, (when, when))


def test_it_is_the_same_while_nothing_is_touched(folder: Path) -> None:
    before = state([folder])
    assert before is not None
    put(folder / "inner" / "__pycache__" / "two.pyc", "byte code")
    assert state([folder]) == before


@pytest.mark.parametrize("change", ["size", "time", "name", "more", "root", "disguised"])
def test_it_is_another_one_when_something_is(folder: Path, change: str) -> None:
    before = state([folder])
    if change == "size":
        put(folder / "inner" / "two.yaml", "id: three")
    elif change == "time":
        put(folder / "one.yaml", "id: one", LONG_AGO + 1)
    elif change == "name":
        (folder / "one.yaml").rename(folder / "three.yaml")
    elif change == "disguised":
        time.sleep(0.05)  # longer than the system's clock of files stands still
        put(folder / "one.yaml", "id: two")
    elif change == "more":
        put(folder / "inner" / "three.yaml", "")
    assert state([folder / "inner"] if change == "root" else [folder]) not in (before, None)


def test_nothing_is_told_of_what_was_just_touched_or_is_not_there(folder: Path) -> None:
    (folder / "one.yaml").touch()
    assert state([folder]) is None
    assert state([folder / "none"]) is None


def test_libraries_are_known_by_their_metadata() -> None:
    assert all(told.startswith(f"{name}-") for name, told in zip(LIBRARIES, versions(), strict=True))
