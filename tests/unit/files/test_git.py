"""What git knows: revisions, changed files, their content then; and what to do when it does not know."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from xcheck.files import git
from xcheck.model.notice import Trouble

Git = Callable[..., str]
_NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z",
    "GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z",
}


def runner(folder: Path) -> Git:
    def run(*arguments: str) -> str:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "protocol.file.allow=always")
        done = subprocess.run(["git", *who, *arguments], cwd=folder, env=os.environ | _NOBODY, capture_output=True, check=True, text=True)
        return done.stdout.strip()

    return run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository with one commit of three articles."""
    folder = tmp_path / "desk"
    (folder / "news").mkdir(parents=True)
    for name in ("a", "b", "c"):
        (folder / "news" / f"{name}.txt").write_text(f"The story of {name}, as it stood.\nIt has a second line.\nAnd a third line.\n", encoding="utf-8")
    run = runner(folder)
    run("init", "-q", "-b", "main")
    run("add", ".")
    run("commit", "-q", "-m", "first")
    return folder


def since(folder: Path, *paths: str) -> list[tuple[str, str, str | None]]:
    return [(c.status, c.path, c.was) for c in git.changed(folder, git.commit(folder, "HEAD"), [folder / p for p in paths])]


def test_what_changed_since(desk: Path) -> None:
    assert git.root(desk / "news").resolve() == desk.resolve()
    assert since(desk) == []
    (desk / "news" / "a.txt").write_text("Anew.\n", encoding="utf-8")
    (desk / "news" / "b.txt").unlink()
    (desk / "news" / "c.txt").rename(desk / "news" / "ç [1] *.txt")
    (desk / "d.txt").write_text("New here.\n", encoding="utf-8")
    (desk / ".gitignore").write_text("*.log\n", encoding="utf-8")
    (desk / "x.log").write_text("noise", encoding="utf-8")
    runner(desk)("add", "-A", "news")
    assert since(desk, "news") == [
        ("changed", "news/a.txt", "news/a.txt"),
        ("deleted", "news/b.txt", "news/b.txt"),
        ("renamed", "news/ç [1] *.txt", "news/c.txt"),
    ]
    assert since(desk, "d.txt") == [("added", "d.txt", None)]
    assert since(desk, "news/c.txt") == [("renamed", "news/ç [1] *.txt", "news/c.txt")]
    old = next(c for c in git.changed(desk, git.commit(desk, "HEAD")) if c.path == "news/a.txt")
    assert old.blob is not None
    assert git.read(desk, old.blob).startswith(b"The story of a")


def test_links_are_no_articles(desk: Path) -> None:
    (desk / "news" / "a.txt").unlink()
    (desk / "news" / "a.txt").symlink_to("b.txt")
    assert since(desk, "news/a.txt") == [("deleted", "news/a.txt", "news/a.txt")]


@pytest.mark.parametrize("revision", ["nowhere", "--output=stolen", "-h", "HEAD:news/a.txt", "", "HEAD\nHEAD", "@{99}"])
def test_no_such_revision(desk: Path, revision: str) -> None:
    with pytest.raises(Trouble) as caught:
        git.commit(desk, revision)
    assert "git" in str(caught.value)
    assert not list(desk.glob("stolen*"))


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="lies in no git repository"):
        git.root(tmp_path)


def test_no_git(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(desk / "empty"))
    with pytest.raises(Trouble, match="git is not installed"):
        git.root(desk)


def test_a_path_outside(desk: Path) -> None:
    with pytest.raises(Trouble, match="outside the repository"):
        git.changed(desk, git.commit(desk, "HEAD"), [desk.parent / "other.txt"])


def test_where_a_branch_parted(desk: Path) -> None:
    run = runner(desk)
    first = run("rev-parse", "HEAD")
    run("checkout", "-q", "-b", "draft")
    run("commit", "-q", "--allow-empty", "-m", "own")
    run("checkout", "-q", "main")
    run("commit", "-q", "--allow-empty", "-m", "theirs")
    run("checkout", "-q", "draft")
    assert git.merge_base(desk, "main") == first
    run("checkout", "-q", "--orphan", "alone")
    run("commit", "-q", "--allow-empty", "-m", "stranger")
    with pytest.raises(Trouble, match="no commit in common"):
        git.merge_base(desk, "main")


def test_a_shallow_clone_is_not_believed(desk: Path, tmp_path: Path) -> None:
    run = runner(desk)
    for number in range(3):
        run("commit", "-q", "--allow-empty", "-m", str(number))
    run("branch", "old", "HEAD~2")
    runner(tmp_path)("clone", "-q", "--depth", "1", desk.as_uri(), "shallow")
    shallow = tmp_path / "shallow"
    assert git.is_shallow(shallow)
    assert not git.is_shallow(desk)
    with pytest.raises(Trouble, match="fetch-depth: 0"):
        git.commit(shallow, "HEAD~2")
    runner(shallow)("fetch", "-q", "--depth", "1", "origin", "old:old")
    with pytest.raises(Trouble, match="fetch-depth: 0"):
        git.merge_base(shallow, "old")
    assert git.merge_base(shallow, "HEAD") == git.commit(shallow, "HEAD")


def test_the_repositorys_own_settings_run_nothing(desk: Path) -> None:
    run = runner(desk)
    trap = desk / "trap.sh"
    trap.write_text(f'#!/bin/sh\ntouch {desk}/sprung\ncat "$1" 2>/dev/null\n', encoding="utf-8")
    trap.chmod(0o755)
    run("config", "core.fsmonitor", str(trap))
    run("config", "diff.external", str(trap))
    run("config", "diff.trap.textconv", str(trap))
    run("config", "core.pager", str(trap))
    (desk / ".gitattributes").write_text("*.txt diff=trap\n", encoding="utf-8")
    (desk / "sprung").unlink(missing_ok=True)
    (desk / "news" / "a.txt").write_text("Anew.\n", encoding="utf-8")
    assert ("changed", "news/a.txt", "news/a.txt") in since(desk, "news")
    assert not (desk / "sprung").exists()


def test_a_hooks_surroundings_do_not_mislead(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other"
    other.mkdir()
    runner(other)("init", "-q")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))
    (desk / "news" / "a.txt").write_text("Anew.\n", encoding="utf-8")
    assert since(desk) == [("changed", "news/a.txt", "news/a.txt")]
