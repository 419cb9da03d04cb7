"""Work in a fork: what comes out is what doing it here gives, whatever becomes of the fork."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from functools import partial

import pytest

from xcheck.engine.beside import forked, shared_out

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@pytest.fixture(autouse=True)
def _only_threads_of_the_test_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that an earlier test began in this process leaves a thread, which waits for it to end."""
    count = threading.active_count
    others = count() - 1
    monkeypatch.setattr(threading, "active_count", lambda: count() - others)


@needs_fork
def test_a_fork_has_the_memory_of_this_process_and_answers_with_a_value() -> None:
    held = [object(), *range(100_000)]
    answer = forked(lambda: (os.getpid(), len(held)))
    assert answer()[1] == 100_001


@needs_fork
def test_it_is_another_process_that_works() -> None:
    assert forked(os.getpid)() != os.getpid()


def test_what_a_fork_changes_stays_there() -> None:
    seen: list[int] = []
    if threading.active_count() == 1 and hasattr(os, "fork"):
        forked(lambda: seen.append(1))()
        assert seen == []


def test_a_fault_is_raised_where_the_outcome_is_asked_for() -> None:
    def broken() -> int:
        raise ValueError("no such ferry")

    answer = forked(broken)
    with pytest.raises(ValueError, match="no such ferry"):
        answer()


@needs_fork
def test_a_fork_that_is_killed_is_replaced_by_work_here() -> None:
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done here"

    assert forked(work)() == "done here"


@needs_fork
@pytest.mark.parametrize("value", [b"", b"p", bytes(range(256)), "text", None, [b"b"]])
def test_bytes_and_other_values_come_back_alike(value: object) -> None:
    assert forked(lambda: value)() == value


@needs_fork
def test_what_cannot_be_sent_back_is_made_here() -> None:
    assert forked(lambda: lambda: 7)()() == 7


def test_with_another_thread_nothing_is_forked() -> None:
    go = threading.Event()
    other = threading.Thread(target=go.wait)
    other.start()
    try:
        assert forked(os.getpid)() == os.getpid()
    finally:
        go.set()
        other.join()


@pytest.mark.parametrize("jobs", [1, 2, 3, 8])
def test_works_are_shared_out_and_come_back_in_their_order(jobs: int) -> None:
    assert shared_out([partial(pow, 3, n) for n in range(40)], jobs) == [3**n for n in range(40)]


@needs_fork
def test_what_a_lost_fork_had_taken_is_done_here() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert shared_out([partial(work, n) for n in range(20)], 3) == list(range(20))


@pytest.mark.parametrize("works", [[], [lambda: 1]])
def test_little_work_is_done_here(works: list[Callable[[], int]]) -> None:
    assert shared_out(works, 4) == [1] * len(works)


@needs_fork
def test_where_there_is_no_room_for_a_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", full)
    assert forked(os.getpid)() == os.getpid()
    assert shared_out([os.getpid] * 3, 2) == [os.getpid()] * 3
