"""Work done at the same time by a fork of this process, which has all of its memory: nothing is sent there, only what comes out is sent back.

The result is what doing the work here gives. Where the system cannot fork, and where a fork ends without an answer, it is
done here.
"""

from __future__ import annotations

import gc
import os
import pickle
import struct
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

T = TypeVar("T")

_TURN = struct.Struct(">H")
MOST = 1 << 14
"""Pieces of work that are shared out at a time: their numbers must fit into what a pipe holds."""


def forked(work: Callable[[], T]) -> Callable[[], T]:
    """Begins `work` in a fork; what is given back waits for it and gives what came out. Raises what `work` raises."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        # A fork has one thread only: what another one holds locked would stay locked in it.
        return work
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(work, writing)
    os.close(writing)

    def result() -> T:
        with open(reading, "rb") as pipe:  # noqa: PTH123 - a descriptor is no path
            raw = pipe.read()
        _, status = os.waitpid(child, 0)
        # A fault is met again here, and raised where it is looked for.
        if status != 0:
            return work()
        answer: T = pickle.loads(raw)  # noqa: S301 - from our own fork
        return answer

    return result


def _answer(work: Callable[[], T], writing: int) -> None:
    """Does the work in the fork, and ends it: nothing of this process's own may be done twice."""
    status = 1
    try:
        # Looking for garbage would write to all the memory that is shared.
        gc.disable()
        raw = pickle.dumps(work(), 5)
        with open(writing, "wb") as pipe:
            pipe.write(raw)
        status = 0
    finally:
        os._exit(status)


def shared_out(works: Sequence[Callable[[], T]], jobs: int) -> list[T]:
    """What each of `works` gives, in their order, done by this process and forks, `jobs` in all; each takes the next piece when it is free."""
    if jobs < 2 or len(works) < 2 or len(works) > MOST:
        return [work() for work in works]
    reading, writing = os.pipe()
    os.write(writing, b"".join(map(_TURN.pack, range(len(works)))))
    # Closed before any fork has it: the last number is followed by the end.
    os.close(writing)
    take = partial(_taken, works, reading)
    try:
        others = [forked(take) for _ in range(min(jobs, len(works)) - 1)]
        done = take()
        for other in others:
            done.update(other())
    finally:
        os.close(reading)
    return [done[number] if number in done else work() for number, work in enumerate(works)]


def _taken(works: Sequence[Callable[[], T]], turns: int) -> dict[int, T]:
    """Does one piece of work after another, as long as there are any, and gives what each gave by its number."""
    done: dict[int, T] = {}
    while turn := os.read(turns, _TURN.size):
        number = _TURN.unpack(turn)[0]
        done[number] = works[number]()
    return done
