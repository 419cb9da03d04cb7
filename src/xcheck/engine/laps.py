"""Where a run's time and memory go, step by step and rule by rule."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

Lap = Callable[[str], None]
"""Called with the name of a step when it is over."""


def no_lap(step: str) -> None:
    """Nobody wants to know."""


class Step(Struct, frozen=True):
    """One step: seconds by the clock, processor seconds of this process and its workers, and megabytes held when it was over."""

    name: str
    seconds: float
    processor: float
    held: float


class Laps:
    """Counts from the moment it is made; called with its name at the end of each step."""

    def __init__(self) -> None:
        """Begins to count."""
        self.steps: list[Step] = []
        self._clock, self._processor = time.perf_counter(), _processor()

    def __call__(self, step: str) -> None:
        """The step is over."""
        clock, processor = time.perf_counter(), _processor()
        self.steps.append(Step(step, clock - self._clock, processor - self._processor, _held()))
        self._clock, self._processor = clock, processor

    def table(self) -> str:
        """The steps in their order, one a line, with a sum and the peak below."""
        rows = [*self.steps, Step("all", sum(s.seconds for s in self.steps), sum(s.processor for s in self.steps), peak())]
        width = max(len(row.name) for row in rows)
        head = f"{'step':<{width}}{'seconds':>10}{'processor':>11}{'MB':>8}   (all: peak)"
        return "\n".join([head, *(f"{r.name:<{width}}{r.seconds:>10.2f}{r.processor:>11.2f}{r.held:>8.0f}" for r in rows)])


def _processor() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _held() -> float:
    """Megabytes of memory that this process holds now; its peak where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, ValueError):
        return peak()


def peak() -> float:
    """The most megabytes that this process has held; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    # macOS tells bytes, the others kilobytes.
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
