"""SARIF, JUnit, GitHub, GitLab and rdjson: every finding with all sides, escaped, and the same end as the exit status."""

from __future__ import annotations

from collections import Counter
from urllib.parse import unquote
from xml.etree import ElementTree as Xml

import orjson
import pytest
from jsonschema import Draft7Validator

from tests.golden import samples
from tests.unit.report.rdformat import SCHEMA
from xcheck.model.finding import Evidence, Finding
from xcheck.model.notice import Notice
from xcheck.model.result import Listed, Passage, Result
from xcheck.report import github, gitlab, junit, rdjson, sarif
from xcheck.report.manual import Manual
from xcheck.report.visible import one_line

MANUALS = {"name-variant": Manual("One name, two spellings", "Readers take two spellings for two people", "name-variant: a page", ("error", "warning"))}


def evidence(path: str = "desk/a.txt", text: str = "Dimitriev", role: str = "change", line: int = 3, column: int = 9, start: int = 40) -> Evidence:
    return Evidence(path, start, start + len(text), line, column, text, text, role, f"Because {text} left.", start - (column - 1))  # type: ignore[arg-type]


def finding(
    *sides: Evidence, rule: str = "name-variant", message: str = "one is wrong", key: str = "k1", severity: str = "error", gates: bool = True
) -> Finding:
    return Finding(rule, severity, message, key, "d1", 0.9, sides or (evidence(), evidence("desk/b.txt", "Dmitriev", "reference")), "Dmitriev", gates=gates)  # type: ignore[arg-type]


def result(*findings: Finding, notices: tuple[Notice, ...] = (), passages: tuple[Passage, ...] = ()) -> Result:
    listed = tuple(Listed(path, None, None, None, 5, "sha256:0") for path in ("desk/a.txt", "desk/b.txt"))
    return Result(listed, (), findings, notices, passages=passages)


def test_an_article_among_many_is_shown_in_its_file() -> None:
    """A viewer opens what is there: `feed.jsonl#7` is an article, not a file. In a JSON string no line ends."""
    made = result(finding(evidence("desk/feed.jsonl#7", "two\nlines"), evidence("desk/a#b.txt")))
    (run,) = orjson.loads(sarif.write(made, {}))["runs"]
    first = run["results"][0]["locations"][0]["physicalLocation"]
    assert first["artifactLocation"]["uri"] == "desk/feed.jsonl"
    assert (first["region"]["endLine"], first["region"]["endColumn"]) == (3, 19)
    assert run["results"][0]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "desk/a%23b.txt"
    assert github.write(made).startswith(b"::error file=desk/feed.jsonl,line=3,col=9,endColumn=19,")
    assert orjson.loads(gitlab.write(made))[0]["location"]["path"] == "desk/feed.jsonl"
    assert orjson.loads(rdjson.write(made))["diagnostics"][0]["location"]["path"] == "desk/feed.jsonl"
    assert b'file="desk/feed.jsonl"' in junit.write(made)


