"""Work done at the same time by a fork of this process, which has all of its memory: nothing is sent there, only what comes out is sent back.

The result is what doing the work here gives. Where the system cannot fork, and where a fork ends without an answer, it is
done here.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_READ = 1 << 20
"""Bytes of an answer that are read at a time."""


class _Fork(Generic[T]):
    """A fork at work, and the pipe by which its answer comes. Raises OSError where the system has no room for one more process."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work, self._parts = work, list[bytes]()
        self.pipe, writing = os.pipe()
        try:
            self._child = os.fork()
        except OSError:
            os.close(self.pipe)
            os.close(writing)
            raise
        if self._child == 0:
            os.close(self.pipe)
            _answer(work, writing)
        os.close(writing)

    def read(self) -> bool:
        """Waits for the next part of the answer; False at its end."""
        part = os.read(self.pipe, _READ)
        self._parts.append(part)
        return part != b""

    def outcome(self) -> T:
        """What came out, once all of it is read. Raises what the work raises."""
        os.close(self.pipe)
        _, status = os.waitpid(self._child, 0)
        if status != 0:
            # A fault is met again here, and raised where it is looked for.
            return self._work()
        answer: T = _unpacked(b"".join(self._parts))
        return answer


_BYTES, _PICKLED = b"b", b"p"


def _packed(value: object) -> bytes:
    """A value as it is sent; bytes as they are: to import pickle takes as long as to make a hundred kilobytes of them."""
    if type(value) is bytes:
        return _BYTES + value
    import pickle

    return _PICKLED + pickle.dumps(value, 5)


def _unpacked(raw: bytes) -> Any:
    if raw[:1] == _BYTES:
        return raw[1:]
    import pickle

    return pickle.loads(memoryview(raw)[1:])  # noqa: S301 - from our own fork


def _answer(work: Callable[[], T], writing: int) -> None:
    """Does the work in the fork, and ends it: nothing of this process's own may be done twice."""
    status = 1
    try:
        # Looking for garbage would write to all the memory that is shared.
        gc.disable()
        raw = _packed(work())
        with open(writing, "wb") as pipe:
            pipe.write(raw)
        status = 0
    finally:
        os._exit(status)


def _can_fork() -> bool:
    """Whether this process may: a fork has one thread only, and what another one holds locked would stay locked in it."""
    threading = sys.modules.get("threading")  # who has begun another one has imported it
    return hasattr(os, "fork") and (threading is None or threading.active_count() == 1)


def forked(work: Callable[[], T]) -> Callable[[], T]:
    """Begins `work` in a fork; what is given back waits for it and gives what came out. Raises what `work` raises."""
    if not _can_fork():
        return work
    try:
        fork = _Fork(work)
    except OSError:
        return work

    def result() -> T:
        while fork.read():
            pass
        return fork.outcome()

    return result


def shared_out(works: Sequence[Callable[[], T]], jobs: int) -> list[T]:
    """What each of `works` gives, in their order, each done by a fork of its own, `jobs` at a time.

    This process only waits, and holds no more than what comes out: what a piece of work needed goes with its fork.
    """
    if jobs < 2 or len(works) < 2 or not _can_fork():
        return [work() for work in works]
    import selectors  # only here, and not for every fork

    done: dict[int, T] = {}
    waiting = iter(enumerate(works))
    with selectors.DefaultSelector() as running:

        def begin() -> None:
            for number, work in waiting:
                try:
                    fork = _Fork(work)
                except OSError:
                    done[number] = work()
                    continue
                running.register(fork.pipe, selectors.EVENT_READ, (number, fork))
                return

        for _ in range(jobs):
            begin()
        while running.get_map():
            for key, _ in running.select():
                number, fork = key.data
                if not fork.read():
                    running.unregister(fork.pipe)
                    done[number] = fork.outcome()
                    begin()
    return [done[number] for number in range(len(works))]
