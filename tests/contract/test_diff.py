"""What `xcheck diff` promises to the outside."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import orjson
import pytest

from tests.contract.conftest import Xcheck

OLD = "Talks stall\n\nThe envoy met 12 reporters on Monday. “We will not leave,” said Ada Orr.\n"
NEW = OLD.replace("12", "14").replace("not leave", "not go")
FLEET = "Nobody from the fishing fleet had been asked, which the skippers said was an old habit of the town and its clerks.\n"


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, capture_output=True, check=True)


def test_changes_as_json(xcheck: Xcheck, tmp_path: Path) -> None:
    write(tmp_path, old_txt=OLD, new_txt=NEW)
    ran = xcheck("diff", "old.txt", "new.txt", "--format", "json")
    assert ran.status == 1
    whole = orjson.loads(ran.out)
    assert whole["schema_version"] == 1
    assert (whole["old"]["path"], whole["new"]["path"]) == ("old.txt", "new.txt")
    assert whole["complete"] is True
    assert [(c["op"], c["kind"], c["old"]["text"], c["new"]["text"]) for c in whole["changes"]] == [
        ("replace", "number", "12", "14"),
        ("replace", "quote", "leave", "go"),
    ]
    for change in whole["changes"]:
        for side, text in (("old", OLD), ("new", NEW)):
            assert text[change[side]["start"] : change[side]["end"]] == change[side]["text"]
    assert [(f["rule"], f["severity"], f["evidence"][0]["text"], f["evidence"][1]["path"]) for f in whole["findings"]] == [
        ("silent-change", "note", "14", "old.txt"),
        ("silent-change", "note", "We will not go,", "old.txt"),
    ]
    same = xcheck("diff", "old.txt", "old.txt", "--format", "json")
    assert same.status == 0
    assert orjson.loads(same.out)["changes"] == []
    xcheck("diff", "old.txt", "new.txt", "--format", "json", "--output", "c.json")
    assert (tmp_path / "c.json").read_bytes() == ran.out


def test_changes_in_the_terminal(xcheck: Xcheck, tmp_path: Path) -> None:
    write(tmp_path, old_txt=OLD, new_txt=NEW)
    shown = xcheck("diff", "old.txt", "new.txt")
    assert shown.status == 1
    assert [line.split()[0] for line in shown.out.decode().splitlines()] == ["number", "quote", "note:", "note:"]
    nothing = xcheck("diff", "old.txt", "old.txt")
    assert (nothing.status, nothing.out) == (0, b"")


def test_a_correction_line_or_a_rule_that_is_off_ends_it(xcheck: Xcheck, tmp_path: Path) -> None:
    write(tmp_path, old_txt=OLD, new_txt=f"{NEW}\nCorrection: An earlier version of this article gave a wrong number of reporters.\n")
    ran = xcheck("diff", "old.txt", "new.txt", "--format", "json")
    assert ran.status == 1
    assert ran.json()["findings"] == []
    write(tmp_path, new_txt=NEW, rules__own_yaml="id: silent-change\nenabled: false\n", xcheck_yaml="rules: [rules]\n")
    assert xcheck("diff", "old.txt", "new.txt", "--format", "json").json()["findings"] == []


@pytest.mark.parametrize("bad", ["gone.txt", "bin.txt"])
def test_a_version_that_cannot_be_read(xcheck: Xcheck, tmp_path: Path, bad: str) -> None:
    write(tmp_path, old_txt=OLD)
    (tmp_path / "bin.txt").write_bytes(b"\x00\x01" * 40)
    ran = xcheck("diff", "old.txt", bad)
    assert ran.status == 2
    assert len(ran.lines) == 1
    assert bad in ran.err


@pytest.mark.parametrize("paths", [(), ("old.txt",), ("old.txt", "new.txt", "x.txt"), ("old.txt", "folder")])
def test_what_is_not_two_versions(xcheck: Xcheck, tmp_path: Path, paths: tuple[str, ...]) -> None:
    write(tmp_path, old_txt=OLD, new_txt=NEW, folder__a_txt=OLD)
    ran = xcheck("diff", *paths)
    assert ran.status == 2
    assert "two files or two folders" in ran.err


def test_offsets_are_those_of_the_file(xcheck: Xcheck, tmp_path: Path) -> None:
    old, new = (f"---\ntitle: Walls\n---\r\nThe *wall* 😀 is {n} metres long.\r\n" for n in (12, 14))
    write(tmp_path, old_md=old, new_md=new)
    whole = orjson.loads(xcheck("diff", "old.md", "new.md", "--format", "json").out)
    (change,) = whole["changes"]
    assert old[change["old"]["start"] : change["old"]["end"]] == "12"
    assert new[change["new"]["start"] : change["new"]["end"]] == "14"
    evidence = whole["findings"][0]["evidence"][0]
    assert new[evidence["start"] : evidence["end"]] == "14"
    assert evidence["line"] == 4


def test_html_files_are_compared_by_their_text(xcheck: Xcheck, tmp_path: Path) -> None:
    page = "<html><body><article><h1>Walls</h1><p>The wall is {} metres long and leans to the sea.</p></article></body></html>"
    write(tmp_path, old_html=page.format(12), new_html=page.format(14).replace("<p>", "<p class='x'>"))
    whole = orjson.loads(xcheck("diff", "old.html", "new.html", "--format", "json").out)
    assert [(c["kind"], c["old"]["text"], c["new"]["text"]) for c in whole["changes"]] == [("number", "12", "14")]


def test_two_folders(xcheck: Xcheck, tmp_path: Path) -> None:
    write(
        tmp_path,
        v1__same_txt="The same in both.\n", v1__a_txt=OLD, v1__gone_txt="This one went away.\n", v1__b_txt=FLEET,
        v2__same_txt="The same in both.\n", v2__a_txt=NEW, v2__come_txt="That one came here.\n", v2__deep__moved_txt=FLEET.replace("old habit", "old, bad habit"),
    )  # fmt: skip
    ran = xcheck("diff", "v1", "v2", "--format", "json")
    assert ran.status == 1
    whole = orjson.loads(ran.out)
    assert whole["unchanged"] == 1
    told = [(p["old"] and p["old"]["path"], p["new"] and p["new"]["path"], [c["kind"] for c in p["changes"]]) for p in whole["pairs"]]
    assert told == [
        ("v1/a.txt", "v2/a.txt", ["number", "quote"]),
        (None, "v2/come.txt", ["paragraph"]),
        ("v1/b.txt", "v2/deep/moved.txt", ["wording"]),
        ("v1/gone.txt", None, ["paragraph"]),
    ]
    assert [len(p["findings"]) for p in whole["pairs"]] == [2, 0, 0, 0]
    shown = xcheck("diff", "v1", "v2").out.decode()
    assert "v2/deep/moved.txt  (was v1/b.txt)" in shown
    assert shown.endswith("2 articles changed (3 telling changes), 1 added, 1 removed, 1 unchanged\n")
    same = xcheck("diff", "v1", "v1")
    assert (same.status, same.out) == (0, b"0 articles changed (0 telling changes), 0 added, 0 removed, 4 unchanged\n")


def test_a_bad_file_in_a_folder_stops_no_other(xcheck: Xcheck, tmp_path: Path) -> None:
    write(tmp_path, v1__a_txt=OLD, v2__a_txt=NEW)
    (tmp_path / "v2" / "bad.txt").write_bytes(b"\x00\x01" * 40)
    ran = xcheck("diff", "v1", "v2", "--format", "json")
    assert ran.status == 2
    assert "v2/bad.txt" in ran.err
    assert len(orjson.loads(ran.out)["pairs"]) == 1
    write(tmp_path, empty1__x_log="x", empty2__x_log="x")
    assert xcheck("diff", "empty1", "empty2").status == 2


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    write(tmp_path, corpus__a_txt=OLD, corpus__b_txt=FLEET, corpus__gone_txt="This one went away.\n", notes_log="x")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def test_against_a_git_revision(xcheck: Xcheck, repository: Path) -> None:
    clean = xcheck("diff", "--git", "HEAD")
    assert (clean.status, clean.out) == (0, b"0 articles changed (0 telling changes), 0 added, 0 removed, 3 unchanged\n")
    write(repository, corpus__a_txt=NEW, corpus__new_txt="Here at last.\n", corpus__picture_png="no article")
    (repository / "corpus" / "gone.txt").unlink()
    (repository / "corpus" / "b.txt").rename(repository / "corpus" / "fleet.txt")
    ran = xcheck("diff", "--git", "HEAD", "--format", "json")
    assert ran.status == 1
    whole = orjson.loads(ran.out)
    assert [(p["old"], p["new"], len(p["changes"])) for p in whole["pairs"]] == [
        ({"path": "corpus/a.txt", "revision": "HEAD"}, {"path": "corpus/a.txt"}, 2),
        ({"path": "corpus/b.txt", "revision": "HEAD"}, {"path": "corpus/fleet.txt"}, 0),
        ({"path": "corpus/gone.txt", "revision": "HEAD"}, None, 1),
        (None, {"path": "corpus/new.txt"}, 1),
    ]
    assert whole["pairs"][0]["findings"][0]["evidence"][1]["path"] == "HEAD:corpus/a.txt"
    assert [p["new"]["path"] for p in orjson.loads(xcheck("diff", "--git", "HEAD", "corpus/a.txt", "--format", "json").out)["pairs"]] == ["corpus/a.txt"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=stolen.txt", "-O", ""])
def test_a_revision_that_git_does_not_know(xcheck: Xcheck, repository: Path, revision: str) -> None:
    ran = xcheck("diff", f"--git={revision}")
    assert ran.status == 2
    assert "git knows no revision" in ran.err
    assert not (repository / "stolen.txt").exists()


def test_outside_a_repository(xcheck: Xcheck, tmp_path: Path) -> None:
    write(tmp_path, corpus__a_txt=OLD)
    ran = xcheck("diff", "--git", "HEAD")
    assert ran.status == 2
    assert "lies in no git repository" in ran.err


def test_what_was_silently_changed_since_a_revision(xcheck: Xcheck, repository: Path) -> None:
    write(repository, corpus__a_txt=NEW)
    ran = xcheck("check", "--changed-since", "HEAD", "--format", "json", "--no-report", "--fail-on", "note")
    assert ran.status == 1
    found = [f for f in orjson.loads(ran.out)["findings"] if f["rule"] == "silent-change"]
    assert [f["evidence"][0]["text"] for f in found] == ["14", "We will not go,"]
    assert {e["path"] for f in found for e in f["evidence"]} == {"corpus/a.txt", "HEAD:corpus/a.txt"}
    keys = {f["key"] for f in orjson.loads(xcheck("diff", "--git", "HEAD", "--format", "json").out)["pairs"][0]["findings"]}
    assert keys == {f["key"] for f in found}
    write(repository, corpus__a_txt=f"{NEW}\nCorrection: An earlier version of this article gave a wrong number of reporters.\n")
    quiet = xcheck("check", "--changed-since", "HEAD", "--format", "json", "--no-report")
    assert not [f for f in orjson.loads(quiet.out)["findings"] if f["rule"] == "silent-change"]
    assert xcheck("check", "--changed-since", "HEAD", "--rule", "first-reference").status == 0


def test_who_repeats_what_was_changed(xcheck: Xcheck, tmp_path: Path) -> None:
    write(
        tmp_path,
        old_txt=OLD,
        new_txt=NEW,
        archive__x_txt="Digest\n\nHe met 12 reporters by the envoy’s gate.\n",
        archive__y_txt="The envoy met 14 reporters.\n",
    )
    ran = xcheck("diff", "old.txt", "new.txt", "--impact", "archive", "--format", "json")
    assert ran.status == 1
    (repeated,) = orjson.loads(ran.out)["impact"]
    assert (repeated["kind"], repeated["before"], repeated["after"]) == ("number", "12", "14")
    assert [(p["path"], p["line"], p["column"], p["text"]) for p in repeated["places"]] == [("archive/x.txt", 3, 8, "12")]
    shown = xcheck("diff", "old.txt", "new.txt", "--impact", "archive").out.decode()
    assert "archive/x.txt:3:8" in shown
    assert "impact" not in orjson.loads(xcheck("diff", "old.txt", "new.txt", "--format", "json").out)
    assert xcheck("index", "build", "archive", "--output", "archive.index").status == 0
    indexed = xcheck("diff", "old.txt", "new.txt", "--impact", "archive.index", "--format", "json")
    assert indexed.out == ran.out


def test_a_page(xcheck: Xcheck, tmp_path: Path) -> None:
    write(tmp_path, old_txt=OLD, new_txt=NEW)
    ran = xcheck("diff", "old.txt", "new.txt", "--format", "html")
    assert (ran.status, ran.out) == (1, b"reports/diff.html\n")
    raw = (tmp_path / "reports" / "diff.html").read_bytes()
    assert raw.startswith(b"<!doctype html>")
    assert xcheck("diff", "old.txt", "new.txt", "--format", "html", "--output", "p.html").out == b""
    assert (tmp_path / "p.html").read_bytes() == raw


def test_past_the_budget_it_says_so(xcheck: Xcheck, tmp_path: Path) -> None:
    old, new = ("The wall.\n\nharbour " + " ".join(f"{word}{n}" for n in range(70_000)) + "\n" for word in ("alpha", "omega"))
    write(tmp_path, old_txt=old, new_txt=new)
    ran = xcheck("diff", "old.txt", "new.txt", "--format", "json")
    assert ran.status == 1
    whole = orjson.loads(ran.out)
    assert whole["complete"] is False
    assert [n["kind"] for n in whole["notices"]] == ["budget"]
    assert "replaced whole" in xcheck("diff", "old.txt", "new.txt").out.decode()


def test_our_own_pages_are_no_articles(xcheck: Xcheck, repository: Path) -> None:
    write(repository, corpus__a_txt=NEW)
    assert xcheck("diff", "--git", "HEAD", ".", "--format", "html").status == 1
    whole = orjson.loads(xcheck("diff", "--git", "HEAD", ".", "--format", "json").out)
    assert [p["new"]["path"] for p in whole["pairs"]] == ["corpus/a.txt"]
    checked = orjson.loads(xcheck("check", ".", "--format", "json", "--no-report").out)
    assert sorted(a["path"] for a in checked["articles"]) == ["corpus/a.txt", "corpus/b.txt", "corpus/gone.txt"]
