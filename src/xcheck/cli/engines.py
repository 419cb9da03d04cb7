"""Which engine runs the steps: this machine's own processes, or Spark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from xcheck.engine.base import Engine


class Engines(StrEnum):
    """The engines there are; each gives the same report."""

    local = "local"
    spark = "spark"


@contextmanager
def engine(name: Engines, master: str | None) -> Iterator[Engine | None]:
    """The engine that is asked for, or None for this machine's own processes.

    Raises Trouble for a master that nobody asks, and when Spark cannot be had.
    """
    if name is Engines.local:
        if master is not None:
            raise Trouble(Notice("", "option", "--master goes with --engine spark"))
        yield None
        return
    from xcheck.engine.spark import LOCAL, Spark

    with Spark(LOCAL if master is None else master) as opened:
        yield opened
