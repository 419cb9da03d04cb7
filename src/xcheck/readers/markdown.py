"""Markdown: the words without the mark-up, with anchors back to the file.

What is taken out: heading hashes, emphasis stars and underscores, link targets, images, block-quote arrows, rules and
HTML comments, and the breaks of hard-wrapped lines. Everything else stays as it stands in the file.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from itertools import accumulate

from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.model.place import Anchor, locate
from xcheck.model.suppression import Suppression
from xcheck.readers.front_matter import front_matter
from xcheck.readers.plain import article
from xcheck.readers.suppressing import COMMENT, Remark, blocks, nearest, remark
from xcheck.readers.unwrapping import Unwrapped, unwrapped

_MARKUP = re.compile(
    r"""
    (?P<comment><!--(?:[^-]|-(?!->)){0,5000}-->)
  | ^(?P<heading>[ ]{0,3}\#{1,6}[ \t]+)
  | ^(?P<quote>[ ]{0,3}(?:>[ ]?)+)
  | ^(?P<rule>[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}))$
  | (?P<image>!\[[^\]\r\n]{0,500}\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}\))
  | (?P<link>\[(?P<words>[^\]\r\n]{1,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:[ ]"[^"\r\n]{0,500}")?\))
  | (?P<strong>\*\*|__(?=\w)|(?<=\w)__|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=\w)|(?<=[\w.!?])_(?!\w))
  | (?P<escape>\\(?P<escaped>[!-/:-@\[-`{-~]))
    """,
    re.VERBOSE | re.MULTILINE,
)


def read(text: str, path: str, names: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The article in a Markdown file, and what is wrong with its front matter."""
    head = front_matter(text, path, names)
    source = unwrapped(text, head.body)
    text = source.text
    kept: list[tuple[int, int]] = []
    orders: list[tuple[re.Match[str], int]] = []
    at = head.body
    for match in _MARKUP.finditer(text, head.body):
        kept.append((at, match.start()))
        if match.group("link"):
            kept.append(match.span("words"))
        elif match.group("escape"):
            kept.append(match.span("escaped"))
        elif match.group("comment") and (order := COMMENT.match(text, match.start())):
            orders.append((order, len(kept)))
        at = match.end()
    kept.append((at, len(text)))
    pieces, anchors, length = [], [], 0
    breaks = deque(source.anchors)
    for start, end in kept:
        if start < end:
            place = locate(text, source.anchors, start)
            anchors.append(Anchor(length, place.line, place.column))
            while breaks and breaks[0].offset < end:
                joint = breaks.popleft()
                if start < joint.offset:
                    anchors.append(joint._replace(offset=length + joint.offset - start))
            pieces.append(text[start:end])
            length += end - start
    body = "".join(pieces)
    lengths = [0, *accumulate(end - start for start, end in kept)]
    silenced, wrong = _silenced(source, path, body, [(order, lengths[before]) for order, before in orders])
    return (article(body, path, head, tuple(anchors) or (Anchor(0, 1, 1),), (), silenced),), (*head.notices, *wrong)


def _silenced(source: Unwrapped, path: str, body: str, orders: Sequence[tuple[re.Match[str], int]]) -> tuple[tuple[Suppression, ...], tuple[Notice, ...]]:
    """What the comments to this program silence, each with the offset in `body` at which it stood, and what is wrong with them."""
    read = [(remark(order[1], path, locate(source.text, source.anchors, order.start())), at) for order, at in orders]
    spans = blocks(body) if read else []
    found = tuple(each for said, at in read if isinstance(said, Remark) for each in said.over(nearest(spans, at)))
    return found, tuple(said for said, _ in read if isinstance(said, Notice))
