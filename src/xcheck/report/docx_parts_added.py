"""The parts of a Word document that comments need: the comments themselves, what they are tied in by, and their kind.

Existing parts are added to, byte for byte as they are otherwise.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from xcheck.readers.docx_parts import Node, Package, Unsound, parse
from xcheck.report.docx_marks import prefix, tag_end
from xcheck.report.visible import visible

AUTHOR = "xcheck"
_TYPES = "[Content_Types].xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_STRICT = "http://purl.oclc.org/ooxml/"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DECLARED = re.compile(r"\s*<\?xml[^>]*?\?>")
_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")


class Part(NamedTuple):
    """A part in UTF-8, and its root."""

    name: str
    raw: bytes
    root: Node


class Comments(NamedTuple):
    """The comments part as it is: its name, what it holds (None: there is none yet), and what is known of what it holds."""

    name: str
    part: Part | None
    tied: bool
    """Whether the document already points to it."""
    next_id: int
    texts: frozenset[str]
    """The comments that an earlier run left."""


def opened(package: Package, name: str) -> Part:
    """The part called `name`, written anew in UTF-8 where it is in another encoding. Raises Unsound."""
    if name not in package.names:
        raise Unsound(f"is no whole Word document: {name} is missing")
    raw = _in_utf_8(package.read(name), name)
    return Part(name, raw, parse(raw, name))


def _in_utf_8(raw: bytes, name: str) -> bytes:
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    declared = _ENCODING.match(raw.removeprefix(b"\xef\xbb\xbf"))
    encoding = "utf-16" if wide else declared.group(1).decode() if declared else "utf-8"
    if encoding.casefold() in ("utf-8", "us-ascii", "ascii"):
        return raw
    try:
        text = raw.decode(encoding)
    except (LookupError, UnicodeError) as error:
        raise Unsound(f"is damaged: {name} is not in {encoding}") from error
    return _DECLARATION + _DECLARED.sub("", text.removeprefix("\ufeff"), count=1).encode()


def comments(package: Package, document: Part) -> Comments:
    """The comments that the document has so far. Raises Unsound."""
    folder = posixpath.dirname(package.main)
    relations = _relations(package)
    target = next((_target(folder, r) for r in _children(relations) if r.attributes.get("Type", "").endswith("/comments")), None)
    taken = [int(own) for own in _ids(document.root) if own.isdigit()]
    if target is None or target not in package.names:
        name = target or next(n for n in _names(folder) if n not in package.names)
        return Comments(name, None, target is not None, max(taken, default=-1) + 1, frozenset())
    part = opened(package, target)
    own = [c for c in _children(part.root) if c.name == "comment"]
    taken += [int(c.attributes["id"]) for c in own if c.attributes.get("id", "").isdigit()]
    return Comments(target, part, True, max(taken, default=-1) + 1, frozenset(_said(c) for c in own if c.attributes.get("author") == AUTHOR))


def _names(folder: str) -> Sequence[str]:
    return [posixpath.join(folder, f"comments{number or ''}.xml") for number in range(100)]


def _relations(package: Package) -> Node | None:
    name = _relations_name(package)
    return opened(package, name).root if name in package.names else None


def _relations_name(package: Package) -> str:
    folder, name = posixpath.split(package.main)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(folder: str, relation: Node) -> str:
    target = relation.attributes.get("Target", "")
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))


def _children(node: Node | None) -> list[Node]:
    return [c for c in node.children if isinstance(c, Node)] if node else []


def _ids(node: Node) -> list[str]:
    """The numbers of all comments that the document points to."""
    found = []
    open_ = [node]
    while open_:
        here = open_.pop()
        if here.name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            found.append(here.attributes.get("id", ""))
        open_.extend(_children(here))
    return found


def _said(comment: Node) -> str:
    return "\n".join("".join(t.text() for r in _children(p) for t in _children(r) if t.name == "t") for p in _children(comment) if p.name == "p")


def added(package: Package, space: str, old: Comments, said: Sequence[tuple[int, str]]) -> dict[str, bytes]:
    """The parts that hold the comments `said` (number and text, a line a paragraph) beside the old ones. Raises Unsound."""
    day = _changed(package)
    new = b"".join(_comment(number, text, space, day) for number, text in said)
    if old.part is None:
        parts = {old.name: _DECLARATION + f"<w:comments xmlns:w={quoteattr(space)}>".encode() + new + b"</w:comments>"}
    else:
        parts = {old.name: inserted(old.part, new)}
    if not old.tied:
        parts |= _tied(package, space, old.name)
    return parts | _typed(package, old.name)


def _changed(package: Package) -> str:
    """The attribute that dates a comment: by the document's own last change, so that no clock decides what is written.

    Undated ones LibreOffice would write as of the year nought, month nought, which is no date and which others refuse.
    """
    own = {child.name: child.text().strip() for child in _children(package.part("docProps/core.xml"))}
    for name in ("modified", "created"):
        try:
            moment = datetime.fromisoformat(own.get(name, ""))
            moment = moment.astimezone(UTC) if moment.tzinfo else moment
        except (ValueError, OverflowError):
            continue
        if moment.year > 1900:
            return f' w:date="{moment:%Y-%m-%dT%H:%M:%SZ}"'
    return ""


def _comment(number: int, text: str, space: str, day: str) -> bytes:
    lines = [escape(visible(line)) for line in text.split("\n")]
    mark = "<w:r><w:annotationRef/></w:r>"
    paragraphs = "".join(f'<w:p>{"" if at else mark}<w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for at, line in enumerate(lines))
    return f'<w:comment xmlns:w={quoteattr(space)} w:id="{number}" w:author="{AUTHOR}"{day} w:initials="x">{paragraphs}</w:comment>'.encode()


def _tied(package: Package, space: str, name: str) -> dict[str, bytes]:
    """The document's relations with one to the comments."""
    kind = _STRICT_RELATION if space.startswith(_STRICT) else _RELATION
    where = _relations_name(package)
    target = posixpath.basename(name)
    if where not in package.names:
        whole = f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rIdXcheck" Type="{kind}" Target="{target}"/></Relationships>'
        return {where: _DECLARATION + whole.encode()}
    part = opened(package, where)
    taken = {c.attributes.get("Id", "") for c in _children(part.root)}
    own = next(n for n in ("rIdXcheck", *(f"rIdXcheck{number}" for number in range(len(taken) + 1))) if n not in taken)
    return {where: inserted(part, f'<{_prefixed(part, "Relationship")} Id="{own}" Type="{kind}" Target={quoteattr(target)}/>'.encode())}


def _typed(package: Package, name: str) -> dict[str, bytes]:
    """The list of content types with one for the comments, where it has none."""
    part = opened(package, _TYPES)
    if any(c.name == "Override" and c.attributes.get("PartName", "").casefold() == f"/{name}".casefold() for c in _children(part.root)):
        return {}
    return {_TYPES: inserted(part, f'<{_prefixed(part, "Override")} PartName={quoteattr(f"/{name}")} ContentType="{_KIND}"/>'.encode())}


def _prefixed(part: Part, name: str) -> str:
    own = prefix(part.raw, part.root).decode()
    return f"{own}:{name}" if own else name


def inserted(part: Part, new: bytes) -> bytes:
    """The part with `new` as the last thing in its root."""
    behind = tag_end(part.raw, part.root)
    if part.raw[behind - 2 : behind] != b"/>":
        return part.raw[: part.root.closes] + new + part.raw[part.root.closes :]
    tag = part.raw[part.root.begins : behind - 2]
    return part.raw[: part.root.begins] + tag + b">" + new + b"</" + tag.split()[0][1:] + b">" + part.raw[behind:]
