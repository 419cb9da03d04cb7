"""A month of a newsroom, played through: an archive with five thousand findings, a draft, a correction, a new house style, two
branches that decide against each other, a rename. What the gate says at every step is what a desk would want.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.contract.conftest import Xcheck
from tests.contract.test_gate import RIGHT, findings, git, put, quick, report

__all__ = ["quick"]

PLACES = "Harrowgate Ansell Wend Corran Mellow Tarn Oster Vale Pell Dunmore".split()
HOUSE = """\
id: said-nothing
check: substitution
title: Say nothing shortly
severities: {found: error}
message: 'Write "{suggestion}", not "{text}" ({place}).'
why: Short words first.
options: {swap: {gave no reason: said nothing}}
examples:
  - about: fires
    articles: ['He gave no reason at all.']
    fires: [{article: 1, text: gave no reason}]
"""


def archive(folder: Path) -> None:
    """Twenty-five years of minutes, two hundred unclosed brackets each."""
    for year in range(25):
        lines = [f"The council of {PLACES[n % 10]} met in hall {n} (item {year}.{n} was put off until spring." for n in range(200)]
        put(folder, **{f"minutes-{1990 + year}": "\n\n".join(lines) + "\n"})


def test_day_one_starts_with_five_thousand_findings(xcheck: Xcheck, tmp_path: Path) -> None:
    archive(tmp_path / "archive")
    # Everything that is wrong with an old archive is in the baseline on the first day, and blocks nobody.
    strict = ["archive", "--rule", "unbalanced-marks", "--fail-on", "warning"]
    assert len(findings(xcheck, *strict, status=1)) == 5000
    assert xcheck("baseline", "write", "archive", "--rule", "unbalanced-marks").out == b"baseline.tsv: 5,000 findings\n"
    lines = (tmp_path / "baseline.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert lines == sorted(lines)
    assert len(set(lines)) == 5000
    known = findings(xcheck, *strict, "--baseline", "baseline.tsv", "--fail-on-stale", status=0)
    assert {(f["status"], f["gates"]) for f in known} == {("unchanged", False)}
    # A new line among the old ones is the one finding that counts, though every line below it has moved.
    file = tmp_path / "archive/minutes-2001.txt"
    file.write_text("The council of Mar met (late.\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    found = findings(xcheck, *strict, "--baseline", "baseline.tsv", "--fail-on-stale", status=1)
    assert [(f["status"], f["evidence"][0]["line"]) for f in found if f["gates"]] == [("new", 1)]
    assert len(found) == 5001


def news(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The findings without those of the old archive, all of which are known and count for nothing."""
    old = [f for f in found if f["evidence"][0]["path"].startswith("archive/")]
    # Five thousand brackets, and minutes that are the same from year to year.
    assert len(old) == 5001
    assert {(f["status"], f["gates"]) for f in old} == {("unchanged", False)}
    return [f for f in found if not f["evidence"][0]["path"].startswith("archive/")]


