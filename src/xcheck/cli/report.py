"""`xcheck report`: a JSON report rendered again, as a page or in any other format."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from xcheck.cli.echo import put
from xcheck.cli.formats import Format as Printed
from xcheck.cli.formats import show
from xcheck.cli.outcome import FailOn
from xcheck.cli.parameters import Argument, Option

Format = StrEnum("Format", {"html": "html", **{each.name: each.value for each in Printed}})  # type: ignore[misc]


def report(
    file: Annotated[Path, Argument(metavar="FILE.json", help="A report.json that xcheck wrote.")],
    format: Annotated[Format, Option("--format", help="What to make of it.")] = Format.html,  # type: ignore[attr-defined]
    output: Annotated[Path | None, Option("--output", metavar="FILE", help="Where to write (default, or -: standard output).")] = None,
    fail_on: Annotated[FailOn | None, Option("--fail-on", help="For junit: what counts as a failure (default: error).")] = None,
) -> None:
    """Render a JSON report again as HTML or any other format.

    Exit status: 0, or 2 when the file is no such report.
    """
    from xcheck.cli.inputs import settings_for
    from xcheck.model.notice import Notice, Trouble
    from xcheck.report import html, json

    try:
        raw = file.read_bytes()
    except OSError as error:
        raise Trouble(Notice(str(file), "unreadable", f"cannot be read: {error.strerror or error}")) from error
    result = json.read(raw, str(file))
    settings = settings_for()
    if format.value != "html":
        show(result, Printed(format.value), settings, fail_on or settings.fail_on, output)
        return
    made = html.write(result, link_template=settings.link_template)
    put(made, output)
