"""Plain data as YAML text, written so that YAML 1.1 and 1.2 read it alike."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from xcheck.files.composer import core
from xcheck.files.schema import is_date

Value = str | Sequence["Value"] | Mapping[str, "Value"]
"""What is written: text, lists and mappings of text."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w .'’/()&+-]*[\w.)])?")
_OLD_WORDS = frozenset("y n yes no on off true false null".split())
"""What YAML 1.1 takes for something other than text."""
_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]")
"""Characters that YAML forbids, or that nobody would see in a file."""


def scalar(text: str) -> str:
    """`text` as a YAML scalar for any place: plain where that is safe, else in double quotes."""
    if is_date(text) or (_PLAIN.fullmatch(text) and "\n" not in text and text.casefold() not in _OLD_WORDS and isinstance(core(text), str)):
        return text
    return _UNSEEN.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(text, ensure_ascii=False))


def inline(value: Value) -> str:
    """`value` on one line: `[a, b]`, `{key: a}`."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {inline(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(inline(inner) for inner in value) + "]"


def block(item: Mapping[str, Value], listed: bool = False) -> list[str]:
    """The lines of a mapping, a key a line. Lists of text are written inline, or an item a line where `listed`; mappings in lists always so."""
    lines: list[str] = []
    for key, value in item.items():
        if isinstance(value, Sequence) and not isinstance(value, str) and value and (listed or isinstance(value[0], Mapping)):
            lines.append(f"{key}:")
            lines.extend(f"  - {inline(inner)}" for inner in value)
        else:
            lines.append(f"{key}: {inline(value)}")
    return lines
