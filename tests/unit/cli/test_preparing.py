"""What set-up makes: found by the first run from whichever folder, with files named as they are seen from there."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck import run
from xcheck.cli import patterns, preparing
from xcheck.engine import ready, unchanged
from xcheck.model.notice import Trouble
from xcheck.report import html
from xcheck.settings import Settings


@pytest.fixture
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "code"
    monkeypatch.setattr(ready, "PREPARED", folder)
    monkeypatch.setattr(patterns, "FOLDER", str(folder))
    unchanged._code.cache_clear()
    html._environment.cache_clear()
    return folder


def test_a_first_run_loads_no_yaml(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared.mkdir(mode=0o700)
    (prepared / "standards-0.ready").write_bytes(b"of another version")
    preparing.main()
    made = sorted(file.name.split("-")[0] for file in prepared.iterdir())
    assert made == ["changes", "patterns", "report.html.j2", "standards", "templates"]
    (tmp_path / "desk").mkdir()
    for folder in (Path.cwd(), tmp_path, tmp_path / "desk"):
        monkeypatch.chdir(folder)
        expected = run._standards(Settings(), False)
        with monkeypatch.context() as patched:
            patched.setattr(run, "_standards", lambda *_: pytest.fail("made anew"))
            found = run.standards(Settings())
        assert (found.book, found.register, found.lexicon) == (expected.book, expected.register, expected.lexicon)


def test_what_was_touched_is_hashed_and_what_was_not_is_not(prepared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as settled:
        settled.setattr(unchanged, "_MOMENT", 0)
        preparing.main()
        with settled.context() as patched:
            patched.setattr(ready, "_known", lambda *_: pytest.fail("hashed"))
            run.standards(Settings())
        settled.setattr(ready, "state", lambda _: b"touched")
        settled.setattr(run, "_standards", lambda *_: pytest.fail("made anew"))
        run.standards(Settings())


def test_a_pipeline_is_asked_for_whatever_is_prepared(prepared: Path) -> None:
    preparing.main()
    with pytest.raises(Trouble, match="ner: en_no_such"):
        run.standards(Settings(ner="en_no_such"))


def test_nothing_but_whole_names_of_files_depends_on_the_folder(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    preparing.main()
    assert not [file.name for file in prepared.iterdir() if b"../" in file.read_bytes() and not file.name.startswith(("report", "patterns"))]


def test_a_file_that_is_named_as_something_else_is_read_as_that(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("id: doubled-word\nenabled: false\n")
    as_rule = run.standards(Settings(folder=tmp_path, rules=("own.yaml",)), tmp_path / "cache")
    assert "doubled-word" in {rule.id for rule, _ in as_rule.book.off}
    assert len(list((tmp_path / "cache").iterdir())) == 1
    with pytest.raises(Trouble, match=r"own\.yaml"):
        run.standards(Settings(folder=tmp_path, terms=("own.yaml",)), tmp_path / "cache")
