"""`xcheck index build|update|stats` and `xcheck check DRAFT --against INDEX`, `--cache`, `--no-cache`, `--private`."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.contract.conftest import Xcheck

DRAFT = """Envoy speaks

At last the envoy Kirill Damarov spoke. Damarrov was brief.
"""


def cache_of(folder: Path) -> Path:
    return Path(os.environ["XDG_CACHE_HOME"]) / "xcheck" / "xcheck-1.sqlite"


def test_a_draft_is_checked_against_the_archive(xcheck: Xcheck, desk: Path) -> None:
    assert "2 added, 0 changed, 0 removed, 0 unchanged" in xcheck("index", "build", "desk", "--output", "a.index").out.decode()
    (desk.parent / "draft.txt").write_text(DRAFT, encoding="utf-8")
    against = xcheck("check", "draft.txt", "--against", "a.index", "--format", "json", "--no-report")
    whole = xcheck("check", "desk", "draft.txt", "--focus", "draft.txt", "--format", "json", "--no-report")
    assert against.status == whole.status
    assert {**against.json(), "against": None} == {**whole.json(), "against": None}
    findings: Any = against.json()["findings"]
    (found,) = [f for f in findings if f["rule"] == "name-variant"]
    assert {e["path"] for e in found["evidence"]} == {"draft.txt", "desk/first.txt", "desk/second.md"}


def test_a_draft_never_meets_its_own_past(xcheck: Xcheck, desk: Path) -> None:
    xcheck("index", "build", "desk", "--output", "a.index")
    (desk / "first.txt").write_text(DRAFT, encoding="utf-8")
    moved = (desk / "second.md").read_text(encoding="utf-8").replace("published: 2026-03-02\n", "")
    (desk.parent / "new.md").write_text(moved, encoding="utf-8")
    report: Any = xcheck("check", "desk/first.txt", "new.md", "--against", "a.index", "--format", "json", "--no-report").json()
    assert [a["path"] for a in report["articles"]] == ["desk/first.txt", "new.md"]


def test_a_draft_never_meets_its_own_past_from_another_folder_either(xcheck: Xcheck, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xcheck("index", "build", "desk", "--output", "kept/a.index")
    (desk / "first.txt").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(desk)
    report: Any = xcheck("check", "first.txt", "--against", "../kept/a.index", "--format", "json", "--no-report").json()
    assert [a["path"] for a in report["articles"]] == ["desk/second.md", "first.txt"]


def test_update_takes_in_what_is_new_and_takes_out_what_is_gone(xcheck: Xcheck, desk: Path) -> None:
    xcheck("index", "build", "desk", "--output", "a.index")
    (desk / "third.txt").write_text(DRAFT, encoding="utf-8")
    (desk / "first.txt").unlink()
    (desk / "second.md").write_text("Another story altogether.\n", encoding="utf-8")
    assert "1 added, 1 changed, 1 removed, 0 unchanged" in xcheck("index", "update", "a.index", "desk").out.decode()
    assert "0 added, 0 changed, 0 removed, 2 unchanged" in xcheck("index", "update", "a.index", "desk").out.decode()
    (desk.parent / "elsewhere.txt").write_text(DRAFT, encoding="utf-8")
    assert "1 added, 0 changed, 0 removed, 0 unchanged" in xcheck("index", "update", "a.index", "elsewhere.txt").out.decode()
    assert xcheck("index", "stats", "a.index").out.decode().startswith("3 articles, ")
    assert xcheck("index", "build", "elsewhere.txt", "--output", "one.index").status == 0
    assert xcheck("index", "stats", "one.index").out.decode().startswith("1 article, ")


def test_what_cannot_be_read_is_not_gone(xcheck: Xcheck, desk: Path) -> None:
    xcheck("index", "build", "desk", "--output", "a.index")
    (desk / "second.md").write_bytes(b"\xef\xbb\xbf---\nid: [\n---\nEnvoy leaves\n")
    ran = xcheck("index", "update", "a.index", "desk")
    assert ran.status == 2
    assert "second.md" in ran.err
    assert "0 removed" in ran.out.decode()


@pytest.mark.parametrize("name", ["desk/first.txt", "nothing.index"])
@pytest.mark.parametrize("command", [["check", "desk", "--no-report", "--against"], ["index", "stats"], ["index", "update"]])
def test_what_is_no_index_is_one_clear_error(xcheck: Xcheck, desk: Path, command: list[str], name: str) -> None:
    ran = xcheck(*command, name)
    assert ran.status == 2
    assert len(ran.lines) == 1
    assert ran.lines[0].startswith(f"xcheck: {name}: ")
    assert not (desk.parent / "nothing.index").exists()


def test_a_file_that_is_something_else_is_not_overwritten(xcheck: Xcheck, desk: Path) -> None:
    (desk.parent / "letters.txt").write_text(DRAFT, encoding="utf-8")
    assert xcheck("index", "build", "desk", "--output", "letters.txt").status == 2
    assert (desk.parent / "letters.txt").read_text(encoding="utf-8") == DRAFT


def test_an_index_of_another_rulebook_serves_all_the_same(xcheck: Xcheck, desk: Path) -> None:
    xcheck("index", "build", "desk", "--output", "a.index")
    (desk.parent / "xcheck.yaml").write_text("terms: [terms.yaml]\n", encoding="utf-8")
    (desk.parent / "terms.yaml").write_text("title: ours\nfamilies:\n  - quay side / quayside\n", encoding="utf-8")
    slow = xcheck("check", "desk", "--against", "a.index", "--no-report")
    assert slow.status < 2
    assert "xcheck: a.index: 2 of 2 articles were read with other rules" in slow.err
    assert "2 were read with other rules" in xcheck("index", "stats", "a.index").out.decode()
    xcheck("index", "update", "a.index", "desk")
    assert "other rules" not in xcheck("index", "stats", "a.index").out.decode()
    assert "other rules" not in xcheck("check", "desk", "--against", "a.index", "--no-report").err
    # Some of the rules need no more of the articles than all of them.
    assert "other rules" not in xcheck("check", "desk", "--against", "a.index", "--no-report", "--rule", "term-variant").err


def test_the_cache_is_used_where_it_is_said_and_not_at_all_where_it_is_not(xcheck: Xcheck, desk: Path) -> None:
    first = xcheck("check", "desk", "--format", "json", "--no-report", "--cache", "kept")
    assert (desk.parent / "kept" / "xcheck-1.sqlite").is_file()
    assert not cache_of(desk).exists()
    for options in (["--no-cache"], ["--private"]):
        assert xcheck("check", "desk", "--format", "json", "--no-report", *options).out == first.out
        assert not cache_of(desk).exists()
    assert xcheck("check", "desk", "--format", "json", "--no-report").out == first.out
    assert cache_of(desk).is_file()
    assert xcheck("check", "desk", "--format", "json", "--no-report", "--cache", "kept").out == first.out


@pytest.mark.parametrize("other", ["--no-cache", "--private"])
def test_options_that_contradict_each_other(xcheck: Xcheck, desk: Path, other: str) -> None:
    ran = xcheck("check", "desk", "--no-report", "--cache", "kept", other)
    assert ran.status == 2
    assert "contradict" in ran.err


def test_a_damaged_cache_is_told_and_changes_nothing(xcheck: Xcheck, desk: Path) -> None:
    first = xcheck("check", "desk", "--format", "json", "--no-report")
    cache_of(desk).write_bytes(b"Kirill Damarov was here." * 400)
    again = xcheck("check", "desk", "--format", "json", "--no-report")
    assert (again.status, again.out) == (first.status, first.out)
    assert "begun anew" in again.err
    assert xcheck("check", "desk", "--format", "json", "--no-report").err == ""


KILLS = 2
"""How often a run is killed. The whole test asks for more: XCHECK_KILLS=50."""


def test_a_killed_run_leaves_a_usable_index(desk: Path, tmp_path: Path) -> None:
    for number in range(40):
        (desk / f"{number}.txt").write_text(f"{DRAFT}\nThe harbour master Ilse Brandvold counted {number} ships. Branvold left.\n" * 3, encoding="utf-8")
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "none"), "PYTHONPATH": os.pathsep.join(sys.path)}

    def command(*arguments: str) -> list[str]:
        return [sys.executable, "-m", "xcheck", *arguments]

    def ran(*arguments: str) -> bytes:
        return subprocess.run(command(*arguments), cwd=tmp_path, env=environment, capture_output=True, check=False).stdout

    def against(index: str) -> object:
        # All of the report but the name of the index that it was made with.
        return {**orjson.loads(ran("check", "desk/1.txt", "--against", index, "--format", "json", "--no-report", "--no-cache")), "against": None}

    began = time.monotonic()
    ran("index", "build", "desk", "--output", "clean.index", "--jobs", "1")
    took = time.monotonic() - began
    clean = against("clean.index")
    assert "name-variant" in str(clean)
    chance = random.Random(3)
    ran("index", "build", "desk/2.txt", "desk/second.md", "--output", "old.index")
    old = against("old.index")
    for number in range(int(os.environ.get("XCHECK_KILLS", KILLS))):
        (tmp_path / "a.index").write_bytes((tmp_path / "old.index").read_bytes())
        verb = ("update", "a.index", "desk") if number % 2 else ("build", "desk", "--output", "a.index")
        running = subprocess.Popen(command("index", *verb, "--jobs", "1"), cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.2, 1.1) * took)
        running.send_signal(signal.SIGKILL)
        running.wait()
        assert against("a.index") in (clean, old)
        assert ran("index", "update", "a.index", "desk")
        assert against("a.index") == clean
        for end in ("", "-wal", "-shm"):
            (tmp_path / f"a.index{end}").unlink(missing_ok=True)


def test_a_profile_tells_steps_and_rules(xcheck: Xcheck, desk: Path) -> None:
    ran = xcheck("check", "desk", "--no-report", "--no-cache", "--format", "json", "--profile")
    steps = [line.split()[0] for line in ran.lines]
    assert steps[0] == "step"
    assert steps[-1] == "all"
    assert {"read", "extracted", "furniture", "quote-wording", "worded"} <= {*steps}
    assert ran.out == xcheck("check", "desk", "--no-report", "--no-cache", "--format", "json").out


def test_two_sorts_of_things_with_one_id_are_listed_together(xcheck: Xcheck, tmp_path: Path) -> None:
    """The draft has a line of trams alone; the university that the archive names goes by the same id."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "mill.txt").write_text("Mill\n\nThe mill was given to Corsund University, which said no.\n", encoding="utf-8")
    (tmp_path / "draft.txt").write_text("Docks\n\nThe docks are on the Corsund-University line, the town said.\n", encoding="utf-8")
    assert xcheck("index", "build", "desk", "--output", "a.index").status == 0
    against = xcheck("check", "draft.txt", "--against", "a.index", "--format", "json", "--no-report")
    whole = xcheck("check", "desk", "draft.txt", "--focus", "draft.txt", "--format", "json", "--no-report")
    entities: Any = whole.json()["entities"]
    [listed] = [entity for entity in entities if entity["id"] == "corsund-university"]
    assert len(listed["forms"]) == 2
    assert {**against.json(), "against": None} == {**whole.json(), "against": None}
