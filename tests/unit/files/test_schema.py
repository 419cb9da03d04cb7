"""Plain data against a JSON Schema: a quick yes, and every mistake in place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from xcheck.files import schema, yaml

SLUG = {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$", "description": "a slug (lower-case letters and hyphens)"}
CARD: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "severities"],
    "properties": {
        "id": SLUG,
        "severities": {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": {"sure": {"enum": ["error", "warning", "note"]}, "look": {"enum": ["error", "warning", "note"]}},
        },
        "since": {"type": "string", "format": "date"},
        "names": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string", "minLength": 1}},
        "share": {"type": "number", "minimum": 0, "maximum": 1},
        "form": {"anyOf": [{"type": "string"}, {"type": "array", "items": SLUG}]},
        "words": {"type": "object", "propertyNames": SLUG, "additionalProperties": {"type": "string"}},
        "part": {"$ref": "#/$defs/part"},
        "on": {"type": "boolean"},
    },
    "$defs": {"part": {"type": "object", "properties": {"inner": {"$ref": "#/$defs/part"}, "n": {"type": "integer"}}}},
}


def said(text: str, rules: dict[str, Any] = CARD) -> list[str]:
    return [str(notice) for notice in schema.problems(yaml.loads(text, "r.yaml", "rulebook"), rules)]


def test_sound_data_gives_nothing() -> None:
    text = "id: a-b\nseverities: {sure: error}\nsince: 2026-02-28\nnames: [A]\nshare: 1\nform: [x]\n"
    assert said(text + "words: {a: b}\npart: {inner: {n: 1.0}}\non: true") == []


def test_all_mistakes_at_once_in_the_order_of_the_file() -> None:
    text = "id: A b\nseverities: {sure: eror, shure: note}\nsince: 2026-02-30\nnames: [A, '', A]\nshare: 2\n"
    text += "form: [X y]\nwords: {a: 1, B: b}\npart: {inner: {n: x}}\non: yes\n"
    assert said(text) == [
        "r.yaml:1:5: id: 'A b' is not a slug (lower-case letters and hyphens)",
        "r.yaml:2:20: severities.sure: unknown value 'eror', did you mean 'error'?",
        "r.yaml:2:26: severities: unknown key 'shure', did you mean 'sure'?",
        "r.yaml:3:8: since: '2026-02-30' is not a date like 2026-01-31",
        "r.yaml:4:8: names: lists something twice",
        "r.yaml:4:12: names[2]: must not be empty",
        "r.yaml:5:8: share: 2 is above 1",
        "r.yaml:6:8: form[1]: 'X y' is not a slug (lower-case letters and hyphens)",
        "r.yaml:7:12: words.a: expected text, found the number 1",
        "r.yaml:7:15: words: key 'B' is not a slug (lower-case letters and hyphens)",
        "r.yaml:8:19: part.inner.n: expected a whole number, found the text 'x'",
        "r.yaml:9:5: on: expected true or false, found the text 'yes'",
    ]


def test_a_misspelled_key_is_told_once() -> None:
    assert said("id: a\nseverties: {sure: error}") == ["r.yaml:2:1: unknown key 'severties', did you mean 'severities'?"]


def test_a_missing_key_and_an_unrelated_unknown_one_are_two_mistakes() -> None:
    assert said("id: a\nzzz: 1") == [
        "r.yaml:1:1: key 'severities' is missing",
        "r.yaml:2:1: unknown key 'zzz'; known: form, id, names, on, part, severities, share, since, words",
    ]


@pytest.mark.parametrize(("text", "found"), [("", "nothing"), ("- a", "a list"), ("12", "the number 12"), ("'no'", "the text 'no'")])
def test_something_else_altogether(text: str, found: str) -> None:
    assert said(text) == [f"r.yaml:1:1: expected a mapping (key: value), found {found}"]


def test_a_choice_that_nothing_fits() -> None:
    assert said("id: a\nseverities: {sure: error}\nform: 3") == ["r.yaml:3:7: form: expected text or a list, found the number 3"]
    either = {"type": "object", "anyOf": [{"required": ["message"]}, {"required": ["messages"]}]}
    assert said("id: a", either) == ["r.yaml:1:1: key 'message' or 'messages' is missing"]


def test_keywords_the_quick_yes_does_not_know_are_left_to_jsonschema() -> None:
    odd = {"type": "object", "dependentRequired": {"a": ["b"]}}
    assert not schema.accepts({"a": 1, "b": 2}, odd)
    assert said("a: 1\nb: 2", odd) == []
    assert len(said("a: 1", odd)) == 1


@given(st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-2, 3), st.sampled_from([1.0, 0.5]), st.sampled_from(["error", "a-b", "A", "2026-01-31", "2026-13-01"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from([*CARD["properties"], "sure", "inner", "n", "B"]), inner, max_size=5)),
    max_leaves=12,
))  # fmt: skip
def test_the_quick_yes_agrees_with_jsonschema(value: object) -> None:
    formats = FormatChecker(formats=())
    formats.checks("date")(lambda v: not isinstance(v, str) or schema.is_date(v))
    slow = Draft202012Validator(CARD, format_checker=formats).is_valid(value)
    assert schema.accepts(value, CARD) == slow


SOUND: dict[str, list[Any]] = {
    "id": ["a", "a-b", "A"],
    "severities": [{"sure": "error"}, {"look": "note", "sure": "warning"}, {}],
    "since": ["2026-01-31", "2026-1-31"],
    "names": [["A"], ["A", "B"], ["A", "A"], []],
    "share": [0, 0.5, 1, True],
    "form": ["x", ["x"], ["X"], 3],
    "words": [{}, {"a": "b"}, {"B": "b"}],
    "part": [{}, {"inner": {"inner": {"n": 1}}}, {"inner": {"inner": {"n": "1"}}}],
    "on": [True, "true"],
}


@given(st.fixed_dictionaries({"id": st.sampled_from(SOUND["id"]), "severities": st.sampled_from(SOUND["severities"])},
                             optional={k: st.sampled_from(v) for k, v in SOUND.items() if k not in ("id", "severities")}))  # fmt: skip
def test_and_on_data_that_is_nearly_sound(value: dict[str, object]) -> None:
    formats = FormatChecker(formats=())
    formats.checks("date")(lambda v: not isinstance(v, str) or schema.is_date(v))
    assert schema.accepts(value, CARD) == Draft202012Validator(CARD, format_checker=formats).is_valid(value)
