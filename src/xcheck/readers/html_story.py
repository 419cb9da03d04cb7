"""Which lines of an HTML page its mark-up sets apart from the story."""

from __future__ import annotations

from xcheck.model.place import Span
from xcheck.readers.html_walk import Page


def apart(page: Page) -> tuple[Span, ...]:
    """The spans of lines that stand in menus, footers, forms and the like, in order."""
    return ()
