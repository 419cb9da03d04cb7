"""Another day's articles: which changed since a revision, and how all of them stood there, read from git alone."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from xcheck.files.git import Changed
    from xcheck.model.article import Article
    from xcheck.settings import Settings


class Base(NamedTuple):
    """A commit that the work tree is compared with, and what differs below the paths that are checked."""

    repository: Path
    commit: str
    changed: tuple[Changed, ...]

    @property
    def touched(self) -> frozenset[str]:
        """The files that are new or differ, as real paths."""
        return frozenset(os.path.realpath(self.repository / each.path) for each in self.changed if each.status != "deleted")


def base(revision: str, paths: Sequence[Path]) -> Base:
    """What changed since the work tree's branch left `revision`. Raises Trouble, with the cure, where git cannot tell."""
    from xcheck.files import git

    first = next((path for path in paths if path.exists()), Path())
    repository = git.root(first if first.is_dir() else first.parent)
    commit = git.merge_base(repository, revision)
    # A draft that came without a file has no paths, and no past in git.
    return Base(repository, commit, git.changed(repository, commit, paths) if paths else ())


def changed_articles(articles: Iterable[Article], since: Base) -> frozenset[str]:
    """The paths of the articles whose files are new or differ."""
    touched = since.touched
    return frozenset(a.path for a in articles if touched & set(_files(a.path)))


def former(articles: Iterable[Article], since: Base, paths: Sequence[Path], settings: Settings, published: date | None) -> tuple[Article, ...]:
    """All articles as they stood at the commit: those that did not change, and the others as git has them.

    What could not be read then is left out: its findings of today are new.
    """
    from xcheck import run
    from xcheck.files import git
    from xcheck.files.expand import takes
    from xcheck.files.paths import display
    from xcheck.readers import READERS

    touched = since.touched
    found = [a for a in articles if not touched & set(_files(a.path))]
    for each in since.changed:
        if each.was is None or each.blob is None:
            continue
        file = since.repository.resolve() / each.was
        if takes(paths, file, frozenset(READERS), settings.exclude):
            old, _ = run.read_draft(git.read(since.repository, each.blob), display(file), settings, published)
            found.extend(old)
    return tuple(found)


def _files(path: str) -> tuple[str, ...]:
    """The real paths that an article's path may stand for: `week.jsonl#7` is an article in a file."""
    own, mark, _ = path.rpartition("#")
    return tuple(os.path.realpath(each) for each in ((path, own) if mark else (path,)))
