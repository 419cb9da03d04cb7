import copy
import json as standard
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.golden import samples
from tests.golden.compare import same_as_kept
from xcheck.model.entity import Entity, Spelling
from xcheck.model.finding import Evidence, Finding, Severity, SideRole, Status
from xcheck.model.notice import Gravity, Notice, Trouble
from xcheck.model.records import EntityKind
from xcheck.model.result import Listed, Passage, Result
from xcheck.report import json

SCHEMA = standard.loads(Path(json.__file__).with_name("report.schema.json").read_text(encoding="utf-8"))


def closed(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema, with no room for a field that it does not name: what we write ourselves must be in it."""
    strict: dict[str, Any] = copy.deepcopy(schema)

    def close(part: object) -> None:
        if isinstance(part, dict):
            if "properties" in part:
                part["additionalProperties"] = False
            for inner in part.values():
                close(inner)

    close(strict)
    return strict


VALIDATOR = Draft202012Validator(closed(SCHEMA))
RESULTS = {"small": samples.small(), "settled": samples.settled(), "many": samples.many(200), "empty": Result()}


def errors(raw: bytes) -> Iterator[str]:
    return (f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(standard.loads(raw)))


def test_golden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json, "__version__", "0")
    same_as_kept("report.json", json.write(samples.small()))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("result", [*RESULTS.values(), samples.hostile()], ids=[*RESULTS, "hostile"])
def test_what_is_written_fits_the_schema(result: Result) -> None:
    assert list(errors(json.write(result))) == []


def test_the_schema_refuses() -> None:
    report = standard.loads(json.write(samples.small()))
    report["findings"][0]["severity"] = "fatal"
    del report["findings"][1]["key"]
    report["findings"][2]["evidence"] = []
    report["extra"] = 1
    assert len(list(VALIDATOR.iter_errors(report))) == 4


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_written_and_read_again_is_the_same(result: Result) -> None:
    assert json.read(json.write(result)) == result


def test_hostile_text_is_written_and_read_again() -> None:
    raw = json.write(samples.hostile())
    assert json.write(json.read(raw)) == raw
    bad = json.read(raw).findings[0]
    name = samples.hostile().findings[0].evidence[0].text
    assert bad.evidence[0].text == name.replace("\ud800", "\ufffd")
    assert bad.evidence[0].end - bad.evidence[0].start == len(bad.evidence[0].text)


def test_layout_and_order_of_fields() -> None:
    raw = json.write(samples.small())
    assert raw.startswith(b'{\n  "schema_version": 1,\n  "tool": {\n    "name": "xcheck",')
    assert raw.endswith(b"}\n")
    report = standard.loads(raw)
    assert list(report) == ["schema_version", "tool", "summary", "against", "articles", "entities", "findings", "notices", "passages"]
    assert list(report["summary"]) == [
        "articles", "words", "findings", "suppressed", "absent", "stale", "gating", "statuses", "follow_up",
    ]  # fmt: skip
    assert list(report["findings"][0]) == [
        "rule", "severity", "message", "status", "key", "digest", "confidence", "suggestion", "reasons", "evidence",
        "gained", "gone", "follow_up", "gates", "remark",
    ]  # fmt: skip
    assert list(report["findings"][0]["evidence"][0]) == [
        "path", "start", "end", "line", "column", "text", "value", "role", "context", "passage", "side", "added", "settled",
    ]  # fmt: skip


def test_evidence_slices_its_passage() -> None:
    report = standard.loads(json.write(samples.small()))
    passages = {(p["path"], p["start"]): p["text"] for p in report["passages"]}
    for finding in report["findings"]:
        for e in finding["evidence"]:
            text = passages[e["path"], e["passage"]]
            assert text[e["start"] - e["passage"] : e["end"] - e["passage"]] == e["text"]


def test_the_true_total_is_given_only_where_evidence_was_shortened() -> None:
    totals = {f["rule"]: f.get("total") for f in standard.loads(json.write(samples.hostile()))["findings"]}
    assert totals["name-variant"] == 4_000
    assert "total" not in standard.loads(json.write(samples.small()))["findings"][0]


def broken(change: Callable[[dict[str, Any]], object]) -> bytes:
    report = standard.loads(json.write(samples.small()))
    change(report)
    return standard.dumps(report).encode()


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "is not JSON"),
        (b'{"a": 1', "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[]", "is not a report of xcheck: the top level should be an object"),
        (b"{}", "is not a report of xcheck: schema_version is missing; it should be a whole number from 0 on"),
        (b'{"schema_version": 2}', "is not a report of xcheck: schema_version is 2; this xcheck reads 1"),
        (b'{"schema_version": "1"}', "is not a report of xcheck: schema_version should be a whole number from 0 on"),
        (broken(lambda r: r.pop("findings")), "findings is missing; it should be a list"),
        (broken(lambda r: r["findings"][3].update(severity="fatal")), "findings[3].severity should be one of error, warning, note"),
        (broken(lambda r: r["findings"][0]["evidence"][1].update(line="5")), "findings[0].evidence[1].line should be a whole number from 0 on"),
        (broken(lambda r: r["findings"][0].update(evidence=[])), "findings[0].evidence should be a list of 1 or more"),
        (broken(lambda r: r["articles"][0].update(published="soon")), "articles[0].published should be a date as 2026-01-31"),
        (broken(lambda r: r["notices"][0].update(gravity="grave")), "notices[0].gravity should be one of trouble, info"),
        (broken(lambda r: r["summary"].update(suppressed=-1)), "summary.suppressed should be a whole number from 0 on"),
    ],
)
def test_what_is_no_report_is_one_clear_line(raw: bytes, message: str) -> None:
    with pytest.raises(Trouble) as trouble:
        json.read(raw, "old/report.json")
    (notice,) = trouble.value.notices
    assert notice.path == "old/report.json"
    assert message in notice.message
    assert "\n" not in str(notice)


def test_a_place_is_given_for_a_slip_in_the_json() -> None:
    with pytest.raises(Trouble) as trouble:
        json.read(b'{\n  "a": 1,,\n}', "r.json")
    assert str(trouble.value.notices[0]).startswith("r.json:2:10: is not JSON")


def test_fields_of_later_versions_are_passed_over_and_ours_may_be_missing() -> None:
    report = standard.loads(json.write(samples.small()))
    report["later"] = {"more": True}
    report["findings"][0]["later"] = 1
    assert json.read(standard.dumps(report).encode()) == samples.small()
    del report["passages"], report["summary"]["absent"]
    for notice in report["notices"]:
        del notice["gravity"], notice["line"], notice["column"]
    for finding in report["findings"]:
        for e in finding["evidence"]:
            del e["passage"]
    read = json.read(standard.dumps(report).encode())
    assert read.passages == ()
    assert {n.gravity for n in read.notices} == {"trouble"}
    assert all(e.passage == e.start for f in read.findings for e in f.evidence)


words = st.text(max_size=12)
counts = st.integers(0, 10**6)
evidence = st.tuples(counts, counts).flatmap(
    lambda at: st.builds(Evidence, words, st.just(min(at)), st.just(max(at)), counts, counts, words, words, st.sampled_from(get_args(SideRole)), words, counts)
)
findings = st.builds(
    Finding,
    rule=words,
    severity=st.sampled_from(get_args(Severity)),
    message=words,
    key=words,
    digest=words,
    confidence=st.floats(0, 1),
    evidence=st.lists(evidence, min_size=1, max_size=3).map(tuple),
    suggestion=st.none() | words,
    reasons=st.lists(words, max_size=3).map(tuple),
    status=st.sampled_from(get_args(Status)),
    total=st.none() | counts,
)
spellings = st.lists(st.builds(Spelling, words, counts, counts), max_size=3).map(tuple)
results = st.builds(
    Result,
    articles=st.lists(st.builds(Listed, words, st.none() | words, st.none() | words, st.none() | st.dates(), counts, words), max_size=2).map(tuple),
    entities=st.lists(st.builds(Entity, words, words, st.sampled_from(get_args(EntityKind)), spellings, st.booleans()), max_size=2).map(tuple),
    findings=st.lists(findings, max_size=3).map(tuple),
    notices=st.lists(st.builds(Notice, words, words, words, st.sampled_from(get_args(Gravity)), counts, counts), max_size=2).map(tuple),
    suppressed=counts,
    absent=counts,
    passages=st.lists(st.builds(Passage, words, counts, words), max_size=2).map(tuple),
)


@given(results)
def test_any_result_comes_back_equal(result: Result) -> None:
    raw = json.write(result)
    assert json.read(raw) == result
    assert json.write(json.read(raw)) == raw


@given(
    st.binary(max_size=200)
    | st.recursive(st.none() | st.integers() | words, lambda v: st.lists(v) | st.dictionaries(words, v)).map(lambda v: standard.dumps(v).encode())
)
def test_anything_else_is_trouble(raw: bytes) -> None:
    with pytest.raises(Trouble):
        json.read(raw)
