from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from xcheck.files.author import author


def test_git_is_asked_first_then_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    monkeypatch.setenv("LOGNAME", "ada")
    assert author(tmp_path) == "ada"
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "config", "user.name", "Ada Orr"], cwd=tmp_path, check=True)
    assert author(tmp_path) == "Ada Orr"
    subprocess.run(["git", "config", "user.email", "ada@desk.example"], cwd=tmp_path, check=True)
    assert author(tmp_path) == "Ada Orr <ada@desk.example>"
    monkeypatch.setenv("PATH", "")
    assert author(tmp_path) == "ada"
