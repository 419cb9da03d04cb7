"""The commands of `docs/scale.md`: each is run, with the master that it names exchanged for this machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.contract.conftest import Xcheck
from tests.docs.console import Command, steps

PAGE = "docs/scale.md"
COMMANDS = [step for step in steps((ROOT / PAGE).read_text(encoding="utf-8")) if isinstance(step, Command) and step.words[0] == "xcheck"]


def test_every_command_shown_runs(xcheck: Xcheck, tmp_path: Path) -> None:
    """What is known is recalled by either engine, so that no cluster is needed to see that each command is understood and ends as shown."""
    pytest.importorskip("pyspark", reason="NOT TESTED: the commands of docs/scale.md, for want of PySpark")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "a.txt").write_text("The envoy Kirill Damarov met nobody. Damarov went home.\n", encoding="utf-8")
    assert xcheck("check", "archive/").status == 0
    assert len(COMMANDS) >= 3
    for command in COMMANDS:
        ran = xcheck(*command.words[1:])
        assert ran.status == command.status, f"{' '.join(command.words)}\n{ran.err}"
