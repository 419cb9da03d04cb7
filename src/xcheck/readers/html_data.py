"""The article of a page that shows none: programs draw it from the data that the page carries (schema.org's JSON-LD).

Single-page sites send an empty page and a script. What a reader sees is then written in the page as `articleBody` alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from xcheck.model.place import Anchor
from xcheck.readers.html_head import described
from xcheck.readers.html_tokens import Token
from xcheck.readers.json import string

FEWEST = 40
"""Words of the shortest text that is taken for an article."""
MOST = 20
"""Texts in one script that are looked at: the article of a page is among the first."""
_BODY = re.compile(r'"articleBody"\s*+:\s*+(?=")')


def hidden(source: str, pieces: Sequence[Token]) -> tuple[str, tuple[Anchor, ...]] | None:
    """The text of the first article that the page's data holds, with its anchors; None where there is none."""
    for start, end, articles in described(source, pieces):
        bodies = {body.strip() for own in articles if isinstance(body := own.get("articleBody"), str)}
        for match in islice(_BODY.finditer(source, start, end), MOST if bodies else 0):
            text, anchors = string(source, match.end())
            # Mark-up within it would stand in the text; such a page is left to those who can show it.
            if text.strip() in bodies and len(text.split(None, FEWEST)) >= FEWEST and "</" not in text:
                return text, anchors
    return None
