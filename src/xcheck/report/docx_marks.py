"""Where marks go into the XML of a Word document so that they stand around given characters of its text.

Marks stand between runs. A run in whose middle one is wanted is cut in two there, each half with the run's own
properties; everything else keeps its bytes. What stands inside a text box, a formula or anything else that takes no
marks is marked from outside, and a footnote at its number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from xcheck.readers.docx import Piece
from xcheck.readers.docx_parts import Node

_HOLDERS = frozenset("body p hyperlink ins moveTo sdt sdtContent smartTag customXml fldSimple dir bdo tbl tr tc".split())
"""Elements whose children are runs, or hold runs in their turn."""
_TAG = re.compile(rb"<([^\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>")
_CHARACTER = re.compile(r"&[^;]+;|\r\n|.", re.DOTALL)
_SPACE = re.compile(r"^\s|\s$")


class Unit(NamedTuple):
    """What marks can stand beside: a run, or an element that is left whole. `begins` and `ends` are bytes of the part."""

    begins: int
    ends: int
    node: Node
    paragraph: Node


class Cut(NamedTuple):
    """A place for marks: the byte, and what has to be written before and after them there. `tidy` goes to another byte."""

    at: int
    before: bytes = b""
    after: bytes = b""
    tidy: tuple[int, bytes] | None = None


class Canvas(Struct):
    """The document part with the elements that its text comes from."""

    raw: bytes
    root: Node
    pieces: Sequence[Piece]
    units: Sequence[Unit]
    notes: dict[tuple[str, str], int]
    """Kind and number of a footnote or endnote -> the byte at which its number stands in the text."""

    @classmethod
    def of(cls, raw: bytes, root: Node, pieces: Sequence[Piece]) -> Canvas:
        """The canvas of a part in UTF-8 (or any encoding in which ASCII is ASCII)."""
        units = sorted(_units(raw, root, None), key=attrgetter("begins"))
        return cls(raw, root, pieces, units, dict(_references(root)))

    def around(self, start: int, end: int) -> tuple[Cut, Cut] | None:
        """Where marks before and after the characters from `start` to `end` (of the article's text) go; None: nowhere."""
        first = self._piece(start, False)
        last = self._piece(max(end, start + 1), True)
        if first is None or last is None:
            return None
        if last.offset + last.length <= start or first.offset >= max(end, start + 1):
            last = first
        before, after = self._before(first, max(start - first.offset, 0)), self._after(last, min(max(end, start + 1) - last.offset, last.length))
        if before is None:
            return None
        if after is None or after.at <= before.at:
            unit = self._unit(first)
            return (before, Cut(unit.ends)) if unit else None
        return before, after

    def top(self) -> Cut | None:
        """The start of the first paragraph that holds anything."""
        if not self.units:
            return None
        paragraph = self.units[0].paragraph
        own = paragraph.child("pPr")
        return Cut(end(self.raw, own) if own else tag_end(self.raw, paragraph))

    def _piece(self, offset: int, ending: bool) -> Piece | None:
        """The piece with the character at `offset`, or the next one; for an ending the one with the character before it, or the last before."""
        index = bisect_right(self.pieces, offset - 1 if ending else offset, key=attrgetter("offset")) - 1
        if not ending and (index < 0 or self.pieces[index].offset + self.pieces[index].length <= offset):
            index += 1
        return self.pieces[index] if 0 <= index < len(self.pieces) else None

    def _unit(self, piece: Piece) -> Unit | None:
        """The unit that the piece stands in, or that holds its footnote's number."""
        at = piece.node.begins
        if piece.note:
            found = self.notes.get((piece.part.rpartition("/")[2].removesuffix("s.xml"), piece.note))
            if found is None:
                return None
            at = found
        index = bisect_right(self.units, at, key=attrgetter("begins")) - 1
        return self.units[index] if index >= 0 and at < self.units[index].ends else None

    def _before(self, piece: Piece, skipped: int) -> Cut | None:
        unit = self._unit(piece)
        if unit is None or not self._divisible(unit, piece):
            return Cut(unit.begins) if unit else None
        if skipped:
            return self._inside(unit, piece, skipped)
        held = [c for c in unit.node.children if isinstance(c, Node) and c.name != "rPr"]
        return Cut(unit.begins) if held[0] is piece.node else self._between(unit, piece.node.begins)

    def _after(self, piece: Piece, taken: int) -> Cut | None:
        unit = self._unit(piece)
        if unit is None or not self._divisible(unit, piece):
            return Cut(unit.ends) if unit else None
        if taken < piece.length:
            return self._inside(unit, piece, taken)
        held = [c for c in unit.node.children if isinstance(c, Node)]
        return Cut(unit.ends) if held[-1] is piece.node else self._between(unit, end(self.raw, piece.node))

    def _divisible(self, unit: Unit, piece: Piece) -> bool:
        own = unit.node
        if own.name != "r" or own.space != self.root.space or not any(child is piece.node for child in own.children):
            return False
        # Comments, instructions and CDATA sections in a text element, which Word never writes, are left whole.
        return b"<" not in self.raw[tag_end(self.raw, piece.node) : piece.node.closes] or not piece.node.text()

    def _between(self, unit: Unit, at: int) -> Cut:
        return Cut(at, b"</" + _name(self.raw, unit.node) + b">", self._opening(unit))

    def _inside(self, unit: Unit, piece: Piece, count: int) -> Cut:
        """In the middle of a text element, behind `count` of its characters."""
        node = piece.node
        content = tag_end(self.raw, node)
        at = _behind(self.raw[content : node.closes], count)
        tag = self.raw[node.begins : content]
        tidy = None
        text = node.text()
        if "space" not in node.attributes:
            kept = b' xml:space="preserve"'
            where = len(_name(self.raw, node)) + 1
            tag = tag[:where] + kept + tag[where:]
            if _SPACE.search(text[:count]):
                tidy = (node.begins + where, kept)
        before = b"</" + _name(self.raw, node) + b"></" + _name(self.raw, unit.node) + b">"
        return Cut(content + at, before, self._opening(unit) + tag, tidy)

    def _opening(self, unit: Unit) -> bytes:
        """The run's start tag and properties once more."""
        own = unit.node.child("rPr")
        return self.raw[unit.begins : tag_end(self.raw, unit.node)] + (self.raw[own.begins : end(self.raw, own)] if own else b"")


def _units(raw: bytes, node: Node, paragraph: Node | None) -> Iterator[Unit]:
    for child in node.children:
        if isinstance(child, str):
            continue
        if child.name in _HOLDERS and child.space == node.space:
            yield from _units(raw, child, child if child.name == "p" else paragraph)
        elif paragraph is not None and child.name not in ("pPr", "del", "moveFrom", "sdtPr"):
            yield Unit(child.begins, end(raw, child), child, paragraph)


def _references(node: Node) -> Iterator[tuple[tuple[str, str], int]]:
    """The numbers of footnotes and endnotes in the text, the last of equal ones first."""
    for child in reversed(node.children):
        if isinstance(child, str):
            continue
        if child.name in ("footnoteReference", "endnoteReference"):
            yield (child.name.removesuffix("Reference"), child.attributes.get("id", "")), child.begins
        yield from _references(child)


def tag_end(raw: bytes, node: Node) -> int:
    """The byte behind the start tag of `node`."""
    found = _TAG.match(raw, node.begins)
    assert found is not None, "the parser found a start tag here"
    return found.end()


def end(raw: bytes, node: Node) -> int:
    """The byte behind the whole of `node`."""
    behind = tag_end(raw, node)
    return behind if raw[behind - 2 : behind] == b"/>" else raw.index(b">", node.closes) + 1


def prefix(raw: bytes, node: Node) -> bytes:
    """The namespace prefix of `node`, as it is written; empty where it has none."""
    return _name(raw, node).rpartition(b":")[0]


def _name(raw: bytes, node: Node) -> bytes:
    found = _TAG.match(raw, node.begins)
    assert found is not None, "the parser found a start tag here"
    return found.group(1)


def _behind(content: bytes, count: int) -> int:
    """The byte behind `count` characters of a text element's content as it is written."""
    text = content.decode("utf-8")
    ends = [match.end() for match in islice(_CHARACTER.finditer(text), count)]
    return len(text[: ends[-1]].encode()) if ends else 0


def merged(raw: bytes, cuts: Sequence[tuple[Cut, int, bytes]]) -> bytes:
    """`raw` with marks put in. Of marks at one byte those with a lower number come first; the text around them is cut once."""
    additions: dict[int, list[tuple[Cut, int, bytes]]] = {}
    tidied: dict[int, bytes] = {}
    for cut, order, mark in cuts:
        additions.setdefault(cut.at, []).append((cut, order, mark))
        if cut.tidy:
            tidied[cut.tidy[0]] = cut.tidy[1]
    written: dict[int, bytes] = dict(tidied)
    for at, own in additions.items():
        marks = b"".join(mark for _, _, mark in sorted(own, key=lambda row: row[1]))
        written[at] = own[0][0].before + marks + own[0][0].after
    points = sorted({0, len(raw), *written})
    pieces = []
    for here, there in pairwise([*points, len(raw)]):
        pieces += [written.get(here, b""), raw[here:there]]
    return b"".join(pieces)
