"""`xcheck clean`: the articles without the page's furniture, with a list of what was taken out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from xcheck.cli.echo import echo
from xcheck.cli.inputs import default_paths, settings_for, standards_for
from xcheck.cli.outcome import FAILED, say
from xcheck.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from xcheck.model.article import Article
    from xcheck.resolve.cleaned import Cleaned

SHOWN = 100
"""Characters of a block that the list shows."""


class Format(StrEnum):
    """How the list of what was taken out is written."""

    terminal = "terminal"
    json = "json"


class _Input(NamedTuple):
    file: Path
    path: str
    raw: bytes
    articles: tuple[Article, ...]


def clean(
    paths: Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles: files or folders.")] = None,
    output: Annotated[Path | None, Option("--output", metavar="DIR", help="The folder that the cleaned articles go to.")] = None,
    dry_run: Annotated[bool, Option("--dry-run", help="Write nothing, only list what would be taken out.")] = False,
    format: Annotated[Format, Option("--format", help="How the list is printed.")] = Format.terminal,
    encoding: Annotated[str | None, Option("--encoding", metavar="NAME", help="The inputs' encoding, instead of finding it out.")] = None,
) -> None:
    """Write the articles without sign-up forms, comment forms, lists of other stories, menus.

    Declared furniture goes anywhere, repeated lines when three articles show them. Author notes and republication
    credits stay, and so does every other byte. Pages (.html) and Word documents become .txt; nothing that is read is
    ever written to.

    Exit status: 0 done, 2 something could not be read or written.
    """
    from xcheck.cli.apart import written_to
    from xcheck.files.expand import expand
    from xcheck.files.paths import display
    from xcheck.files.reading import read_bytes as whole_file
    from xcheck.model.notice import Notice, Trouble
    from xcheck.readers import READERS, read_bytes
    from xcheck.resolve.cleaned import clean as cleaned

    settings = settings_for((), (), encoding)
    if output is None and not dry_run:
        raise Trouble(Notice("", "option", "--output DIR is missing: where the cleaned articles go (or --dry-run, to see what would be taken out)"))
    named = [Path(p) for p in paths] if paths else default_paths(settings)
    files, told = expand(named, frozenset(READERS), (*settings.exclude, *settings.own_pages), written_to())
    notices = list(told)
    if not files and not any(n.gravity == "trouble" for n in notices):
        raise Trouble(Notice("", "no-article", f"no article found in {', '.join(map(str, named))} (looked for {', '.join(sorted(READERS))})"))
    if output is not None:
        _refuse_inputs(output, files)
    inputs: list[_Input] = []
    for file in files:
        try:
            raw = whole_file(file, display(file))
        except Trouble as trouble:
            notices.extend(trouble.notices)
            continue
        articles, said = read_bytes(raw, display(file), settings.front_matter, settings.encoding)
        notices.extend(said)
        if articles:
            inputs.append(_Input(file, display(file), raw, articles))
    standards = standards_for(settings)
    results = iter(cleaned([article for one in inputs for article in one.articles], standards.lexicon, standards.register))
    by_input = [(one, [next(results) for _ in one.articles]) for one in inputs]
    targets = _targets([one.file for one, _ in by_input], named)
    listed: list[dict[str, Any]] = []
    for (one, parts), target in zip(by_input, targets, strict=True):
        try:
            if output is not None:
                _write(output, target, one, parts, settings.encoding, dry_run)
        except Trouble as trouble:
            notices.extend(trouble.notices)
            continue
        listed.extend(_listed(part, target) for part in parts)
    notices = sorted({*notices, *standards.notices})
    if format is Format.json:
        import orjson

        said_ = [{"path": n.path, "kind": n.kind, "message": n.message, "gravity": n.gravity} for n in notices]
        sys.stdout.buffer.write(orjson.dumps({"schema_version": 1, "articles": listed, "notices": said_}, option=orjson.OPT_INDENT_2) + b"\n")
        sys.stdout.buffer.flush()
    else:
        for line in _lines(listed, dry_run):
            echo(line)
    say(notices)
    raise SystemExit(FAILED if any(n.gravity == "trouble" for n in notices) else 0)


def _refuse_inputs(output: Path, files: Sequence[Path]) -> None:
    """Raises Trouble when an input lies in the folder that is written to."""
    from xcheck.files.paths import display
    from xcheck.model.notice import Notice, Trouble

    folder = output.resolve()
    inside = next((file for file in files if file.resolve().is_relative_to(folder)), None)
    if inside is not None:
        raise Trouble(Notice(display(inside), "output", f"is an input and lies in {display(output)}: cleaned articles go to a folder that holds none of them"))
    if output.exists() and not output.is_dir():
        raise Trouble(Notice(display(output), "output", "is no folder"))


def _targets(files: Sequence[Path], named: Sequence[Path]) -> list[str]:
    """For each file its path below the output folder: as it lies below what was named, `.html` and `.docx` as `.txt`.

    Where the `.txt` beside it would be another article's, the old suffix stays in the name: `story.html.txt`.
    """
    import os
    from collections import Counter

    from xcheck.readers import suffix
    from xcheck.readers.rewrite import CONVERTED

    absolute = [os.path.abspath(p) for p in named]  # noqa: PTH100 - links stay what they are called
    base = os.path.commonpath([p if os.path.isdir(p) else os.path.dirname(p) for p in absolute])  # noqa: PTH112, PTH120
    relative = [Path(os.path.relpath(os.path.abspath(f), base)).as_posix() for f in files]  # noqa: PTH100
    converted = [suffix(path) in CONVERTED for path in relative]
    short = [path[: -len(suffix(path))] + ".txt" if made else path for path, made in zip(relative, converted, strict=True)]
    taken = Counter(path.casefold() for path in short)
    return [f"{path}.txt" if made and taken[name.casefold()] > 1 else name for path, name, made in zip(relative, short, converted, strict=True)]


def _write(output: Path, target: str, one: _Input, parts: Sequence[Cleaned], encoding: str | None, dry_run: bool) -> None:
    from xcheck.files.paths import inside
    from xcheck.files.writing import write
    from xcheck.readers import suffix
    from xcheck.readers.rewrite import CONVERTED, as_text, cut

    if suffix(one.path) in CONVERTED:
        raw = as_text(parts[0].article, parts[0].text)
    else:
        raw = cut(one.raw, one.path, suffix(one.path), encoding, [(part.article, part.cuts) for part in parts])
    place = inside(output, target)
    if not dry_run:
        write(place, raw)


def _listed(part: Cleaned, target: str) -> dict[str, Any]:
    places = [(one, part.article.locate(one.start)) for one in part.taken]
    return {
        "path": part.article.path,
        "output": target,
        "removed": [
            {"start": one.start, "end": one.end, "line": place.line, "column": place.column, "text": one.text.encode("utf-8", "replace").decode(),
             "family": one.family, "template": one.template, "why": one.why, "confidence": one.confidence}
            for one, place in places
        ],
    }  # fmt: skip


def _lines(listed: Sequence[dict[str, Any]], dry_run: bool) -> Iterator[str]:
    """The list as people read it, and a last line that counts."""
    blocks = 0
    for article in listed:
        for one in article["removed"]:
            blocks += 1
            text = " / ".join(one["text"].split("\n")) if "\n" in one["text"] else one["text"]
            text = " ".join(text.split())
            shown = text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
            yield f'{article["path"]}:{one["line"]}:{one["column"]}: {one["family"]}: "{shown}" ({one["why"]}; {one["confidence"]:.0%} sure)'
    touched = sum(bool(article["removed"]) for article in listed)
    verb = "would be taken out" if dry_run else "taken out"
    yield f"{_number(blocks, 'block')} {verb} of {touched} of {_number(len(listed), 'article')}."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"
