"""What unit tests of furniture share: the shipped templates, loaded once, and readings of plain texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from xcheck.extract.furniture import templates as furniture_templates
from xcheck.extract.furniture.blocks import blocks
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.reading import Reading
from xcheck.model.article import Article
from xcheck.text.marks import Marks
from xcheck.text.segment import paragraphs

SHIPPED = Path(__file__).resolve().parents[2] / "rules" / "templates"

ReadText = Callable[..., Reading]


@pytest.fixture(scope="session")
def templates() -> Templates:
    """The templates that ship."""
    return furniture_templates.load([SHIPPED])


@pytest.fixture(scope="session")
def read_text(templates: Templates) -> ReadText:
    """Reads a text as an article by the shipped templates: paragraphs and blocks, no marks."""

    def read(text: str, path: str = "desk/a.txt", **known: object) -> Reading:
        article = Article(path, text, **known)  # type: ignore[arg-type]
        origin, lines = article.origin(), paragraphs(text)
        return Reading(article, origin, lines, blocks(article, origin, lines, templates), lines, Marks((), ()))

    return read
