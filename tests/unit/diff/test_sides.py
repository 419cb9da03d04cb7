"""The two sides of a comparison: what is read, what each version is called, and what stands in the way."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from xcheck.diff.many import of_folders, of_git
from xcheck.diff.sides import Manner, of_files
from xcheck.model.notice import Trouble

PLAIN = Manner({})


def write(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_bytes(text.encode("utf-8"))


def test_two_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, a_md="---\nid: story\n---\r\nThe *wall*.\r\n", b_txt="The wall.")
    sides = of_files(Path("a.md"), Path("b.txt"), PLAIN)
    (old,), (new,) = sides.old, sides.new
    assert (old.path, old.article.id, old.text[old.body :]) == ("a.md", "story", "The *wall*.\r\n")
    assert (new.path, new.body, new.revision) == ("b.txt", 0, None)
    with pytest.raises(Trouble, match=r"gone\.txt: no such file"):
        of_files(Path("a.md"), Path("gone.txt"), PLAIN)


def test_hard_wrapped_lines_are_compared_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = "The board of the harbour has put all of its old papers on the\r\nquay and nobody in the whole town knows what is to become of\r\nthem now that it rains.\r\n"
    (tmp_path / "a.txt").write_bytes(f"---\r\nid: story\r\n---\r\n{told}".encode())
    (old,) = of_files(Path("a.txt"), Path("a.txt"), PLAIN).old
    assert old.text[old.body :] == told


def test_two_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "v1", a_txt="One.", x_png="no article")
    write(tmp_path / "v2", a_txt="Two.", skip_txt="Three.", week_jsonl='{"id": "p", "text": "Four."}\n{"id": "q", "text": "Five."}\n')
    sides = of_folders(Path("v1"), Path("v2"), Manner({}, None, ("skip.*",)))
    assert [(v.path, v.key) for v in sides.old] == [("v1/a.txt", "a.txt")]
    assert [(v.path, v.key, v.text) for v in sides.new] == [
        ("v2/a.txt", "a.txt", "Two."),
        ("v2/week.jsonl#p", "week.jsonl#p", "Four."),
        ("v2/week.jsonl#q", "week.jsonl#q", "Five."),
    ]
    with pytest.raises(Trouble, match="no article found"):
        of_folders(_empty(tmp_path, "e1"), _empty(tmp_path, "e2"), PLAIN)


def _empty(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    write(tmp_path / "desk", a_txt="One.", b_txt="Two.", c_txt="Three.", old_draft="four")
    for command in (("init", "-q"), ("add", "."), ("-c", "user.name=D", "-c", "user.email=d@example.org", "commit", "-q", "-m", "first")):
        subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


def test_a_revision_and_the_working_tree(repository: Path) -> None:
    desk = repository / "desk"
    (desk / "a.txt").write_text("One, anew.")
    (desk / "b.txt").unlink()
    (desk / "old.draft").unlink()
    (desk / "n.txt").write_text("Six.")
    sides = of_git("HEAD", [Path("desk")], PLAIN)
    assert [(v.path, v.article.path, v.text, v.revision) for v in sides.old] == [
        ("desk/a.txt", "HEAD:desk/a.txt", "One.", "HEAD"),
        ("desk/b.txt", "HEAD:desk/b.txt", "Two.", "HEAD"),
    ]
    assert [(v.path, v.article.path, v.text) for v in sides.new] == [("desk/a.txt", "desk/a.txt", "One, anew."), ("desk/n.txt", "desk/n.txt", "Six.")]
    assert sides.unchanged == 1
    assert [v.path for v in of_git("HEAD", [Path("desk/b.txt")], PLAIN).old] == ["desk/b.txt"]
    assert of_git("HEAD", [Path("desk/c.txt")], PLAIN).old == ()


def test_from_a_folder_inside(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "desk" / "a.txt").write_text("One, anew.")
    monkeypatch.chdir(repository / "desk")
    assert [v.path for v in of_git("HEAD", [Path()], PLAIN).new] == ["a.txt"]


def test_a_path_that_never_was(repository: Path) -> None:
    with pytest.raises(Trouble, match="neither now nor in 'HEAD'"):
        of_git("HEAD", [Path("desk/z.txt")], PLAIN)
