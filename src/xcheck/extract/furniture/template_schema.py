"""The JSON Schema of a file of furniture templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_PHRASES: Mapping[str, Any] = {"type": "array", "minItems": 1, "items": {"type": ["string", "integer"]}}
_TEXTS: Mapping[str, Any] = {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}}

SCHEMA: Mapping[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "xcheck furniture templates",
    "type": "object",
    "additionalProperties": False,
    "minProperties": 1,
    "properties": {
        "words": {
            "type": "object",
            "description": "word lists that phrases name as <list>; known to all files",
            "propertyNames": {"pattern": "^[a-z][a-z-]*$"},
            "additionalProperties": {"type": "array", "minItems": 1, "items": {"type": ["string", "integer"]}},
        },
        "templates": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "family", "why", "examples"],
                "anyOf": [{"required": [part]} for part in ("says", "holds", "heads", "also", "only", "shape")],
                "properties": {
                    "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
                    "family": {"type": "string", "minLength": 1, "description": "what an editor calls it: newsletter sign-up"},
                    "why": {"type": "string", "minLength": 1, "description": "one sentence: why it is no part of the story"},
                    "kind": {
                        "enum": ["boilerplate", "credit", "correction"],
                        "description": "boilerplate is reported and taken out; a credit or a correction is only named",
                    },
                    "where": {"enum": ["anywhere", "head", "tail", "edge"], "description": "where in an article it counts"},
                    "says": {**_PHRASES, "description": "a sentence or line of this is enough"},
                    "also": {**_PHRASES, "description": "belongs to it next to furniture, or in one line with it"},
                    "heads": {**_PHRASES, "description": "opens a list, or stands before a colon"},
                    "holds": {**_PHRASES, "description": "enough anywhere in a short line"},
                    "takes": {
                        "type": "object",
                        "description": "the lines below an opening line that belong to it",
                        "additionalProperties": False,
                        "required": ["lines", "like"],
                        "properties": {"lines": {"type": "integer", "minimum": 1, "maximum": 12}, "like": {"enum": ["headline", "bullet", "paragraph"]}},
                    },
                    "bare": {"type": "boolean", "description": "whether a heading counts without items below it"},
                    "only": {
                        "type": "object",
                        "description": "lines of nothing but words from these lists",
                        "additionalProperties": False,
                        "required": ["words"],
                        "properties": {"words": _TEXTS, "least": {"type": "integer", "minimum": 1}},
                    },
                    "shape": {"enum": ["trail", "glued-trail"], "description": "a path through sections, with marks between them or without"},
                    "glued": {"type": "boolean", "description": "whether it may be a sentence inside a paragraph"},
                    "whole": {"type": "boolean", "description": "whether every sentence of a line must be its own"},
                    "longest": {"type": "integer", "minimum": 1, "maximum": 400, "description": "words in the longest sentence it takes"},
                    "examples": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["fires", "silent"],
                        "properties": {"fires": _TEXTS, "silent": _TEXTS},
                    },
                },
            },
        },
    },
}
