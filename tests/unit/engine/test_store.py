"""The store: what is put in comes out, whatever else is found is one clear Trouble."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from xcheck.engine.store import Store, removed
from xcheck.model.notice import Trouble

ROWS = [(bytes([n]) * 16, bytes([n]) * 5_000) for n in range(40)]


def filled(path: Path) -> Path:
    with Store.create(path) as store:
        store.keep(b"standard", ROWS)
        store.tidy()
    return path


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    with Store.open_(filled(tmp_path / "a.index")) as store:
        assert store.extractions([key for key, _ in ROWS] + [b"unknown"]) == dict(ROWS)
        assert store.size() > 200_000


def test_more_keys_than_one_query_takes(tmp_path: Path) -> None:
    rows = [(n.to_bytes(16, "big"), b"x") for n in range(1_300)]
    with Store.create(tmp_path / "a.index") as store:
        store.keep(b"", rows)
        assert len(store.extractions([key for key, _ in rows])) == 1_300


def test_only_the_newest_results_stay(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.index") as store:
        for n in range(5):
            store.keep_result(bytes([n]), b"result %d" % n, most=2)
        assert [store.result(bytes([n])) for n in range(5)] == [None, None, None, b"result 3", b"result 4"]


def test_a_transaction_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    def stopped() -> None:
        with store.writing():
            store.keep(b"", ROWS)
            raise KeyboardInterrupt

    with Store.create(tmp_path / "a.index") as store:
        with pytest.raises(KeyboardInterrupt):
            stopped()
        assert store.extractions([ROWS[0][0]]) == {}


@pytest.mark.parametrize(("path", "why"), [(".", "cannot be used"), ("file/a.index", "File exists"), ("/dev/null/a.index", "cannot be written")])
def test_what_cannot_be_a_store_is_told(tmp_path: Path, path: str, why: str) -> None:
    (tmp_path / "file").write_text("a file where a folder is wanted")
    with pytest.raises(Trouble, match=why):
        Store.create(tmp_path / path)


def test_there_is_no_index() -> None:
    with pytest.raises(Trouble, match="no such index"):
        Store.open_(Path("nowhere.index"))


@pytest.mark.parametrize("content", [b"", b"Kirill Damarov left.", b"SQLite format 3\x00" + bytes(200)])
def test_a_foreign_file_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(Trouble, match=r"not an index of xcheck"):
        Store.open_(path)
    if content:
        with pytest.raises(Trouble, match=r"not an index of xcheck"):
            Store.create(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_told(tmp_path: Path) -> None:
    path = tmp_path / "books.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE book (title)")
    other.close()
    for way in (Store.open_, Store.create):
        with pytest.raises(Trouble, match=r"books\.db: is not an index of xcheck"):
            way(path)


def test_another_format_is_told(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.index")
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(Trouble, match="another version of xcheck"):
        Store.open_(path)


def test_any_damage_is_told_or_does_no_harm(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.index")
    raw = path.read_bytes()
    told = 0
    for at in range(0, len(raw), 997):
        path.write_bytes(raw[:at] + bytes(byte ^ 0xFF for byte in raw[at : at + 40]) + raw[at + 40 :])
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        try:
            with Store.open_(path) as store:
                found = store.extractions([key for key, _ in ROWS])
        except Trouble:
            told += 1
        else:
            assert all(dict(ROWS)[key] == value for key, value in found.items())
    assert told > 100


def test_a_cut_off_file_is_told(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.index")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(Trouble, match="damaged"), Store.open_(path) as store:
        store.extractions([key for key, _ in ROWS])


def test_many_read_while_one_writes(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.index")
    faults: list[Exception] = []

    def reading() -> None:
        try:
            for _ in range(20):
                with Store.open_(path) as store:
                    assert len(store.extractions([key for key, _ in ROWS])) == len(ROWS)
        except (Trouble, AssertionError) as fault:
            faults.append(fault)

    readers = [threading.Thread(target=reading) for _ in range(3)]
    with Store.create(path) as writer, writer.writing():
        writer.run("DELETE FROM extraction")
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        writer.keep(b"", ROWS)
    assert faults == []


def test_a_folder_that_cannot_be_written_to_is_enough_for_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path / "a.index")
    # Root may write everywhere, whatever the folder says: what is asked is what the system would answer anybody else.
    monkeypatch.setattr(os, "access", lambda name, mode: mode != os.W_OK)
    tmp_path.chmod(0o500)
    try:
        with Store.open_(path) as store:
            assert len(store.extractions([ROWS[0][0]])) == 1
            with pytest.raises(Trouble, match="cannot be used"):
                store.run("DELETE FROM extraction")
        assert [each.name for each in tmp_path.iterdir()] == ["a.index"]
    finally:
        tmp_path.chmod(0o700)


def test_removed(tmp_path: Path) -> None:
    removed(filled(tmp_path / "a.index"))
    assert list(tmp_path.iterdir()) == []
    removed(tmp_path / "a.index")
