"""What `check`, `extract` and others are pointed at: settings, paths, one draft on standard input."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
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
    articles: tuple[Article, ...] = ()
    drafts: tuple[Article, ...] = ()
    notices: list[Notice] = []
    if files:
        articles, said = run.read_all(files, settings, day, written_to(*outputs, named=files))
        notices.extend(said)
    if "-" in paths:
        drafts, said = run.read_draft(sys.stdin.buffer.read(), name or DRAFT, settings, day)
        notices.extend(said)
    elif name is not None:
        raise Trouble(Notice("", "option", "--id goes with - (an article on standard input)"))
    if not articles and not drafts and not any(n.gravity == "trouble" for n in notices):
        raise Trouble(Notice("", "no-article", f"no article found in {', '.join(paths)}"))
    free, over = lifted((*articles, *drafts), today or date.today())
    current, past = without_past(free[: len(articles)], free[len(articles) :])
    return (*current, *free[len(articles) :]), (*notices, *over, *past)


def in_hand(articles: Sequence[Article], focus: Collection[str] | None) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles without the past of those in focus, which somebody works on: see `without_past`.

    A date that an article declares is believed: what was published later than the one in focus stays.
    """
    drafts = [a for a in articles if focus and a.path in focus]
    others = [a for a in articles if not focus or a.path not in focus]
    later = frozenset(a.path for a in others for d in drafts if d.id == a.id and d.published and a.published and a.published > d.published)
    _, told = without_past([a for a in others if a.path not in later], drafts)
    left = frozenset(notice.path for notice in told)
    return tuple(a for a in articles if a.path not in left), told


def without_past(articles: Sequence[Article], drafts: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles but for those with the path or identity of a draft, and what to tell of these.

    What somebody has in hand is newer than what is stored, though it may have no date yet. A draft under embargo takes
    no other article's place.
    """
    from xcheck.model.embargo import divided

    by_name = {name: draft for draft in divided(drafts)[0] for name in (draft.path, draft.id)}
    left = [(a, by_name.get(a.id) or by_name.get(a.path)) for a in articles]
    told = (Notice(a.path, "older-version", f"left out: {draft.path} is the draft of a newer version ({draft.id})", "info") for a, draft in left if draft)
    return tuple(a for a, draft in left if draft is None), tuple(told)


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
