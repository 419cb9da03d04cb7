"""How a command ends: the exit status, and notices on standard error."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from xcheck.cli.echo import echo
from xcheck.model.notice import Notice

if TYPE_CHECKING:
    from xcheck.model.result import Result

FOUND, FAILED = 1, 2


class FailOn(StrEnum):
    """From which severity on findings make the exit status 1."""

    error = "error"
    warning = "warning"
    note = "note"
    never = "never"


def status(result: Result, fail_on: str, fail_on_stale: bool = False) -> int:
    """0 nothing at or above `fail_on`, 1 findings, 2 something could not be checked. The same for every format.

    Findings count that gate. With `fail_on_stale` so does everything settled that nothing answers to any more.
    """
    from xcheck.model.finding import SEVERITIES

    if result.trouble:
        return FAILED
    if fail_on_stale and (result.absent or result.stale):
        return FOUND
    if fail_on == "never":
        return 0
    threshold = [str(severity) for severity in SEVERITIES].index(fail_on)
    return FOUND if any(result.gating(severity) for severity in SEVERITIES[: threshold + 1]) else 0


def say(notices: Iterable[Notice]) -> None:
    """Prints trouble, one line each, on standard error; also which articles are under embargo."""
    for notice in notices:
        if notice.gravity == "trouble" or notice.kind == "embargo":
            echo(f"xcheck: {notice}", err=True)
