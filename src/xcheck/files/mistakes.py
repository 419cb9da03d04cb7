"""What is wrong with plain data by a JSON Schema, in words, each mistake at its place.

jsonschema finds the mistakes; this says them: where, what was found, what is expected, and what was probably meant.
One slip is told once: a misspelled key is not also a missing one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from xcheck.files.document import Document, Key
from xcheck.files.nearest import did_you_mean, nearest
from xcheck.files.schema import Schema, is_date
from xcheck.model.notice import Notice

Keys = tuple[Key, ...]

_NAMES: Mapping[str, str] = {
    "object": "a mapping (key: value)",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
    "null": "nothing",
    "integer": "a whole number",
    "number": "a number",
}
_FORMATS = FormatChecker(formats=())
_FORMATS.checks("date")(lambda value: not isinstance(value, str) or is_date(value))


def mistakes(document: Document, schema: Schema) -> list[Notice]:
    """Every mistake in `document`, in the order of the file."""
    errors = Draft202012Validator(schema, format_checker=_FORMATS).iter_errors(document.value)
    found = {notice for error in errors for notice in _explain(document, error)}
    return sorted(found, key=lambda n: (n.line, n.column, n.message))


def _explain(document: Document, error: Any) -> Iterator[Notice]:
    keys: Keys = tuple(error.absolute_path)
    word, value = error.validator, error.instance
    if word == "additionalProperties" and error.validator_value is False:
        yield from _unknown_keys(document, error, keys)
    elif word == "required":
        yield from _missing_key(document, error, keys)
    elif word in ("anyOf", "oneOf"):
        yield from _choice(document, error, keys)
    elif list(error.absolute_schema_path)[-2:-1] == ["propertyNames"]:
        yield document.notice(f"{_within(keys)}key {_fault(error)}", (*keys, value), at_key=True)
    else:
        yield document.notice(f"{_within(keys)}{_fault(error)}", keys)


def _known(error: Any) -> list[str]:
    return sorted(error.schema.get("properties", ()))


def _unknown_keys(document: Document, error: Any, keys: Keys) -> Iterator[Notice]:
    patterns = error.schema.get("patternProperties", ())
    known = _known(error)
    for name in error.instance:
        if name not in known and not any(re.search(pattern, name) for pattern in patterns):
            near = nearest(name, (key for key in known if key not in error.instance))
            end = f", did you mean {near!r}?" if near else did_you_mean(name, known)
            yield document.notice(f"{_within(keys)}unknown key {name!r}{end}", (*keys, name), at_key=True)


def _missing_key(document: Document, error: Any, keys: Keys) -> Iterator[Notice]:
    missing = next(name for name in error.validator_value if name not in error.instance and error.message.startswith(repr(name)))
    known, given = _known(error), error.instance
    if error.schema.get("additionalProperties") is False:
        absent = [key for key in known if key not in given]
        if any(nearest(name, absent) == missing for name in given if name not in known):
            return
    yield document.notice(f"{_within(keys)}key {missing!r} is missing", keys, at_key=True)


def _choice(document: Document, error: Any, keys: Keys) -> Iterator[Notice]:
    """For a choice of forms: the mistakes inside the form whose type fits, else what could stand here."""
    branches: dict[int, list[Any]] = {}
    for inner in error.context:
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    here = [inner for inner in error.context if not inner.relative_path]
    if error.context and all(inner.validator == "required" for inner in error.context) and len(here) == len(error.context):
        names = dict.fromkeys(repr(name) for inner in here for name in inner.validator_value)
        yield document.notice(f"{_within(keys)}key {' or '.join(names)} is missing", keys, at_key=True)
        return
    for inners in branches.values():
        if not any(inner.validator in ("type", "const", "enum") and not inner.relative_path for inner in inners):
            for inner in inners:
                yield from _explain(document, inner)
            return
    wanted = error.schema.get("description") or " or ".join(dict.fromkeys(filter(None, map(_expected, error.validator_value))))
    yield document.notice(f"{_within(keys)}expected {wanted}, found {_found(error.instance)}", keys)


def _expected(schema: Any) -> str:
    if not isinstance(schema, dict):
        return ""
    if "enum" in schema or "const" in schema:
        return ", ".join(map(str, schema.get("enum", [schema.get("const")])))
    return str(schema.get("description") or _NAMES.get(str(schema.get("type")), ""))


def _fault(error: Any) -> str:
    """What is wrong with one value, as the end of a sentence."""
    word, expected, value = error.validator, error.validator_value, error.instance
    if word == "type":
        names = [expected] if isinstance(expected, str) else expected
        return f"expected {' or '.join(_NAMES[name] for name in names)}, found {_found(value)}"
    if word in ("enum", "const"):
        choices = [str(each) for each in (expected if word == "enum" else [expected])]
        if isinstance(value, str):
            return f"unknown value {_short(value)!r}{did_you_mean(value, choices, 'one of')}"
        return f"expected {' or '.join(choices)}, found {_found(value)}"
    if word in ("pattern", "format"):
        wanted = error.schema.get("description") or ("a date like 2026-01-31" if expected == "date" else f"of the form {expected}")
        return f"{_short(value)!r} is not {wanted}"
    if word.startswith(("min", "max")) and word[3:] in _PARTS:
        if word[:3] == "min":
            return "must not be empty" if expected == 1 else f"needs at least {expected} {_PARTS[word[3:]]}"
        return f"may have at most {expected} {_PARTS[word[3:]]}"
    if word == "uniqueItems":
        return "lists something twice"
    if word in ("minimum", "maximum"):
        return f"{value} is {'below' if word == 'minimum' else 'above'} {expected}"
    return str(error.message)


_PARTS = {"Length": "characters", "Items": "entries", "Properties": "keys"}


def _found(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return _NAMES["object" if isinstance(value, dict) else "array"]
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    return f"the number {value}" if isinstance(value, (int, float)) else f"the text {_short(value)!r}"


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _within(keys: Keys) -> str:
    """`examples[2].fires[1]: `, counted from one as people do."""
    shown = ""
    for key in keys:
        shown += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if shown else key
    return f"{shown}: " if shown else ""