def test_a_month(xcheck: Xcheck, tmp_path: Path) -> None:
    archive(tmp_path / "archive")
    desk = put(
        tmp_path / "desk",
        talks=RIGHT,
        leaves="Envoy leaves\n\nThe envoy Kirill Damarov flew home. At home Dammarov gave no reason.\n",
        spring="Spring fair\n\nThe mayor gave no reason (and left.\n",
    )
    (tmp_path / "xcheck.yaml").write_text("paths: [desk, archive]\nbaseline: baseline.tsv\nfail-on: warning\n", encoding="utf-8")
    (tmp_path / ".gitattributes").write_text("decisions.yaml merge=union\nbaseline.tsv merge=union\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("reports/\n", encoding="utf-8")
    # The first: the settings name a baseline that nobody has written yet. That is told, and everything is reported.
    assert len(findings(xcheck, status=2)) == 5003
    assert xcheck("baseline", "write").out == b"baseline.tsv: 5,003 findings\n"
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Day one")
    assert len(news(findings(xcheck, "--fail-on-stale", status=0))) == 2

    # The 3rd: a draft repeats a known mistake. Its author hears of it, and of nothing else.
    git(tmp_path, "checkout", "-qb", "draft")
    put(desk, draft="Envoy speaks\n\nKirill Damarov spoke on Tuesday. Dammarov was brief.\n")
    (one,) = findings(xcheck, "--focus", "desk/draft.txt", status=1)
    assert (one["status"], one["gained"], one["evidence"][0]["path"], one["suggestion"]) == ("updated", 1, "desk/draft.txt", "Damarov")
    put(desk, draft="Envoy speaks\n\nKirill Damarov spoke on Tuesday. Damarov was brief.\n")
    (one,) = findings(xcheck, "--focus", "desk/draft.txt", status=0)
    assert (one["status"], one["follow_up"]) == ("unchanged", True)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Draft")

    # The 9th: the archive is corrected, with a note that quotes the mistake. The baseline has a line too many.
    put(desk, leaves="Envoy leaves\n\nThe envoy Kirill Damarov flew home. At home Damarov gave no reason.\n\n"
        "Correction: An earlier version of this article misspelled the name of Kirill Damarov as Dammarov.\n")  # fmt: skip
    assert [f["rule"] for f in news(findings(xcheck, status=0))] == ["unbalanced-marks"]
    findings(xcheck, "--fail-on-stale", status=1)
    assert xcheck("baseline", "prune").out == b"baseline.tsv: 1 dropped, 5,002 findings left\n"
    findings(xcheck, "--fail-on-stale", status=0)
    git(tmp_path, "commit", "-qam", "Correction")

    # The 14th: a new house style. Old articles break it, and everybody hears of it until that is written down.
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/said-nothing.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "xcheck.yaml").write_text("paths: [desk, archive]\nbaseline: baseline.tsv\nfail-on: warning\nrules: [rules]\n", encoding="utf-8")
    found = findings(xcheck, status=1)
    assert sorted((f["rule"], f["status"]) for f in found if f["gates"]) == [("said-nothing", "new")]
    # Against the articles of yesterday under the rules of today nothing is new.
    assert {f["status"] for f in findings(xcheck, "--new-since", "HEAD", status=0)} == {"unchanged"}
    assert xcheck("baseline", "write", "--rule", "said-nothing").out == b"baseline.tsv: 5,003 findings\n"
    assert len(news(findings(xcheck, "--fail-on-stale", status=0))) == 2
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "House style")
    put(desk, late="Late train\n\nThe guard gave no reason.\n")
    (one,) = findings(xcheck, "--changed-since", "HEAD", status=1)
    assert (one["rule"], one["status"], one["evidence"][0]["path"]) == ("said-nothing", "updated", "desk/late.txt")
    (desk / "late.txt").unlink()

    # The 20th: one finding, two branches, two minds. Nobody wins by merging last.
    put(desk, guest="Guest column\n\nWe sang on the pier (and laughed.\n")
    mark = next(f["key"] for f in findings(xcheck, status=1) if f["evidence"][0]["path"] == "desk/guest.txt")
    assert xcheck("check").status == 1
    (tmp_path / "decisions.yaml").write_text("decisions:\n  - key: abcdef\n    scope: always\n    reason: an old one\n", encoding="utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Guest")
    who = ["--scope", "always", "--today", "2026-03-20"]
    for branch, words in (("politics", ["--reason", "a smile, not a bracket"]), ("copy", ["--reason", "it has to be mended", "--verdict", "upheld"])):
        git(tmp_path, "checkout", "-qb", branch, "draft")
        assert xcheck("accept", mark, *who, *words, "--who", branch).status == 0
        git(tmp_path, "commit", "-qam", branch)
    findings(xcheck, status=1)
    git(tmp_path, "checkout", "-q", "politics")
    findings(xcheck, status=0)
    git(tmp_path, "merge", "-q", "--no-edit", "copy")
    ran = xcheck("check", "--format", "json", "--no-report")
    assert ran.status == 2
    (trouble,) = report(ran)["notices"]
    rows = (tmp_path / "decisions.yaml").read_text(encoding="utf-8").splitlines()
    meant = [number for number, row in enumerate(rows, 1) if mark in row]
    assert (trouble["path"], trouble["line"]) == ("decisions.yaml", meant[1])
    assert f"line {meant[0]}" in trouble["message"]
    assert mark in {f["key"] for f in report(ran)["findings"]}
    (tmp_path / "decisions.yaml").write_text("\n".join(rows[: meant[1] - 1]) + "\n", encoding="utf-8")
    findings(xcheck, status=0)
    git(tmp_path, "commit", "-qam", "Settled")

    # The 27th: files are renamed and one is touched. Nothing old comes back.
    git(desk, "mv", "spring.txt", "2026-spring-fair.txt")
    git(desk, "mv", "leaves.txt", "2026-envoy-leaves.txt")
    git(desk, "mv", "guest.txt", "2026-guest.txt")
    for options in ([], ["--new-since", "HEAD"], ["--new-since", "draft", "--changed-since", "draft"]):
        found = findings(xcheck, *options, "--fail-on-stale", status=0)
        assert {f["status"] for f in found} <= {"unchanged"}, options
        here = found if "--changed-since" in options else news(found)
        assert {f["evidence"][0]["path"] for f in here} == {"desk/2026-envoy-leaves.txt", "desk/2026-spring-fair.txt"}, options
    git(tmp_path, "commit", "-qam", "Renamed")

    # The last day: a place is added to what is known, and only the branch that adds it is stopped.
    put(desk, night="Night train\n\nThe guard gave no reason. Nobody asked.\n")
    assert [f["gained"] for f in findings(xcheck, status=0) if f["status"] == "updated"] == [1]
    findings(xcheck, "--changed-since", "HEAD", status=1)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "Night")
    findings(xcheck, "--changed-since", "HEAD", status=0)
    findings(xcheck, "--changed-since", "HEAD~1", status=1)
