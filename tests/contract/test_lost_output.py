"""What the program says cannot be written, or it breaks: one line, exit status 2, and never one that looks like an answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import xcheck.cli as command_line

WRONG = "Hall opens\n\nThe hall opens on Tuesday, March 9, 2026, at nine.\n"
FULL = Path("/dev/full")
COMMANDS = [
    ("check", "a.txt", "--no-report", "--no-cache"),
    ("check", "a.txt", "--no-report", "--no-cache", "--format", "json"),
    ("check", "a.txt", "--no-report", "--no-cache", "--fail-on", "never"),
    ("extract", "a.txt"),
    ("rules", "list"),
    ("names", "compare", "Ilse Vane", "Else Vane"),
    ("--version",),
]


def run(folder: Path, *words: str, **streams: int | None) -> subprocess.CompletedProcess[str]:
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    return subprocess.run([sys.executable, "-m", "xcheck", *words], cwd=folder, text=True, encoding="utf-8", check=False, **streams)  # type: ignore[call-overload, no-any-return]


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_full_disk_is_one_line_and_exit_status_2(tmp_path: Path, words: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = run(tmp_path, *words, stdout=full.fileno(), stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr == "xcheck: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
def test_where_nothing_can_be_said_at_all_the_status_still_tells(tmp_path: Path) -> None:
    with FULL.open("wb") as full:
        done = run(tmp_path, "check", "gone.txt", "--no-report", "--no-cache", stdout=full.fileno(), stderr=full.fileno())
    assert done.returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="streams are closed otherwise there")
@pytest.mark.parametrize("format", ["terminal", "json"])
def test_who_closes_standard_output_wants_the_status_alone(tmp_path: Path, format: str) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    words = f'"{sys.executable}" -m xcheck check a.txt --no-report --no-cache --format {format} >&-'
    done = subprocess.run(["/bin/sh", "-c", words], cwd=tmp_path, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(os.name == "nt", reason="streams are closed otherwise there")
def test_who_closes_standard_input_gives_an_empty_draft(tmp_path: Path) -> None:
    words = f'"{sys.executable}" -m xcheck check - --no-report --no-cache <&-'
    done = subprocess.run(["/bin/sh", "-c", words], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "holds no words" in done.stdout
    assert done.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="no folder that somebody works in can go there")
def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    words = f'rmdir "{folder}"; "{sys.executable}" -m xcheck check a.txt'
    done = subprocess.run(["/bin/sh", "-c", words], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "xcheck: the folder it was started in: No such file or directory\n")


def test_who_stops_reading_is_told_nothing(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = run(tmp_path, "extract", "a.txt", stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_fault_of_our_own_is_no_finding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(words: list[str]) -> int:
        raise ZeroDivisionError("in the middle")

    monkeypatch.setattr(command_line, "_run", broken)
    with pytest.raises(SystemExit) as ended:
        command_line.main()
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "ZeroDivisionError: in the middle" in said
    assert said.endswith("xcheck: broke by a fault of its own, told above; please report it\n")
