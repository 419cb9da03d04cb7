"""Plain data against a JSON Schema, with every mistake at its line, and the nearest valid word.

`accepts` is a quick yes for the keywords this project uses; only when it says no (or meets a keyword it does not know)
is jsonschema imported, which has the last word and finds all mistakes. A test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from xcheck.files.document import Document, Key
from xcheck.model.notice import Notice

Schema = Mapping[str, Any]

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_KINDS: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "object": ("a mapping (key: value)", lambda v: isinstance(v, dict)),
    "array": ("a list", lambda v: isinstance(v, list)),
    "string": ("text", lambda v: isinstance(v, str)),
    "boolean": ("true or false", lambda v: isinstance(v, bool)),
    "null": ("nothing", lambda v: v is None),
    "integer": ("a whole number", lambda v: (isinstance(v, int) and not isinstance(v, bool)) or (isinstance(v, float) and v.is_integer())),
    "number": ("a number", lambda v: isinstance(v, (int, float)) and not isinstance(v, bool)),
}


def problems(document: Document, schema: Schema) -> list[Notice]:
    """Every mistake in `document` by `schema` (JSON Schema 2020-12), in the order of the file; none when it is sound.

    A property's or pattern's `description` is what messages call the expected form: `"…" is not a slug`.
    """
    if accepts(document.value, schema):
        return []
    found = {notice for error in _errors(document.value, schema) for notice in _explain(document, error)}
    return sorted(found, key=lambda n: (n.line, n.column, n.message))


def is_date(text: str) -> bool:
    """Whether `text` is a day of the calendar, written 2026-01-31."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, if one is like it."""
    from difflib import get_close_matches  # only a mistake needs it

    choices = sorted(known)
    folded = {choice.casefold(): choice for choice in reversed(choices)}
    if word.casefold() in folded:
        return folded[word.casefold()]
    close = get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def did_you_mean(word: str, known: Iterable[str], name: str = "known") -> str:
    """The end of a message about an unknown word: the nearest known one, else all of them."""
    choices = sorted(known)
    near = nearest(word, choices)
    if near is not None:
        return f", did you mean {near!r}?"
    return f"; {name}: {', '.join(choices)}" if choices else ""


# ---- the quick yes


def accepts(value: Any, schema: Schema | bool) -> bool:
    """Whether `value` surely fits `schema`. False also where a keyword is met that is not known here."""
    if isinstance(schema, bool):
        return schema
    return all((_TESTS[word](value, expected, schema) if word in _TESTS else word in _SILENT) for word, expected in schema.items())


def _object(value: Any, expected: Schema, schema: Schema) -> bool:
    return not isinstance(value, dict) or all(name not in value or accepts(value[name], part) for name, part in expected.items())


def _additional(value: Any, expected: Schema | bool, schema: Schema) -> bool:
    if not isinstance(value, dict) or expected is True:
        return True
    named = schema.get("properties", {})
    return all(name in named or accepts(part, expected) for name, part in value.items())


def _distinct(value: Any, expected: bool, schema: Schema) -> bool:
    # Only lists of text are told apart here; others are left to jsonschema.
    return not expected or not isinstance(value, list) or (all(isinstance(v, str) for v in value) and len(set(value)) == len(value))


def _typed(value: Any, expected: str | list[str]) -> bool:
    return any(_KINDS[name][1](value) for name in ([expected] if isinstance(expected, str) else expected))


def _same(a: Any, b: Any) -> bool:
    return type(a) is type(b) and bool(a == b)


_SILENT = frozenset(("$schema", "$id", "title", "description", "default", "examples", "$comment"))
_TESTS: Mapping[str, Callable[[Any, Any, Schema], bool]] = {
    "type": lambda v, e, s: _typed(v, e),
    "enum": lambda v, e, s: any(_same(v, each) for each in e),
    "const": lambda v, e, s: _same(v, e),
    "properties": _object,
    "additionalProperties": lambda v, e, s: "patternProperties" not in s and _additional(v, e, s),
    "propertyNames": lambda v, e, s: not isinstance(v, dict) or all(accepts(name, e) for name in v),
    "required": lambda v, e, s: not isinstance(v, dict) or all(name in v for name in e),
    "minProperties": lambda v, e, s: not isinstance(v, dict) or len(v) >= e,
    "items": lambda v, e, s: not isinstance(v, list) or all(accepts(each, e) for each in v),
    "minItems": lambda v, e, s: not isinstance(v, list) or len(v) >= e,
    "maxItems": lambda v, e, s: not isinstance(v, list) or len(v) <= e,
    "uniqueItems": _distinct,
    "minLength": lambda v, e, s: not isinstance(v, str) or len(v) >= e,
    "maxLength": lambda v, e, s: not isinstance(v, str) or len(v) <= e,
    "pattern": lambda v, e, s: not isinstance(v, str) or _compiled(e).search(v) is not None,
    "format": lambda v, e, s: e == "date" and (not isinstance(v, str) or is_date(v)),
    "minimum": lambda v, e, s: not _typed(v, "number") or v >= e,
    "maximum": lambda v, e, s: not _typed(v, "number") or v <= e,
    "anyOf": lambda v, e, s: any(accepts(v, each) for each in e),
    "allOf": lambda v, e, s: all(accepts(v, each) for each in e),
}


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


# ---- all mistakes, explained


