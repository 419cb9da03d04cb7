"""`xcheck diff`: two versions of an article, and what kind of change each difference is."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from xcheck.cli.inputs import settings_for

if TYPE_CHECKING:
    from xcheck.diff.change import Change
    from xcheck.diff.compare import Comparison


class Format(StrEnum):
    """What to print."""

    terminal = "terminal"
    json = "json"


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The older version.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The newer version.")],
    format: Annotated[Format, typer.Option("--format", help="What to print.")] = Format.terminal,
    output: Annotated[Optional[Path], typer.Option("--output", metavar="FILE", help="Where to print it (default: standard output).")] = None,
    encoding: Annotated[Optional[str], typer.Option("--encoding", metavar="NAME", help="The files' encoding, instead of finding it out.")] = None,
) -> None:
    """Show what changed between two versions of an article, and what kind of change it is.

    Exit status: 0 nothing changed, 1 something did, 2 a version could not be read.
    """
    from xcheck.diff.compare import compare
    from xcheck.extract.furniture import templates
    from xcheck.files.decoding import decode
    from xcheck.files.paths import display
    from xcheck.files.reading import read_bytes
    from xcheck.rulebook import shipped

    settings = settings_for((), (), encoding)
    texts = [decode(read_bytes(path, display(path)), display(path), settings.encoding).text for path in (old, new)]
    declared = templates.load([shipped() / "templates", *(settings.folder / t for t in settings.templates)])
    found = compare(texts[0], texts[1], declared)
    raw = _json(found, display(old), display(new)) if format is Format.json else _lines(found, texts).encode("utf-8")
    if output:
        from xcheck.files.writing import write

        write(output, raw)
    else:
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
    raise typer.Exit(1 if found.changes else 0)


def _json(found: Comparison, old: str, new: str) -> bytes:
    import orjson

    whole = {"schema_version": 1, "old": {"path": old}, "new": {"path": new}, "complete": found.complete, "changes": [_plain(c) for c in found.changes]}
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _plain(change: Change) -> dict[str, Any]:
    return {
        "op": change.op,
        "kind": change.kind,
        "old": change.old and {"start": change.old.start, "end": change.old.end, "text": change.before},
        "new": change.new and {"start": change.new.start, "end": change.new.end, "text": change.after},
    }


def _lines(found: Comparison, texts: list[str]) -> str:
    """One line a change, most telling kinds first; changes of white space are only counted."""
    from xcheck.diff.change import KINDS

    told = [c for c in found.changes if c.before.strip() or c.after.strip()]
    blank = len(found.changes) - len(told)
    lines = []
    for change in sorted(told, key=lambda c: KINDS.index(c.kind)):
        side, text = (change.new, texts[1]) if change.new else (change.old, texts[0])
        line = text.count("\n", 0, side.start if side else 0) + 1
        where = f"line {line}" if change.new else f"old line {line}"
        lines.append(f"{change.kind:<12}{change.op:<8}{where:<15}{_words(change)}")
    if blank:
        lines.append(f"{blank} more in white space only")
    if not found.complete:
        lines.append("the texts differ too much to look for similar paragraphs: only equal ones were matched")
    return "".join(f"{line}\n" for line in lines)


def _words(change: Change) -> str:
    if change.op in ("move", "split", "merge"):
        return _short(change.before)
    sides = [f"-[{_short(change.before)}]" if change.before.strip() else "", f"+[{_short(change.after)}]" if change.after.strip() else ""]
    return " ".join(side for side in sides if side)


def _short(text: str) -> str:
    one = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return one if len(one) <= 120 else one[:117] + "…"
