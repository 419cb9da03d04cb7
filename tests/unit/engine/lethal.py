"""A check that kills the process that runs it, once: what a lost executor does to a job. Workers import it by its name."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.model.finding import Conflict, Side
from xcheck.model.records import Figure, Record


class Lethal(Check[Figure], frozen=True):
    """One conflict an article; `wreck` is the folder in which the first one to come to a step dies and leaves a mark."""

    id: ClassVar[str] = "lethal"
    reads: ClassVar[tuple[type[Record], ...]] = (Figure,)
    wreck: str = ""
    executor: bool = False
    """Whether not only the worker dies, but the JVM that it works for."""
    spared: int = 0
    """The process that never dies: the one that the test runs in."""

    def keys(self, record: Figure) -> Iterable[str]:
        self._once("keys")
        return (record.origin.digest,)

    def compare(self, group: Sequence[Figure]) -> Iterator[Conflict]:
        self._once("compare")
        yield Conflict("sure", (group[0].origin.id,), tuple(Side.of(record, record.text, "undecided") for record in group))

    def _once(self, step: str) -> None:
        if not self.wreck or os.getpid() == self.spared:
            return
        try:
            (Path(self.wreck) / step).touch(exist_ok=False)
        except FileExistsError:
            return
        if self.executor:
            os.kill(_executor(os.getpid(), self.spared), signal.SIGKILL)
        os.kill(os.getpid(), signal.SIGKILL)


def _executor(pid: int, spared: int) -> int:
    """The executor that the worker `pid` works for: the nearest JVM above it, below the process `spared`."""
    while "CoarseGrainedExecutorBackend" not in Path(f"/proc/{pid}/cmdline").read_text():
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        assert pid not in (0, 1, spared), "a worker has an executor above it"
    return pid
