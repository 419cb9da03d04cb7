"""Where things are kept: where the system keeps such things."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.engine.usual_folder import usual_folder


def test_the_usual_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert usual_folder() == tmp_path / "xcheck"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/does/not/count")
    assert usual_folder().is_absolute()
