"""The cache: what was extracted, and what was found, kept from run to run in the user's cache folder.

It makes runs faster and nothing else: a cache that is damaged is thrown away, one that cannot be written is done without,
and a result is the same with and without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from xcheck.engine.store import Store, removed
from xcheck.model.notice import Notice, Trouble

FILE = "xcheck-1.sqlite"
LARGEST = 2 << 30
"""Bytes from which on extractions that were made with other code or other lists are dropped, and all if that does not help."""


class Cache:
    """The store in a cache folder, made when it is first needed. `notices` (`info`) tell what kept it from being used."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made if need be."""
        self._file = folder / FILE
        self._store: Store | None = None
        self.notices: list[Notice] = []
        self._open()

    def _open(self, again: bool = False) -> None:
        try:
            self._store = _sound(self._file)
        except (OSError, RuntimeError) as fault:
            self._told(Notice(str(self._file.parent), "cache", f"cannot be opened: {getattr(fault, 'strerror', None) or fault}"))
        except Trouble as trouble:
            self._failed(trouble, again)

    def _failed(self, trouble: Trouble, again: bool = False) -> None:
        """Begins a damaged cache anew, once; does without one that cannot be used."""
        self.close()
        notice = trouble.notices[0]
        if again or not any(words in notice.message for words in ("damaged", "not an index", "another version")):
            self._told(notice)
            return
        removed(self._file)
        self.notices.append(replace(notice, kind="cache", message=f"the cache is begun anew: it {notice.message}", gravity="info"))
        self._open(again=True)

    def _told(self, notice: Notice) -> None:
        self.notices.append(replace(notice, kind="cache", message=f"the cache is not used: it {notice.message}", gravity="info"))

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def extractions(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """Those of `keys` that are there."""
        if self._store is None:
            return {}
        try:
            return self._store.extractions(keys)
        except Trouble as trouble:
            self._failed(trouble)
            return {}

    def keep(self, standard: bytes, made: Iterable[tuple[bytes, bytes]]) -> None:
        """Keeps what was made."""
        if self._store is None:
            return
        try:
            pruned(self._store, standard)
            self._store.keep(standard, made)
        except Trouble as trouble:
            self._failed(trouble)

    def result(self, key: bytes) -> bytes | None:
        """The whole result under `key`, if it is there."""
        if self._store is None:
            return None
        try:
            return self._store.result(key)
        except Trouble as trouble:
            self._failed(trouble)
            return None

    def keep_result(self, key: bytes, raw: bytes, most: int) -> None:
        """Keeps a whole result."""
        if self._store is None:
            return
        try:
            self._store.keep_result(key, raw, most)
        except Trouble as trouble:
            self._failed(trouble)


def _sound(file: Path) -> Store:
    if not file.parent.is_dir():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # A cache that a power cut damages is begun anew; until then nobody waits for the disk.
    store = Store.create(file, lasting=False)
    try:
        store.rows("SELECT count(*) FROM about")
        store.rows("SELECT key FROM extraction LIMIT 1")
    except BaseException:
        store.close()
        raise
    return store


def pruned(store: Store, standard: bytes, largest: int = LARGEST) -> None:
    """Drops what is not of use any more from a cache that has grown too large. Raises Trouble."""
    if store.size() > largest:
        store.run("DELETE FROM extraction WHERE standard <> ?", [(standard,)])
        if store.size() > largest:
            store.run("DELETE FROM extraction")
            store.run("DELETE FROM result")
