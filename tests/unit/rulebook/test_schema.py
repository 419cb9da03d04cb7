"""The JSON Schema of rule files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from xcheck.checks.registry import BY_ID
from xcheck.files import yaml
from xcheck.files.schema import accepts
from xcheck.files.shipped import shipped
from xcheck.rulebook.home import rule_files
from xcheck.rulebook.schema import rule_schema, schema_text, whole_schema


def test_the_text_is_a_schema_and_always_the_same() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text()))
    assert schema_text() == schema_text()


@pytest.mark.parametrize("name", sorted(BY_ID))
def test_every_checks_schema_is_one_that_the_quick_yes_knows(name: str) -> None:
    Draft202012Validator.check_schema(rule_schema(name))
    grades = list(BY_ID[name].grades)
    assert rule_schema(name)["properties"]["severities"]["required"] == grades


def test_shipped_rules_fit_by_both_ways_of_looking() -> None:
    whole = Draft202012Validator(whole_schema())
    files, _ = rule_files(shipped())
    assert len(files) >= 9
    for file in files:
        value = yaml.load(file).value
        assert accepts(value, rule_schema(value["check"])), file
        assert whole.is_valid(value), file


CHANGES: list[Callable[[dict[str, Any]], object]] = [
    lambda rule: rule.pop("severities"),
    lambda rule: rule.update(severities={"found": "grave"}),
    lambda rule: rule.update(severities={"lost": "note"}),
    lambda rule: rule.update(check="patern"),
    lambda rule: rule.update(colour="red"),
    lambda rule: rule["options"].update(colour="red"),
    lambda rule: rule["options"].pop("pattern"),
    lambda rule: rule.pop("message"),
    lambda rule: rule["examples"][0].pop("about"),
    lambda rule: rule["examples"][0]["fires"][0].update(article=0),
    lambda rule: rule.update(id="Percent Sign"),
    lambda rule: rule.update(enabled="yes"),
]


@pytest.mark.parametrize("change", range(len(CHANGES)))
def test_both_refuse_what_is_wrong(percent: str, change: int) -> None:
    value = yaml.loads(percent, "a.yaml").value
    whole = Draft202012Validator(whole_schema())
    assert accepts(value, rule_schema("pattern"))
    assert whole.is_valid(value)
    CHANGES[change](value)
    assert not whole.is_valid(value)
    assert not accepts(value, rule_schema("pattern"))


def test_a_file_that_tunes(tmp_path: Path) -> None:
    whole = Draft202012Validator(whole_schema())
    for value, sound in (
        ({"id": "x", "enabled": True}, True),
        ({"id": "x", "severities": {"any": "note"}}, True),
        ({"enabled": True}, False),
        ({"id": "x", "on": True}, False),
    ):
        assert whole.is_valid(value) is sound
        assert accepts(value, rule_schema(None, tuning=True)) is sound
