"""`xcheck fix`: the safe suggestions applied, shown, listed, or kept for review."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from xcheck.cli.completing import rule_ids
from xcheck.cli.cores import cores
from xcheck.cli.echo import echo, put
from xcheck.cli.gate import Asked, held
from xcheck.cli.inputs import default_paths, in_hand, settings_for, standards_for
from xcheck.cli.outcome import FAILED, FOUND, say
from xcheck.cli.parameters import Argument, Option
from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from xcheck.model.article import Article
    from xcheck.readers.amend import Source
    from xcheck.review.amending import Outcome
    from xcheck.review.unified import Rewritten
    from xcheck.settings import Settings


class Format(StrEnum):
    """What to make of the changes."""

    terminal = "terminal"
    csv = "csv"
    patch = "patch"


class _File(NamedTuple):
    file: Path
    path: str
    raw: bytes


def fix(
    paths: Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles: files or folders.")] = None,
    rule: Annotated[list[str] | None, Option("--rule", metavar="ID", complete=rule_ids, help="Only this rule, with all it asks for. Repeatable.")] = None,
    in_quotes: Annotated[bool, Option("--in-quotes", help="Change quoted words too.")] = False,
    focus: Annotated[list[str] | None, Option("--focus", metavar="PATH", help="Read everything, but change only this file or folder. Repeatable.")] = None,
    diff: Annotated[bool, Option("--diff", help="Print a unified patch and change nothing.")] = False,
    interactive: Annotated[bool, Option("--interactive", help="Ask about every place.")] = False,
    format: Annotated[Format, Option("--format", help="csv: pairs to find and replace; patch: a fix file to review. Both change nothing.")] = Format.terminal,
    output: Annotated[Path | None, Option("--output", metavar="FILE", help="Where patch, pairs or fix file go (default, or -: standard output).")] = None,
    apply: Annotated[Path | None, Option("--apply", metavar="FILE", help="Apply a reviewed fix file.")] = None,
    rules: Annotated[list[Path] | None, Option("--rules", metavar="PATH", help="A further rulebook: a folder or a file. Repeatable.")] = None,
    entities: Annotated[list[Path] | None, Option("--entities", metavar="FILE", help="A further register. Repeatable.")] = None,
    decisions: Annotated[Path | None, Option("--decisions", metavar="FILE", help="What people have settled (default: decisions.yaml).")] = None,
    jobs: Annotated[int | None, Option("--jobs", metavar="N", min=1, help="Worker processes (default: the cores there are).")] = None,
    encoding: Annotated[str | None, Option("--encoding", metavar="NAME", help="The inputs' encoding, instead of finding it out.")] = None,
) -> None:
    """Apply the suggestions that are safe to apply, and change nothing else.

    Without --rule: misspelled names (errors of name-variant), what substitution rules swap, and terms for which a form
    is chosen. With it: every place that these rules ask to change, where it is settled what to write. Quoted words stay
    as they are without --in-quotes; pages, Word documents and JSON are told, not written to.

    Exit status: 0 done, 2 something could not be read or written; with --diff: 0 nothing to change, 1 something.
    """
    _refuse(diff, interactive, format, output, apply, paths, [rule, focus])
    settings = settings_for(rules or (), entities or (), encoding)
    if apply is not None:
        _apply(apply, settings, diff, output)
    from msgspec.structs import replace

    from xcheck import run
    from xcheck.review.fixes import Choice
    from xcheck.review.spared import spared

    against = standards_for(settings).only(frozenset(rule or ()))
    named = [Path(p) for p in paths] if paths else default_paths(settings)
    files, articles, notices = _read(named, settings, output)
    if not articles and not any(n.gravity == "trouble" for n in notices):
        shut = tuple(n for n in notices if n.kind == "embargo")
        raise Trouble(*shut, Notice("", "no-article", "no article found" + (" that is free to be fixed" if shut else "")))
    gate = held(Asked(focus=tuple(focus or ()), decisions=decisions), settings, against, articles, named)
    current, past = in_hand(articles, gate.gate.focus)
    articles = list(current)
    choice = Choice(frozenset(rule or ()), in_quotes, gate.gate.focus, spared(gate.gate, articles))
    by_path = {article.path: article for article in articles}
    approve = None
    if interactive:
        from xcheck.cli.asking import approver

        approve = approver(by_path)
    outcome = run.fixes(articles, _sources(files, articles, settings), against, choice, jobs or cores(), approve)
    notices = [*against.notices, *notices, *past, *gate.notices, *outcome.notices]
    if diff:
        put(_patch(file.rewritten for file in outcome.files), output)
    elif format is not Format.terminal:
        put(_listed(outcome, by_path, format), output)
    else:
        from xcheck.review.fix_listing import lines

        failed = _write([file.rewritten for file in outcome.files], {one.path: one.file for one in files})
        notices += failed
        outcome = replace(outcome, files=tuple(file for file in outcome.files if all(n.path != file.source.path for n in failed)))
        for line in lines(outcome, by_path):
            echo(line)
    _end(notices, FOUND if diff and outcome.files else 0)


def _refuse(
    diff: bool, interactive: bool, format: Format, output: Path | None, apply: Path | None, paths: Sequence[str] | None, others: Iterable[object]
) -> None:
    """Raises Trouble for options that do not go together."""

    def refused(message: str) -> Trouble:
        return Trouble(Notice("", "option", message))

    if apply is not None and (paths or interactive or format is not Format.terminal or any(others)):
        raise refused("--apply FILE takes what the fix file says: no paths, no --rule, --focus, --interactive or --format")
    if diff and (interactive or format is not Format.terminal):
        raise refused("--diff only shows a patch: it does not go with --interactive or --format")
    if output is not None and not diff and format is Format.terminal:
        raise refused("--output goes with --diff, --format csv or --format patch")
    if "-" in (paths or ()):
        raise refused("- is no file that could be changed")
    if interactive and not sys.stdin.isatty():
        raise refused("--interactive asks on a terminal, and standard input is none")


def _read(named: Sequence[Path], settings: Settings, output: Path | None) -> tuple[list[_File], list[Article], list[Notice]]:
    """The files that `named` stand for with their bytes, the articles in them, and what could not be read."""
    from xcheck.cli.apart import written_to
    from xcheck.files.expand import expand
    from xcheck.files.paths import display
    from xcheck.files.reading import read_bytes as whole_file
    from xcheck.model.embargo import divided, left_out, lifted
    from xcheck.readers import READERS, read_bytes

    found, told = expand(named, frozenset(READERS), (*settings.exclude, *settings.own_pages), written_to(output, named=named))
    files: list[_File] = []
    articles: list[Article] = []
    notices = list(told)
    for file in found:
        try:
            raw = whole_file(file, display(file))
        except Trouble as trouble:
            notices.extend(trouble.notices)
            continue
        own, said = read_bytes(raw, display(file), settings.front_matter, settings.encoding)
        files.append(_File(file, display(file), raw))
        own, over = lifted(own, date.today())
        free, shut = divided(own)
        articles.extend(free)
        notices.extend((*said, *over, *left_out(shut)))
    return files, articles, notices


def _sources(files: Sequence[_File], articles: Sequence[Article], settings: Settings) -> dict[str, Source]:
    """The files that can be written to, by the path of their article."""
    from xcheck.readers.amend import not_rewritten, opened

    by_path = {article.path: article for article in articles}
    found: dict[str, Source] = {}
    for file in files:
        article = by_path.get(file.path)
        if article is not None and not not_rewritten(file.path):
            try:
                found[file.path] = opened(file.raw, file.path, article, settings.front_matter, settings.encoding)
            except Trouble:
                # Its encoding does not give its bytes back: what it asks for is told as work for people.
                continue
    return found


def _patch(files: Iterable[Rewritten]) -> bytes:
    from xcheck.review.unified import patch

    return patch(files)


def _listed(outcome: Outcome, articles: dict[str, Article], format: Format) -> bytes:
    if format is Format.patch:
        from xcheck.review.fix_file import written

        return written(outcome.files)
    from xcheck.review.pairs_to_replace import table

    return table(sorted([*outcome.fixes, *(one.fix for one in outcome.by_hand)], key=lambda one: one.place), articles)


def _write(files: Iterable[Rewritten], places: dict[str, Path]) -> list[Notice]:
    """Writes the files, each whole or not at all; what could not be written."""
    from xcheck.files.reading import read_bytes
    from xcheck.files.writing import write

    notices: list[Notice] = []
    for file in files:
        try:
            if read_bytes(places[file.path], file.path) != file.old:
                raise Trouble(Notice(file.path, "unwritable", "has changed since it was read: nothing was written to it"))
            write(places[file.path], file.new)
        except Trouble as trouble:
            notices.extend(trouble.notices)
    return notices


def _apply(file: Path, settings: Settings, diff: bool, output: Path | None) -> None:
    from xcheck.files.decoding import decode
    from xcheck.files.paths import display
    from xcheck.files.reading import read_bytes
    from xcheck.review.applying import LARGEST, apply
    from xcheck.review.fix_file import read
    from xcheck.review.fix_listing import counted

    shown = display(file)
    patches = read(decode(read_bytes(file, shown, LARGEST), shown).text, shown)
    applied = apply(patches, shown, Path.cwd(), settings.encoding)
    notices = list(applied.notices)
    if diff:
        put(_patch(applied.files), output)
    else:
        failed = _write(applied.files, {one.path: Path(one.path) for one in applied.files})
        notices += failed
        made = [number for path, number in applied.made.items() if all(n.path != path for n in failed)]
        there = f", {applied.done:,} already there" if applied.done else ""
        echo(f"{counted(sum(made), 'place')} changed in {counted(len(made), 'file')}{there}.")
    _end(notices, FOUND if diff and applied.files else 0)


def _end(notices: Iterable[Notice], status: int) -> None:
    told = sorted(set(notices))
    say(told)
    raise SystemExit(FAILED if any(n.gravity == "trouble" for n in told) else status)
