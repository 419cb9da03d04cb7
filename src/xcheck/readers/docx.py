"""Word documents: every paragraph as one line; places are the paragraph's number and the character in it.

The document is read as it would read with all tracked changes accepted: insertions stay, deletions and the old places of
moved text go. Text in tables, links, content controls, smart tags, text boxes and footnotes is text; headers, footers,
comments, hidden text, field codes and macros are not. The archive is read directly because python-docx drops tracked
insertions, content controls and tables from its paragraphs.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct, field

from xcheck.model.article import Article
from xcheck.model.notice import Notice, Trouble
from xcheck.model.place import Anchor
from xcheck.readers.docx_parts import Node, Package, Unsound
from xcheck.readers.front_matter import Head, as_date
from xcheck.readers.plain import article

_DROPPED = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "rt", "pPr", "rPr", "tblPr", "tcPr", "sectPr", "sdtPr"))
_NOTES = (("footnotes.xml", "footnote"), ("endnotes.xml", "endnote"))
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_OFF = frozenset(("0", "false", "off", "none"))


class Piece(NamedTuple):
    """Text that one element stands for: from which offset of the article's text on, how long, and which element of which part."""

    offset: int
    length: int
    node: Node
    part: str
    note: str
    """The number of the footnote or endnote that it stands in; empty in the document itself."""


class _Body(Struct):
    out: list[str] = field(default_factory=list)
    length: int = 0
    anchors: list[Anchor] = field(default_factory=list)
    paragraph: int = 0
    column: int = 1
    joined: bool = False
    """Whether the mark of the last paragraph was deleted, so that the next goes on in it."""
    pieces: list[Piece] = field(default_factory=list)
    part: str = ""
    note: str = ""

    def put(self, text: str, node: Node) -> None:
        if text:
            self.pieces.append(Piece(self.length, len(text), node, self.part, self.note))
        for number, line in enumerate(text.split("\n")):
            if number:
                self.out.append("\n")
                self.length += 1
                self.column += 1
                self.anchors.append(Anchor(self.length, self.paragraph, self.column))
            if line:
                self.out.append(line)
                self.length += len(line)
                self.column += len(line)

    def begin(self) -> None:
        if self.joined:
            self.joined = False
            return
        if self.paragraph:
            self.out.append("\n")
            self.length += 1
        self.paragraph += 1
        self.column = 1
        self.anchors.append(Anchor(self.length, self.paragraph, 1))

    def read(self, node: Node, boxes: list[Node]) -> None:
        """Adds what stands in `node`; text boxes are put aside in `boxes`, to follow the paragraph they hang on."""
        if node.name == "t":
            self.put(node.text().replace("\r", " ").replace("\n", " "), node)
        for child in node.children:
            if isinstance(child, str):
                continue
            if child.name == "p":
                self.take(child)
            elif child.name == "txbxContent":
                boxes.append(child)
            elif child.name in _CHARACTERS:
                self.put(_CHARACTERS[child.name], child)
            elif child.name == "br":
                if child.attributes.get("type", "textWrapping") == "textWrapping":
                    self.put("\n", child)
            elif child.name not in _DROPPED and not _hidden(child):
                self.read(child, boxes)

    def take(self, paragraph: Node) -> None:
        self.begin()
        boxes: list[Node] = []
        self.read(paragraph, boxes)
        mark = _properties(paragraph)
        self.joined = mark is not None and any(mark.child(name) is not None for name in ("del", "moveFrom"))
        for box in boxes:
            self.read(box, [])


def _properties(paragraph: Node) -> Node | None:
    own = paragraph.child("pPr")
    return own.child("rPr") if own else None


def _hidden(node: Node) -> bool:
    """Whether a run is hidden text, or a content control shows only its prompt."""
    if node.name == "r":
        own = node.child("rPr")
        vanish = own.child("vanish") if own else None
        return vanish is not None and vanish.attributes.get("val", "1") not in _OFF
    if node.name == "sdt":
        own = node.child("sdtPr")
        return own is not None and own.child("showingPlcHdr") is not None
    return False


def read(raw: bytes, path: str) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The article in a Word document. Raises Trouble (`unreadable`) for one that is damaged, protected or a trap."""
    try:
        package = Package(raw)
        body = _walked(package, _document(package))
        head = _head(package.part("docProps/core.xml"))
    except Unsound as error:
        raise Trouble(Notice(path, "unreadable", str(error))) from None
    text = "".join(body.out)
    return (article(text + "\n" if text.strip() else "", path, head, tuple(body.anchors) or (Anchor(0, 1, 1),)),), ()


def pieces(package: Package, document: Node) -> list[Piece]:
    """Which element stands for which part of the article's text, in the text's order. `document` is the package's main part.

    Raises Unsound.
    """
    return _walked(package, document).pieces


def _document(package: Package) -> Node:
    document = package.part(package.main)
    if document is None:
        raise Unsound("is no Word document: it has no text part")
    return document


def _walked(package: Package, document: Node) -> _Body:
    body = _Body(part=package.main)
    body.read(document, [])
    body.joined = False
    folder = posixpath.dirname(package.main)
    for name, element in _NOTES:
        body.part = posixpath.join(folder, name)
        notes = package.part(body.part)
        for note in notes.children if notes else ():
            # Separators are stored among the notes; only they have a type.
            if isinstance(note, Node) and note.name == element and note.attributes.get("type", "normal") == "normal":
                body.note = note.attributes.get("id", "")
                body.read(note, [])
    return body


def _head(properties: Node | None) -> Head:
    """Title, author and date from the document's properties; the date is that of its creation, else of its last change."""
    own: Mapping[str, str] = {c.name: " ".join(c.text().split()) for c in properties.children if isinstance(c, Node)} if properties else {}
    found = {
        "title": own.get("title"),
        "byline": own.get("creator"),
        "published": as_date(own.get("created", "")) or as_date(own.get("modified", "")),
        "lang": own.get("language"),
    }
    return Head(0, {name: value for name, value in found.items() if value})
