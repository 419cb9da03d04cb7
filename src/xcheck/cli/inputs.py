"""What `check`, `extract` and others are pointed at: settings, paths, one draft on standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from xcheck.model.article import Article
    from xcheck.run import Standards
    from xcheck.settings import Settings

DRAFT = "draft.txt"


def settings_for(rules: Sequence[Path] = (), entities: Sequence[Path] = (), encoding: str | None = None) -> Settings:
    """The project's settings with the command's options on top. Raises Trouble on mistakes in them."""
    from xcheck.settings import find

    found = find(Path())
    here = Path.cwd()
    return replace(
        found,
        rules=(*found.rules, *(str(here / p) for p in rules)),
        entities=(*found.entities, *(str(here / p) for p in entities)),
        encoding=encoding or found.encoding,
    )


def standards_for(settings: Settings, keep: bool = True) -> Standards:
    """The rulebook, register and lists that the settings name, kept ready in the user's own cache folder from run to run."""
    from xcheck import run
    from xcheck.engine.usual_folder import usual_folder

    return run.standards(settings, usual_folder() if keep else None)


def articles_from(
    paths: Sequence[str],
    settings: Settings,
    name: str | None = None,
    published: str | None = None,
    today: date | None = None,
    outputs: Sequence[Path | None] = (),
) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles that PATHS name: files, folders, `-` for standard input; without any, the project's own.

    What a folder holds at one of the `outputs`, or where standard output goes, is no article: this run writes it.
    Embargoes that ended before `today` (else the system's day) are lifted, which a notice says.

    Raises Trouble when nothing matches or an option cannot be understood.
    """
    from xcheck import run
    from xcheck.cli.apart import written_to
    from xcheck.model.embargo import lifted

    day = articles_date(published)
    files = [Path(p) for p in paths if p != "-"] if paths else default_paths(settings)
    articles: list[Article] = []
    notices: list[Notice] = []
    if files:
        found, said = run.read_all(files, settings, day, written_to(*outputs, named=files))
        articles.extend(found)
        notices.extend(said)
    if "-" in paths:
        found, said = run.read_draft(sys.stdin.buffer.read(), name or DRAFT, settings, day)
        articles.extend(found)
        notices.extend(said)
    elif name is not None:
        raise Trouble(Notice("", "option", "--id goes with - (an article on standard input)"))
    if not articles and not any(n.gravity == "trouble" for n in notices):
        raise Trouble(Notice("", "no-article", f"no article found in {', '.join(paths)}"))
    free, over = lifted(articles, today or date.today())
    return free, (*notices, *over)


def default_paths(settings: Settings) -> list[Path]:
    """The folders that a project checks when the command names none."""
    if settings.paths:
        return [settings.folder / p for p in settings.paths]
    corpus = Path("corpus")
    return [corpus if corpus.is_dir() else Path()]


def articles_date(published: str | None) -> date | None:
    """The day that `--published` gives. Raises Trouble when it is none."""
    if published is None:
        return None
    try:
        return date.fromisoformat(published)
    except ValueError as error:
        raise Trouble(Notice("", "option", f"--published {published!r} is no date (write 2026-01-31)")) from error
