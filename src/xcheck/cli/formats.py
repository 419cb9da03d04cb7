"""The formats in which a result goes to standard output or a file, beside the report folder."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from xcheck.cli.echo import put

if TYPE_CHECKING:
    from xcheck.model.result import Result
    from xcheck.report.manual import Manuals
    from xcheck.settings import Settings

SUMMARY = "GITHUB_STEP_SUMMARY"
"""Where GitHub says the summary of a step goes."""


class Format(StrEnum):
    """What goes to standard output or to --output."""

    terminal = "terminal"
    json = "json"
    sarif = "sarif"
    junit = "junit"
    github = "github"
    gitlab = "gitlab"
    rdjson = "rdjson"
    parquet = "parquet"


def show(result: Result, format: Format, settings: Settings, fail_on: str, output: Path | None, page: Path | None = None, private: bool = False) -> None:
    """Prints `result`, or writes it to `output`. `page` is the HTML report that the terminal names. Raises Trouble (`unwritable`).

    The summary of a step on GitHub, which nobody asked for by name, is left out of a `private` run.
    """
    if format is Format.terminal and output is None:
        from xcheck.report import terminal

        terminal.show(result, page)
        return
    made = rendered(result, format, settings, fail_on, page)
    put(made, output)
    if format is Format.github and not private and (summary := os.environ.get(SUMMARY)):
        from xcheck.report import github

        with Path(summary).open("ab") as file:
            file.write(github.summary(result))


def rendered(result: Result, format: Format, settings: Settings, fail_on: str, page: Path | None = None) -> bytes:
    """`result` in a format, as bytes."""
    match format:
        case Format.terminal:
            from xcheck.report import terminal

            return terminal.text(result, page).encode("utf-8", "replace")
        case Format.json:
            from xcheck.report import json

            return json.write(result)
        case Format.sarif:
            from xcheck.report import sarif

            return sarif.write(result, manuals(settings), bool(result.against.baseline))
        case Format.junit:
            from xcheck.report import junit

            return junit.write(result, fail_on)
        case Format.github:
            from xcheck.report import github

            return github.write(result)
        case Format.gitlab:
            from xcheck.report import gitlab

            return gitlab.write(result)
        case Format.rdjson:
            from xcheck.report import rdjson

            return rdjson.write(result)
        case Format.parquet:
            from xcheck.report import parquet

            return parquet.write(result)


def manuals(settings: Settings) -> Manuals:
    """The rules in use, for formats that carry their rules along. Raises Trouble."""
    from xcheck import run
    from xcheck.model.finding import SEVERITIES
    from xcheck.report.manual import Manual
    from xcheck.rulebook.pages import page

    book = run.standards(settings, examples=True).book
    return {
        bound.rule.id: Manual(
            bound.rule.title, bound.rule.why, page(bound), tuple(s for s in SEVERITIES if s in {bound.rule.severities[g] for g in type(bound.check).grades})
        )
        for bound in book.bound
    }
