"""Articles in JSON: one object, a list of objects, or one object a line (`.jsonl`).

An object has `text` and may have `id`, `title`, `byline`, `published`, `source` and `lang`; other names are mapped as in
front matter. Places are those of the characters in the file: escapes are counted as they are written.

Paths: an article alone in a `.json` file has the file's path. All others have the file's path, `#`, and their `id`, or
without one (or with one that another article of the file has) their number in the file: the line for `.jsonl`, the place
in the list for `.json`. An article without an `id` has this path as its identity.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.model.place import Anchor, locate
from xcheck.readers.front_matter import EMBARGO, FIELDS, NO_EMBARGO, Head, as_date, as_embargo, as_text
from xcheck.readers.plain import article

_PIECE = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_UNSAFE = re.compile(r"[\s/\\#\x00-\x1f]+")
_LONGEST_NAME = 80
_REPORTS = ({"tool", "findings"}, {"$schema", "runs"}, {"source", "diagnostics"}, {"schema_version", "changes"}, {"schema_version", "pairs"})
"""Keys that tell our own output, in order: report.json, SARIF, rdjson, a comparison of two files and of many."""


class Item(NamedTuple):
    """An article's object: its number in the file, its values, the offset of its `text` in the file (-1: none), and its own."""

    number: int
    values: Mapping[str, Any]
    text: int
    start: int


def read(text: str, path: str, names: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles in a `.json` file, and what is wrong with them."""
    notices: list[Notice] = []
    value = _loaded(text, 0, len(text), text, path, notices)
    if value is None:
        return (), tuple(notices)
    if _is_report(value):
        return (), (Notice(path, "report", "is a report, no article", "info"),)
    many = isinstance(value, list)
    items = [Item(n, v, at, start) for n, (v, at, start) in enumerate(zip(value if many else [value], *_starts(text, 0, names, many), strict=True), 1)]
    return _articles(text, path, names, items, many, notices)


def _is_report(value: Any) -> bool:
    """Whether a value is what xcheck itself has written in some format: a report, a comparison or a list of findings for another program."""
    if isinstance(value, list):
        return bool(value) and isinstance(value[0], dict) and {"check_name", "fingerprint", "location"} <= value[0].keys()
    return isinstance(value, dict) and "text" not in value and any(marks <= value.keys() for marks in _REPORTS)


def read_lines(text: str, path: str, names: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The articles in a `.jsonl` file, and what is wrong with them; a bad line does not stop the others."""
    notices: list[Notice] = []
    items = []
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            value = _loaded(text, at, at + len(line), line, path, notices)
            if value is not None:
                places, starts = _starts(line, at, names, False)
                items.append(Item(number, value, places[0], starts[0]))
        at += len(line) + 1
    return _articles(text, path, names, items, True, notices)


def _loaded(text: str, start: int, end: int, source: str, path: str, notices: list[Notice]) -> Any:
    """The value in a part of the file, or None with a notice."""
    try:
        value = json.loads(source)
        if value is None:
            raise ValueError("holds null, no article")
        return value
    except json.JSONDecodeError as error:
        notices.append(_notice(text, path, start + min(error.pos, end - start), f"is not JSON: {error.msg}"))
    except RecursionError:
        notices.append(_notice(text, path, start, "nests too deep"))
    except ValueError as error:
        notices.append(_notice(text, path, start, str(error)))
    return None


def _notice(text: str, path: str, at: int, message: str) -> Notice:
    place = locate(text, (Anchor(0, 1, 1),), at)
    return Notice(path, "unreadable", message, "trouble", place.line, place.column)


def _starts(source: str, base: int, names: Mapping[str, str], many: bool) -> tuple[list[int], list[int]]:
    """For each article's value in sound JSON: the offset of its `text` string (-1: none) and of the value; both plus `base`."""
    texts: list[int] = []
    starts: list[int] = []
    wanted = 1 if many else 0
    depth = 0
    key, is_key, value_next = "", False, False
    for match in _PIECE.finditer(source):
        piece = match.group()
        if piece in "}]":
            depth -= 1
            continue
        if depth == wanted and piece not in ":,":
            starts.append(base + match.start())
            texts.append(-1)
        if depth == wanted + 1:
            if piece == ",":
                is_key = True
            elif piece == ":":
                value_next = True
            elif is_key and piece[0] == '"':
                key, is_key = json.loads(piece), False
            elif value_next:
                value_next = False
                if names.get(key, key) == "text":
                    texts[-1] = base + match.start() if piece[0] == '"' else -1
        if piece in "{[":
            depth += 1
            is_key = piece == "{" and depth == wanted + 1
    return texts, starts


def _articles(
    text: str, path: str, names: Mapping[str, str], items: list[Item], many: bool, notices: list[Notice]
) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    found: list[Article] = []
    taken: set[str] = set()
    for item in items:
        if not isinstance(item.values, dict) or item.text < 0:
            what = "has no text" if isinstance(item.values, dict) else "is no article: an object with a text is wanted"
            notices.append(_notice(text, path, item.start, what))
            continue
        head, faults = _head(text, path, names, item)
        notices.extend(faults)
        body, anchors = string(text, item.text)
        own = path
        if many:
            name = _UNSAFE.sub("-", head.text("id") or "")[:_LONGEST_NAME]
            own = f"{path}#{name if name and name not in taken else item.number}"
            taken.add(name)
        found.append(article(body, own, head, anchors))
    if not found and not notices:
        notices.append(Notice(path, "empty", "holds no article"))
    return tuple(found), tuple(notices)


def _head(text: str, path: str, names: Mapping[str, str], item: Item) -> tuple[Head, list[Notice]]:
    fields: dict[str, str | date] = {}
    faults = []
    embargo: date | None = None
    for key, value in item.values.items():
        name = names.get(key, key)
        if name == EMBARGO:
            embargo, sound = as_embargo(value)
            if not sound:
                faults.append(_notice(text, path, item.start, NO_EMBARGO.format(key=key)))
        if name not in FIELDS or value is None or value == "" or (name == "published" and isinstance(value, dict)):
            continue
        if name == "published":
            day = as_date(value)
            if day is None:
                faults.append(_notice(text, path, item.start, f"{key}: {value!r} is no date (write 2026-01-31)"))
            else:
                fields[name] = day
        else:
            said = as_text(value)
            if said:
                fields[name] = said
    return Head(0, fields, embargo=embargo), faults


def string(source: str, at: int) -> tuple[str, tuple[Anchor, ...]]:
    """The text of the string literal at `at`, and its anchors; the last one leads to the closing mark."""
    whole = (Anchor(0, 1, 1),)
    literal = _PIECE.match(source, at)
    assert literal is not None, "a string begins here"
    place = locate(source, whole, at)
    # A string holds no line end of the file, so all of it stands on one line.
    line, first = place.line, place.column - at
    pieces, anchors, length, here = [], [], 0, at + 1
    for escape in (*_ESCAPE.finditer(source, at + 1, literal.end() - 1), None):
        end = escape.start() if escape else literal.end() - 1
        anchors.append(Anchor(length, line, here + first))
        pieces.append(source[here:end])
        length += end - here
        if escape:
            anchors.append(Anchor(length, line, escape.start() + first))
            decoded = json.loads(f'"{escape.group()}"')
            pieces.append(decoded)
            length += len(decoded)
            here = escape.end()
    anchors.append(Anchor(length, line, literal.end() - 1 + first))
    unique = {anchor.offset: anchor for anchor in anchors}
    return "".join(pieces), tuple(unique.values())