def _errors(value: Any, schema: Schema) -> Iterator[Any]:
    from jsonschema import Draft202012Validator, FormatChecker  # 0.1 s: only when something is not yet known to be sound

    formats = FormatChecker(formats=())
    formats.checks("date")(lambda v: not isinstance(v, str) or is_date(v))
    yield from Draft202012Validator(schema, format_checker=formats).iter_errors(value)


def _explain(document: Document, error: Any) -> Iterator[Notice]:
    """The notices for one of jsonschema's errors: where it is, and what to write instead."""
    keys: tuple[Key, ...] = tuple(error.absolute_path)
    word, expected, value = error.validator, error.validator_value, error.instance
    if word == "additionalProperties" and expected is False:
        known = error.schema.get("properties", {})
        patterns = error.schema.get("patternProperties", {})
        for name in value:
            if name not in known and not any(re.search(p, name) for p in patterns):
                open_keys = [k for k in known if k not in value]
                near = nearest(name, open_keys)
                end = f", did you mean {near!r}?" if near else did_you_mean(name, known)
                yield document.notice(f"unknown key {name!r}{_within(keys)}{end}", (*keys, name), at_key=True)
    elif word == "required":
        # A missing key that stands there misspelled is told once, as the unknown key that it is.
        known = error.schema.get("properties", {})
        missing = next(name for name in expected if name not in value and repr(name) in error.message)
        closed = error.schema.get("additionalProperties") is False
        if not (closed and any(nearest(name, [k for k in known if k not in value]) == missing for name in value if name not in known)):
            yield document.notice(f"key {missing!r} is missing{_within(keys)}", keys, at_key=True)
    elif word in ("anyOf", "oneOf"):
        yield from _explain_choice(document, error, keys)
    elif word == "propertyNames" or (error.parent is not None and error.parent.validator == "propertyNames"):
        yield document.notice(f"key {value!r}{_within(keys)} {_fault(error)}", (*keys, value), at_key=True)
    elif word == "if":
        yield document.notice(error.message, keys)
    else:
        yield document.notice(f"{_subject(keys)}{_fault(error)}", keys)


def _explain_choice(document: Document, error: Any, keys: tuple[Key, ...]) -> Iterator[Notice]:
    """For a choice of forms: the mistakes inside the form whose type fits, else what could stand here."""
    branches: dict[int, list[Any]] = {}
    for inner in error.context:
        branches.setdefault(inner.schema_path[0], []).append(inner)
    missing = [inner for inners in branches.values() for inner in inners if inner.validator == "required" and len(inner.absolute_path) == len(keys)]
    if len(missing) == len(error.context) and missing:
        names = [repr(name) for inner in missing for name in inner.validator_value]
        yield document.notice(f"key {' or '.join(names)} is missing{_within(keys)}", keys, at_key=True)
        return
    for inners in branches.values():
        if not any(inner.validator in ("type", "const", "enum") and len(inner.absolute_path) == len(keys) for inner in inners):
            for inner in inners:
                yield from _explain(document, inner)
            return
    if "description" in error.schema:
        wanted = str(error.schema["description"])
    else:
        options = [_expected(branch) for branch in error.validator_value]
        wanted = " or ".join(dict.fromkeys(option for option in options if option))
    yield document.notice(f"{_subject(keys)}expected {wanted}, found {_found(error.instance)}", keys)


def _expected(schema: Any) -> str:
    if not isinstance(schema, dict):
        return ""
    if "enum" in schema or "const" in schema:
        return ", ".join(map(str, schema.get("enum", [schema.get("const")])))
    return str(schema.get("description") or _KINDS.get(str(schema.get("type")), ("",))[0])


def _fault(error: Any) -> str:
    """What is wrong with the value, as the end of a sentence."""
    word, expected, value = error.validator, error.validator_value, error.instance
    if word == "type":
        names = [expected] if isinstance(expected, str) else expected
        return f"expected {' or '.join(_KINDS[name][0] for name in names)}, found {_found(value)}"
    if word in ("enum", "const"):
        choices = [str(each) for each in (expected if word == "enum" else [expected])]
        if isinstance(value, str):
            end = did_you_mean(value, choices, "one of")
            return f"unknown value {value!r}{end}"
        return f"expected {', '.join(choices)}, found {_found(value)}"
    if word in ("pattern", "format"):
        wanted = error.schema.get("description") or ("a date like 2026-01-31" if expected == "date" else f"of the form {expected}")
        return f"{value!r} is not {wanted}"
    if word in ("minLength", "minItems", "minProperties"):
        return "must not be empty" if expected == 1 else f"needs at least {expected} {_parts(word)}"
    if word in ("maxLength", "maxItems", "maxProperties"):
        return f"may have at most {expected} {_parts(word)}"
    if word == "uniqueItems":
        return "lists something twice"
    if word in ("minimum", "maximum"):
        return f"{value} is {'below' if word == 'minimum' else 'above'} {expected}"
    return str(error.message)


def _parts(word: str) -> str:
    return {"Length": "characters", "Items": "entries", "Properties": "keys"}[word[3:]]


def _found(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return _KINDS["object" if isinstance(value, dict) else "array"][0]
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    return f"the number {value}" if isinstance(value, (int, float)) else f"the text {_short(value)!r}"


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _label(keys: tuple[Key, ...]) -> str:
    shown = ""
    for key in keys:
        shown += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if shown else key
    return shown


def _subject(keys: tuple[Key, ...]) -> str:
    return f"{_label(keys)}: " if keys else ""


def _within(keys: tuple[Key, ...]) -> str:
    return f" in {_label(keys)}" if keys else ""
