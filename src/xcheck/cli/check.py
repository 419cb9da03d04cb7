"""`xcheck check`: the main job. Reads articles, runs the rulebook, reports, gates."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from xcheck.cli.inputs import articles_from, settings_for
from xcheck.cli.outcome import FailOn, say, status

if TYPE_CHECKING:
    from xcheck.model.result import Result


class Format(StrEnum):
    """What goes to standard output or to --output."""

    terminal = "terminal"
    json = "json"


def check(
    paths: Annotated[
        Optional[list[str]], typer.Argument(metavar="[PATHS]...", help="Articles: files, folders, or - for one draft on standard input.", show_default=False)
    ] = None,
    slug: Annotated[Optional[str], typer.Option("--id", metavar="SLUG", help="With -: the draft's name and identity.")] = None,
    rules: Annotated[Optional[list[Path]], typer.Option("--rules", metavar="PATH", help="A further rulebook: a folder or a file. Repeatable.")] = None,
    entities: Annotated[Optional[list[Path]], typer.Option("--entities", metavar="FILE", help="A further register. Repeatable.")] = None,
    rule: Annotated[Optional[list[str]], typer.Option("--rule", metavar="ID", help="Only this rule. Repeatable.")] = None,
    report: Annotated[Optional[Path], typer.Option("--report", metavar="DIR", help="Where report.html and report.json go (default: reports/).")] = None,
    no_report: Annotated[bool, typer.Option("--no-report", help="Write no report files.")] = False,
    format: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.terminal,
    output: Annotated[Optional[Path], typer.Option("--output", metavar="FILE", help="Where to print it (default: standard output).")] = None,
    fail_on: Annotated[Optional[FailOn], typer.Option("--fail-on", help="Exit with 1 from this severity on (default: error).")] = None,
    jobs: Annotated[Optional[int], typer.Option("--jobs", metavar="N", min=1, help="Worker processes (default: the cores there are).")] = None,
    encoding: Annotated[Optional[str], typer.Option("--encoding", metavar="NAME", help="The inputs' encoding, instead of finding it out.")] = None,
    published: Annotated[Optional[str], typer.Option("--published", metavar="DATE", help="The date of undated articles, as 2026-01-31.")] = None,
) -> None:
    """Check articles together and report where they disagree.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be checked.
    """
    from xcheck import run

    settings = settings_for(rules or (), entities or (), encoding)
    against = run.standards(settings).only(frozenset(rule or ()))
    articles, notices = articles_from(paths or (), settings, slug, published)
    result = run.check(articles, against, notices, jobs or os.cpu_count() or 1)
    page = None if no_report else _write_report(result, report or settings.folder / settings.report)
    _print(result, format, output, page)
    if format is not Format.terminal or output:
        say(result.notices)
    raise typer.Exit(status(result, fail_on or settings.fail_on))


def _write_report(result: Result, folder: Path) -> Path:
    from xcheck.files.writing import write
    from xcheck.report import html, json

    write(folder / "report.json", json.write(result))
    write(folder / "report.html", html.write(result))
    return folder / "report.html"


def _print(result: Result, format: Format, output: Path | None, page: Path | None) -> None:
    if format is Format.json:
        from xcheck.files.writing import write
        from xcheck.report import json

        if output:
            write(output, json.write(result))
        else:
            sys.stdout.buffer.write(json.write(result))
            sys.stdout.buffer.flush()
        return
    from xcheck.report import terminal

    if output:
        from xcheck.files.writing import write

        write(output, terminal.text(result, page).encode("utf-8"))
    else:
        terminal.show(result, page)
