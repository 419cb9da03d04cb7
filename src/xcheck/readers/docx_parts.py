"""The XML parts of a Word document, read from its archive under limits.

A document is hostile input: an archive of a few kilobytes can unfold to gigabytes, and XML can define entities that do
the same. Only the parts that are asked for are unpacked, to their limit at most, and a document type declaration, which
Word never writes and entities need, is refused.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from msgspec import Struct, field

LARGEST = 64 * 1024 * 1024
"""Bytes of one part, unpacked: about 20 million characters of text."""
RATIO = 300
"""Bytes unpacked from one byte packed at most; real parts stay below 100."""
FREE = 4 * 1024 * 1024
"""Bytes of a part that the ratio does not hold for: long tables of little text pack very well."""
MOST = 20_000
"""Entries in the archive."""
DEEPEST = 200
"""Elements inside one another."""
_OFFICE = "/officeDocument"


class Unsound(ValueError):
    """Why a document cannot be read, in words for a notice."""


class Node(Struct):
    """An element: local name, attributes by local name, its children and texts in order."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)
    space: str = ""
    """Its namespace."""
    begins: int = -1
    """The byte of its part at which its start tag begins."""
    closes: int = -1
    """The byte at which its end tag begins; where it has none (`<a/>`), the first byte after it."""

    def child(self, name: str) -> Node | None:
        """The first child element with this name."""
        return next((c for c in self.children if isinstance(c, Node) and c.name == name), None)

    def text(self) -> str:
        """The text directly in it."""
        return "".join(c for c in self.children if isinstance(c, str))


class Package:
    """The archive of a Word document. Raises Unsound for what is none."""

    def __init__(self, raw: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError) as error:
            raise Unsound("is no Word document, or cut off: its archive cannot be opened") from error
        names = self._archive.namelist()
        if len(names) > MOST:
            raise Unsound(f"holds {len(names):,} parts, at most {MOST:,} are read")
        self.names = frozenset(names)
        self.main = self._main()

    def _main(self) -> str:
        relations = self.part("_rels/.rels")
        for child in relations.children if relations else ():
            if isinstance(child, Node) and child.attributes.get("Type", "").endswith(_OFFICE):
                return posixpath.normpath(child.attributes.get("Target", "").lstrip("/"))
        return "word/document.xml"

    def part(self, name: str) -> Node | None:
        """The root of a part, or None where there is none. Raises Unsound."""
        return parse(self.read(name), name) if name in self.names else None

    def read(self, name: str) -> bytes:
        """The bytes of a part that is there. Raises Unsound."""
        entry = self._archive.getinfo(name)
        if entry.flag_bits & 1:
            raise Unsound("is protected by a password")
        limit = max(FREE, min(LARGEST, RATIO * entry.compress_size))
        if entry.file_size > limit:
            raise Unsound(_bomb(name, entry.file_size, limit))
        try:
            with self._archive.open(entry) as part:
                found = part.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise Unsound(f"is damaged: {name} cannot be unpacked") from error
        if len(found) > limit:
            raise Unsound(_bomb(name, len(found), limit))
        return found


def _bomb(name: str, size: int, limit: int) -> str:
    return f"unfolds too far: {name} grows to {size:,} bytes and more, at most {limit:,} are read"


def parse(raw: bytes, name: str) -> Node:
    """The XML in `raw` as a tree. Raises Unsound for XML that is not sound, nests too deep or declares a document type."""
    root = Node("")
    stack = [root]

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(stack) > DEEPEST:
            raise Unsound(f"nests too deep: more than {DEEPEST} elements inside one another in {name}")
        space, _, local = tag.rpartition(" ")
        node = Node(local, {key.rpartition(" ")[2]: value for key, value in attributes.items()}, [], space, parser.CurrentByteIndex)
        stack[-1].children.append(node)
        stack.append(node)

    def end(tag: str) -> None:
        stack.pop().closes = parser.CurrentByteIndex

    def text(characters: str) -> None:
        stack[-1].children.append(characters)

    def declared(*_: object) -> None:
        raise Unsound(f"declares entities in {name}, which no Word document does; not read")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = text, declared
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise Unsound(f"is damaged: {name} is no sound XML ({expat.ErrorString(error.code)} at line {error.lineno})") from error
    return next(child for child in root.children if isinstance(child, Node))
