"""Bytes of elements, and marks put between them."""

from __future__ import annotations

from xcheck.readers.docx_parts import Node, parse
from xcheck.report.docx_marks import Cut, end, merged, prefix, tag_end

RAW = b'<?xml version="1.0"?><w:a xmlns:w="u" x=">" y=\'/>\'><w:b z="/"/><c>\xc3\xa9</c ></w:a>'


def child(node: Node, at: int) -> Node:
    return [c for c in node.children if isinstance(c, Node)][at]


def test_tags_begin_and_end_where_they_do() -> None:
    root = parse(RAW, "x")
    first, second = child(root, 0), child(root, 1)
    assert RAW[root.begins : tag_end(RAW, root)] == b'<w:a xmlns:w="u" x=">" y=\'/>\'>'
    assert RAW[first.begins : end(RAW, first)] == b'<w:b z="/"/>'
    assert RAW[second.begins : end(RAW, second)] == b"<c>\xc3\xa9</c >"
    assert end(RAW, root) == len(RAW)
    assert [prefix(RAW, node) for node in (root, first, second)] == [b"w", b"w", b""]


def test_marks_at_one_byte_end_before_they_begin_and_cut_once() -> None:
    cut = Cut(3, b"</", b"/>")
    made = merged(b"abcdef", [(cut, 1, b"B"), (Cut(0), 1, b"A"), (cut, 0, b"E"), (Cut(6), 0, b"Z"), (Cut(5, tidy=(1, b"!")), 0, b"")])
    assert made == b"Aa!bc</EB/>defZ"
