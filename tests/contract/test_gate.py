"""The gate: baseline, focus, decisions and suppressions decide what counts; the exit status is one for every format."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.contract.conftest import Ran, Xcheck
from xcheck import run
from xcheck.cli.formats import Format
from xcheck.run import Standards
from xcheck.settings import Settings

FORMATS = [str(form) for form in Format]
RIGHT = "Talks stall in Harrowgate\n\nThe envoy Kirill Damarov met reporters on Monday. Damarov said little. Damarov then left.\n"
WRONG = "Envoy leaves\n\nThe envoy Kirill Damarov flew home. At home Dammarov gave no reason.\n"
ODD = "Envoy leaves\n\nThe envoy Kirill Damarov flew home. At home he gave no reason (he rarely does.\n"
FINE = "Envoy leaves\n\nThe envoy Kirill Damarov flew home.\n"

_load = run.standards
_standards = cache(lambda rules, examples: _load(Settings(rules=rules), examples=examples))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standards are made once for all runs here that ask for the same."""

    def standards(settings: Settings, keep: Path | None = None, *, examples: bool = False) -> Standards:
        if settings.entities or settings.terms or settings.templates:
            return _load(settings, keep, examples=examples)
        return _standards(tuple(str((settings.folder / rule).resolve()) for rule in settings.rules), examples)

    monkeypatch.setattr(run, "standards", standards)


