"""Plain data and places from the events of a YAML parser, by the YAML 1.2 core rules.

A stack of its own instead of recursion, and counted aliases: neither deep nesting nor repetition can exhaust the
machine.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from xcheck.files.document import Marks, Spot
from xcheck.model.notice import Notice, Trouble

MAX_DEPTH = 40
MAX_ALIASES = 20
MAX_REPEATED = 10_000
"""How many values all aliases together may repeat."""

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,400}|0o[0-7]{1,400}|0x[0-9a-fA-F]{1,400}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,400}|[0-9]{1,400}(?:\.[0-9]{0,400})?)(?:[eE][-+]?[0-9]{1,3})?")
_CORE = "tag:yaml.org,2002:"


class Composer:
    """Turns parser events into plain data and marks, with a stack instead of recursion."""

    def __init__(self, path: str, kind: str, line: int) -> None:
        self.value: Any = None
        self.marks: Marks | Spot = (line, 1)
        self.duplicates: list[Notice] = []
        self._path, self._kind, self._line = path, kind, line
        self._open: list[tuple[Any, Marks, str | None, int]] = []
        self._key: list[str | None] = []
        self._anchors: dict[str, tuple[Any, Marks | Spot, int] | None] = {}
        self._documents = self._aliases = self._repeated = self._count = 0

    def trouble(self, message: str, spot: Spot) -> Trouble:
        """One mistake at one place."""
        return Trouble(self._notice(message, spot))

    def spot(self, mark: Any) -> Spot:
        """The place of a parser's mark in the file."""
        return (mark.line + self._line, mark.column + 1)

    def take(self, event: Any) -> None:
        """Consumes one event."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._begin(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            value, marks, anchor, first = self._open.pop()
            self._key.pop()
            self._remember(anchor, value, marks, self._count - first)
            self._place(value, marks, marks.spot)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self.trouble("not valid YAML: only one document may stand in a file", self.spot(event.start_mark))

    def _notice(self, message: str, spot: Spot) -> Notice:
        return Notice(self._path, self._kind, message, "trouble", *spot)

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1][0], dict) and self._key[-1] is None

    def _scalar(self, event: Any) -> None:
        spot = self.spot(event.start_mark)
        self._count += 1
        if self._awaits_key():
            self._take_key(event.value, spot)
            return
        value = self._resolved(event, spot)
        self._remember(event.anchor, value, spot, 1)
        self._place(value, spot, spot)

    def _take_key(self, key: str, spot: Spot) -> None:
        if not key:
            raise self.trouble("not valid YAML: a key is empty", spot)
        keys = self._open[-1][1].keys
        if key in keys:
            self.duplicates.append(self._notice(f"key {key!r} is given twice; it stands in line {keys[key][0]} already", spot))
        else:
            keys[key] = spot
        self._key[-1] = key

    def _begin(self, event: Any) -> None:
        spot = self.spot(event.start_mark)
        mapping = isinstance(event, yaml.MappingStartEvent)
        if self._awaits_key():
            raise self.trouble("not valid YAML: a key must be plain text; text that begins with '{' or '[' needs quotes", spot)
        if len(self._open) >= MAX_DEPTH:
            raise self.trouble(f"nested more than {MAX_DEPTH} levels deep", spot)
        if event.tag not in (None, "!", _CORE + ("map" if mapping else "seq")):
            raise self.trouble(f"tag {event.tag} is not allowed", spot)
        if event.anchor:
            self._anchors[event.anchor] = None
        self._count += 1
        self._open.append(({} if mapping else [], Marks(spot, {}, {}), event.anchor, self._count))
        self._key.append(None)

    def _alias(self, event: Any) -> None:
        spot = self.spot(event.start_mark)
        if self._awaits_key():
            raise self.trouble("not valid YAML: an alias cannot be a key", spot)
        known = self._anchors.get(event.anchor)
        if known is None:
            why = "repeats the very value it stands in" if event.anchor in self._anchors else "names an anchor that is nowhere defined"
            raise self.trouble(f"alias '*{event.anchor}' {why}", spot)
        value, marks, size = known
        self._aliases += 1
        self._repeated += size
        self._count += size
        if self._aliases > MAX_ALIASES or self._repeated > MAX_REPEATED:
            raise self.trouble(f"too many aliases ('*{event.anchor}'): at most {MAX_ALIASES}, repeating at most {MAX_REPEATED} values", spot)
        self._place(value, marks, spot)

    def _remember(self, anchor: str | None, value: Any, marks: Marks | Spot, size: int) -> None:
        if anchor:
            self._anchors[anchor] = (value, marks, size)

    def _place(self, value: Any, marks: Marks | Spot, spot: Spot) -> None:
        if not self._open:
            self.value, self.marks = value, marks
            return
        owner, owner_marks, _, _ = self._open[-1]
        if isinstance(owner, list):
            owner_marks.parts[len(owner)] = marks
            owner.append(value)
            return
        key, self._key[-1] = self._key[-1], None
        if key is not None and key not in owner:
            owner[key] = value
            owner_marks.parts[key] = marks

    def _resolved(self, event: Any, spot: Spot) -> Any:
        """The scalar's value by the core rules: only plain scalars can be anything but text."""
        text, tag = event.value, event.tag
        if tag in (None, "!"):
            return core(text) if event.implicit[0] and tag is None else text
        if tag == _CORE + "str":
            return text
        value = core(text)
        wanted = {_CORE + "int": int, _CORE + "float": float, _CORE + "bool": bool, _CORE + "null": type(None)}.get(tag)
        if wanted is None or type(value) is not wanted:
            raise self.trouble(f"tag {tag} is not allowed" if wanted is None else f"{text!r} does not fit the tag {tag}", spot)
        return value


def core(text: str) -> str | int | float | bool | None:
    """The value of a plain scalar by YAML 1.2's core schema. Infinity and not-a-number stay text."""
    if text in _NULL:
        return None
    if text in _BOOL:
        return _BOOL[text]
    if text[0] in "+-.0123456789":
        if _INT.fullmatch(text):
            return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
        if _FLOAT.fullmatch(text):
            number = float(text)
            return text if number in (float("inf"), float("-inf")) else number
    return text
