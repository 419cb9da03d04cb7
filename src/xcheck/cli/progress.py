"""How far a long run has come: a bar on standard error, for people at a terminal and for nobody else."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Shown
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds after which a run counts as long."""
OFTEN = 0.1
"""Seconds from one drawing of the bar to the next, at least."""


class Progress:
    """A bar that comes after a second and is gone at the end. Called with how many articles are done, and how many there are.

    `step` tells what the run does now that they are all read.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` counts seconds."""
        self._clock, self._begun = clock, clock()
        self._drawn = self._begun
        self._wanted = sys.stderr.isatty()
        self._shown: Shown | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        if self._shown is not None:
            self._shown.stop()
            self._shown = None

    def __call__(self, done: int, total: int) -> None:
        """`done` of `total` articles are read."""
        if self._due() and self._shown is not None and self._task is not None:
            self._shown.update(self._task, completed=done, total=total)
            self._refresh()

    def step(self, name: str) -> None:
        """A step is over; from the first on, no count says how many are left."""
        if self._due() and self._shown is not None and self._task is not None:
            self._shown.update(self._task, description="Comparing", total=None)
            self._refresh()

    def _refresh(self) -> None:
        """Draws the bar anew, some times a second. rich would do that in a thread, and a process with threads does not fork."""
        if self._shown is not None and self._clock() - self._drawn >= OFTEN:
            self._drawn = self._clock()
            self._shown.refresh()

    def _due(self) -> bool:
        if not self._wanted or (self._shown is None and self._clock() - self._begun < PATIENCE):
            return False
        if self._shown is None:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
            from rich.progress import Progress as Shown

            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._shown = Shown(*columns, console=Console(file=sys.stderr), transient=True, auto_refresh=False)
            self._task = self._shown.add_task("Reading articles", total=None)
            self._shown.start()
        return True
