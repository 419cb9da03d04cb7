"""HTML pages: the text of every block element as one line, with anchors back into the source.

Nothing is thrown away as furniture: menus and forms stay in the text, where the check for them sees them. What the
mark-up itself sets apart from the story is marked on the article instead (`Article.apart`).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from xcheck.files.decoding import Decoded, decode
from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.readers.html_head import head
from xcheck.readers.html_story import apart
from xcheck.readers.html_tokens import tokens
from xcheck.readers.html_walk import walk
from xcheck.readers.plain import article

_DECLARED = re.compile(rb"""(?:<meta[^>]{0,200}?|<\?xml[^>]{0,60}?en)(?:charset|coding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
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
    pieces = tuple(tokens(text))
    page = walk(text, pieces)
    return (article(page.text, path, head(text, pieces), page.anchors, apart(page)),), ()
