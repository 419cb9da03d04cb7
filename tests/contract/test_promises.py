"""The contract, walked line by line: commands and options, exit codes, shipped rules, and the fields of every output.

What a longer test of its own proves is named here by its command or field alone.
"""

from __future__ import annotations

import csv
import io
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import orjson
import pytest

import xcheck as package
from tests.commands import command
from tests.contract.conftest import FIRST, SECOND, Xcheck
from xcheck.checks.unbalanced_marks import UnbalancedMarks
from xcheck.run import Standards

FORMATS = ("terminal", "json", "sarif", "junit", "github", "gitlab", "rdjson")
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "check": (
        "paths", "--id", "--rules*", "--entities", "--report", "--no-report", f"--format={'|'.join(FORMATS)}", "--output", "--against", "--focus*",
        "--changed-since", "--baseline", "--fail-on=error|warning|note|never", "--jobs", "--engine=local|spark", "--cache", "--no-cache", "--private",
        "--rule*", "--published",
    ),
    "diff": ("paths", "--git", "--format=json"),
    "extract": ("paths", "--format=jsonl", "--records"),
    "clean": ("paths", "--output"),
    "fix": ("paths", "--diff", "--format=csv"),
    "annotate": ("draft", "--output"),
    "accept": ("keys", "--scope=place|article|pair|always", "--reason", "--expires"),
    "names compare": ("a", "b", "--pairs"),
    "entities list": ("paths",),
    "entities suggest": ("paths",),
    "entities adopt": ("name", "--into"),
    "rules list": (),
    "rules show": ("id",),
    "rules test": (),
    "rules schema": (),
    "baseline write": ("paths", "--baseline"),
    "baseline prune": ("paths", "--baseline"),
    "index build": ("paths", "--output"),
    "index update": ("index", "paths"),
    "index stats": ("index",),
    "report": ("file", f"--format={'|'.join(('html', *FORMATS))}"),
}  # fmt: skip
RULES: Mapping[str, str] = {
    "name-variant": "error warning", "first-reference": "note", "quote-speaker": "error", "quote-wording": "error note warning", "role-conflict": "warning",
    "age-conflict": "warning", "figure-conflict": "warning note", "date-weekday": "error", "date-conflict": "warning", "credit-line": "warning",
    "term-variant": "warning", "boilerplate": "error warning note", "shared-passage": "note", "duplicate-article": "warning", "unbalanced-marks": "warning",
    "silent-change": "note",
}  # fmt: skip


def fields(value: Any, wanted: str) -> None:
    """That an object has these fields, whatever else it has."""
    assert set(wanted.split()) <= set(value), set(wanted.split()) - set(value)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_there(xcheck: Xcheck, name: str) -> None:
    known = {option: each for each in command(*name.split()).parameters for option in each.said.names or (each.name,)}
    for wanted in COMMANDS[name]:
        option, _, choices = wanted.rstrip("*").partition("=")
        assert option in known, option
        assert not wanted.endswith("*") or known[option].several, f"{option} is repeatable"
        assert not choices or set(choices.split("|")) <= set(known[option].choices), option
    ran = xcheck(*name.split(), "--help")
    assert ran.status == 0
    assert all(option.split("=")[0].rstrip("*").encode() in ran.out for option in COMMANDS[name] if option.startswith("--"))


def test_every_rule_ships_with_its_severities(against: Standards) -> None:
    found = {bound.rule.id: set(bound.rule.severities.values()) for bound in against.book.bound}
    assert set(RULES) <= set(found)
    for rule, severities in RULES.items():
        # Beyond what is promised, a rule may only whisper.
        assert set(severities.split()) <= found[rule] <= {*severities.split(), "note"}, rule


