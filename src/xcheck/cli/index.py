"""`xcheck index`: an archive on disk, so that one draft can be checked against all of it without reading it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from xcheck.cli.cores import cores
from xcheck.cli.echo import echo
from xcheck.cli.inputs import articles_from, default_paths, settings_for
from xcheck.cli.outcome import FAILED, say
from xcheck.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from xcheck.engine.index import Change
    from xcheck.model.notice import Notice

_Paths = Annotated[list[str] | None, Argument(metavar="[PATHS]...", help="Articles: files or folders.")]
_Index = Annotated[Path, Argument(metavar="INDEX", help="The index.")]
_Jobs = Annotated[int | None, Option("--jobs", metavar="N", min=1, help="Worker processes (default: the cores there are).")]
_Encoding = Annotated[str | None, Option("--encoding", metavar="NAME", help="The inputs' encoding, instead of finding it out.")]


def build(
    paths: _Paths = None,
    *,
    output: Annotated[Path, Option("--output", metavar="INDEX", help="The file to make, or to make anew.")],
    jobs: _Jobs = None,
    encoding: _Encoding = None,
) -> None:
    """Make an index of articles. What an index of this name has of them already is not worked out again.

    Exit status: 0, or 2 where something could not be read or written.
    """
    from xcheck import run
    from xcheck.engine import index

    settings = settings_for(encoding=encoding)
    against = run.standards(settings)
    articles, notices = articles_from(paths or (), settings)
    _told(output, index.built(output, articles, against.lexicon, jobs or cores(), against.checks), notices)


def update(index: _Index, paths: _Paths = None, jobs: _Jobs = None, encoding: _Encoding = None) -> None:
    """Take new and changed articles into an index, and take out those that are gone below PATHS.

    Exit status: 0, or 2 where something could not be read or written.
    """
    from xcheck import run
    from xcheck.engine import index as engine
    from xcheck.files.paths import display

    settings = settings_for(encoding=encoding)
    against = run.standards(settings)
    articles, notices = articles_from(paths or (), settings)
    roots = [display(path) for path in (map(Path, paths) if paths else default_paths(settings))]
    # What could not be read is not gone.
    unread = {notice.path for notice in notices if notice.gravity == "trouble"}
    _told(index, engine.updated(index, articles, roots, against.lexicon, jobs or cores(), unread, against.checks), notices)


def stats(index: _Index) -> None:
    """Tell what is in an index. Exit status: 0, or 2 for what is no index."""
    from xcheck import run
    from xcheck.engine import index as engine

    found = engine.stats(index, run.standards(settings_for()).lexicon)
    echo(f"{found.articles:,} article{'s' * (found.articles != 1)}, {found.words:,} word{'s' * (found.words != 1)}, {found.size / 1e6:,.1f} MB")
    stale = found.articles - found.ready
    if stale:
        echo(f"{stale:,} were read with other rules or another version: `xcheck index update` makes checks against it fast again")


def _told(file: Path, change: Change, notices: tuple[Notice, ...]) -> None:
    every = (*notices, *change.notices)
    say(every)
    echo(f"{file}: {change.added:,} added, {change.changed:,} changed, {change.removed:,} removed, {change.same:,} unchanged")
    if any(notice.gravity == "trouble" for notice in every):
        raise SystemExit(FAILED)


COMMANDS = {"build": build, "update": update, "stats": stats}
