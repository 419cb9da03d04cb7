"""What is kept ready: found again for the same files and code, made anew for anything else, read from nobody else's hands."""

import os
import pickle
from pathlib import Path

import pytest

from xcheck.engine.ready import ready


class Maker:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> list[int]:
        self.asked += 1
        return [self.asked]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "one.yaml").write_text("id: one\n")
    return folder


def test_a_second_run_finds_what_the_first_one_made(tmp_path: Path, source: Path) -> None:
    make = Maker()
    assert [ready(tmp_path / "cache", "list", [source], make) for _ in range(3)] == [[1], [1], [1]]


@pytest.mark.parametrize("change", ["content", "name", "another"])
def test_a_changed_file_makes_it_anew(tmp_path: Path, source: Path, change: str) -> None:
    make = Maker()
    ready(tmp_path / "cache", "list", [source], make)
    if change == "content":
        (source / "one.yaml").write_text("id: two\n")
    elif change == "name":
        (source / "one.yaml").rename(source / "two.yaml")
    else:
        (source / "two.yaml").write_text("")
    assert ready(tmp_path / "cache", "list", [source], make) == [2]


def test_without_a_folder_nothing_is_kept(tmp_path: Path, source: Path) -> None:
    make = Maker()
    assert [ready(None, "list", [source], make) for _ in range(2)] == [[1], [2]]
    assert [p.name for p in tmp_path.iterdir()] == ["rules"]


def test_what_is_not_worth_it_is_not_kept(tmp_path: Path, source: Path) -> None:
    make = Maker()
    assert [ready(tmp_path / "cache", "list", [source], make, lambda made: made != [1]) for _ in range(3)] == [[1], [2], [2]]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions of this kind are POSIX's")
@pytest.mark.parametrize("which", ["folder", "file"])
def test_what_others_can_write_to_is_not_read(tmp_path: Path, source: Path, which: str) -> None:
    make = Maker()
    ready(tmp_path / "cache", "list", [source], make)
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(pickle.dumps(["planted"]))
    (file if which == "file" else file.parent).chmod(0o777)
    assert ready(tmp_path / "cache", "list", [source], make) == [2]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_in_place_of_the_file_is_not_followed(tmp_path: Path, source: Path) -> None:
    make = Maker()
    ready(tmp_path / "cache", "list", [source], make)
    (file,) = (tmp_path / "cache").iterdir()
    planted = tmp_path / "planted"
    planted.write_bytes(pickle.dumps(["planted"]))
    file.unlink()
    file.symlink_to(planted)
    assert ready(tmp_path / "cache", "list", [source], make) == [2]


def test_a_damaged_file_is_made_anew(tmp_path: Path, source: Path) -> None:
    make = Maker()
    ready(tmp_path / "cache", "list", [source], make)
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(file.read_bytes()[:-3])
    assert [ready(tmp_path / "cache", "list", [source], make) for _ in range(2)] == [[2], [2]]


def test_only_the_latest_few_are_kept(tmp_path: Path, source: Path) -> None:
    make = Maker()
    for number in range(8):
        (source / "one.yaml").write_text(f"id: n{number}\n")
        ready(tmp_path / "cache", "list", [source], make)
    assert len(list((tmp_path / "cache").iterdir())) == 4


def test_what_make_raises_goes_through(tmp_path: Path, source: Path) -> None:
    def broken() -> list[int]:
        raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"):
        ready(tmp_path / "cache", "list", [source], broken)


def test_what_was_made_at_set_up_is_found_without_a_folder(tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker()
    monkeypatch.setattr("xcheck.engine.ready.PREPARED", tmp_path / "prepared")
    assert ready(tmp_path / "prepared", "list", [source], make) == [1]
    assert [ready(folder, "list", [source], make) for folder in (None, tmp_path / "cache")] == [[1], [1]]
    assert not (tmp_path / "cache").exists()
    (source / "one.yaml").write_text("id: two\n")
    assert [ready(tmp_path / "cache", "list", [source], make) for _ in range(2)] == [[2], [2]]
    assert len(list((tmp_path / "prepared").iterdir())) == 1


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions of this kind are POSIX's")
def test_what_was_made_at_set_up_is_not_read_where_others_can_write(tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker()
    monkeypatch.setattr("xcheck.engine.ready.PREPARED", tmp_path / "prepared")
    ready(tmp_path / "prepared", "list", [source], make)
    (tmp_path / "prepared").chmod(0o777)
    assert ready(None, "list", [source], make) == [2]
