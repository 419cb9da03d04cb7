"""The bar: on a terminal, after a while, and gone at the end."""

from __future__ import annotations

import io
import sys

import pytest

from tests.conftest import articles_of
from xcheck.cli.progress import PATIENCE, Progress
from xcheck.engine.local import extract_all
from xcheck.run import Standards, check


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def terminal_for(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error as a terminal. Set while the test runs: pytest sets its own before."""
    made = Terminal()
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return made


def run(clock: Clock) -> None:
    with Progress(clock) as progress:
        progress(1, 40)
        clock.now = PATIENCE + 0.1
        progress(20, 40)
        progress.step("extracted")


def test_a_terminal_gets_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_for(monkeypatch)
    run(Clock())
    said = terminal.getvalue()
    assert "Reading articles" in said or "Comparing" in said
    assert "\x1b[2K" in said, "the line is wiped at the end"


def test_a_short_run_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_for(monkeypatch)
    with Progress(Clock()) as progress:
        for done in range(40):
            progress(done, 40)
        progress.step("extracted")
    assert terminal.getvalue() == ""


def test_a_pipe_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    run(Clock())
    assert pipe.getvalue() == ""


def test_the_bar_goes_also_when_something_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_for(monkeypatch)
    clock = Clock()
    progress = Progress(clock)
    clock.now = 2 * PATIENCE

    def stopped() -> None:
        with progress:
            progress(1, 2)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert "\x1b[2K" in terminal.getvalue()


def test_the_engine_tells_each_article(against: Standards) -> None:
    articles = articles_of("One came.", "Two came.", "Three came.")
    told: list[tuple[int, int]] = []
    extract_all(articles, against.lexicon, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]
    told.clear()
    assert check(articles, against, progress=lambda done, total: told.append((done, total))) == check(articles, against)
    assert told == [(1, 3), (2, 3), (3, 3)]
