from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from xcheck.cli.base import base, changed_articles, former
from xcheck.cli.inputs import articles_from
from xcheck.model.article import Article
from xcheck.settings import Settings

PLAIN = Settings()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "desk"
    (folder / "left").mkdir(parents=True)
    for name, text in {"same.txt": "Same.", "old.txt": "A text that is long enough to be known again.", "gone.txt": "Gone.", "left/out.txt": "Out."}.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "week.jsonl").write_text('{"id": "one", "text": "One."}\n{"id": "two", "text": "Two."}\n', encoding="utf-8")
    (folder / "notes.rst").write_text("No article.", encoding="utf-8")
    (tmp_path / "elsewhere.txt").write_text("Elsewhere.", encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "one"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    return folder


def now(settings: Settings = PLAIN) -> tuple[Article, ...]:
    return articles_from(["desk"], settings)[0]


def test_the_articles_of_another_day_are_those_that_were_there(desk: Path, tmp_path: Path) -> None:
    before = now()
    (desk / "old.txt").rename(desk / "new.txt")
    (desk / "gone.txt").unlink()
    (desk / "week.jsonl").write_text('{"id": "one", "text": "One, changed."}\n', encoding="utf-8")
    for name in ("added.txt", "notes.rst", "left/out.txt", "../elsewhere.txt"):
        (desk / name).write_text("Today.", encoding="utf-8")
    since = base("HEAD", [Path("desk")])
    assert changed_articles(now(), since) == {"desk/added.txt", "desk/left/out.txt", "desk/new.txt", "desk/week.jsonl#one"}
    past = former(now(), since, [Path("desk")], Settings(), None)
    assert sorted((a.path, a.text) for a in past) == sorted((a.path, a.text) for a in before)
    without = Settings(exclude=("left",))
    assert "desk/left/out.txt" not in {a.path for a in former(now(without), since, [Path("desk")], without, None)}


def test_a_draft_without_a_file_has_no_past(desk: Path) -> None:
    since = base("HEAD", [])
    assert since.changed == ()
    assert changed_articles(now(), since) == frozenset()
