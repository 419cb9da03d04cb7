"""The cache: it makes runs faster and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.engine.cache import FILE, Cache, pruned
from xcheck.engine.store import Store


def test_what_is_kept_is_there_the_next_time(tmp_path: Path) -> None:
    with Cache(tmp_path / "new" / "folder") as cache:
        cache.keep(b"s", [(b"k" * 16, b"value")])
        cache.keep_result(b"r" * 32, b"result", 4)
    with Cache(tmp_path / "new" / "folder") as cache:
        assert cache.extractions([b"k" * 16, b"other"]) == {b"k" * 16: b"value"}
        assert cache.result(b"r" * 32) == b"result"
        assert cache.notices == []
    assert (tmp_path / "new" / "folder" / FILE).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"not a cache at all", b"SQLite format 3\x00" + bytes(5_000)])
def test_a_damaged_cache_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with Cache(tmp_path) as cache:
        assert cache.extractions([b"k"]) == {}
        cache.keep(b"s", [(b"k", b"value")])
        assert cache.extractions([b"k"]) == {b"k": b"value"}
    (notice,) = cache.notices
    assert notice.gravity == "info"
    assert "begun anew" in notice.message


def test_damage_that_shows_late_is_no_matter(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.keep(b"s", [(bytes([n]), bytes([n]) * 3_000) for n in range(50)])
    raw = bytearray((tmp_path / FILE).read_bytes())
    at = raw.index(bytes([9]) * 2_000)
    raw[at] ^= 0xFF
    (tmp_path / FILE).write_bytes(bytes(raw))
    with Cache(tmp_path) as cache:
        assert cache.extractions([bytes([n]) for n in range(50)]) == {}
        assert [n.gravity for n in cache.notices] == ["info"]
        cache.keep(b"s", [(b"k", b"value")])
        assert cache.extractions([b"k"]) == {b"k": b"value"}


def test_a_folder_that_is_none_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with Cache(tmp_path / "file") as cache:
        cache.keep(b"s", [(b"k", b"value")])
        cache.keep_result(b"r", b"result", 4)
        assert cache.extractions([b"k"]) == {}
        assert cache.result(b"r") is None
    (notice,) = cache.notices
    assert notice.gravity == "info"
    assert "not used" in notice.message


def test_what_grows_too_large_loses_what_is_of_no_use(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a") as store:
        store.keep(b"old", [(bytes([n, 1]), bytes(9_000)) for n in range(60)])
        store.keep(b"new", [(bytes([n, 2]), bytes(9_000)) for n in range(30)])
        pruned(store, b"new", largest=store.size())
        assert len(store.extractions([bytes([n, 1]) for n in range(60)])) == 60
        pruned(store, b"new", largest=store.size() // 2)
        assert store.extractions([bytes([n, 1]) for n in range(60)]) == {}
        assert len(store.extractions([bytes([n, 2]) for n in range(30)])) == 30
        pruned(store, b"new", largest=1)
        assert store.extractions([bytes([n, 2]) for n in range(30)]) == {}
