"""The JSON Schema of a register file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_TEXT: Mapping[str, Any] = {"type": "string", "pattern": r"\S", "maxLength": 200, "description": "a text that is not blank"}
_DATE: Mapping[str, Any] = {"type": "string", "format": "date"}
_FORMS: Mapping[str, Any] = {"type": "array", "items": _TEXT, "uniqueItems": True}

SCHEMA: Mapping[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "xcheck register of names",
    "type": "object",
    "additionalProperties": False,
    "minProperties": 1,
    "properties": {
        "source": {**_TEXT, "title": "where the facts of this file come from"},
        "as_of": {**_DATE, "title": "the day for which the facts are vouched"},
        "entities": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "name", "kind"],
                "properties": {
                    "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "a slug like emmanuel-macron"},
                    "name": {**_TEXT, "title": "the preferred form"},
                    "kind": {"enum": ["person", "organisation", "place", "other"]},
                    "aliases": {**_FORMS, "title": "other forms that are right too"},
                    "rejected": {**_FORMS, "title": "forms that are always wrong"},
                    "from": {**_DATE, "title": "the preferred spelling holds for articles published from this day on"},
                    "except": {**_FORMS, "title": "phrases in which a rejected form is right"},
                    "known_by": {"enum": ["surname"], "title": "needs no first reference"},
                    "roles": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["role"],
                            "properties": {"role": _TEXT, "organisation": _TEXT, "from": _DATE, "to": _DATE},
                        },
                    },
                    "all_offices": {
                        "type": "boolean",
                        "title": "`roles` has every office of head of state or government, and every deputy's, that the person ever held",
                    },
                    "source": _TEXT,
                    "as_of": _DATE,
                },
            },
        },
        "never_same": {
            "type": "array",
            "title": "pairs of names that are two, however alike",
            "items": {"type": "array", "minItems": 2, "maxItems": 2, "items": _TEXT},
        },
    },
}
"""What a register file may hold. Titles say what a part is for; descriptions are what messages call the expected form."""
