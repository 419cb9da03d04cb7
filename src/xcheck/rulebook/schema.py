"""The JSON Schema of a rule file: one for each check, and all of them as one text for editors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from xcheck.checks.registry import BY_ID
from xcheck.model.finding import SEVERITIES
from xcheck.rulebook.options import options_schema

Schema = dict[str, Any]

SLUG: Schema = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "a slug (lower-case letters, digits, single hyphens)"}
_SEVERITY: Schema = {"enum": list(SEVERITIES)}
_LINE: Schema = {"type": "string", "minLength": 1}
_FIRES: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["article", "text"],
    "properties": {
        "article": {"type": "integer", "minimum": 1, "description": "which of the example's articles, from 1"},
        "text": {**_LINE, "description": "the words that the finding points at"},
        "suggestion": {"type": "string"},
        "severity": _SEVERITY,
    },
}
_EXAMPLE: Schema = {
    "type": "object",
    "additionalProperties": False,
    "required": ["about", "articles"],
    "properties": {
        "about": _LINE,
        "articles": {"type": "array", "minItems": 1, "items": _LINE},
        "fires": {"type": "array", "items": _FIRES, "description": "what is found; nothing: the rule must stay silent"},
    },
}


@lru_cache(maxsize=256)
def rule_schema(check_id: str | None, tuning: bool = False) -> Mapping[str, Any]:
    """The schema of a rule for a check; of one that only tunes a known rule where `tuning`; None: of any check."""
    check = BY_ID[check_id] if check_id else None
    grades = list(check.grades) if check else None
    properties: Schema = {
        "id": SLUG,
        "check": {"enum": sorted(BY_ID)},
        "title": _LINE,
        "severities": _by_grade(grades, _SEVERITY, not tuning),
        "message": _LINE,
        "messages": _by_grade(grades, _LINE, False),
        "why": _LINE,
        "options": options_schema(check, whole=not tuning) if check else {"type": "object"},
        "examples": {"type": "array", "items": _EXAMPLE},
        "enabled": {"type": "boolean"},
    }
    schema: Schema = {"type": "object", "additionalProperties": False, "required": ["id"], "properties": properties}
    if not tuning:
        needs_options = check is not None and "required" in properties["options"]
        schema["required"] = ["id", "check", "title", "severities", "why", *(["options"] if needs_options else [])]
        schema["anyOf"] = [{"required": ["message"]}, {"required": ["messages"]}]
    return schema


def whole_schema() -> Schema:
    """One schema for all rule files: by the rule's check, or for tuning a known rule where no check is named."""
    cases = [{"if": {"required": ["check"], "properties": {"check": {"const": name}}}, "then": rule_schema(name)} for name in sorted(BY_ID)]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule of xcheck",
        "description": "A rule names its check; a file without `check` tunes the rule of that id.",
        "type": "object",
        "required": ["id"],
        "properties": {"check": {"enum": sorted(BY_ID)}},
        "allOf": [*cases, {"if": {"not": {"required": ["check"]}}, "then": rule_schema(None, True)}],
    }


def schema_text() -> str:
    """`whole_schema` as JSON."""
    return json.dumps(whole_schema(), indent=2, ensure_ascii=False) + "\n"


def _by_grade(grades: list[str] | None, value: Schema, complete: bool) -> Schema:
    if grades is None:
        return {"type": "object", "additionalProperties": value}
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(grades, value)}
    return {**schema, "required": grades} if complete else schema
