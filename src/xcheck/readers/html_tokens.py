"""The tokens of an HTML source with their exact offsets: text, start tags, end tags.

Follows the tokenizer of the HTML standard where offsets and hostile input allow: comments, declarations and the content
of scripts are left out, quotation marks in attributes hide `>`, and whatever is no tag is text. An unclosed quotation
mark, comment or tag never swallows more than it must. Every part of the source is looked at once: time grows with its
length.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from html.entities import html5
from typing import NamedTuple

RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"))
"""Elements whose content is no mark-up (`noscript`: not where scripts run, and no reader sees it)."""

_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>""")
_LOOSE = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=][^\s>/=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
_CLOSERS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}


class Token(NamedTuple):
    """A piece of the source: `name` is empty for text; `attributes` is the source between a start tag's name and its end.

    `start` and `end` are offsets into the source; of an element in RAW, the content is one text token.
    """

    kind: str
    """`text`, `open` or `close`."""
    name: str
    start: int
    end: int
    attributes: str = ""


class Decoded(NamedTuple):
    """An entity in the source: what it stands for, and how many characters of the source that is."""

    text: str
    length: int


def tokens(source: str) -> Iterator[Token]:
    """All tokens of `source`, in order."""
    at, text = 0, 0
    comments, last, sound = source.rfind("-->"), source.rfind(">"), True
    while (at := source.find("<", at)) >= 0 and at < last:
        found, end, sound = _markup(source, at, comments, sound)
        if end == at:
            at += 1
            continue
        if text < at:
            yield Token("text", "", text, at)
        if found is not None:
            yield found
        text = at = end
        if found is not None and found.kind == "open" and found.name in RAW:
            closer = _CLOSERS[found.name].search(source, at)
            if closer is not None or found.name in ("script", "style"):
                end = closer.start() if closer else len(source)
                yield Token("text", "", at, end)
                text = at = end
    if text < len(source):
        yield Token("text", "", text, len(source))


def _markup(source: str, at: int, comments: int, sound: bool) -> tuple[Token | None, int, bool]:
    """The tag that begins at `at` and where it ends; a comment has no token; `at` itself where it is text.

    `sound` says whether quotation marks can be trusted to hide `>`: once a tag has run to the end of the source without
    finding its own, they are not, and the nearest `>` ends every tag. That also keeps the time linear.
    """
    following = source[at + 1 : at + 2]
    if following.isalpha() or (following == "/" and source[at + 2 : at + 3].isalpha()):
        match = _TAG.match(source, at) if sound else None
        if match is not None:
            return Token("close" if match[1] else "open", match[2].lower(), at, match.end(), match[3]), match.end(), sound
        match, end = _LOOSE.match(source, at), source.index(">", at) + 1
        if match is None or match.end() >= end:
            return None, at, sound
        return Token("close" if match[1] else "open", match[2].lower(), at, end, source[match.end() : end - 1]), end, False
    if source.startswith("<!--", at) and not source.startswith((">", "->"), at + 4) and at + 4 <= comments:
        return None, source.index("-->", at + 4) + 3, sound
    if following in ("!", "?", "/"):
        return None, source.index(">", at) + 1, sound
    return None, at, sound


def attributes(source: str) -> Mapping[str, str]:
    """The attributes in the source of a start tag, entities decoded; of one given twice the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source):
        value = next((value for value in match.groups()[1:] if value is not None), "")
        found.setdefault(match[1].lower(), html.unescape(value) if "&" in value else value)
    return found


def entity(source: str, at: int) -> Decoded | None:
    """The entity that begins at `at`, or None: `&amp;`, `&#8217;`, and the old names that need no semicolon."""
    match = _ENTITY.match(source, at)
    if match is None:
        return None
    written = match.group()
    if written[1] == "#" or (written.endswith(";") and written[1:] in html5):
        decoded = html.unescape(written)
        return Decoded(decoded, len(written)) if decoded and decoded != written else None
    for length in range(min(len(written), 8), 2, -1):
        known = html5.get(written[1:length])
        if known is not None:
            return Decoded(known, length)
    return None