class TestSarif:
    def test_first_place_is_the_location_and_the_others_are_related_and_linked(self) -> None:
        (run,) = orjson.loads(sarif.write(result(finding()), MANUALS))["runs"]
        (made,) = run["results"]
        assert made["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "desk/a.txt"
        assert [r["physicalLocation"]["artifactLocation"]["uri"] for r in made["relatedLocations"]] == ["desk/b.txt"]
        assert [r["id"] for r in made["relatedLocations"]] == [1]
        assert made["message"]["text"] == "one is wrong. See [desk/b.txt:3](1)."
        assert made["partialFingerprints"] == {"xcheckKey/v1": "k1", "xcheckSides/v1": "d1"}
        assert run["tool"]["driver"]["rules"][made["ruleIndex"]]["id"] == "name-variant"

    def test_columns_end_behind_the_text_and_on_its_last_line(self) -> None:
        (run,) = orjson.loads(sarif.write(result(finding(evidence(text="two\nlines"))), {}))["runs"]
        region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (3, 9, 4, 6)

    def test_trouble_is_told_and_the_run_no_success(self) -> None:
        (run,) = orjson.loads(sarif.write(result(notices=(Notice("desk/x.docx", "unreadable", "is no zip"),)), {}))["runs"]
        assert run["invocations"][0]["executionSuccessful"] is False
        assert run["invocations"][0]["toolExecutionNotifications"][0]["level"] == "error"

    def test_brackets_of_a_message_make_no_link(self) -> None:
        (run,) = orjson.loads(sarif.write(result(finding(message="[see](https://example.org)")), {}))["runs"]
        assert run["results"][0]["message"]["text"].startswith("\\[see\\](https")

    @pytest.mark.parametrize("path", ["desk/a b.txt", "c:evil.txt", "desk/50%.txt", "desk/ünï#code?.txt"])
    def test_paths_are_relative_uris_that_lead_back(self, path: str) -> None:
        made = sarif.uri(path)
        assert unquote(made) == path
        assert not set(made) & set(" :#?") or made == path

    def test_a_rule_explains_itself(self) -> None:
        (run,) = orjson.loads(sarif.write(result(), MANUALS))["runs"]
        (rule,) = run["tool"]["driver"]["rules"]
        assert rule["help"]["text"] == "name-variant: a page"
        assert rule["name"].lower() != rule["id"]
        assert rule["shortDescription"]["text"].endswith(".")

    def test_states_only_against_a_baseline(self) -> None:
        assert b"baselineState" not in sarif.write(result(finding()), {})
        assert b'"baselineState": "new"' in sarif.write(result(finding()), {}, baseline=True)


class TestGithub:
    def test_the_commands_own_marks_are_escaped(self) -> None:
        side = evidence("desk/a,b:c%.txt")
        (line,) = github.write(result(finding(side, message="100% sure:\r\nno, really"))).decode().splitlines()
        assert line.startswith("::error file=desk/a%2Cb%3Ac%25.txt,line=3,col=9,endColumn=18,title=xcheck name-variant::")
        assert line.endswith("::100%25 sure:%0D%0Ano, really")

    def test_every_other_side_is_named(self) -> None:
        assert "%0ASee desk/b.txt:3: Dmitriev" in github.write(result(finding())).decode()

    def test_what_github_would_drop_is_counted(self) -> None:
        lines = github.write(result(*(finding(key=f"k{n}") for n in range(25)))).decode().splitlines()
        assert len(lines) == github.MOST + 1
        assert lines[-1].startswith("::notice title=xcheck::15 more")

    def test_findings_that_stop_the_run_come_first(self) -> None:
        many = [finding(key=f"k{n}", gates=False, message="old") for n in range(12)] + [finding(message="fresh")]
        assert "::fresh" in github.write(result(*many)).decode().splitlines()[0]

    def test_the_summary_cannot_be_broken_out_of(self) -> None:
        text = github.summary(result(finding(message="<img onerror=x> | @everyone `code`"))).decode()
        assert "<img" not in text
        assert "\\|" in text
        assert "@everyone" not in text


class TestGitlab:
    def test_fingerprints_are_unique(self) -> None:
        made = orjson.loads(gitlab.write(result(*(finding(key=f"k{n}") for n in range(9)), notices=(Notice("a", "k", "m"), Notice("b", "k", "m")))))
        assert len({issue["fingerprint"] for issue in made}) == len(made) == 11

    def test_issues_have_what_gitlab_asks_for(self) -> None:
        (issue,) = orjson.loads(gitlab.write(result(finding())))
        assert issue["location"] == {"path": "desk/a.txt", "lines": {"begin": 3}}
        assert (issue["check_name"], issue["severity"]) == ("name-variant", "major")
        assert issue["description"] == "one is wrong; see desk/b.txt:3"


class TestRdjson:
    def test_columns_are_bytes_and_the_suggestion_an_edit(self) -> None:
        passage = "“Ja”, é: Dimitriev left."
        side = evidence(column=10, start=49)
        made = orjson.loads(rdjson.write(result(finding(side), passages=(Passage("desk/a.txt", 40, passage),))))
        (diagnostic,) = made["diagnostics"]
        before = len("“Ja”, é: ".encode())
        wanted = {"start": {"line": 3, "column": before + 1}, "end": {"line": 3, "column": before + 1 + 9}}
        assert diagnostic["location"]["range"] == wanted
        assert diagnostic["suggestions"] == [{"range": wanted, "text": "Dmitriev"}]

    def test_where_bytes_cannot_be_told_the_line_is_named(self) -> None:
        (diagnostic,) = orjson.loads(rdjson.write(result(finding(evidence("desk/a.html")))))["diagnostics"]
        assert diagnostic["location"]["range"] == {"start": {"line": 3}, "end": {"line": 3}}
        assert "suggestions" not in diagnostic

    @pytest.mark.parametrize("sample", ["small", "settled", "hostile"])
    def test_it_is_what_reviewdog_reads(self, sample: str) -> None:
        made = orjson.loads(rdjson.write(getattr(samples, sample)()))
        assert made["diagnostics"]
        assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(made)] == []

    @pytest.mark.parametrize("broken", [{"mesage": "x"}, {"location": {"path": "a", "range": {"end": {"line": 1}}}}, {"severity": "note"}])
    def test_what_reviewdog_would_refuse_is_seen(self, broken: dict[str, object]) -> None:
        made = orjson.loads(rdjson.write(result(finding())))
        made["diagnostics"][0].update(broken)
        assert not Draft7Validator(SCHEMA).is_valid(made)

    def test_other_sides_are_related(self) -> None:
        (diagnostic,) = orjson.loads(rdjson.write(result(finding())))["diagnostics"]
        assert [r["location"]["path"] for r in diagnostic["relatedLocations"]] == ["desk/b.txt"]