class TestExitStatus:
    """0 nothing, 1 findings, 2 could not do what was asked; the rest is reported all the same."""

    def told(self, xcheck: Xcheck, *arguments: str) -> dict[str, Any]:
        ran = xcheck("check", "desk", "--no-report", "--format", "json", *arguments)
        assert ran.status == 2, ran.err
        assert "Traceback" not in ran.err
        report: dict[str, Any] = ran.json()
        assert any(finding["rule"] == "name-variant" for finding in report["findings"])
        for notice in report["notices"]:
            fields(notice, "path kind message")
        return report

    def test_a_check_that_breaks(self, xcheck: Xcheck, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def breaks(self: object, group: object) -> None:
            raise RuntimeError("a mistake of ours")

        monkeypatch.setattr(UnbalancedMarks, "compare", breaks)
        told = " ".join(notice["message"] for notice in self.told(xcheck)["notices"])
        assert "unbalanced-marks" in told

    def test_a_bad_rulebook(self, xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
        (tmp_path / "mine.yaml").write_text("id: mine\nchek: pattern\n", encoding="utf-8")
        report = self.told(xcheck, "--rules", "mine.yaml")
        assert any(notice["path"] == "mine.yaml" for notice in report["notices"])

    def test_it_is_one_for_every_format(self, xcheck: Xcheck, desk: Path) -> None:
        for format in FORMATS:
            assert xcheck("check", "desk", "--no-report", "--format", format).status == 1
            assert xcheck("check", "desk", "--no-report", "--format", format, "--output", "out/put", "--fail-on", "never").status == 0
        (desk / "broken.docx").write_bytes(b"PK")
        for format in FORMATS:
            assert xcheck("check", "desk", "--no-report", "--format", format, "--fail-on", "never").status == 2

    def test_of_diff_and_fix(self, xcheck: Xcheck, desk: Path) -> None:
        Path("old").mkdir()
        Path("old/first.txt").write_text(FIRST.replace("Monday", "Tuesday"), encoding="utf-8")
        assert [xcheck("diff", a, "desk/first.txt").status for a in ("desk/first.txt", "old/first.txt", "gone.txt")] == [0, 1, 2]
        assert xcheck("fix", "desk", "--diff").status == 1
        assert (desk / "second.md").read_text(encoding="utf-8") == SECOND
        assert xcheck("fix", "desk", "--format", "csv").out.startswith(b"path,")
        xcheck("fix", "desk")
        assert xcheck("fix", "desk", "--diff").status == 0


class TestSettings:
    def test_they_are_found_upwards_and_options_win(self, xcheck: Xcheck, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "xcheck.yaml").write_text("paths: [desk]\nfail-on: never\n", encoding="utf-8")
        (tmp_path / "deep/er").mkdir(parents=True)
        monkeypatch.chdir(tmp_path / "deep/er")
        ran = xcheck("check", "--no-report", "--format", "json")
        assert (ran.status, [article["path"] for article in ran.json()["articles"]]) == (0, ["../../desk/first.txt", "../../desk/second.md"])  # type: ignore[attr-defined]
        assert xcheck("check", "--no-report", "--fail-on", "error").status == 1

    def test_without_paths_corpus_is_read_else_the_working_folder(self, xcheck: Xcheck, tmp_path: Path) -> None:
        (tmp_path / "loose.txt").write_text(FIRST, encoding="utf-8")

        def paths() -> list[str]:
            articles: Any = xcheck("check", "--no-report", "--format", "json").json()["articles"]
            return [article["path"] for article in articles]

        assert paths() == ["loose.txt"]
        (tmp_path / "corpus").mkdir()
        (tmp_path / "corpus/one.txt").write_text(SECOND, encoding="utf-8")
        assert paths() == ["corpus/one.txt"]

    def test_repeated_options_add_up(self, xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
        for name in ("left", "said"):
            (tmp_path / f"{name}.yaml").write_text(
                f"id: no-{name}\ncheck: pattern\ntitle: No {name}\nseverities: {{found: warning}}\nmessage: 'Not \"{{text}}\" ({{place}}).'\nwhy: House style.\n"
                f"options: {{pattern: '\\b{name}\\b'}}\nexamples:\n  - about: fires\n    articles: ['She {name} it.']\n    fires: [{{article: 1, text: {name}}}]\n",
                encoding="utf-8",
            )
        more = (
            "--rules",
            "left.yaml",
            "--rules",
            "said.yaml",
            "--rule",
            "no-left",
            "--rule",
            "no-said",
            "--focus",
            "desk/first.txt",
            "--focus",
            "desk/second.md",
        )
        ran = xcheck("check", "desk", "--no-report", "--format", "json", *more)
        assert {finding["rule"] for finding in ran.json()["findings"]} == {"no-left", "no-said"}, ran.err  # type: ignore[attr-defined]


def report(xcheck: Xcheck, *paths: str) -> Any:
    return xcheck("check", *paths, "--no-report", "--format", "json").json()


class TestReport:
    def test_every_field(self, xcheck: Xcheck, desk: Path) -> None:
        (desk / "broken.docx").write_bytes(b"PK")
        made = report(xcheck, "desk")
        fields(made, "schema_version tool summary articles entities findings notices")
        assert made["schema_version"] == 1
        assert made["tool"] == {"name": "xcheck", "version": package.__version__}
        fields(made["summary"], "articles words findings suppressed")
        fields(made["summary"]["findings"], "error warning note")
        for article in made["articles"]:
            fields(article, "path title byline published words digest")
        assert made["summary"]["words"] == sum(article["words"] for article in made["articles"])
        for entity in made["entities"]:
            fields(entity, "id name kind forms")
            for form in entity["forms"]:
                fields(form, "text count articles")
        for finding in made["findings"]:
            fields(finding, "rule severity message status key digest confidence suggestion reasons evidence")
            assert finding["severity"] in ("error", "warning", "note")
            assert finding["status"] == "new"
            for evidence in finding["evidence"]:
                fields(evidence, "path start end line column text value role context")
                assert evidence["role"] in ("change", "reference", "undecided")
        (notice,) = made["notices"]
        fields(notice, "path kind message")
        assert (notice["path"], notice["kind"]) == ("desk/broken.docx", "unreadable")

    def test_offsets_lead_into_the_text_that_extract_gives(self, xcheck: Xcheck, desk: Path) -> None:
        (desk / "third.txt").write_bytes("\ufeff🎈 Talks\r\n\r\nKirill Damarov left.\u00a0At home Dammarov slept.\r\n".encode())
        records = xcheck("extract", "desk", "--records", "article").out.splitlines()
        texts = {record["path"]: record["text"] for record in map(orjson.loads, records)}
        shown = [evidence for finding in report(xcheck, "desk")["findings"] for evidence in finding["evidence"]]
        assert {evidence["path"] for evidence in shown} == set(texts)
        for evidence in shown:
            assert texts[evidence["path"]][evidence["start"] : evidence["end"]] == evidence["text"]
            lines = (Path(evidence["path"]).read_bytes().decode("utf-8-sig")).replace("\r\n", "\n").split("\n")
            assert lines[evidence["line"] - 1][evidence["column"] - 1 :].startswith(evidence["text"].split("\n")[0])

    def test_a_place_in_a_document_is_its_paragraph_and_the_character_in_it(self, xcheck: Xcheck, desk: Path) -> None:
        draft = docx.Document()
        for line in ("Envoy leaves", "The envoy Kirill Damarov flew home.", "At home Dammarov gave no reason."):
            draft.add_paragraph(line)
        draft.save("draft.docx")
        (finding,) = report(xcheck, "desk/first.txt", "draft.docx")["findings"]
        assert [finding["evidence"][0][name] for name in ("path", "line", "column", "text")] == ["draft.docx", 3, 9, "Dammarov"]

    def test_one_conflict_is_one_finding(self, xcheck: Xcheck, desk: Path) -> None:
        (desk / "third.txt").write_text("Kirill Damarov left. Damaroff slept. Dammarov woke, and Damarov ate.\n", encoding="utf-8")
        found = [finding for finding in report(xcheck, "desk")["findings"] if finding["rule"] == "name-variant"]
        assert [{evidence["text"] for evidence in finding["evidence"]} for finding in found] == [{"Damaroff", "Dammarov", "Damarov", "Kirill Damarov"}]

    def test_the_key_stays_and_the_digest_tells_of_other_sides(self, xcheck: Xcheck, desk: Path) -> None:
        def told() -> tuple[str, str]:
            (finding,) = [finding for finding in report(xcheck, "desk")["findings"] if finding["rule"] == "name-variant"]
            return finding["key"], finding["digest"]

        key, digest = told()
        (desk / "first.txt").rename(desk / "zuletzt.txt")
        (desk / "second.md").write_text(SECOND.replace("Envoy leaves\n\n", "Envoy leaves\n\nIt rained.\n\n"), encoding="utf-8")
        assert told() == (key, digest)
        (desk / "third.txt").write_text("Kirill Damarov left. At home Dammarov slept.\n", encoding="utf-8")
        assert told()[0] == key
        assert told()[1] != digest

    @pytest.mark.parametrize(("focus", "first"), [("desk/second.md", "Dammarov"), ("desk/first.txt", "Kirill Damarov")])
    def test_the_article_in_focus_comes_first(self, xcheck: Xcheck, desk: Path, focus: str, first: str) -> None:
        ran = xcheck("check", "desk", "--no-report", "--format", "json", "--rule", "name-variant", "--focus", focus)
        found: Any = ran.json()["findings"]
        assert [(finding["evidence"][0]["path"], finding["evidence"][0]["text"]) for finding in found] == [(focus, first)]
        # Only where the article in focus is the one to change does the finding count.
        assert ran.status == (1 if first == "Dammarov" else 0)

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_any_declared_or_detected_encoding(self, xcheck: Xcheck, desk: Path, encoding: str) -> None:
        (desk / "second.md").write_bytes(SECOND.replace("(he rarely does", "– “so be it”").encode(encoding))
        for more in ((), ("--encoding", encoding)):
            found: Any = xcheck("check", "desk/second.md", "desk/first.txt", "--no-report", "--format", "json", *more).json()["findings"]
            assert [(each["rule"], each["evidence"][0]["column"]) for each in found] == [("name-variant", 45)]

    def test_a_newer_version_replaces_the_older_one(self, xcheck: Xcheck, desk: Path) -> None:
        (desk / "later.md").write_text(SECOND.replace("2026-03-02", "2026-03-03").replace("Dammarov", "Damarov"), encoding="utf-8")
        assert [finding for finding in report(xcheck, "desk")["findings"] if finding["rule"] == "name-variant"] == []

    def test_words_of_a_correction_are_no_mentions(self, xcheck: Xcheck, desk: Path) -> None:
        (desk / "second.md").write_text(
            "The envoy Kirill Damarov flew home.\n\nCorrection: An earlier version of this article misspelled the name of Kirill Damarov as Kirill Dammarov.\n",
            encoding="utf-8",
        )
        assert report(xcheck, "desk")["findings"] == []

    def test_the_same_bytes_for_any_order_and_any_number_of_jobs(self, xcheck: Xcheck, desk: Path) -> None:
        (desk / "third.txt").write_text("Kirill Damarov left. At home Dammarov slept.\n", encoding="utf-8")
        first = xcheck("check", "desk", "--no-report", "--format", "json", "--no-cache").out
        paths = ("desk/third.txt", "desk/second.md", "desk/first.txt")
        for more in (("--jobs", "1"), ("--jobs", "3", "--no-cache"), ("--engine", "local"), ("--cache", "kept"), ("--cache", "kept")):
            assert xcheck("check", *paths, "--no-report", "--format", "json", *more).out == first


def test_a_report_is_rendered_again_in_every_format(xcheck: Xcheck, desk: Path) -> None:
    xcheck("check", "desk")
    for format in FORMATS:
        if format == "terminal":
            continue
        again = xcheck("report", "reports/report.json", "--format", format)
        assert again.out == xcheck("check", "desk", "--no-report", "--format", format).out, format
    assert b"Dammarov" in xcheck("report", "reports/report.json", "--format", "terminal").out


TEXT = """Hall opens

By Ada Orr

Ilse Vane, the mayor of Harrowgate, opened the hall. Former governor Otto Brandvold came too. At least 12 people were killed in the flood, police said.

“We will not leave,” Ms Vane said. According to Otto Brandvold, “nobody was warned in time”.

Correction: An earlier version of this article gave a wrong street.
"""


def test_every_field_of_every_record(xcheck: Xcheck, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    records: dict[str, list[Any]] = {}
    for line in xcheck("extract", "a.txt", "--format", "jsonl").out.splitlines():
        record = orjson.loads(line)
        fields(record, "type path start end text")
        assert TEXT[record["start"] : record["end"]] == record["text"]
        records.setdefault(record["type"], []).append(record)
    for kind, wanted in {
        "article": "title byline published", "mention": "entity kind", "quote": "speaker also cue how confidence", "role": "person name role organisation when",
        "figure": "value unit measure qualifier", "block": "kind",
    }.items():  # fmt: skip
        assert records[kind], kind
        for record in records[kind]:
            fields(record, wanted)
    assert {mention["kind"] for mention in records["mention"]} <= {"person", "organisation", "place", "other"}
    for quote in records["quote"]:
        fields(quote["speaker"], "text start end entity kind")
        assert TEXT[quote["speaker"]["start"] : quote["speaker"]["end"]] == quote["speaker"]["text"]
        fields(quote["cue"], "text start end")
    assert [(quote["text"], quote["how"]) for quote in records["quote"]] == [("We will not leave,", "postposed"), ("nobody was warned in time", "according-to")]
    roles = {(role["name"], role["role"], role["when"]) for role in records["role"]}
    assert roles == {("Ilse Vane", "mayor of Harrowgate", "current"), ("Otto Brandvold", "Former governor", "former")}
    assert [(figure["value"], figure["qualifier"]) for figure in records["figure"]] == [(12, "at-least")]
    assert {block["kind"] for block in records["block"]} == {"headline", "credit", "body", "correction"}


def test_every_field_of_a_change(xcheck: Xcheck, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(TEXT, encoding="utf-8")
    new = TEXT.replace("12 people", "14 people").replace("Ms Vane said", "Otto Brandvold said").replace("not leave", "leave") + "\nIt rained all week long.\n"
    (tmp_path / "new.txt").write_text(new, encoding="utf-8")
    made: Any = xcheck("diff", "old.txt", "new.txt", "--format", "json").json()
    fields(made, "schema_version old new changes")
    assert (made["schema_version"], made["old"]["path"], made["new"]["path"]) == (1, "old.txt", "new.txt")
    for change in made["changes"]:
        fields(change, "op kind old new")
        assert change["op"] in ("insert", "delete", "replace", "move", "split", "merge")
        for text, side in ((TEXT, change["old"]), (new, change["new"])):
            assert side is None or text[side["start"] : side["end"]] == side["text"]
    assert {"number", "quote"} <= {change["kind"] for change in made["changes"]}
    kinds = "number date name quote attribution negation spelling punctuation wording sentence paragraph boilerplate".split()
    assert {change["kind"] for change in made["changes"]} <= set(kinds)


def test_names_are_compared_with_reasons(xcheck: Xcheck, tmp_path: Path) -> None:
    ran = xcheck("names", "compare", "Ilse Vane", "Otto Vane")
    assert (ran.status, ran.out.split()[0]) == (0, b"different")
    assert len(ran.out.splitlines()) > 1, "reasons"
    (tmp_path / "pairs.csv").write_text("b,a,c\nIlse Vane,Ilse Vane,1\nOtto Vane,Ilse Vane,2\n", encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(xcheck("names", "compare", "--pairs", "pairs.csv").out.decode())))
    assert [list(row) for row in rows] == [["b", "a", "c", "outcome", "score"]] * 2
    assert [(row["c"], row["outcome"]) for row in rows] == [("1", "same"), ("2", "different")]
    found = package.compare_names("Ilse Vane", "Otto Vane")
    assert (found.outcome, bool(found.reasons)) == ("different", True)
    assert 0 <= found.score <= 1


def test_rules_test_runs_the_examples(xcheck: Xcheck, tmp_path: Path) -> None:
    assert xcheck("rules", "test", "unbalanced-marks").status == 0
    rule = "id: no-left\ncheck: pattern\ntitle: No left\nseverities: {found: note}\nmessage: 'Not \"{text}\" ({place}).'\nwhy: House style.\noptions: {pattern: left}\n"
    (tmp_path / "r.yaml").write_text(
        f"{rule}examples:\n  - about: fires\n    articles: ['She came.']\n    fires: [{{article: 1, text: left}}]\n", encoding="utf-8"
    )
    assert xcheck("rules", "test", "--rules", "r.yaml", "no-left").status != 0


def test_the_git_forms(xcheck: Xcheck, desk: Path, tmp_path: Path) -> None:
    def git(*words: str) -> None:
        identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b"}
        subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True, env=os.environ | identity)

    git("init", "-q")
    git("add", "desk/first.txt")
    git("commit", "-qm", "one")
    assert xcheck("diff", "--git", "HEAD", "desk/first.txt").status == 0
    (desk / "first.txt").write_text(FIRST.replace("little", "nothing"), encoding="utf-8")
    assert xcheck("diff", "--git", "HEAD", "desk/first.txt").status == 1
    assert xcheck("check", "desk", "--no-report", "--changed-since", "HEAD").status in (0, 1)
    assert xcheck("check", "desk", "--no-report", "--changed-since", "nowhere").status == 2
