"""HTML pages: the text of every block element as one line, with anchors back into the source.

Nothing is thrown away as furniture: menus and forms stay in the text, where the check for them sees them. What the
mark-up itself sets apart from the story is marked on the article instead (`Article.apart`). A page that shows no prose at
all is read from the data it carries, where there is any.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from collections.abc import Mapping

from xcheck.files.decoding import Decoded, decode
from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.model.place import Anchor, Span, locate
from xcheck.model.suppression import Suppression
from xcheck.readers.html_data import hidden
from xcheck.readers.html_head import head
from xcheck.readers.html_story import apart, shows_prose
from xcheck.readers.html_tokens import tokens
from xcheck.readers.html_walk import BLOCKS, Page, walk
from xcheck.readers.plain import article
from xcheck.readers.suppressing import COMMENT, lines, nearest, remark

_DECLARED = re.compile(rb"""(?:<meta[^>]{0,200}?|<\?xml[^>]{0,60}?en)(?:charset|coding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_OURS = '<meta name="generator" content="xcheck">'
_TOP = 2000
"""Characters at the top of a page among which a page of our own says so."""
_CLOSES = re.compile(r"\s*</")
_CLOSED = re.compile(rf"</(?:{'|'.join(sorted(BLOCKS))})\s*>\s*\Z", re.IGNORECASE)
_REACH = 200
"""Characters before a comment in which a block may have been closed."""
_NEAR = 4096
"""Bytes at the top of a page among which an encoding may be declared."""
_WEB = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What browsers take some names for."""


def decoded(raw: bytes, path: str, encoding: str | None) -> Decoded:
    """The source of a page: UTF-8 where its bytes are sound UTF-8, else in the encoding that it declares. Raises Trouble."""
    if encoding is None:
        declared = _DECLARED.search(raw, 0, _NEAR)
        name = declared[1].decode("ascii").lower() if declared else ""
        try:
            known = codecs.lookup(_WEB.get(name, name)).name if name else "utf-8"
            raw.decode("utf-8")
        except LookupError:
            pass
        except UnicodeDecodeError:
            # A declared UTF-8 that does not fit, and a byte-order mark, are seen to where all texts are decoded.
            encoding = known if known not in ("utf-8", "utf-16", "utf-16-le", "utf-16-be") and not raw.startswith((b"\xff\xfe", b"\xfe\xff")) else None
    return decode(raw, path, encoding)


def read(text: str, path: str, names: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The article in an HTML source. `names` is not used: pages name their fields by standards."""
    if text.find(_OURS, 0, _TOP) >= 0:
        return (), (Notice(path, "report", "is a report, no article", "info"),)
    pieces = tuple(tokens(text))
    page = walk(text, pieces)
    own = head(text, pieces)
    if not shows_prose(page) and (carried := hidden(text, pieces)) is not None:
        return (article(carried[0], path, own, carried[1]),), ()
    silenced, wrong = _silenced(text, path, page)
    return (article(page.text, path, own, page.anchors, apart(page, own.text("title")), silenced),), wrong


def _silenced(text: str, path: str, page: Page) -> tuple[tuple[Suppression, ...], tuple[Notice, ...]]:
    """What comments to this program silence: the line of the text they stand in, or the next one; and what is wrong with them."""
    spans: list[Span] | None = None
    found: list[Suppression] = []
    wrong: list[Notice] = []
    for order in COMMENT.finditer(text):
        start, end = (locate(text, (Anchor(0, 1, 1),), at) for at in order.span())
        said = remark(order[1], path, start)
        if isinstance(said, Notice):
            wrong.append(said)
            continue
        spans = lines(page.text) if spans is None else spans
        following = bisect_left(page.anchors, (end.line, end.column), key=lambda anchor: (anchor.line, anchor.column))
        at = page.anchors[following].offset if following < len(page.anchors) else len(page.text)
        # At the end of a paragraph it is that one which is meant; between two, the next.
        if _CLOSES.match(text, order.end()) and not _CLOSED.search(text, max(0, order.start() - _REACH), order.start()):
            at = len(page.text[:at].rstrip())
        found.extend(said.over(nearest(spans, at)))
    return tuple(found), tuple(wrong)