def put(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / f"{name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def report(ran: Ran) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(ran.out)
    return found


def findings(xcheck: Xcheck, *arguments: str, status: int) -> list[dict[str, Any]]:
    ran = xcheck("check", *arguments, "--format", "json", "--no-report")
    assert ran.status == status, (ran.out.decode(), ran.err)
    return list(report(ran)["findings"])


def git(folder: Path, *arguments: str) -> str:
    named = ("-c", "user.name=Ada Orr", "-c", "user.email=ada@desk.example", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")
    return subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def test_statuses_for_scripted_changes(xcheck: Xcheck, tmp_path: Path) -> None:
    desk = put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
    written = xcheck("baseline", "write", "desk")
    assert (written.status, written.out) == (0, b"baseline.tsv: 1 finding\n")
    line = (tmp_path / "baseline.tsv").read_text(encoding="utf-8").splitlines()[1]
    assert line.split("\t")[0] == "name-variant"
    assert line.split("\t")[3:] == ["desk/wrong.txt", "Dammarov -> Damarov"]
    known = ["desk", "--baseline", "baseline.tsv"]

    def state(*more: str, status: int = 0) -> tuple[object, ...]:
        (one,) = findings(xcheck, *known, *more, status=status)
        return (one["key"] == line.split("\t")[1], one["status"], one["gained"], one["gone"], one["gates"])

    same = (True, "unchanged", 0, 0, False)
    assert state() == same
    put(desk, wrong=f"A late line on top of it all.\n\n{WRONG}")
    assert state() == same
    put(desk, wrong=WRONG.replace("flew home. At home", "flew\nhome. At\nhome"))
    assert state() == same
    put(desk, wrong=WRONG.replace("At home Dammarov gave", "Back at home, Dammarov gave us"))
    assert state() == same
    (desk / "wrong.txt").rename(desk / "a-new-name.txt")
    put(desk, **{"a-new-name": WRONG})
    assert state() == same
    put(desk, third="Talks go on\n\nKirill Damarov is back, and Damarov is glad.\n")
    assert state() == same
    put(desk, third="Talks go on\n\nKirill Damarov is back, and Dammarov is glad.\n")
    more = (True, "updated", 1, 0)
    assert state() == (*more, False)
    assert state("--focus", "desk/third.txt", status=1) == (*more, True)
    assert state("--focus", "desk/a-new-name.txt") == (*more, False)
    put(desk, third="Talks go on\n\nKirill Damarov is back.\n", **{"a-new-name": "Kirill Damarov spoke. Later Damarov and Dammarov were one.\n"})
    assert state() == same
    put(desk, **{"a-new-name": "Kirill Damarov spoke. Later Dammarov sang, and Dammarov danced.\n"})
    assert state() == (True, "updated", 1, 0, False)
    put(desk, **{"a-new-name": FINE})
    ran = xcheck("check", *known, "--format", "json", "--no-report")
    assert (ran.status, report(ran)["findings"], report(ran)["summary"]["absent"]) == (0, [], 1)
    assert xcheck("check", *known, "--fail-on-stale", "--no-report").status == 1
    assert xcheck("baseline", "prune", "desk").out == b"baseline.tsv: 1 dropped, 0 findings left\n"
    assert xcheck("check", *known, "--fail-on-stale", "--no-report").status == 0


def test_a_finding_named_after_a_place_that_has_gone(xcheck: Xcheck, tmp_path: Path) -> None:
    whole = "“We will not close a single one of the four harbour schools before the winter storms are over and the ferries run again,” said {}."
    clip = "“We will not close a single one of the four harbour schools before,” said {}."
    day = "---\npublished: 2026-03-0{}\n---\nSchools stay open\n\nThe council met in hall {} on a grey day.\n\n{}\n\nNobody else spoke on item {}.\n"
    quotes = {"one": whole.format("Orla Finnegan"), "two": whole.format("Tomas Reyk"), "three": clip.format("Orla Finnegan")}
    put(tmp_path / "desk", **{name: day.format(number, number, quote, number) for number, (name, quote) in enumerate(quotes.items(), 1)})
    only = ["desk", "--rule", "quote-speaker"]
    (before,) = findings(xcheck, *only, status=1)
    xcheck("baseline", "write", "desk")
    xcheck("check", *only)
    xcheck("accept", before["key"], "--scope", "always", "--reason", "both said it", "--decisions", "d.yaml")
    (tmp_path / "desk/one.txt").unlink()
    (after,) = findings(xcheck, *only, "--baseline", "baseline.tsv", status=0)
    assert after["key"] != before["key"]
    assert (after["status"], after["gained"], after["gone"], after["gates"]) == ("updated", 0, 1, False)
    assert findings(xcheck, *only, "--decisions", "d.yaml", status=0) == []


def test_prune_lets_nothing_in_and_write_keeps_what_it_was_not_asked_for(xcheck: Xcheck, tmp_path: Path) -> None:
    desk = put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
    xcheck("baseline", "write", "desk")
    before = (tmp_path / "baseline.tsv").read_bytes()
    put(desk, odd=ODD)
    assert xcheck("baseline", "prune", "desk").status == 0
    assert (tmp_path / "baseline.tsv").read_bytes() == before
    xcheck("baseline", "write", "desk", "--rule", "unbalanced-marks")
    after = (tmp_path / "baseline.tsv").read_bytes()
    assert before.splitlines()[1] in after.splitlines()
    assert len(after.splitlines()) == 3
    (desk / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    put(desk, wrong=FINE)
    assert xcheck("baseline", "prune", "desk").status == 2
    assert (tmp_path / "baseline.tsv").read_bytes() == after


def test_a_baseline_among_the_articles_is_no_article(xcheck: Xcheck, tmp_path: Path) -> None:
    put(tmp_path, right=RIGHT, wrong=WRONG)
    assert xcheck("baseline", "write", "--baseline", "known.txt").status == 0
    (tmp_path / "xcheck.yaml").write_text("baseline: known.txt\n", encoding="utf-8")
    ran = xcheck("check", "--format", "json", "--no-report")
    assert (ran.status, [a["path"] for a in report(ran)["articles"]]) == (0, ["right.txt", "wrong.txt"])
    assert report(ran)["against"]["baseline"] == "known.txt: 1 finding"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--baseline", "none.tsv"], "xcheck baseline write"),
        (["--baseline", "bad.tsv"], "bad.tsv:2"),
        (["--focus", "desk/wrongg.txt"], "did you mean 'desk/wrong.txt'"),
        (["--decisions", "none.yaml"], "no such file"),
        (["--changed-since", "HEAD"], "repository"),
        (["--new-since", "HEAD"], "repository"),
    ],
)
def test_what_cannot_be_held_against_is_trouble_and_the_rest_is_reported(xcheck: Xcheck, tmp_path: Path, options: list[str], said: str) -> None:
    put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
    (tmp_path / "bad.tsv").write_text("# a head\nno line of ours\n", encoding="utf-8")
    ran = xcheck("check", "desk", *options, "--format", "json", "--no-report")
    assert ran.status == 2
    assert said in ran.err
    assert [n["gravity"] for n in report(ran)["notices"]] == ["trouble"]
    # What should be in focus is not there: nothing is. What cannot be told hides nothing.
    assert len(report(ran)["findings"]) == (options[0] != "--focus")


def test_options_that_contradict_each_other(xcheck: Xcheck, tmp_path: Path) -> None:
    put(tmp_path, right=RIGHT)
    assert "give one" in xcheck("check", "--baseline", "a", "--new-since", "b").err
    assert "--today" in xcheck("check", "--today", "soon").err


def test_focus_keeps_what_touches_it_and_leaves_the_rest_to_the_archive(xcheck: Xcheck, tmp_path: Path) -> None:
    put(tmp_path / "desk", right=RIGHT, wrong=WRONG, odd=ODD.replace("Kirill Damarov", "minister"))
    (one,) = findings(xcheck, "desk", "--focus", "desk/wrong.txt", status=1)
    assert (one["evidence"][0]["path"], one["follow_up"], one["gates"]) == ("desk/wrong.txt", False, True)
    (one,) = findings(xcheck, "desk", "--focus", "desk/right.txt", status=0)
    assert (one["evidence"][0]["path"], one["evidence"][0]["role"], one["follow_up"], one["gates"]) == ("desk/right.txt", "reference", True, False)
    assert "desk/wrong.txt:3" in one["message"]
    assert len(findings(xcheck, "desk", "--focus", "desk", "--fail-on", "error", status=1)) == 2
    ran = xcheck("check", "desk", "--focus", "desk/right.txt", "--no-report", "--label", "Monday's paper")
    assert b"For the archive to follow up" in ran.out
    assert b"1 for the archive to follow up" in ran.out


def test_changed_since_and_new_since(xcheck: Xcheck, tmp_path: Path) -> None:
    desk = put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    git(tmp_path, "branch", "release")
    assert findings(xcheck, "desk", "--changed-since", "release", status=0) == []
    (known,) = findings(xcheck, "desk", "--new-since", "release", status=0)
    assert known["status"] == "unchanged"
    put(desk, third="Kirill Damarov came back. Then Dammarov rested.\n")
    git(desk, "mv", "right.txt", "renamed.txt")
    (desk / "gone.txt").write_text("Words.\n", encoding="utf-8")
    for step in (lambda: None, lambda: git(tmp_path, "add", "-A"), lambda: git(tmp_path, "commit", "-qm", "second")):
        step()
        (one,) = findings(xcheck, "desk", "--changed-since", "release", status=1)
        assert one["evidence"][0]["path"] == "desk/third.txt"
        (one,) = findings(xcheck, "desk", "--new-since", "release", status=0)
        assert (one["status"], one["gained"], one["gone"]) == ("updated", 1, 0)
        (one,) = findings(xcheck, "desk", "--new-since", "release", "--changed-since", "release", status=1)
        assert [e["path"] for e in one["evidence"] if e["added"]] == ["desk/third.txt"]
    put(desk, third=ODD.replace("Kirill Damarov", "minister"), wrong=FINE)
    ran = xcheck("check", "desk", "--new-since", "release", "--format", "json", "--no-report", "--fail-on", "warning")
    assert (ran.status, [(f["rule"], f["status"]) for f in report(ran)["findings"]]) == (1, [("unbalanced-marks", "new")])
    assert report(ran)["summary"]["absent"] == 1
    assert git(tmp_path, "status", "--porcelain").split() == ["M", "desk/third.txt", "M", "desk/wrong.txt"]


def test_a_shallow_clone_is_told_how_to_go_on(xcheck: Xcheck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = put(tmp_path / "origin/desk", right=RIGHT, wrong=WRONG)
    git(tmp_path / "origin", "init", "-q")
    for text in (WRONG, FINE, WRONG):
        put(desk, wrong=text)
        git(desk, "add", "-A")
        git(desk, "commit", "-qm", "again", "--allow-empty")
    git(tmp_path, "clone", "-q", "--depth", "1", (tmp_path / "origin").as_uri(), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    for option in ("--changed-since", "--new-since"):
        ran = xcheck("check", "desk", option, "HEAD~1", "--no-report", "--format", "json")
        assert ran.status == 2
        assert "fetch-depth: 0" in ran.err


class TestDecisions:
    def key(self, xcheck: Xcheck, rule: str = "name-variant") -> str:
        xcheck("check", "desk")
        return next(str(f["key"]) for f in orjson.loads(Path("reports/report.json").read_bytes())["findings"] if f["rule"] == rule)

    def accept(self, xcheck: Xcheck, *arguments: str, status: int = 0) -> str:
        ran = xcheck("accept", *arguments, "--who", "Ada Orr", "--today", "2026-03-02")
        assert ran.status == status, ran.err
        return ran.out.decode() + ran.err

    def test_scopes(self, xcheck: Xcheck, tmp_path: Path) -> None:
        desk = put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
        key = self.key(xcheck)
        file = tmp_path / "decisions.yaml"
        twice = WRONG + "In the evening Dammarov slept.\n"
        third = "Kirill Damarov came back. Then Dammarov rested.\n"
        for scope, more_here, joined in (("place", 1, 1), ("article", 0, 1), ("pair", 0, 1), ("always", 0, 0)):
            self.accept(
                xcheck, key, "--scope", scope, "--reason", "his own spelling", *(["--at", "desk/wrong.txt", "--at", "desk/right.txt"] * (scope == "pair"))
            )
            assert findings(xcheck, "desk", status=0) == []
            assert report(xcheck("check", "desk", "--format", "json", "--no-report"))["summary"]["suppressed"] == 1
            put(desk, wrong=twice)
            assert len(findings(xcheck, "desk", status=more_here)) == more_here, scope
            put(desk, wrong=WRONG, third=third)
            left = findings(xcheck, "desk", status=joined)
            assert len(left) == joined, scope
            if scope == "article":
                assert [(e["path"], e["settled"]) for e in left[0]["evidence"] if e["role"] == "change"] == [
                    ("desk/third.txt", False),
                    ("desk/wrong.txt", True),
                ]
            (desk / "third.txt").unlink()
            (desk / "wrong.txt").rename(desk / "moved.txt")
            assert findings(xcheck, "desk", status=0) == [], scope
            (desk / "moved.txt").rename(desk / "wrong.txt")
            file.unlink()

    def test_who_when_and_why_are_written_and_comments_stay(self, xcheck: Xcheck, tmp_path: Path) -> None:
        put(tmp_path / "desk", right=RIGHT, wrong=WRONG, odd=ODD)
        key = self.key(xcheck)
        (tmp_path / "decisions.yaml").write_text("# ours\ndecisions: # by hand\n  - key: abc\n    scope: always\n    reason: old  # note\n", encoding="utf-8")
        said = self.accept(xcheck, key, "--scope", "article", "--reason", "his: own\nspelling", "--expires", "2026-04-30")
        assert "until 2026-04-30" in said
        text = (tmp_path / "decisions.yaml").read_text(encoding="utf-8")
        assert text.startswith("# ours\ndecisions: # by hand\n  - key: abc\n    scope: always\n    reason: old  # note\n  - {key: ")
        for part in (
            "rule: name-variant",
            "who: Ada Orr",
            "when: 2026-03-02",
            "expires: 2026-04-30",
            'reason: "his: own spelling"',
            "articles: [desk/wrong.txt]",
        ):
            assert part in text
        assert "settled so already" in self.accept(xcheck, key, "--scope", "article", "--reason", "again", "--expires", "2026-04-30")
        assert (tmp_path / "decisions.yaml").read_text(encoding="utf-8") == text

    def test_what_is_settled_is_settled_so_already_after_the_next_check_too(self, xcheck: Xcheck, tmp_path: Path) -> None:
        put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
        key = self.key(xcheck)
        for said in ("accepted by Ada Orr", "settled so already in decisions.yaml"):
            assert said in self.accept(xcheck, key, "--scope", "article", "--reason", "his own spelling")
            assert xcheck("check", "desk").status == 0
        narrower = xcheck("accept", key, "--scope", "place", "--reason", "this once")
        assert narrower.status == 2
        assert "decisions.yaml:3 settles it, article, accepted by Ada Orr" in narrower.err
        assert "accepted by Ada Orr" in self.accept(xcheck, key, "--scope", "always", "--reason", "wherever he signs")
        assert xcheck("check", "desk").status == 0

    def test_expiry_is_the_only_clock(self, xcheck: Xcheck, tmp_path: Path) -> None:
        put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
        self.accept(xcheck, self.key(xcheck), "--scope", "always", "--reason", "until the style is settled", "--expires", "2026-04-30")
        assert findings(xcheck, "desk", "--today", "2026-04-30", status=0) == []
        (one,) = findings(xcheck, "desk", "--today", "2026-05-01", status=1)
        assert one["remark"] == "accepted by Ada Orr on 2026-03-02: until the style is settled (until 2026-04-30)"
        ran = xcheck("check", "desk", "--today", "2026-05-01", "--no-report")
        assert b"as of 2026-05-01" in ran.out
        assert b"until the style is settled" in ran.out

    def test_opposite_decisions_name_both_lines(self, xcheck: Xcheck, tmp_path: Path) -> None:
        put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
        key = self.key(xcheck)
        self.accept(xcheck, key, "--scope", "always", "--reason", "his own spelling")
        ours = (tmp_path / "decisions.yaml").read_text(encoding="utf-8")
        refused = self.accept(xcheck, key, "--scope", "article", "--reason", "mend it", "--verdict", "upheld", status=2)
        assert "decisions.yaml:3" in refused
        (tmp_path / "decisions.yaml").unlink()
        self.accept(xcheck, key, "--scope", "article", "--reason", "mend it", "--verdict", "upheld")
        assert findings(xcheck, "desk", status=1)[0]["remark"] == "upheld by Ada Orr on 2026-03-02: mend it"
        theirs = (tmp_path / "decisions.yaml").read_text(encoding="utf-8")
        (tmp_path / "decisions.yaml").write_text(ours + theirs.split("decisions:\n")[1], encoding="utf-8")
        for form in FORMATS:
            ran = xcheck("check", "desk", "--format", form, "--no-report")
            assert ran.status == 2
        ran = xcheck("check", "desk", "--format", "json", "--no-report")
        (notice,) = report(ran)["notices"]
        assert (notice["line"], "line 3" in notice["message"]) == (ours.count("\n") + 1, True)
        assert len(report(ran)["findings"]) == 1

    def test_from_a_file(self, xcheck: Xcheck, tmp_path: Path) -> None:
        put(tmp_path / "desk", right=RIGHT, wrong=WRONG, odd=ODD)
        name, mark = self.key(xcheck), self.key(xcheck, "unbalanced-marks")
        lines = [{"key": name, "scope": "place", "reason": "his own", "verdict": "dismissed"}, {"key": mark, "scope": "article", "reason": "a smile"}]
        (tmp_path / "d.jsonl").write_bytes(b"\n".join(orjson.dumps(line) for line in lines) + b"\n")
        said = self.accept(xcheck, "--from", "d.jsonl")
        assert f"{name} place, dismissed by Ada Orr on 2026-03-02: his own" in said
        assert findings(xcheck, "desk", status=0) == []
        assert "2 of 2 settled so already" in self.accept(xcheck, "--from", "d.jsonl")
        whole = (tmp_path / "decisions.yaml").read_bytes()
        (tmp_path / "e.jsonl").write_text('{"key": "x"}\n{"key": "y", "scope": "nowhere", "reason": "z"}\n', encoding="utf-8")
        refused = self.accept(xcheck, "--from", "e.jsonl", status=2)
        assert "e.jsonl:1" in refused
        assert "e.jsonl:2" in refused
        assert (tmp_path / "decisions.yaml").read_bytes() == whole
        (tmp_path / "f.yaml").write_bytes(whole)
        (tmp_path / "decisions.yaml").unlink()
        self.accept(xcheck, "--from", "f.yaml")
        assert findings(xcheck, "desk", status=0) == []

    def test_what_accept_refuses(self, xcheck: Xcheck, tmp_path: Path) -> None:
        put(tmp_path / "desk", right=RIGHT, wrong=WRONG, third="Kirill Damarov came back. Then Dammarov rested.\n")
        key = self.key(xcheck)
        assert "--scope" in self.accept(xcheck, key, "--reason", "x", status=2)
        assert "--reason" in self.accept(xcheck, key, "--scope", "always", "--reason", " ", status=2)
        assert "no finding 'zzz'" in self.accept(xcheck, "zzz", "--scope", "always", "--reason", "x", status=2)
        assert "--at PATH" in self.accept(xcheck, key, "--scope", "pair", "--reason", "x", status=2)
        assert "no place 'desk/odd.txt'" in self.accept(xcheck, key, "--scope", "place", "--reason", "x", "--at", "desk/odd.txt", status=2)
        assert not (tmp_path / "decisions.yaml").exists()

    def test_an_unreadable_article_is_accepted_while_its_bytes_are_these(self, xcheck: Xcheck, tmp_path: Path) -> None:
        desk = put(tmp_path / "desk", right=RIGHT)
        (desk / "scan.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
        assert xcheck("check", "desk", "--no-report").status == 2
        self.accept(xcheck, "desk/scan.txt", "--scope", "always", "--reason", "a scan of 1961")
        ran = xcheck("check", "desk", "--no-report", "--format", "json")
        assert ran.status == 0
        (notice,) = report(ran)["notices"]
        assert (notice["gravity"], "a scan of 1961" in notice["message"]) == ("info", True)
        (desk / "scan.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x01")
        ran = xcheck("check", "desk", "--no-report", "--format", "json")
        assert (ran.status, "not the one" in ran.err) == (2, True)

    def test_what_nothing_answers_to_is_told(self, xcheck: Xcheck, tmp_path: Path) -> None:
        desk = put(tmp_path / "desk", right=RIGHT, wrong=WRONG)
        self.accept(xcheck, self.key(xcheck), "--scope", "article", "--reason", "his own spelling")
        put(desk, wrong=FINE)
        ran = xcheck("check", "desk", "--no-report", "--format", "json")
        assert (ran.status, [n["kind"] for n in report(ran)["notices"]], report(ran)["summary"]["stale"]) == (0, ["stale-decision"], 1)
        assert xcheck("check", "desk", "--no-report", "--fail-on-stale").status == 1
        assert xcheck("check", "desk/right.txt", "--no-report", "--fail-on-stale").status == 0


class TestSuppressions:
    def test_in_markdown_html_and_front_matter(self, xcheck: Xcheck, tmp_path: Path) -> None:
        desk = put(tmp_path / "desk", right=RIGHT)
        said = "<!-- xcheck: ignore name-variant -- he signs his letters so -->"
        wrong = "At home Dammarov gave no reason."
        (desk / "wrong.md").write_text(f"The envoy Kirill Damarov flew home.\n\n{wrong}\n", encoding="utf-8")
        assert len(findings(xcheck, "desk", status=1)) == 1
        for name, text in {
            "wrong.md": f"The envoy Kirill Damarov flew home.\n\n{said}\n{wrong}\n",
            "wrong.html": f"<html><body><p>The envoy Kirill Damarov flew home.</p>{said}<p>{wrong}</p></body></html>",
            "wrong.txt": f"---\nxcheck-ignore:\n  name-variant: he signs his letters so\n---\nThe envoy Kirill Damarov flew home.\n\n{wrong}\n",
        }.items():
            (desk / name).write_text(text, encoding="utf-8")
            ran = xcheck("check", f"desk/{name}", "desk/right.txt", "--format", "json", "--no-report")
            assert (ran.status, report(ran)["findings"], report(ran)["summary"]["suppressed"]) == (0, [], 1), name

    def test_other_places_and_other_rules_stay(self, xcheck: Xcheck, tmp_path: Path) -> None:
        desk = put(tmp_path / "desk", right=RIGHT)
        said = "<!-- xcheck: ignore name-variant -- so he signs -->"
        (desk / "wrong.md").write_text(f"Kirill Damarov flew home.\n\n{said}\nAt home Dammarov (he slept.\n\nThen Dammarov left.\n", encoding="utf-8")
        found = findings(xcheck, "desk", status=1)
        assert [f["rule"] for f in found] == ["unbalanced-marks", "name-variant"]
        assert [(e["line"], e["settled"]) for e in found[1]["evidence"] if e["role"] == "change"] == [(6, False), (4, True)]

    @pytest.mark.parametrize(
        ("comment", "said"),
        [("ignore name-variant", "gives no reason"), ("ignore -- because", "names no rule"), ("ignore name-varient -- so", "did you mean 'name-variant'")],
    )
    def test_without_a_reason_or_a_rule_nothing_is_silenced(self, xcheck: Xcheck, tmp_path: Path, comment: str, said: str) -> None:
        desk = put(tmp_path / "desk", right=RIGHT)
        (desk / "wrong.md").write_text(f"Kirill Damarov flew home.\n\n<!-- xcheck: {comment} -->\nAt home Dammarov slept.\n", encoding="utf-8")
        ran = xcheck("check", "desk", "--format", "json", "--no-report")
        assert ran.status == 2
        assert said in ran.err
        assert "desk/wrong.md:3:1" in ran.err
        assert len(report(ran)["findings"]) == 1

    def test_a_stale_one_is_told(self, xcheck: Xcheck, tmp_path: Path) -> None:
        desk = put(tmp_path / "desk", right=RIGHT)
        (desk / "fine.md").write_text("<!-- xcheck: ignore-file name-variant -- once needed -->\nKirill Damarov flew home.\n", encoding="utf-8")
        ran = xcheck("check", "desk", "--format", "json", "--no-report")
        assert (ran.status, [(n["kind"], n["line"]) for n in report(ran)["notices"]]) == (0, [("stale-suppression", 1)])
        assert xcheck("check", "desk", "--no-report", "--fail-on-stale").status == 1
        assert xcheck("check", "desk", "--no-report", "--fail-on-stale", "--rule", "unbalanced-marks").status == 0


PUBLISHED = "---\nid: quay\npublished: 2026-05-02\n---\nQuay opens\n\nThe quay opens on Thursday, May 28, 2026. Holt was there.\n"
IN_HAND = "---\nid: quay\n---\nQuay opens\n\nThe quay opens on Friday, May 28, 2026. Holt was not there.\n"


@pytest.mark.parametrize("dated", [(), ("--published", "2026-05-02")])
@pytest.mark.parametrize("way", ["standard input", "focus", "index"])
def test_an_undated_draft_is_checked_and_never_meets_its_own_past(xcheck: Xcheck, tmp_path: Path, way: str, dated: tuple[str, ...]) -> None:
    for name in ("zone", "archive/zone"):
        put(tmp_path, **{name: PUBLISHED if "/" in name else IN_HAND})
    assert xcheck("index", "build", "archive", "--output", "a.index").status == 0
    words = {
        "standard input": ("-", "archive", "--id", "quay"),
        "focus": ("zone.txt", "archive", "--focus", "zone.txt"),
        "index": ("zone.txt", "--against", "a.index"),
    }[way]
    ran = xcheck("check", *words, *dated, "--format", "json", "--no-report", stdin=IN_HAND.encode())
    assert ran.status == 1, ran.err
    told = report(ran)
    (finding,) = told["findings"]
    assert {e["path"] for e in finding["evidence"]} == {"quay" if way == "standard input" else "zone.txt"}
    if way != "index":
        assert [(n["path"], n["kind"]) for n in told["notices"]] == [("archive/zone.txt", "older-version")]


def test_what_was_published_later_than_the_article_in_focus_stays_the_newest(xcheck: Xcheck, tmp_path: Path) -> None:
    put(tmp_path, old=IN_HAND.replace("id: quay", "id: quay\npublished: 2026-05-01"), new=PUBLISHED)
    ran = xcheck("check", ".", "--focus", "old.txt", "--format", "json", "--no-report")
    assert (ran.status, report(ran)["findings"]) == (0, [])
    assert [n["path"] for n in report(ran)["notices"]] == ["old.txt"]


def test_fix_mends_the_draft_in_focus_though_a_published_version_has_a_date(xcheck: Xcheck, tmp_path: Path) -> None:
    put(tmp_path, draft=IN_HAND + "\nIn Kiev it rained.\n", published=PUBLISHED)
    assert xcheck("fix", ".", "--focus", "draft.txt").status == 0
    assert "In Kyiv it rained" in (tmp_path / "draft.txt").read_text(encoding="utf-8")


def test_a_draft_under_embargo_takes_the_place_of_nothing_that_is_told(xcheck: Xcheck, tmp_path: Path) -> None:
    put(tmp_path, published=PUBLISHED.replace("Thursday", "Friday"))
    shut = IN_HAND.replace("id: quay", "id: quay\nembargo: true")
    ran = xcheck("check", ".", "-", "--format", "json", "--no-report", stdin=shut.encode())
    assert [f["evidence"][0]["path"] for f in report(ran)["findings"]] == ["published.txt"]
