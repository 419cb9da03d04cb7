"""`embargo:` in an article's head, and `--private`: what is kept, what is told, and where."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.contract.conftest import Xcheck
from xcheck.cli import embargo

SECRET = """---
embargo: 2026-12-01
title: Quillerbee resigns
---
Quillerbee resigns

The envoy Kirill Damarov will follow. Damarrov told friends of Quillerbee so (he rarely does.
"""
BEFORE, AFTER = ("--today", "2026-11-20"), ("--today", "2026-12-02")


@pytest.fixture
def secret(desk: Path) -> Path:
    file = desk / "secret.md"
    file.write_text(SECRET, encoding="utf-8")
    return file


def left(folder: Path) -> list[str]:
    """All files below a folder and the cache beside it."""
    places = (folder, Path(os.environ["XDG_CACHE_HOME"]))
    return sorted(str(file.relative_to(place)) for place in places for file in place.rglob("*") if file.is_file() and "ready" not in file.suffix)


def stripped(report: dict[str, Any]) -> dict[str, Any]:
    """A report without what it says of articles under embargo."""
    report["summary"] = {**report["summary"], "articles": None, "words": None}
    report["articles"] = [a for a in report["articles"] if a["path"] != "desk/secret.md"]
    report["notices"] = [n for n in report["notices"] if n["kind"] != "embargo"]
    return report


def test_a_private_run_leaves_no_file(xcheck: Xcheck, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = desk.parent.with_name(f"{desk.parent.name}-summary")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    before = left(desk.parent)
    for more in ((), ("--format", "github"), ("--format", "json"), ("-", "--focus", "draft.txt")):
        ran = xcheck("check", "desk", *more, "--private", stdin=b"The envoy Kirill Damarov left.\n")
        assert ran.status == 1 or more[:1] == ("-",), ran.err
    assert left(desk.parent) == before
    assert not summary.exists()
    assert not Path(os.environ["XDG_CACHE_HOME"]).exists()


def test_a_private_run_writes_the_report_that_is_asked_for(xcheck: Xcheck, desk: Path) -> None:
    before = left(desk.parent)
    xcheck("check", "desk", "--private", "--report", "mine")
    assert set(left(desk.parent)) - set(before) == {"mine/report.html", "mine/report.json"}
    xcheck("check", "desk", "--private", "--format", "json", "--output", "own.json")
    assert set(left(desk.parent)) - set(before) == {"mine/report.html", "mine/report.json", "own.json"}


@pytest.mark.parametrize("more", [(), ("--focus", "desk/secret.md"), ("desk/secret.md",)])
def test_no_saved_report_has_a_word_of_it(xcheck: Xcheck, desk: Path, secret: Path, more: tuple[str, ...]) -> None:
    ran = xcheck("check", "desk", *more, *BEFORE, "--format", "sarif", "--output", "all.sarif")
    for file in ("reports/report.json", "reports/report.html", "all.sarif"):
        raw = (desk.parent / file).read_bytes()
        assert b"Quillerbee" not in raw
        assert b"Damarrov" not in raw
    report = orjson.loads((desk.parent / "reports/report.json").read_bytes())
    (listed,) = [a for a in report["articles"] if a["path"] == "desk/secret.md"]
    assert (listed["title"], listed["byline"], listed["published"]) == (None, None, None)
    assert listed["words"] > 10
    said = [n["message"] for n in report["notices"] if n["kind"] == "embargo"]
    assert any("is under embargo until 2026-12-01" in message for message in said)
    assert any("findings about it are not in this report" in message for message in said) == bool(more)
    assert "desk/secret.md: is under embargo until 2026-12-01" in ran.err
    # What only the focus may have to mend counts: two misspellings together are no sure mistake.
    assert ran.status == (0 if "--focus" in more else 1)
    assert b"Quillerbee" not in ran.out


def test_the_report_is_what_it_is_without_the_article(xcheck: Xcheck, desk: Path, secret: Path) -> None:
    there = stripped(xcheck("check", "desk", *BEFORE, "--format", "json", "--no-report").json())
    secret.unlink()
    assert there == stripped(xcheck("check", "desk", *BEFORE, "--format", "json", "--no-report").json())


def test_its_words_are_in_no_cache(xcheck: Xcheck, desk: Path, secret: Path) -> None:
    for _ in range(2):
        xcheck("check", "desk", "desk/secret.md", *BEFORE, "--no-report")
    with sqlite3.connect(Path(os.environ["XDG_CACHE_HOME"]) / "xcheck/xcheck-1.sqlite") as store:
        assert store.execute("SELECT count(*) FROM extraction").fetchone() == (2,)
    xcheck("check", "desk", *AFTER, "--no-report")
    with sqlite3.connect(Path(os.environ["XDG_CACHE_HOME"]) / "xcheck/xcheck-1.sqlite") as store:
        assert store.execute("SELECT count(*) FROM extraction").fetchone() == (3,)


def test_it_goes_into_no_index(xcheck: Xcheck, desk: Path, secret: Path) -> None:
    text = SECRET.replace("2026-12-01", "true")
    secret.write_text(text.replace("embargo: true\n", ""), encoding="utf-8")
    assert b"3 added" in xcheck("index", "build", "desk", "--output", "a.index").out
    secret.write_text(text, encoding="utf-8")
    ran = xcheck("index", "update", "a.index", "desk")
    assert b"0 added, 0 changed, 1 removed, 2 unchanged" in ran.out
    assert "is under embargo and was left out" in ran.err
    assert ran.status == 0


def test_who_names_it_sees_its_findings_on_a_terminal(xcheck: Xcheck, desk: Path, secret: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = xcheck("check", "desk", "desk/secret.md", *BEFORE, "--no-report", "--no-cache")
    assert b"Damarrov" not in silent.out
    shown = xcheck("check", "desk", "desk/secret.md", *BEFORE, "--private")
    assert b"Damarrov" in shown.out
    assert b"unbalanced-marks" in shown.out
    unnamed = xcheck("check", "desk", *BEFORE, "--private")
    assert b"Damarrov" not in unnamed.out
    draft = xcheck("check", "desk/first.txt", "-", "--id", "own.md", *BEFORE, "--private", stdin=SECRET.encode())
    assert b"Damarrov" in draft.out
    monkeypatch.setattr(embargo, "on_terminal", lambda private: True)
    assert b"Damarrov" in xcheck("check", "desk", *BEFORE, "--focus", "desk/secret.md").out
    assert b"Damarrov" not in (desk.parent / "reports/report.json").read_bytes()


def test_the_exit_status_is_one_for_every_format(xcheck: Xcheck, desk: Path, secret: Path) -> None:
    (desk / "second.md").unlink()
    assert xcheck("check", "desk", *BEFORE, "--no-report").status == 0
    for format in ("terminal", "json", "junit", "gitlab"):
        assert xcheck("check", "desk", "desk/secret.md", *BEFORE, "--no-report", "--format", format).status == 1


def test_two_of_them_never_meet(xcheck: Xcheck, desk: Path, secret: Path) -> None:
    (desk / "other.md").write_text("---\nembargo: true\n---\nThe poet Orla Vantongerloo spoke. Vantongerlo sang.\n\nQuillerbee heard it.\n", encoding="utf-8")
    ran = xcheck("check", "desk", "desk/secret.md", *BEFORE, "--private")
    assert b"Damarrov" in ran.out
    assert b"Vantong" not in ran.out


def test_past_its_date_it_is_an_article_like_any_other(xcheck: Xcheck, desk: Path, secret: Path) -> None:
    report = xcheck("check", "desk", *AFTER, "--format", "json", "--no-report").json()
    assert b"Damarrov" in orjson.dumps(report["findings"])
    assert "its embargo ended on 2026-12-01" in xcheck("check", "desk", *AFTER, "--format", "json", "--no-report").err


def test_other_commands_leave_it_out(xcheck: Xcheck, desk: Path, secret: Path) -> None:
    secret.write_text(SECRET.replace("2026-12-01", "true"), encoding="utf-8")
    for arguments in (("extract", "desk"), ("entities", "list", "desk"), ("fix", "desk", "--diff"), ("baseline", "write", "desk")):
        ran = xcheck(*arguments)
        assert b"Quillerbee" not in ran.out, arguments
        assert "embargo" in ran.err, arguments
    for file in (file for file in desk.parent.rglob("*") if file.is_file() and file != secret):
        assert b"Damarrov" not in file.read_bytes(), file
