"""Small Word documents for tests, and what an independent reader of their XML finds between comment marks."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def whole(*body: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {SPACES}><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>'


def packed(document: str | bytes, **parts: str | bytes) -> bytes:
    """An archive with this text part; `parts` by name with `__` for `/` and `_dot_` for a dot."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", document)
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return raw.getvalue()


def part(raw: bytes, name: str = "word/document.xml") -> bytes:
    return zipfile.ZipFile(io.BytesIO(raw)).read(name)


def marked(raw: bytes) -> dict[str, str]:
    """Comment number -> the words between its marks; every comment has one reference behind its end."""
    root = ElementTree.fromstring(part(raw))
    words: dict[str, str] = {}
    open_: set[str] = set()
    referred: list[str] = []
    for node in root.iter():
        name, own = node.tag.rpartition("}")[2], node.get(f"{{{W}}}id", "")
        if name == "commentRangeStart":
            open_.add(own)
            words[own] = ""
        elif name == "commentRangeEnd":
            open_.remove(own)
        elif name == "commentReference":
            assert own not in open_
            referred.append(own)
        elif name in ("t", "tab"):
            for each in open_:
                words[each] += "\t" if name == "tab" else node.text or ""
    assert not open_
    assert len(referred) == len(set(referred)) and set(words) <= set(referred)
    return words


def said(raw: bytes) -> dict[str, list[str]]:
    """Comment number -> the lines of the comment."""
    root = ElementTree.fromstring(part(raw, "word/comments.xml"))
    return {c.get(f"{{{W}}}id", ""): ["".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in c.iter(f"{{{W}}}p")] for c in root}
