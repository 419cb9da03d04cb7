"""A version: one state of an article, as it is compared.

Plain text and Markdown are compared as they stand in the file, front matter and mark-up included, so that offsets are
those of the file. Of other formats the text is compared that their reader gives.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from xcheck.files.decoding import decode
from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.model.place import Anchor
from xcheck.readers import READERS, plain, read_bytes, suffix
from xcheck.readers.front_matter import front_matter

PLAIN = frozenset((".txt", ".text", ".md", ".markdown"))


class Version(Struct, frozen=True):
    """`path` is where it stands, or stood in `revision`; `key` is the path within the folder that is compared.

    `article.text` is the text that is compared, and its story begins at `body`. `article.path` names the revision too.
    """

    path: str
    key: str
    article: Article
    body: int = 0
    revision: str | None = None

    @property
    def text(self) -> str:
        """The text that is compared."""
        return self.article.text


def versions(
    raw: bytes, path: str, key: str, names: Mapping[str, str], encoding: str | None, revision: str | None = None
) -> tuple[tuple[Version, ...], tuple[Notice, ...]]:
    """The versions of articles in the content of a file, most often one, and what is wrong with it.

    Raises Trouble when it cannot be decoded.
    """
    shown = f"{revision}:{path}" if revision else path
    if suffix(path) in PLAIN or suffix(path) not in READERS:
        text = decode(raw, shown, encoding).text
        # Lines stay as they are broken: where they are put together, offsets would not be those of the file.
        head = front_matter(text, path, names)
        article = plain.article(text, path, head, (Anchor(0, 1, 1),))
        return (Version(path, key, replace(article, path=shown), head.body, revision),), ()
    found, notices = read_bytes(raw, path, names, encoding)
    made = []
    for article in found:
        part = article.path.removeprefix(path)
        made.append(Version(article.path, key + part, replace(article, path=f"{revision}:{article.path}" if revision else article.path), 0, revision))
    return tuple(made), notices
