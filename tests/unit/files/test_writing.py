"""Whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from xcheck.files import writing
from xcheck.model.notice import Trouble


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_and_makes_folders(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "report.json"
    writing.write(target, b"one")
    writing.write_text(target, "zwei – 2\r\n")
    assert target.read_bytes() == "zwei – 2\r\n".encode()
    assert names(target.parent) == ["report.json"]
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~mask


def test_an_existing_file_keeps_its_permissions_and_a_link_its_target(tmp_path: Path) -> None:
    target, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    writing.write(link, b"new")
    assert target.read_text() == "new"
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")

    def fail(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(Trouble, match=r"report\.json: cannot be written: No space left on device"):
        writing.write(target, b"new")
    assert target.read_text() == "old"
    assert names(tmp_path) == ["report.json"]


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        writing.write(tmp_path / "x", b"new")
    assert names(tmp_path) == []


def test_what_cannot_be_written_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Trouble, match="is a folder"):
        writing.write(tmp_path, b"x")
    with pytest.raises(Trouble, match="cannot be written"):
        writing.write(tmp_path / "file" / "below", b"x")
    with pytest.raises(Trouble, match="cannot be written"):
        writing.write(tmp_path / "a\0b", b"x")


def test_a_device_is_written_to() -> None:
    writing.write(Path(os.devnull), b"x")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_what_need_not_last_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: pytest.fail("waits for the disk"))
    writing.write(tmp_path / "deep" / "file", b"again", lasting=False)
    assert (tmp_path / "deep" / "file").read_bytes() == b"again"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_written_to_directly_by_whatever_name_it_is_given(tmp_path: Path) -> None:
    # As behind /dev/stdout: a link to what has no other name.
    reading, writing_end = os.pipe()
    link = tmp_path / "stdout"
    link.symlink_to(f"/dev/fd/{writing_end}")
    if not link.exists():
        pytest.skip("no /dev/fd here")
    writing.write(link, b"told")
    os.close(writing_end)
    with os.fdopen(reading, "rb") as pipe:
        assert pipe.read() == b"told"
    assert names(tmp_path) == ["stdout"]
