"""`xcheck extract`: the records that the checks read, one JSON object a line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from xcheck.cli.cores import cores
from xcheck.cli.echo import put
from xcheck.cli.inputs import articles_from, settings_for, standards_for
from xcheck.cli.outcome import FAILED, say
from xcheck.cli.parameters import Argument, Option


class Format(StrEnum):
    """The one format of records."""

    jsonl = "jsonl"


def extract(
    paths: Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles: files, folders, or - for one draft on standard input.")] = None,
    records: Annotated[str | None, Option("--records", metavar="TYPE,...", help="Only these types: article, mention, quote, block ... (default: all).")] = None,
    format: Annotated[Format, Option("--format", help="JSON, one record a line.")] = Format.jsonl,
    output: Annotated[Path | None, Option("--output", metavar="FILE", help="Where to write (default, or -: standard output).")] = None,
    slug: Annotated[str | None, Option("--id", metavar="SLUG", help="With -: the draft's name and identity.")] = None,
    entities: Annotated[list[Path] | None, Option("--entities", metavar="FILE", help="A further register. Repeatable.")] = None,
    jobs: Annotated[int | None, Option("--jobs", metavar="N", min=1, help="Worker processes (default: the cores there are).")] = None,
    encoding: Annotated[str | None, Option("--encoding", metavar="NAME", help="The inputs' encoding, instead of finding it out.")] = None,
) -> None:
    """Print the records that the checks read: names, quotations, blocks, terms, dates.

    Exit status: 0 done, 2 something could not be read.
    """
    import orjson

    from xcheck import run
    from xcheck.model.embargo import divided, left_out
    from xcheck.model.notice import Notice, Trouble

    settings = settings_for((), entities or (), encoding)
    wanted = frozenset(t.strip() for t in records.split(",") if t.strip()) if records else None
    unknown = sorted(wanted - run.RECORD_TYPES) if wanted else []
    if unknown:
        raise Trouble(Notice("", "option", f"--records: no type {', '.join(unknown)} (there are {', '.join(sorted(run.RECORD_TYPES))})"))
    articles, notices = articles_from(paths or (), settings, slug, outputs=(output,))
    notices = (*notices, *left_out(divided(articles)[1]))
    lines: list[bytes] = []
    for record in run.records(articles, standards_for(settings), jobs or cores(), wanted):
        try:
            lines.append(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
        except TypeError:
            lines.append(orjson.dumps(_clean(record), option=orjson.OPT_APPEND_NEWLINE))
    raw = b"".join(lines)
    put(raw, output)
    say(notices)
    raise SystemExit(FAILED if any(n.gravity == "trouble" for n in notices) else 0)


def _clean(value: Any) -> Any:
    """JSON knows no lone surrogates; a text that holds one shows the replacement character there."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {key: _clean(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_clean(inner) for inner in value]
    return value
