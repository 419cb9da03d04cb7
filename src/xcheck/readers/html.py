"""HTML pages: the text of every block element as one line, with anchors back into the source.

Nothing is thrown away as furniture: menus and forms stay in the text, where the check for them sees them. What the
mark-up itself sets apart from the story is marked on the article instead (`Article.apart`).
"""

from __future__ import annotations

from collections.abc import Mapping

from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.readers.html_head import head
from xcheck.readers.html_story import apart
from xcheck.readers.html_tokens import tokens
from xcheck.readers.html_walk import walk
from xcheck.readers.plain import article


def read(text: str, path: str, names: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The article in an HTML source. `names` is not used: pages name their fields by standards."""
    pieces = tuple(tokens(text))
    page = walk(text, pieces)
    return (article(page.text, path, head(text, pieces), page.anchors, apart(page)),), ()
