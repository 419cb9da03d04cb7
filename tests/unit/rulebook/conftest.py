"""A small sound rule, and folders of rules written for one test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

PERCENT = """\
id: percent-sign
check: pattern
title: Percent spelled out
severities: {found: note}
message: '"{text}" ({place}): write "{suggestion}".'
why: >
  The house spells it out.
options:
  pattern: '(\\d) ?%'
  suggestion: '\\1 percent'
examples:
  - about: a figure
    articles: ["It rose 5% in May."]
    fires: [{article: 1, text: 5%, suggestion: 5 percent, severity: note}]
  - about: spelled out
    articles: ["It rose 5 percent."]
"""

Write = Callable[..., Path]


@pytest.fixture
def percent() -> str:
    """A sound rule."""
    return PERCENT


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes files into a folder below the working folder and gives the folder."""
    monkeypatch.chdir(tmp_path)

    def write(folder: str, **files: str) -> Path:
        (tmp_path / folder).mkdir(exist_ok=True)
        for name, text in files.items():
            (tmp_path / folder / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
        return Path(folder)

    return write
