"""Where a run finds and keeps what was worked out before: the cache in the user's folder, and an index."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from xcheck.cli.echo import echo
from xcheck.model.notice import Notice, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xcheck.engine.cache import Cache
    from xcheck.engine.local import Kept
    from xcheck.extract.extraction import Lexicon
    from xcheck.model.article import Article


@contextmanager
def cache(folder: Path | None, without: bool, private: bool) -> Iterator[Cache | None]:
    """The cache of a run, or None where none is wanted; what is wrong with it is told on standard error and stops nothing.

    Raises Trouble for options that contradict one another.
    """
    if folder is not None and (without or private):
        raise Trouble(Notice("", "option", f"--cache and {'--no-cache' if without else '--private'} contradict each other"))
    if without or private:
        yield None
        return
    from xcheck.engine.cache import Cache
    from xcheck.engine.usual_folder import usual_folder

    with Cache(folder or usual_folder()) as opened:
        yield opened
        for notice in opened.notices:
            echo(f"xcheck: {notice}", err=True)


@contextmanager
def archive(index: Path | None, drafts: Sequence[Article], kept: Kept | None, lexicon: Lexicon) -> Iterator[tuple[tuple[Article, ...], Kept | None]]:
    """The drafts among the articles of an index, if one is given, and where to find what is known of them.

    A draft stands for what the index has under its path or identity. An index that only makes the check slow is told on standard error. Raises Trouble.
    """
    if index is None:
        yield tuple(drafts), kept
        return
    from xcheck.engine.index import Layered, archived, seen_there, unread

    store, articles = archived(index)
    with store:
        if stale := unread(store, articles, lexicon):
            echo(
                f"xcheck: {store.path}: {stale:,} of {len(articles):,} articles were read with other rules or by another version, and are read anew: "
                "`xcheck index update` makes checks against it fast again",
                err=True,
            )
        paths, ids = {draft.path for draft in drafts}, {draft.id for draft in drafts}
        # The index may have been built from another folder than this run's.
        paths |= {seen_there(store, path) for path in paths if Path(path).is_file()}
        yield (*(a for a in articles if a.path not in paths and a.id not in ids), *drafts), Layered(store, kept)
