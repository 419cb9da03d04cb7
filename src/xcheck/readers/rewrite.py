"""The file of an article with parts of the article's text cut out, everything else byte for byte as it was.

Plain text, Markdown and JSON are cut in the source itself. Pages and Word documents become plain text with front matter.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping, Sequence
from itertools import accumulate

from xcheck.files.decoding import decode
from xcheck.model.article import Article
from xcheck.model.notice import Notice, Trouble
from xcheck.model.place import Span

PARQUET = ".parquet"
JSON = frozenset((".json", ".jsonl", ".ndjson"))
CONVERTED = frozenset((".html", ".htm", ".xhtml", ".docx"))
"""Suffixes of files that become plain text."""
_MARKS = (
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-32-le", codecs.BOM_UTF32_LE),
    ("utf-32-be", codecs.BOM_UTF32_BE),
)


def as_text(article: Article, text: str) -> bytes:
    """A text file with `text`, and what is known of the article as front matter."""
    fields: Mapping[str, str | None] = {
        "id": article.id if article.id != article.path else None,
        "title": article.title,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "lang": article.lang,
    }
    known = [f"{name}: {_quoted(value) if name != 'published' else value}\n" for name, value in fields.items() if value]
    head = "".join(("---\n", *known, "---\n")) if known else ""
    return (head + text).encode("utf-8", "replace")


def cut(raw: bytes, path: str, suffix: str, encoding: str | None, parts: Sequence[tuple[Article, Sequence[Span]]]) -> bytes:
    """The content of a file without these spans of its articles' texts.

    Raises Trouble (`encoding`) where the encoding does not give the same bytes back.
    """
    if not any(spans for _, spans in parts):
        return raw
    if suffix == PARQUET:
        raise Trouble(Notice(path, "unwritable", f"{PARQUET} files are not rewritten"))
    decoded = decode(raw, path, encoding)
    source = decoded.text
    name, mark = encoded_as(raw, source, decoded.encoding, path)
    starts = (0, *accumulate(map(len, source_lines(source))))
    gone = sorted(_in_source(starts, article, span, suffix in JSON) for article, spans in parts for span in spans)
    pieces, at = [], 0
    for start, end in gone:
        pieces.append(source[at : max(at, start)])
        at = max(at, end)
    pieces.append(source[at:])
    return mark + "".join(pieces).encode(name)


def _in_source(starts: Sequence[int], article: Article, span: Span, escaped: bool) -> tuple[int, int]:
    """The part of the source that a span of the text stands for.

    Whole lines go with the mark-up on them. In JSON, what follows the span begins where its own escape does.
    """
    text = article.text

    def at(offset: int) -> int:
        place = article.locate(offset)
        return starts[place.line - 1] + place.column - 1

    if escaped:
        return at(span.start), at(span.end)
    begins = span.start == 0 or text[span.start - 1] in "\r\n"
    ends = text[span.end - 1] in "\r\n" or span.end == len(text)
    if begins and ends:
        return starts[article.locate(span.start).line - 1], starts[article.locate(span.end - 1).line]
    return at(span.start), at(span.end - 1) + 1


def source_lines(source: str) -> list[str]:
    """The lines of a source with their ends, as the places of an article count them."""
    lines, begun = [], ""
    for piece in source.splitlines(keepends=True):
        begun += piece
        if piece.endswith(("\n", "\r")):
            lines.append(begun)
            begun = ""
    return [*lines, begun] if begun else lines


def encoded_as(raw: bytes, source: str, encoding: str, path: str) -> tuple[str, bytes]:
    """The codec and the byte-order mark that make `raw` of `source`. Raises Trouble (`encoding`) where none does."""
    for name, mark in ((encoding, b""), *((name, mark) for name, mark in _MARKS if raw.startswith(mark))):
        try:
            if mark + source.encode(name) == raw:
                return name, mark
        except UnicodeError:
            continue
    raise Trouble(Notice(path, "encoding", f"cannot be rewritten: {encoding} does not give the same bytes back"))


def _quoted(value: str) -> str:
    """A double-quoted scalar of YAML."""
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" if ord(c) < 0x10000 else f"\\U{ord(c):08x}" for c in quoted)
