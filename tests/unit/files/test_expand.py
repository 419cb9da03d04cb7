"""From named paths to files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.files.expand import Expansion, expand, takes
from xcheck.files.paths import identity


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in [
        "corpus/b.txt",
        "corpus/a.txt",
        "corpus/deep/c.md",
        "corpus/deep/notes.pdf",
        "corpus/.hidden/d.txt",
        "corpus/.e.txt",
        "corpus/drafts/f.txt",
        "other/g.txt",
    ]:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    return tmp_path / "corpus"


def names(expansion: Expansion) -> list[str]:
    return [file.as_posix() for file in expansion.files]


def found(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    expansion = expand(paths, (".txt", ".md"), exclude)
    assert expansion.notices == ()
    return names(expansion)


ALL = ["corpus/a.txt", "corpus/b.txt", "corpus/deep/c.md", "corpus/drafts/f.txt"]


def test_folders_are_read_below_in_order(corpus: Path) -> None:
    assert found("corpus") == ALL
    assert found("corpus/deep", "corpus/b.txt", "corpus") == ALL
    assert found("other", "corpus/b.txt") == ["corpus/b.txt", "other/g.txt"]


def test_a_named_file_is_taken_whatever_it_is(corpus: Path) -> None:
    assert found("corpus/deep/notes.pdf", "corpus/.e.txt") == ["corpus/.e.txt", "corpus/deep/notes.pdf"]
    assert found("corpus/a.txt", exclude=("*.txt",)) == ["corpus/a.txt"]


def test_endings_in_capitals(corpus: Path) -> None:
    (corpus / "Z.TXT").write_text("x")
    assert found("corpus")[0] == "corpus/Z.TXT"


@pytest.mark.parametrize(
    ("glob", "left"),
    [
        ("*.md", ["corpus/a.txt", "corpus/b.txt", "corpus/drafts/f.txt"]),
        ("drafts", ["corpus/a.txt", "corpus/b.txt", "corpus/deep/c.md"]),
        ("drafts/", ["corpus/a.txt", "corpus/b.txt", "corpus/deep/c.md"]),
        ("drafts/**", ["corpus/a.txt", "corpus/b.txt", "corpus/deep/c.md"]),
        ("corpus/d*/**", ["corpus/a.txt", "corpus/b.txt"]),
        ("corpus/*.txt", ["corpus/deep/c.md", "corpus/drafts/f.txt"]),
        ("**/[ab].txt", ALL),
        ("?.txt", ["corpus/deep/c.md"]),
        ("./corpus/deep", ["corpus/a.txt", "corpus/b.txt", "corpus/drafts/f.txt"]),
        ("corpus/**/f.txt", ["corpus/a.txt", "corpus/b.txt", "corpus/deep/c.md"]),
        ("rpus", ALL),
    ],
)
def test_exclude(corpus: Path, glob: str, left: list[str]) -> None:
    assert found("corpus", exclude=(glob,)) == left


def test_what_is_missing_is_told(corpus: Path) -> None:
    (corpus / "gone.txt").symlink_to(corpus / "nowhere.txt")
    expansion = expand(["corpus", "absent"], (".txt", ".md"))
    assert names(expansion) == ALL
    assert [str(n) for n in expansion.notices] == ["absent: no such file or folder", "corpus/gone.txt: is a link that leads nowhere"]
    assert {n.gravity for n in expansion.notices} == {"trouble"}


def test_a_folder_loop_is_told_and_ends(corpus: Path) -> None:
    (corpus / "deep" / "loop").symlink_to(corpus)
    (corpus / "self").symlink_to(corpus / "self")
    (corpus / "self.txt").symlink_to(corpus / "self.txt")
    expansion = expand(["corpus"], (".txt", ".md"))
    assert names(expansion) == ALL
    assert [str(n) for n in expansion.notices] == [
        "corpus/deep/loop: is a link back to a folder that holds it; not followed",
        "corpus/self.txt: is a link that leads nowhere",
    ]


def test_links_within_are_read_once_under_the_own_name(corpus: Path) -> None:
    (corpus / "again.txt").symlink_to(corpus / "b.txt")
    (corpus / "deeper").symlink_to(corpus / "deep")
    (corpus / "kept.txt").symlink_to(corpus / ".hidden" / "d.txt")
    assert found("corpus") == sorted([*ALL, "corpus/kept.txt"])


def test_links_to_outside_need_naming(corpus: Path) -> None:
    (corpus / "archive").symlink_to(corpus.parent / "other")
    (corpus / "g.txt").symlink_to(corpus.parent / "other" / "g.txt")
    expansion = expand(["corpus"], (".txt", ".md"))
    assert names(expansion) == ALL
    assert [(n.path, n.gravity) for n in expansion.notices] == [("corpus/archive", "info"), ("corpus/g.txt", "info")]
    assert found("corpus/archive") == ["corpus/archive/g.txt"]
    assert found("corpus/g.txt") == ["corpus/g.txt"]


def test_a_folder_that_may_not_be_read(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    expansion = expand(["corpus"], (".txt", ".md"))
    assert names(expansion) == [name for name in ALL if "deep" not in name]
    assert [str(n) for n in expansion.notices] == ["corpus/deep: cannot be read: Permission denied"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_is_named_as_an_article_and_is_no_file_is_told(corpus: Path) -> None:
    os.mkfifo(corpus / "pipe.txt")
    os.mkfifo(corpus / "pipe")
    (corpus / "line.txt").symlink_to(corpus / "pipe")
    (corpus / "folder.txt").mkdir()
    expansion = expand(["corpus"], (".txt", ".md"))
    assert names(expansion) == ALL
    assert [(str(n), n.gravity) for n in expansion.notices] == [(f"corpus/{name}: is not a regular file", "trouble") for name in ("line.txt", "pipe.txt")]


@given(st.text(st.sampled_from("ab*?/.[]()+\\"), max_size=12), st.sampled_from(["a", "a/b", "b/a.b"]))
def test_any_glob_is_a_pattern(glob: str, path: str) -> None:
    from xcheck.files.expand import _glob

    assert _glob(glob).fullmatch(path) is None or set(glob) & set("*?") or path.endswith(glob.removeprefix("./").removesuffix("**").removesuffix("/"))


def test_what_would_be_taken_had_it_been_there(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    for name, taken in {
        "a.txt": True,
        "sub/a.TXT": True,
        "a.pdf": False,
        ".a.txt": False,
        ".hid/a.txt": False,
        "old/a.txt": False,
        "sub/old/a.txt": False,
    }.items():
        assert takes([tmp_path], root / name, {".txt"}, ["old"]) is taken, name
    assert takes([tmp_path / "a.pdf"], root / "a.pdf", {".txt"})
    assert not takes([tmp_path / "sub"], root / "a.txt", {".txt"})
    assert not takes([], root / "a.txt", {".txt"})


def test_what_lies_apart_is_left_out_of_folders_and_taken_by_name(corpus: Path) -> None:
    known = identity("corpus/a.txt")
    assert known is not None
    assert names(expand(["corpus"], [".txt"], apart={known})) == ["corpus/b.txt", "corpus/drafts/f.txt"]
    assert names(expand(["corpus/a.txt"], [".txt"], apart={known})) == ["corpus/a.txt"]
