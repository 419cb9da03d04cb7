"""Plain data against a JSON Schema, quickly when it is sound, with every mistake at its line when it is not.

`accepts` is a quick yes for the keywords this project uses. Only when it says no, or meets a keyword that it does not
know, is jsonschema imported (0.1 s): it has the last word and finds all mistakes. A test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from xcheck.files.document import Document
from xcheck.model.notice import Notice

Schema = Mapping[str, Any]
Test = Callable[[Any], bool]

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def problems(document: Document, schema: Schema) -> list[Notice]:
    """Every mistake in `document` by `schema` (JSON Schema 2020-12), in the order of the file; none when it is sound.

    The `description` beside a `pattern` or a choice is what messages call the expected form.
    """
    if accepts(document.value, schema):
        return []
    from xcheck.files.mistakes import mistakes

    return mistakes(document, schema)


def accepts(value: Any, schema: Schema) -> bool:
    """Whether `value` surely fits `schema`. False also where a keyword is met that is not known here."""
    return _test(schema, schema)(value)


def is_date(text: str) -> bool:
    """Whether `text` is a day of the calendar, written 2026-01-31."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_type(value: Any, name: str) -> bool:
    """Whether `value` is what JSON Schema calls a `name`: true is no number, 1.0 is an integer."""
    return _TYPES[name](value)


_TYPES: Mapping[str, Test] = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
    "integer": lambda v: (isinstance(v, int) and not isinstance(v, bool)) or (isinstance(v, float) and v.is_integer()),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
}

_SILENT = frozenset(("$schema", "$id", "$defs", "$comment", "title", "description", "default", "examples"))


def _test(schema: Schema | bool, root: Schema) -> Test:
    """The schema as one function."""
    if isinstance(schema, bool):
        answer = schema
        return lambda v: answer
    tests = [_KEYWORDS.get(word, _never)(expected, schema, root) for word, expected in schema.items() if word not in _SILENT]
    return tests[0] if len(tests) == 1 else lambda v: all(test(v) for test in tests)


def _never(expected: Any, schema: Schema, root: Schema) -> Test:
    return lambda v: False


def _type(expected: str | list[str], schema: Schema, root: Schema) -> Test:
    tests = [_TYPES[name] for name in ([expected] if isinstance(expected, str) else expected)]
    return tests[0] if len(tests) == 1 else lambda v: any(test(v) for test in tests)


def _enum(expected: list[Any], schema: Schema, root: Schema) -> Test:
    # 1 and true, 1 and 1.0 are left to jsonschema.
    choices = [(type(each), each) for each in expected]
    return lambda v: (type(v), v) in choices


def _properties(expected: Mapping[str, Any], schema: Schema, root: Schema) -> Test:
    tests = [(name, _test(part, root)) for name, part in expected.items()]
    return lambda v: not isinstance(v, dict) or all(name not in v or test(v[name]) for name, test in tests)


def _additional(expected: Schema | bool, schema: Schema, root: Schema) -> Test:
    if "patternProperties" in schema:
        return lambda v: False
    named, test = frozenset(schema.get("properties", ())), _test(expected, root)
    return lambda v: not isinstance(v, dict) or all(name in named or test(part) for name, part in v.items())


def _names(expected: Schema | bool, schema: Schema, root: Schema) -> Test:
    test = _test(expected, root)
    return lambda v: not isinstance(v, dict) or all(map(test, v))


def _items(expected: Schema | bool, schema: Schema, root: Schema) -> Test:
    test = _test(expected, root)
    return lambda v: not isinstance(v, list) or all(map(test, v))


def _unique(expected: bool, schema: Schema, root: Schema) -> Test:
    # Only lists of text are told apart here.
    return lambda v: not expected or not isinstance(v, list) or (all(isinstance(each, str) for each in v) and len(set(v)) == len(v))


def _pattern(expected: str, schema: Schema, root: Schema) -> Test:
    search = re.compile(expected).search
    return lambda v: not isinstance(v, str) or search(v) is not None


def _reference(expected: str, schema: Schema, root: Schema) -> Test:
    if not expected.startswith("#/"):
        return lambda v: False
    target: Any = root
    for step in expected[2:].split("/"):
        target = target[step]
    made: list[Test] = []

    def test(value: Any) -> bool:
        # Made at first use: a definition may refer to itself.
        if not made:
            made.append(_test(target, root))
        return made[0](value)

    return test


def _sized(kind: type[Any], holds: Callable[[int, int], bool]) -> Callable[[Any, Schema, Schema], Test]:
    return lambda expected, schema, root: lambda v: not isinstance(v, kind) or holds(len(v), expected)


def _at_least(a: int, b: int) -> bool:
    return a >= b


def _at_most(a: int, b: int) -> bool:
    return a <= b


def _required(expected: list[str], schema: Schema, root: Schema) -> Test:
    return lambda v: not isinstance(v, dict) or all(name in v for name in expected)


def _format(expected: str, schema: Schema, root: Schema) -> Test:
    return lambda v: expected == "date" and (not isinstance(v, str) or is_date(v))


def _any(expected: list[Any], schema: Schema, root: Schema) -> Test:
    tests = [_test(each, root) for each in expected]
    return lambda v: any(test(v) for test in tests)


def _all(expected: list[Any], schema: Schema, root: Schema) -> Test:
    tests = [_test(each, root) for each in expected]
    return lambda v: all(test(v) for test in tests)


_KEYWORDS: Mapping[str, Callable[[Any, Schema, Schema], Test]] = {
    "type": _type,
    "enum": _enum,
    "const": lambda expected, schema, root: _enum([expected], schema, root),
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": _names,
    "required": _required,
    "minProperties": _sized(dict, _at_least),
    "maxProperties": _sized(dict, _at_most),
    "items": _items,
    "minItems": _sized(list, _at_least),
    "maxItems": _sized(list, _at_most),
    "uniqueItems": _unique,
    "minLength": _sized(str, _at_least),
    "maxLength": _sized(str, _at_most),
    "pattern": _pattern,
    "format": _format,
    "minimum": lambda expected, schema, root: lambda v: not is_type(v, "number") or v >= expected,
    "maximum": lambda expected, schema, root: lambda v: not is_type(v, "number") or v <= expected,
    "anyOf": _any,
    "allOf": _all,
    "$ref": _reference,
}
