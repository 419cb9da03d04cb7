"""The index: an archive on disk, so that a draft can be checked against all of it without reading it again.

It is a store (see `xcheck.engine.store`) that holds the articles too. Extractions go in while they are made, batch by
batch; the articles follow in one transaction at the end, and with them whatever was replaced or taken out. So a run that is killed
leaves the index as it was, and the next one finds most of its work done.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from xcheck.checks.base import Check
from xcheck.engine import archived as settled
from xcheck.engine import fingerprint
from xcheck.engine.concordance import Concordance, keep_concordance
from xcheck.engine.local import Kept, extract_all
from xcheck.engine.shelved import Shelved, shelved, taken
from xcheck.engine.store import Store, checksum
from xcheck.extract.extraction import Lexicon
from xcheck.files.paths import display
from xcheck.model.article import Article
from xcheck.model.embargo import divided, left_out
from xcheck.model.notice import Notice, Trouble


class Change(msgspec.Struct, frozen=True):
    """What a run has changed in an index, in articles; `notices` tell what could not be taken in."""

    added: int
    changed: int
    removed: int
    same: int
    notices: tuple[Notice, ...] = ()


class Stats(msgspec.Struct, frozen=True):
    """What is in an index. `ready` are the articles whose extractions were made by this code with these lists."""

    articles: int
    words: int
    ready: int
    size: int


def built(file: Path, articles: Sequence[Article], lexicon: Lexicon, jobs: int = 1, checks: Iterable[Check[Any]] = ()) -> Change:
    """Makes `articles` the content of the index at `file`, which is made if need be, ready for drafts to be compared by `checks`. Raises Trouble."""
    with Store.create(file) as store:
        change = _changed(store, articles, lexicon, jobs, lambda path: True, checks)
        # Relative to the index, so that a tree which is moved whole keeps it.
        store.run("INSERT OR REPLACE INTO about VALUES ('folder', ?)", [(display(Path.cwd(), file.parent),)])
        store.tidy()
        return change


def updated(
    file: Path,
    articles: Sequence[Article],
    roots: Collection[str],
    lexicon: Lexicon,
    jobs: int = 1,
    unread: Collection[str] = (),
    checks: Iterable[Check[Any]] = (),
) -> Change:
    """Takes `articles` into the index at `file`, for those it has under the same paths, and takes out what is gone.

    `roots` are the paths that were read, as messages show them: what the index has below them and `articles` have not,
    is gone, but for files that could not be read (`unread`). It is made ready for drafts to be compared by `checks`.
    Raises Trouble, also where there is no index.
    """
    with Store.open_(file) as store:
        _finished(store)

        def covered(path: str) -> bool:
            return any(_below(path, root) for root in roots) and not any(_below(path, own) for own in unread)

        return _changed(store, articles, lexicon, jobs, covered, checks)


def _changed(store: Store, articles: Sequence[Article], lexicon: Lexicon, jobs: int, covered: Callable[[str], bool], checks: Iterable[Check[Any]]) -> Change:
    free, shut = divided(articles)
    held, notices = _holdable(free)
    notices = (*notices, *left_out(shut))
    extract_all([article for article, _ in held], lexicon, jobs, store)
    standard = fingerprint.of_extraction(lexicon)
    now = {article.path: (article.digest, raw) for article, raw in held}
    with store.writing():
        before = {str(path): (str(digest), kept) for path, digest, kept in store.rows("SELECT path, digest, sum FROM article")}
        gone = [path for path in before if path not in now and covered(path)]
        fresh = [path for path, (digest, raw) in now.items() if before.get(path) != (digest, checksum(raw))]
        store.run("DELETE FROM article WHERE path = ?", [(path,) for path in gone])
        store.run(
            "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?)",
            ((path, now[path][0], fingerprint.key(standard, now[path][0]), checksum(now[path][1]), now[path][1]) for path in fresh),
        )
        # Made by this code for an article that is the same: the key alone is new.
        store.run("UPDATE article SET key = ? WHERE path = ? AND key <> ?", _keys(now, standard))
        store.run("DELETE FROM extraction WHERE key NOT IN (SELECT key FROM article)")
        store.run("INSERT OR REPLACE INTO about VALUES ('finished', '1')")
    every = _articles(store)
    settled.keep(store, standard, [article.origin() for article in every], lambda: extract_all(every, lexicon, jobs, store))
    keep_concordance(store, every, lexicon, checks, lambda some: extract_all(some, lexicon, jobs, store))
    store.tidy()
    added = sum(path not in before for path in fresh)
    return Change(added, len(fresh) - added, len(gone), len(now) - len(fresh), notices)


def _keys(now: dict[str, tuple[str, bytes]], standard: bytes) -> Iterable[tuple[bytes, str, bytes]]:
    for path, (digest, _) in now.items():
        key = fingerprint.key(standard, digest)
        yield key, path, key


def archived(file: Path) -> tuple[Store, tuple[Shelved, ...]]:
    """The index at `file`, open to read, and its articles in order of their paths. Raises Trouble."""
    store = Store.open_(file)
    try:
        _finished(store)
        return store, _articles(store)
    except BaseException:
        store.close()
        raise


def _articles(store: Store) -> tuple[Shelved, ...]:
    return tuple(taken(store.sound(raw, kept), store.path) for raw, kept in store.rows("SELECT raw, sum FROM article ORDER BY path"))


def unread(store: Store, articles: Sequence[Shelved], lexicon: Lexicon) -> int:
    """How many articles of an open index were read with other rules or by another version, so that each check reads them anew. Raises Trouble."""
    standard = fingerprint.of_extraction(lexicon)
    # What is under embargo is read anew by each check, as it has to be.
    free = [article for article in articles if article.embargo is None]
    # An update reads all of them or none: what holds for the first holds for most, and every check asks.
    if not free or store.extractions([fingerprint.key(standard, free[0].digest)]):
        return 0
    return len(free) - _ready(store, free, standard)


def _ready(store: Store, articles: Sequence[Article], standard: bytes) -> int:
    """How many of the articles need not be read anew."""
    have = {row[0] for row in store.rows("SELECT key FROM extraction")}
    return sum(fingerprint.key(standard, article.digest) in have for article in articles)


def stats(file: Path, lexicon: Lexicon) -> Stats:
    """What is in the index at `file`. Raises Trouble."""
    standard = fingerprint.of_extraction(lexicon)
    store, articles = archived(file)
    with store:
        return Stats(len(articles), sum(article.words for article in articles), _ready(store, articles, standard), store.size())


def seen_there(store: Store, path: str) -> str:
    """What a file at `path` is called in an index: its path as seen from the folder where the index was built."""
    folder = store.about("folder")
    return display(path, store.file.parent / folder) if folder else path


def _finished(store: Store) -> None:
    if store.about("finished") != "1":
        raise Trouble(Notice(store.path, "index", "was never finished: run `xcheck index build` again, it goes on where it was stopped"))


def _holdable(articles: Sequence[Article]) -> tuple[list[tuple[Article, bytes]], tuple[Notice, ...]]:
    """The articles with their bytes, and a notice for each that MessagePack cannot hold."""
    held: dict[str, tuple[Article, bytes]] = {}
    notices: list[Notice] = []
    for article in articles:
        try:
            held[article.path] = (article, shelved(article))
        except UnicodeEncodeError:
            notices.append(Notice(article.path, "unreadable", "holds half a character, which an index cannot keep"))
    return list(held.values()), tuple(notices)


def _below(path: str, root: str) -> bool:
    """Whether an article lies in a file or folder; one of several in a file is `week.jsonl:3` or `week.json#3`."""
    if not root:
        return False
    return root == "." or path == root or (path.startswith(root) and path[len(root) : len(root) + 1] in ("/", ":", "#"))


def concordance(kept: Kept | None, lexicon: Lexicon) -> Concordance | None:
    """Which articles hold which keys, where an index is among what is `kept` and has that. Raises Trouble for an index that is damaged."""
    return Concordance.of(kept.index, lexicon) if isinstance(kept, Layered) else None


class Layered:
    """An index to read from, and a cache for what it lacks."""

    def __init__(self, index: Store, cache: Kept | None) -> None:
        """Nothing is ever written into `index`."""
        self.index = index
        self._cache = cache

    def extractions(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Those of `keys` that either has."""
        found = self.index.extractions(keys)
        rest = [key for key in keys if key not in found]
        return {**found, **self._cache.extractions(rest)} if rest and self._cache is not None else found

    def keep(self, standard: bytes, made: Iterable[tuple[bytes, bytes]]) -> None:
        """Keeps what was made in the cache."""
        if self._cache is not None:
            self._cache.keep(standard, made)

    def result(self, key: bytes) -> bytes | None:
        """What is kept under `key`, if either has it."""
        found = self.index.result(key)
        return self._cache.result(key) if found is None and self._cache is not None else found

    def keep_result(self, key: bytes, raw: bytes, most: int) -> None:
        """Keeps a whole result in the cache."""
        if self._cache is not None:
            self._cache.keep_result(key, raw, most)
