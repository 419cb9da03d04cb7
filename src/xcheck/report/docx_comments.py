"""Remarks put into a Word document as comments at their places; everything else in it stays as it is, byte for byte.

Only the parts that comments need change: the text gets marks, the list of comments its entries. They bear the date of the
document's own last change, so that the same input gives the same file. A remark whose place takes no comment goes to the start of the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from xcheck.readers.docx import pieces
from xcheck.readers.docx_parts import Node, Package, Unsound
from xcheck.report.docx_archive import rewritten
from xcheck.report.docx_marks import Canvas, Cut, Unit, merged, prefix
from xcheck.report.docx_parts_added import added, comments, opened


class Remark(NamedTuple):
    """What to say, a line a paragraph, about the characters from `start` to `end` of the article's text; -1: about no place."""

    start: int
    end: int
    text: str


class Annotated(NamedTuple):
    """The document with comments, how many were put in, and how many an earlier run had put in already."""

    raw: bytes
    comments: int
    known: int


def annotated(raw: bytes, remarks: Sequence[Remark]) -> Annotated:
    """The Word document `raw` with a comment for each remark, in the order of their places.

    Raises Unsound for a document that is damaged, protected or a trap.
    """
    package = Package(raw)
    document = opened(package, package.main)
    canvas = Canvas.of(document.raw, document.root, pieces(package, document.root))
    top = canvas.top()
    if top is None:
        raise Unsound("holds no paragraph that a comment could stand at")
    old = comments(package, document)
    new = [remark for remark in remarks if remark.text not in old.texts]
    if not new:
        return Annotated(raw, 0, len(remarks))
    placed: list[tuple[tuple[int, int, int], Cut, Cut | None, str]] = []
    for order, remark in enumerate(new):
        cuts = canvas.around(remark.start, remark.end) if remark.start >= 0 else None
        first, last = cuts or (top, None)
        placed.append(((first.at if cuts else -1, -last.at if last else 0, order), first, last, remark.text))
    placed.sort(key=lambda row: row[0])
    own, space = _prefix(document.raw, canvas.units[0], document.root)
    marks: list[tuple[Cut, int, bytes]] = []
    said: list[tuple[int, str]] = []
    for number, (_, first, last, text) in enumerate(placed, old.next_id):
        said.append((number, text))
        if last is not None:
            # At one byte, what ends there ends before anything begins.
            marks.append((first, 1, f'<{own}:commentRangeStart{space} {own}:id="{number}"/>'.encode()))
        end = f'<{own}:commentRangeEnd{space} {own}:id="{number}"/>' if last is not None else ""
        reference = f'<{own}:r{space}><{own}:commentReference {own}:id="{number}"/></{own}:r>'
        marks.append((last or first, 0, f"{end}{reference}".encode()))
    parts = {document.name: merged(document.raw, marks), **added(package, document.root.space, old, said)}
    return Annotated(rewritten(raw, parts), len(new), len(remarks) - len(new))


def _prefix(raw: bytes, unit: Unit, root: Node) -> tuple[str, str]:
    """The prefix that marks are written with, and its declaration where the document has none that they could use."""
    own = prefix(raw, unit.paragraph).decode()
    return (own, "") if own else ("xcheck", f" xmlns:xcheck={quoteattr(root.space)}")