class TestJunit:
    def test_counts_come_to_the_same_end_as_the_exit_status(self) -> None:
        mixed = result(finding(), finding(severity="warning", key="k2"), finding(key="k3", gates=False))
        counts = {}
        for least in ("error", "warning", "note", "never"):
            root = Xml.fromstring(junit.write(mixed, least))
            counts[least] = int(root.get("failures", "-1"))
            assert counts[least] == len(root.findall(".//failure"))
            assert int(root.get("tests", "-1")) == len(root.findall(".//testcase"))
        assert counts == {"error": 1, "warning": 2, "note": 2, "never": 0}

    @pytest.mark.parametrize("sample", ["small", "settled"])
    def test_what_is_written_is_read_back(self, sample: str) -> None:
        told: Result = getattr(samples, sample)()
        root = Xml.fromstring(junit.write(told, "note"))
        assert Xml.fromstring(Xml.tostring(root)).attrib == root.attrib
        read: Counter[tuple[str | None, int, str, str | None]] = Counter()
        for case in root.iter("testcase"):
            if case.get("line"):
                severity = failure.get("type") if (failure := case.find("failure")) is not None else case.findtext("system-out", "").partition(":")[0]
                read[case.get("file"), int(case.get("line", "0")), case.get("name", "").partition(" at ")[0], severity] += 1
        assert read == Counter((f.evidence[0].path, f.evidence[0].line, f.rule, f.severity) for f in told.findings)
        messages = {failure.get("message") for failure in root.iter("failure")}
        assert messages == {one_line(f.message, 400) for f in told.findings if f.gates}

    def test_an_article_without_findings_passes_and_trouble_is_an_error(self) -> None:
        root = Xml.fromstring(junit.write(result(finding(), notices=(Notice("desk/x.docx", "unreadable", "is no zip"),))))
        assert {s.get("name"): (s.get("tests"), s.get("errors")) for s in root} == {
            "desk/a.txt": ("1", "0"), "desk/b.txt": ("1", "0"), "desk/x.docx": ("1", "1"),
        }  # fmt: skip

    def test_what_xml_cannot_hold_is_shown_by_its_number(self) -> None:
        root = Xml.fromstring(junit.write(result(finding(message="bell \x07 and \x00 ]]> <b>"))))
        (failure,) = root.findall(".//failure")
        assert failure.get("message") == "bell [U+0007] and [U+0000] ]]> <b>"


@pytest.mark.parametrize("sample", ["small", "hostile", "many"])
def test_every_format_holds_every_finding_of_the_samples(sample: str) -> None:
    shown: Result = getattr(samples, sample)(300) if sample == "many" else getattr(samples, sample)()
    assert len(orjson.loads(sarif.write(shown, {}))["runs"][0]["results"]) == len(shown.findings)
    troubles = sum(n.gravity == "trouble" for n in shown.notices)
    assert len(orjson.loads(gitlab.write(shown))) == len(orjson.loads(rdjson.write(shown))["diagnostics"]) == len(shown.findings) + troubles
    root = Xml.fromstring(junit.write(shown))
    assert len(root.findall(".//failure")) + len(root.findall(".//system-out")) == len(shown.findings)
    for line in github.write(shown).decode().splitlines():
        assert line.startswith(("::error ", "::warning ", "::notice "))


@pytest.mark.parametrize("write", [lambda r: sarif.write(r, MANUALS), junit.write, github.write, github.summary, gitlab.write, rdjson.write])
def test_the_same_result_gives_the_same_bytes(write) -> None:  # type: ignore[no-untyped-def]
    assert write(samples.small()) == write(samples.small())
