"""Reviewdog's diagnostic format as a JSON schema: the messages of its `reviewdog.proto` that a result is made of.

Reviewdog reads with protobuf's JSON rules, which refuse a field that is not known; so does this. Names are written as those
rules write them, in camel case.
"""

from __future__ import annotations

from typing import Any


def _message(required: tuple[str, ...] = (), **fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(required), "additionalProperties": False}


def _listed(name: str) -> dict[str, Any]:
    return {"type": "array", "items": _ref(name)}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{name}"}


_TEXT: dict[str, Any] = {"type": "string"}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}
_SEVERITY: dict[str, Any] = {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]}

SCHEMA: dict[str, Any] = {
    **_message(("diagnostics",), diagnostics=_listed("diagnostic"), source=_ref("source"), severity=_SEVERITY),
    "definitions": {
        "diagnostic": _message(
            ("message", "location"),
            message=_TEXT, location=_ref("location"), severity=_SEVERITY, source=_ref("source"), code=_ref("code"), suggestions=_listed("suggestion"),
            originalOutput=_TEXT, relatedLocations=_listed("related"),
        ),
        "location": _message(("path",), path=_TEXT, range=_ref("range")),
        "related": _message(("location",), message=_TEXT, location=_ref("location")),
        "range": _message(("start",), start=_ref("position"), end=_ref("position")),
        "position": {**_message(line=_COUNT, column=_COUNT), "dependencies": {"column": ["line"]}},
        "suggestion": _message(("range", "text"), range=_ref("range"), text=_TEXT),
        "source": _message(("name",), name=_TEXT, url=_TEXT),
        "code": _message(("value",), value=_TEXT, url=_TEXT),
    },
}  # fmt: skip
