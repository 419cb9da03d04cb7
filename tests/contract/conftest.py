"""The command, run in this process the way a shell would run it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import orjson
import pytest

from xcheck.cli import main


class Ran(NamedTuple):
    """How a command ended and what it printed."""

    status: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()

    def json(self) -> dict[str, object]:
        value = orjson.loads(self.out)
        assert isinstance(value, dict)
        return value


Xcheck = Callable[..., Ran]


@pytest.fixture
def xcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Xcheck:
    """Runs `xcheck ARGUMENTS` in the test's own folder."""
    monkeypatch.chdir(tmp_path)
    # No run may find what another test has left in the cache, nor leave anything in somebody's own.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.with_name(f"{tmp_path.name}-cache")))

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        streams = [io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2)]
        status = 0
        with monkeypatch.context() as inner:
            inner.setattr(sys, "argv", ["xcheck", *arguments])
            inner.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            inner.setattr(sys, "stdout", streams[0])
            inner.setattr(sys, "stderr", streams[1])
            try:
                main()
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 1
        out, err = (_written(stream) for stream in streams)
        return Ran(status, out, err.decode())

    return run


def _written(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    raw = stream.detach()
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue()


FIRST = """Talks stall in Harrowgate

The envoy Kirill Damarov met reporters on Monday. Damarov said little. Damarov then left.
"""
SECOND = """---
id: second
published: 2026-03-02
byline: Ada Orr
title: Envoy leaves
---
Envoy leaves

The envoy Kirill Damarov flew home. At home Dammarov gave no reason (he rarely does.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two articles, one of which misspells a name and loses a bracket."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.md").write_text(SECOND, encoding="utf-8")
    return folder
