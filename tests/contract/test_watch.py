"""`xcheck check --watch`, as its own process: a file is edited, and Ctrl-C ends it."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.contract.conftest import Xcheck


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_an_edit_is_seen_and_ctrl_c_ends(desk: Path) -> None:
    # A shell's job in the background has Ctrl-C ignored, and so have its children: here it counts.
    start = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from xcheck.cli import main; main()"
    command = [sys.executable, "-c", start, "check", "desk", "--no-cache", "--watch", "--jobs", "1"]
    running = subprocess.Popen(command, cwd=desk.parent, stdout=subprocess.PIPE, text=True, encoding="utf-8", env={**os.environ, "PYTHONUNBUFFERED": "1"})
    lines: queue.Queue[str] = queue.Queue()

    def gather() -> None:
        assert running.stdout is not None
        for line in running.stdout:
            lines.put(line.rstrip())

    reader = threading.Thread(target=gather, daemon=True)
    reader.start()

    def until(words: str) -> list[str]:
        seen: list[str] = []
        while not seen or words not in seen[-1]:
            seen.append(lines.get(timeout=60))
        return seen

    def edit() -> None:
        file = desk / "second.md"
        file.write_text(file.read_text(encoding="utf-8").replace("Dammarov", "Damarov"), encoding="utf-8")

    try:
        assert any("Dammarov" in line for line in until("Report: "))
        editor = threading.Thread(target=edit)
        editor.start()
        editor.join()
        news = until(" changed: ")[-1]
        assert news.startswith("desk/second.md changed: 0 new, 1 gone, ")
        assert until("- ")[-1].startswith("- desk/second.md:9:45 error name-variant")
        (desk / "third.txt").write_text("She slept (he did not.\n", encoding="utf-8")
        assert until(" changed: ")[-1].startswith("desk/third.txt changed: 1 new, 0 gone, ")
    finally:
        running.send_signal(signal.SIGINT)
        status = running.wait(timeout=60)
        reader.join(timeout=60)
        assert running.stdout is not None
        running.stdout.close()
    assert status == 0, "warnings alone do not fail"


def test_what_it_does_not_go_with(xcheck: Xcheck, desk: Path) -> None:
    assert xcheck("check", "-", "--watch").status == 2
    assert xcheck("check", "desk", "--watch", "--format", "json").status == 2
