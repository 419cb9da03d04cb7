"""The store: one SQLite file that holds extractions by content, for the cache and for an index alike.

Rows are found by what they depend on and never by a file's time, so that a stale row cannot be met, only an unused one. One
transaction a batch and a write-ahead log: a run that is killed leaves the batches that were finished. Many may read while
one writes. A row carries a checksum of its own: a bad page must not become a quietly different report. The file may come
from a stranger: nothing in it is run, and whatever is no store of ours is one clear Trouble.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from xcheck.files.paths import display
from xcheck.model.notice import Notice, Trouble

APPLICATION = 0x78636B31
"""What marks the file as ours (SQLite's `application_id`): `xck1`."""
VERSION = 1
TABLES = """
CREATE TABLE extraction (key BLOB PRIMARY KEY, standard BLOB NOT NULL, sum BLOB NOT NULL, raw BLOB NOT NULL);
CREATE TABLE result (key BLOB PRIMARY KEY, sum BLOB NOT NULL, raw BLOB NOT NULL);
CREATE TABLE article (path TEXT PRIMARY KEY, digest TEXT NOT NULL, key BLOB NOT NULL, sum BLOB NOT NULL, raw BLOB NOT NULL);
CREATE TABLE about (name TEXT PRIMARY KEY, value BLOB NOT NULL);
"""
_AT_ONCE = 500
"""Keys in one query."""
_PATIENCE = 20.0
"""Seconds to wait for another writer."""


class Store:
    """An open store. `path` is as messages show it. Close it, or use it in `with`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Use `create` or `open_` instead."""
        self.path = display(path)
        self.file = path
        self._connection = connection

    @classmethod
    def create(cls, path: Path, lasting: bool = True) -> Store:
        """The store at `path`, made if there is none. One that need not be `lasting` may be damaged where the power fails, and nowhere else.

        Raises Trouble for a file that is something else or cannot be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                # Nobody else's business: it holds what drafts say.
                os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as fault:
            raise Trouble(Notice(display(path), "unwritable", f"cannot be written: {fault.strerror}")) from None
        return cls._opened(path, "rwc", lasting)

    @classmethod
    def open_(cls, path: Path) -> Store:
        """The store at `path`, to read. Raises Trouble when there is none, or it is something else."""
        if not path.is_file():
            raise Trouble(Notice(display(path), "index", "no such index"))
        return cls._opened(path, "rw" if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK) else "ro")

    @classmethod
    def _opened(cls, path: Path, mode: str, lasting: bool = True) -> Store:
        # A store on a disk that cannot be written to has no log beside it and changes under nobody's hands.
        end = "&immutable=1" if mode == "ro" else ""
        try:
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}{end}", uri=True, timeout=_PATIENCE, isolation_level=None)
        except sqlite3.OperationalError as fault:
            raise Trouble(Notice(display(path), "index", f"cannot be used: {fault}")) from None
        store = cls(path, connection)
        try:
            with store._told():
                connection.execute("PRAGMA trusted_schema = OFF")
                connection.execute("PRAGMA cell_size_check = ON")
                connection.execute(f"PRAGMA synchronous = {'NORMAL' if lasting else 'OFF'}")
                mark, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
                if (mark, version) != (APPLICATION, VERSION):
                    store._begin(mark, version, mode)
        except BaseException:
            connection.close()
            raise
        return store

    def _begin(self, mark: int, version: int, mode: str) -> None:
        """Makes the tables in a file that is new."""
        connection = self._connection
        if mark == APPLICATION:
            raise Trouble(Notice(self.path, "index", f"was made by another version of xcheck (format {version}; this one reads {VERSION}): build it again"))
        if mark or version or connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] or mode != "rwc":
            raise Trouble(Notice(self.path, "index", "is not an index of xcheck"))
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        # Another run may have been quicker.
        if not connection.execute("PRAGMA application_id").fetchone()[0]:
            for statement in filter(str.strip, TABLES.split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        with suppress(sqlite3.Error):
            self._connection.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Whatever SQLite has against the file, as Trouble."""
        try:
            yield
        except sqlite3.OperationalError as fault:
            busy = "locked" in str(fault) or "busy" in str(fault)
            why = "is being written by another run" if busy else f"cannot be used: {fault}"
            raise Trouble(Notice(self.path, "index", why)) from None
        except (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError) as fault:
            raise Trouble(Notice(self.path, "index", f"is damaged, or not an index of xcheck: {fault}")) from None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that is put in it is kept, or nothing. May be nested: the outermost one counts."""
        if self._connection.in_transaction:
            yield
            return
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise
        with self._told():
            self._connection.execute("COMMIT")

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        """What a query gives. Raises Trouble."""
        with self._told():
            return self._connection.execute(statement, values).fetchall()

    def run(self, statement: str, rows: Iterable[Sequence[object]] = ((),)) -> None:
        """Runs a statement for each of `rows`. Raises Trouble."""
        with self.writing(), self._told():
            self._connection.executemany(statement, rows)

    def extractions(self, keys: Sequence[bytes]) -> Mapping[bytes, bytes]:
        """The extractions kept under `keys`, as many as there are. Raises Trouble for one that is damaged."""
        found: dict[bytes, bytes] = {}
        for at in range(0, len(keys), _AT_ONCE):
            some = keys[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for key, kept, raw in self.rows(f"SELECT key, sum, raw FROM extraction WHERE key IN ({marks})", some):  # noqa: S608 - marks only
                found[_bytes(key)] = self.sound(raw, kept)
        return found

    def keep(self, standard: bytes, made: Iterable[tuple[bytes, bytes]]) -> None:
        """Keeps extractions under their keys, in one transaction. Raises Trouble."""
        self.run("INSERT OR REPLACE INTO extraction VALUES (?, ?, ?, ?)", ((key, standard, checksum(raw), raw) for key, raw in made))

    def result(self, key: bytes) -> bytes | None:
        """A whole result kept under `key`. Raises Trouble when it is damaged."""
        for kept, raw in self.rows("SELECT sum, raw FROM result WHERE key = ?", (key,)):
            return self.sound(raw, kept)
        return None

    def keep_result(self, key: bytes, raw: bytes, most: int) -> None:
        """Keeps a whole result, and drops the oldest ones beyond `most`. Raises Trouble."""
        with self.writing():
            self.run("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", [(key, checksum(raw), raw)])
            self.run("DELETE FROM result WHERE rowid NOT IN (SELECT rowid FROM result ORDER BY rowid DESC LIMIT ?)", [(most,)])

    def sound(self, raw: object, kept: object) -> bytes:
        """`raw`, if it is what its checksum was made of. Raises Trouble."""
        if not isinstance(raw, bytes) or checksum(raw) != kept:
            raise Trouble(Notice(self.path, "index", "is damaged: a part of it is not what was written"))
        return raw

    def about(self, name: str) -> str:
        """What the store says of itself under `name`; empty where it says nothing. Raises Trouble."""
        for (value,) in self.rows("SELECT value FROM about WHERE name = ?", (name,)):
            return str(value)
        return ""

    def tidy(self) -> None:
        """Brings the log into the file, so that the file alone is the whole store."""
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def size(self) -> int:
        """Bytes of the file, without those that are free."""
        with self._told():
            pages, free, each = (int(self._connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "freelist_count", "page_size"))
        return (pages - free) * each


def checksum(raw: bytes) -> bytes:
    """Eight bytes by which a damaged row is told: no protection against one that was made on purpose."""
    return hashlib.blake2b(raw, digest_size=8).digest()


def removed(path: Path) -> None:
    """Takes a store away, with what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + end).unlink()


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""
