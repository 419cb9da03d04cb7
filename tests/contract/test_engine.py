"""What `--engine` promises: one line and exit status 2 where Spark cannot be had, and nothing begun for a known result."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck


def test_a_master_without_spark(xcheck: Xcheck, desk: Path) -> None:
    ran = xcheck("check", "desk", "--no-report", "--master", "local[2]")
    assert (ran.status, ran.err) == (2, "xcheck: --master goes with --engine spark\n")


def test_without_pyspark(xcheck: Xcheck, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "pyspark" else object())
    ran = xcheck("check", "desk", "--no-report", "--no-cache", "--engine", "spark")
    assert (ran.status, ran.err) == (2, "xcheck: --engine spark needs pyspark: pip install 'xcheck-editorial[spark]'\n")


def test_a_result_that_is_known_needs_no_spark(xcheck: Xcheck, desk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = ("check", "desk", "--no-report", "--format", "json", "--cache", str(tmp_path / "cache"))
    first = xcheck(*asked)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    again = xcheck(*asked, "--engine", "spark", "--master", "spark://nowhere:7077")
    assert (first.status, again.status, again.err) == (1, 1, "")
    assert again.out == first.out
