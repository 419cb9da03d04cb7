"""The settings of a check: its fields as JSON Schema, and YAML values as those fields want them."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec.structs import FieldInfo, fields

from xcheck.checks.base import Check

_RESERVED = frozenset({"rule"})
"""Fields that are no settings: a house check is told the rule it serves."""
_SIMPLE = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


def options_schema(check: type[Check[Any]], *, whole: bool = True) -> dict[str, Any]:
    """The JSON Schema of the check's options. Settings without a default are required where `whole`.

    Raises TypeError for a field of a type that no YAML value can give.
    """
    hints = _hints(check)
    required = [key(each) for each in _settings(check) if each.required]
    schema: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": {key(f): _schema(hints[f.name]) for f in _settings(check)}}
    if required and whole:
        schema["required"] = required
    return schema


def bind(check: type[Check[Any]], options: Mapping[str, Any], rule: str) -> Check[Any]:
    """The check with these options, which fit its schema. Raises BadSetting where their values cannot be."""
    hints = _hints(check)
    values = {each.name: _value(hints[each.name], options[key(each)]) for each in _settings(check) if key(each) in options}
    if any(each.name == "rule" for each in fields(check)):
        values["rule"] = rule
    made = check(**values)
    made.verify()
    return made


def shown(check: Check[Any]) -> dict[str, Any]:
    """The settings of a bound check as YAML would write them."""
    return {key(each): _plain(getattr(check, each.name)) for each in _settings(type(check))}


def key(field: FieldInfo) -> str:
    """A field's name in YAML: without the underscore that keeps it apart from a Python keyword."""
    return field.name.rstrip("_")


def _settings(check: type[Check[Any]]) -> list[FieldInfo]:
    return [each for each in fields(check) if each.name not in _RESERVED]


def _hints(check: type[Check[Any]]) -> Mapping[str, Any]:
    return get_type_hints(check)


def _schema(hint: Any) -> dict[str, Any]:
    if hint in _SIMPLE:
        return {"type": _SIMPLE[hint]}
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (tuple, frozenset):
        schema = {"type": "array", "items": _schema(inner[0])}
        return schema if origin is tuple else {**schema, "uniqueItems": True}
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        names = {} if inner[0] is str else {"propertyNames": _schema(inner[0])}
        return {"type": "object", **names, "additionalProperties": _schema(inner[1])}
    if origin in (Union, types.UnionType):
        schemas = [_schema(each) for each in inner]
        if all(set(each) == {"type"} for each in schemas):
            return {"type": [each["type"] for each in schemas]}
        return {"anyOf": schemas}
    raise TypeError(f"a setting cannot be of type {hint}")


def _value(hint: Any, value: Any) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if hint is float or hint is int:
        return hint(value)
    if origin in (Union, types.UnionType):
        fitting = [each for each in inner if _fits(each, value)]
        return _value(fitting[0], value) if fitting else value
    if origin in (tuple, frozenset):
        return origin(_value(inner[0], each) for each in value)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return {name: _value(inner[1], each) for name, each in value.items()}
    return value


def _fits(hint: Any, value: Any) -> bool:
    from xcheck.files.schema import accepts

    return accepts(value, _schema(hint))


def _plain(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    if isinstance(value, frozenset):
        return sorted(_plain(each) for each in value)
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return value
