"""The JSON of a comparison: the contract's shape, and what UTF-8 cannot hold."""

from __future__ import annotations

import orjson

from tests.unit.report.diff_samples import NEW, OLD, difference, outcome
from xcheck.diff.outcome import Differences
from xcheck.report import diff_json


def test_two_files_give_one_object() -> None:
    whole = orjson.loads(diff_json.write(outcome()))
    assert list(whole) == ["schema_version", "old", "new", "complete", "changes", "findings", "notices"]
    for change in whole["changes"]:
        assert set(change) == {"op", "kind", "old", "new"}
        assert change["old"] or change["new"]
        for side, text in (("old", OLD), ("new", NEW)):
            if change[side]:
                assert set(change[side]) == {"start", "end", "text"}
                assert text[change[side]["start"] : change[side]["end"]] == change[side]["text"]
    assert {f["rule"] for f in whole["findings"]} == {"silent-change"}


def test_folders_give_one_object_a_pair() -> None:
    whole = orjson.loads(diff_json.write(Differences((difference(),), unchanged=2)))
    assert list(whole) == ["schema_version", "pairs", "unchanged", "notices"]
    assert {"old", "new", "changes"} <= set(whole["pairs"][0])


def test_half_a_surrogate_pair() -> None:
    whole = orjson.loads(diff_json.write(outcome(difference("One \ud800 line.\n", "One \ud800 other line.\n"))))
    assert [c["new"]["text"].strip() for c in whole["changes"]] == ["other"]


def test_it_is_written_as_other_reports_are() -> None:
    for shown in (outcome(), Differences((difference(),), unchanged=2), Differences(())):
        raw = diff_json.write(shown)
        assert raw == orjson.dumps(orjson.loads(raw), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
