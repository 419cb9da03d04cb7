"""Additions to a YAML text that leave every byte of it as it is: comments, order, quotes, line ends.

The text is read, the place found by the marks of its nodes, the new lines put there in the style of their neighbours.
What comes out is read again: unless it says exactly what the old text said and the addition, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from xcheck.files.document import Document, Key
from xcheck.files.spelling import Value, block, inline, scalar
from xcheck.files.yaml import loads
from xcheck.model.notice import Notice, Trouble

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_item(text: str, path: str, keys: Sequence[Key], item: Value) -> str:
    """`text` with `item` as the last of the list at `keys`. Raises Trouble where the text cannot be added to without rewriting it."""
    return with_items(text, path, keys, [item])


def with_items(text: str, path: str, keys: Sequence[Key], items: Sequence[Value], *, one_line: bool = False) -> str:
    """`text` with `items` as the last of the list at `keys`; see `with_item`. The file is read once for all of them.

    With `one_line` each stands on a line of its own, so that a merge of two branches keeps it whole.
    """
    document = loads(text, path)
    wanted = _apart(document.value)
    owner = _at(wanted, keys)
    owner.extend(map(_plain, items))
    node = _node(text, keys)
    if node.flow_style:
        return _proved(_inside(text, node, node.value, ", ".join(map(inline, items))), wanted, document, keys)
    lines = [line for item in items for line in ([f"- {inline(item)}"] if one_line else _item_lines(text, node, item))]
    return _proved(_below(text, node, node.start_mark.column, lines), wanted, document, keys)


def _item_lines(text: str, node: Any, item: Value) -> list[str]:
    """The lines of a further item of the list `node`, in the style of those it has."""
    gap = 2
    if isinstance(item, Mapping):
        last = node.value[-1]
        if isinstance(last, yaml.MappingNode) and not last.flow_style and _row(last) == _dash_row(text, last):
            gap = last.start_mark.column - node.start_mark.column
        first, *rest = block(item, _listed(node))
        lines = ["-" + " " * (gap - 1) + first, *(" " * gap + line for line in rest)]
    else:
        lines = [f"- {inline(item)}"]
    return ["", *lines] if _spaced(text, node.value) else lines


def with_key(text: str, path: str, keys: Sequence[Key], key: str, value: Value) -> str:
    """`text` with a new last key in the mapping at `keys`; see `with_item`. An empty text becomes a mapping."""
    document = loads(text, path)
    wanted = _apart(document.value)
    if wanted is None and not keys:
        lines = _written(key, value)
        return _proved(_at_end(text, lines), {key: _plain(value)}, document, keys)
    owner = _at(wanted, keys)
    owner[key] = _plain(value)
    node = _node(text, keys)
    if node.flow_style:
        return _proved(_inside(text, node, [inner for _, inner in node.value], f"{key}: {inline(value)}"), wanted, document, keys)
    return _proved(_below(text, node, node.start_mark.column, _written(key, value)), wanted, document, keys)


def _written(key: str, value: Value) -> list[str]:
    if isinstance(value, Sequence) and not isinstance(value, str) and value and isinstance(value[0], Mapping):
        lines = [f"{key}:"]
        for item in value:
            assert isinstance(item, Mapping), "a list holds one kind of thing"
            first, *rest = block(item)
            lines.extend([f"  - {first}", *(f"    {line}" for line in rest)])
        return lines
    return [f"{key}: {inline(value) if not isinstance(value, str) else scalar(value)}"]


def _proved(text: str, wanted: Any, before: Document, keys: Sequence[Key]) -> str:
    """`text`, if it says what was wanted."""
    try:
        if loads(text, before.path).value == wanted:
            return text
    except Trouble:
        pass
    place = before.place(*keys)
    raise Trouble(Notice(before.path, "register", "is written in a way that cannot be added to by itself: add it by hand", "trouble", place.line, place.column))


def _plain(value: Value) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value]


def _apart(value: Any) -> Any:
    """A copy in which nothing is shared: a list that an alias repeats may be changed at one of its places."""
    if isinstance(value, dict):
        return {key: _apart(inner) for key, inner in value.items()}
    return [_apart(inner) for inner in value] if isinstance(value, list) else value


def _at(value: Any, keys: Sequence[Key]) -> Any:
    for key in keys:
        value = value[key]
    return value


def _node(text: str, keys: Sequence[Key]) -> Any:
    """The parser's node at `keys`; `text` has been read before and is known to be sound."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
    finally:
        loader.dispose()
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            node = next(inner for name, inner in node.value if name.value == key)
        else:
            node = node.value[key]
    return node


def _end(node: Any) -> int:
    """Where the last character of a node ends; a block's own mark lies behind the comments that follow it."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _row(node: Any) -> int:
    return int(node.start_mark.line)


def _dash_row(text: str, node: Any) -> int:
    """The row of the dash before a list item."""
    dash = text.rfind("-", 0, node.start_mark.index)
    return _row(node) - text.count("\n", dash, node.start_mark.index)


def _inside(text: str, node: Any, inner: Sequence[Any], addition: str) -> str:
    """The addition behind the last thing between brackets."""
    at = _end(inner[-1]) if inner else int(node.start_mark.index) + 1
    return f"{text[:at]}{', ' if inner else ''}{addition}{text[at:]}"


def _below(text: str, node: Any, column: int, lines: Sequence[str]) -> str:
    """The lines below a block, at its column, behind the comments that belong to it."""
    at = _end(node)
    if at and text[at - 1] != "\n":
        at = _line_end(text, at)
    while True:
        end = _line_end(text, at)
        line = text[at:end]
        depth = len(line) - len(line.lstrip(" "))
        if not line.lstrip(" ").startswith("#") or depth < max(column, 1):
            break
        at = end
    return _placed(text, at, [" " * column + line if line else "" for line in lines])


def _at_end(text: str, lines: Sequence[str]) -> str:
    return _placed(text, len(text), lines)


def _placed(text: str, at: int, lines: Sequence[str]) -> str:
    ending = "\r\n" if "\r\n" in text else "\n"
    addition = ending.join(lines)
    if at and text[at - 1] != "\n":
        return f"{text[:at]}{ending}{addition}{text[at:]}"
    return f"{text[:at]}{addition}{ending}{text[at:]}"


def _line_end(text: str, at: int) -> int:
    """Behind the line end that follows `at`."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _listed(node: Any) -> bool:
    """Whether the items of a list write their own lists an item a line."""
    inner = [value for item in node.value if isinstance(item, yaml.MappingNode) for _, value in item.value if isinstance(value, yaml.SequenceNode)]
    of_text = [value for value in inner if value.value and isinstance(value.value[0], yaml.ScalarNode)]
    return sum(not value.flow_style for value in of_text) * 2 > len(of_text)


def _spaced(text: str, items: Sequence[Any]) -> bool:
    """Whether a blank line stands before every item but the first."""
    gaps = [text[_end(a) : b.start_mark.index] for a, b in zip(items, items[1:], strict=False)]
    return bool(gaps) and all(any(not line.strip() for line in gap.split("\n")[1:-1]) for gap in gaps)
