"""What `xcheck check` promises to the outside: options, exit codes, the fields of the JSON report."""

from __future__ import annotations

import time
from pathlib import Path
from typing import IO, cast

import orjson
import pytest

from tests.contract.conftest import Xcheck
from xcheck.files import reading


def test_two_articles_one_name(xcheck: Xcheck, desk: Path) -> None:
    ran = xcheck("check", "desk", "--format", "json", "--no-report")
    assert ran.status == 1, ran.err
    report = orjson.loads(ran.out)
    assert report["schema_version"] == 1
    assert report["tool"] == {"name": "xcheck", "version": "0.1.0"}
    assert set(report) >= {"schema_version", "tool", "summary", "articles", "entities", "findings", "notices"}
    assert report["summary"]["articles"] == 2
    assert [a["path"] for a in report["articles"]] == ["desk/first.txt", "desk/second.md"]
    second = report["articles"][1]
    assert second["title"] == "Envoy leaves"
    assert second["byline"] == "Ada Orr"
    assert second["published"] == "2026-03-02"
    assert second["digest"].startswith("sha256:")
    assert second["words"] > 10
    (finding,) = [f for f in report["findings"] if f["rule"] == "name-variant"]
    assert finding["severity"] == "error"
    assert finding["status"] == "new"
    assert finding["suggestion"] == "Damarov"
    assert finding["reasons"]
    assert 0 <= finding["confidence"] <= 1
    assert finding["key"]
    assert finding["digest"]
    first, *others = finding["evidence"]
    assert (first["path"], first["text"], first["role"]) == ("desk/second.md", "Dammarov", "change")
    assert (first["line"], first["column"]) == (9, 45)
    assert "Dammarov" in first["context"]
    assert {e["path"] for e in others} == {"desk/first.txt", "desk/second.md"}
    assert {e["role"] for e in others} == {"reference"}
    person = next(e for e in report["entities"] if e["name"] == "Kirill Damarov")
    assert person["kind"] == "person"
    assert {"text", "count", "articles"} <= set(person["forms"][0])
    for severity in ("error", "warning", "note"):
        assert report["summary"]["findings"][severity] == sum(f["severity"] == severity for f in report["findings"])
    assert report["summary"]["suppressed"] == 0


