"""Plain text: the body of the file, character for character but for the breaks of hard-wrapped lines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from xcheck.model.article import Article
from xcheck.model.notice import Notice
from xcheck.model.place import Anchor, Span, locate
from xcheck.model.suppression import Suppression
from xcheck.readers.date_line import date_line
from xcheck.readers.front_matter import Head, date_in_name, front_matter
from xcheck.readers.unwrapping import unwrapped


def read(text: str, path: str, names: Mapping[str, str]) -> tuple[tuple[Article, ...], tuple[Notice, ...]]:
    """The article in a text file, and what is wrong with its front matter."""
    head = front_matter(text, path, names)
    story = unwrapped(text, head.body)
    whole, anchors = story.text, story.anchors
    place = locate(whole, anchors, head.body)
    moved = (Anchor(offset - head.body, line, column) for offset, line, column in anchors if offset > head.body)
    return (article(whole[head.body :], path, head, (Anchor(0, place.line, place.column), *moved)),), head.notices


def article(body: str, path: str, head: Head, anchors: tuple[Anchor, ...], apart: tuple[Span, ...] = (), suppressions: tuple[Suppression, ...] = ()) -> Article:
    """An article from its body and head; undated ones take the date their file name begins with, else that of a line near the top."""
    return Article(
        path=path,
        text=body,
        id=head.text("id") or path,
        title=head.text("title"),
        byline=head.text("byline"),
        published=head.published or date_in_name(PurePosixPath(path).name) or date_line(body),
        source=head.text("source"),
        lang=head.text("lang"),
        anchors=anchors,
        apart=apart,
        suppressions=(*head.suppressions, *suppressions),
        embargo=head.embargo,
    )