def test_reports_are_written_where_asked(xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
    ran = xcheck("check", "desk")
    assert ran.status == 1
    assert (tmp_path / "reports/report.html").read_text(encoding="utf-8").startswith("<!")
    assert orjson.loads((tmp_path / "reports/report.json").read_bytes())["schema_version"] == 1
    assert b"Dammarov" in ran.out
    assert b"reports/report.html" in ran.out
    assert b"\x1b[" not in ran.out
    xcheck("check", "desk", "--report", "elsewhere")
    assert (tmp_path / "elsewhere/report.html").exists()
    xcheck("check", "desk", "--format", "json", "--output", "out/one.json", "--no-report", "--report", "never")
    assert orjson.loads((tmp_path / "out/one.json").read_bytes())["findings"]
    assert not (tmp_path / "never").exists()


@pytest.mark.parametrize(("fail_on", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_exit_status_is_the_same_for_every_format(xcheck: Xcheck, desk: Path, fail_on: str, status: int) -> None:
    for form in ("terminal", "json"):
        for more in ([], ["--output", "o.txt"]):
            assert xcheck("check", "desk", "--fail-on", fail_on, "--format", form, "--no-report", *more).status == status


def test_only_the_rules_asked_for(xcheck: Xcheck, desk: Path) -> None:
    ran = xcheck("check", "desk", "--rule", "unbalanced-marks", "--format", "json", "--no-report", "--fail-on", "warning")
    assert {f["rule"] for f in orjson.loads(ran.out)["findings"]} == {"unbalanced-marks"}
    assert ran.status == 1
    assert xcheck("check", "desk", "--rule", "unbalanced-marks", "--no-report").status == 0
    wrong = xcheck("check", "desk", "--rule", "unbalanced-mark", "--no-report")
    assert wrong.status == 2
    assert "unbalanced-marks" in wrong.err


def test_a_draft_on_standard_input(xcheck: Xcheck) -> None:
    draft = b"The envoy Kirill Damarov met reporters. Damarov spoke. Damarov left. Dammarov said nothing.\n"
    ran = xcheck("check", "-", "--id", "talks", "--format", "json", "--no-report", stdin=draft)
    report = orjson.loads(ran.out)
    assert report["articles"][0]["path"] == "talks"
    assert ran.status == 1
    assert xcheck("check", "--id", "talks", "--no-report").status == 2


def test_the_date_of_undated_articles(xcheck: Xcheck, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The vote was held on Monday, March 3, and nobody came.\n", encoding="utf-8")
    ran = xcheck("check", "a.txt", "--published", "2026-03-05", "--rule", "date-weekday", "--format", "json", "--no-report")
    assert [f["rule"] for f in orjson.loads(ran.out)["findings"]] == ["date-weekday"]
    assert xcheck("check", "a.txt", "--published", "tomorrow").status == 2


def test_settings_win_less_than_options(xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
    (tmp_path / "xcheck.yaml").write_text("paths: [desk]\nfail-on: never\nreport: made\nexclude: ['**/first.txt']\n", encoding="utf-8")
    ran = xcheck("check", "--format", "json")
    assert ran.status == 0
    assert [a["path"] for a in orjson.loads(ran.out)["articles"]] == ["desk/second.md"]
    assert (tmp_path / "made/report.json").exists()
    assert xcheck("check", "--fail-on", "note").status == 1


def test_a_report_is_no_article(xcheck: Xcheck, desk: Path) -> None:
    assert xcheck("check").status == 1
    again = xcheck("check", "--format", "json")
    assert [a["path"] for a in orjson.loads(again.out)["articles"]] == ["desk/first.txt", "desk/second.md"]


def test_settings_in_pyproject_and_other_names_in_front_matter(xcheck: Xcheck, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.xcheck]\npaths = ["a.md"]\n[tool.xcheck.front-matter]\nheadline = "title"\n', encoding="utf-8")
    (tmp_path / "a.md").write_text("---\nheadline: Talks fail\n---\nVane left the hall.\n", encoding="utf-8")
    ran = xcheck("check", "--format", "json", "--no-report")
    assert orjson.loads(ran.out)["articles"][0]["title"] == "Talks fail"


def test_a_further_register_and_rulebook(xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text(
        "source: the desk\nas_of: 2026-01-01\nentities:\n  - {id: k-damarov, name: Kyrill Damarov, kind: person, rejected: [Kirill Damarov]}\n",
        encoding="utf-8",
    )
    ran = xcheck("check", "desk", "--entities", "house.yaml", "--rule", "name-variant", "--format", "json", "--no-report")
    assert "Kyrill Damarov" in {f["suggestion"] for f in orjson.loads(ran.out)["findings"]}
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/utilise.yaml").write_text(
        "id: utilise\ncheck: substitution\ntitle: Use, not utilise\nseverities: {found: warning}\n"
        'message: \'Write "{suggestion}", not "{text}" ({place}).\'\nwhy: Short words first.\noptions: {swap: {gave no reason: said nothing}}\n'
        "examples:\n  - about: fires\n    articles: ['He gave no reason at all.']\n    fires: [{article: 1, text: gave no reason}]\n",
        encoding="utf-8",
    )
    ran = xcheck("check", "desk", "--rules", "rules", "--rule", "utilise", "--format", "json", "--no-report")
    assert ran.status == 0, ran.err
    assert [f["suggestion"] for f in orjson.loads(ran.out)["findings"]] == ["said nothing"]


class TestBadInput:
    """One clear line, exit 2, everything else still checked."""

    def trouble(self, xcheck: Xcheck, *arguments: str) -> str:
        ran = xcheck("check", *arguments, "--no-report")
        assert ran.status == 2
        assert len(ran.lines) == 1, ran.err
        assert "Traceback" not in ran.err
        return ran.err

    def still_checked(self, xcheck: Xcheck, *arguments: str) -> dict[str, list[dict[str, str]]]:
        ran = xcheck("check", *arguments, "--format", "json", "--no-report")
        assert ran.status == 2
        assert len([line for line in ran.lines if line.startswith("xcheck: ")]) == 1, ran.err
        report: dict[str, list[dict[str, str]]] = orjson.loads(ran.out)
        assert any(f["rule"] == "name-variant" for f in report["findings"])
        assert report["notices"]
        return report

    def test_no_file_matched(self, xcheck: Xcheck, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        assert "no article" in self.trouble(xcheck, "empty")

    def test_a_path_that_does_not_exist(self, xcheck: Xcheck, desk: Path) -> None:
        assert "gone.txt" in self.still_checked(xcheck, "desk", "gone.txt")["notices"][0]["path"]

    def test_an_unreadable_file(self, xcheck: Xcheck, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (desk / "locked.txt").write_text("Words.", encoding="utf-8")
        whole = open

        def denied(path: Path, mode: str) -> IO[bytes]:
            if path.name == "locked.txt":
                raise PermissionError(13, "Permission denied", str(path))
            return cast("IO[bytes]", whole(path, mode))

        monkeypatch.setattr(reading, "open", denied, raising=False)
        notice = self.still_checked(xcheck, "desk")["notices"][0]
        assert (notice["path"], notice["kind"]) == ("desk/locked.txt", "unreadable")
        assert "Permission denied" in notice["message"]

    @pytest.mark.parametrize(
        ("name", "raw"),
        [("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9), ("odd.txt", "Vane left – ".encode() + b"\x81\x8d\xff"), ("empty.txt", b"")],
    )
    def test_what_is_no_article(self, xcheck: Xcheck, desk: Path, name: str, raw: bytes) -> None:
        (desk / name).write_bytes(raw)
        assert self.still_checked(xcheck, "desk")["notices"][0]["path"] == f"desk/{name}"

    def test_a_folder_loop(self, xcheck: Xcheck, desk: Path) -> None:
        (desk / "deeper").mkdir()
        (desk / "deeper/loop").symlink_to(desk, target_is_directory=True)
        report = self.still_checked(xcheck, "desk")
        assert [a["path"] for a in report["articles"]] == ["desk/first.txt", "desk/second.md"]
        assert [n["path"] for n in report["notices"]] == ["desk/deeper/loop"]

    def test_unknown_option_in_the_settings(self, xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
        (tmp_path / "xcheck.yaml").write_text("paths: [desk]\nfail_onn: never\n", encoding="utf-8")
        line = self.trouble(xcheck, "desk")
        assert "xcheck.yaml:2:1" in line
        assert "fail-on" in line

    def test_unknown_option_in_pyproject(self, xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.xcheck]\npath = ["desk"]\n', encoding="utf-8")
        assert "pyproject.toml:5" in self.trouble(xcheck, "desk")

    def test_bad_option(self, xcheck: Xcheck, desk: Path) -> None:
        for arguments in (["--fail-on", "loud"], ["--format", "pdf"], ["--jobs", "0"], ["--no-such-option"]):
            assert xcheck("check", "desk", *arguments).status == 2

    def test_bad_register(self, xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
        (tmp_path / "r.yaml").write_text("source: x\nas_of: 2026-01-01\nentities:\n  - {id: a, nam: A B, kind: person}\n", encoding="utf-8")
        assert "r.yaml:4" in self.trouble(xcheck, "desk", "--entities", "r.yaml").replace("\\", "/")

    def test_a_huge_single_line(self, xcheck: Xcheck, desk: Path) -> None:
        (desk / "line.txt").write_text("The envoy Kirill Damarov said “no” to 3,000 people (again) in Harrowgate. " * 14_000, encoding="utf-8")
        began = time.perf_counter()
        assert xcheck("check", "desk", "--format", "json", "--no-report").status in (0, 1)
        assert time.perf_counter() - began < 60
