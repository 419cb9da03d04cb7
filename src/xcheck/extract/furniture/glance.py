"""Which lines are plainly the story's, whatever stands around them: where only some lines matter, the others need not be matched."""

from __future__ import annotations

from collections.abc import Sequence

from xcheck.extract.furniture.claims import BOX, FILL, LABEL, LONGEST_SEARCHED, SHORT_LINE, bar_words, blank_between
from xcheck.extract.furniture.line_match import glued, match_line, starts
from xcheck.extract.furniture.shapes import trail
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.furniture.wording import BULLET, like_headline, sayings
from xcheck.model.place import Span

REACH = 8
"""Lines above a line in which a heading can stand that takes it."""


class Glance:
    """Looks at single lines of a text, at each once.

    No template can claim a line that is plainly the story's, nor a sentence of it, alone or for the lines beside it: nothing in
    it is like furniture, nothing above opens a list that could hold it, and what it could only fill or frame is no furniture either.
    """

    def __init__(self, text: str, lines: Sequence[Span], templates: Templates) -> None:
        self._text, self._lines, self._templates = text, lines, templates
        self._shapes = [template.shape for template in templates.every if template.shape is not None]
        self._known: dict[int, bool] = {}

    def furniture(self, number: int) -> bool:
        """Whether the line of this number may be furniture, for itself or for the lines beside it: else it is plainly the story's."""
        whole = self._whole(number)
        if len(whole) > LONGEST_SEARCHED or self._alike(number):
            return True
        reach = REACH if like_headline(whole) or BULLET.match(whole) else 1
        count = len(whole.split(None, SHORT_LINE + 1))
        near = [*range(max(0, number - reach), number)]
        if count <= LABEL:
            near += range(number + 1, min(len(self._lines), number + 1 + FILL))
        if count <= SHORT_LINE:
            near += self._block(number)
        return any(map(self._alike, near))

    def _alike(self, number: int) -> bool:
        """Whether a line is like furniture for itself: as a whole, in one of its sentences, or by its shape."""
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._matched(number) or self._shaped(number)
        return known

    def _matched(self, number: int) -> bool:
        line = self._lines[number]
        pieces = sayings(self._text, line)
        candidates = starts(self._text, pieces, self._templates)
        return match_line(self._text, line, pieces, candidates, self._templates) is not None or bool(
            glued(self._text, line, pieces, candidates, self._templates)
        )

    def _shaped(self, number: int) -> bool:
        if bar_words(self._text, self._lines[number], self._templates.bar_words):
            return True
        whole, beside = self._whole(number), [self._whole(below) for below in range(number + 1, min(len(self._lines), number + 3))]
        return any(trail(whole, shape, self._templates.lists, beside, number) for shape in self._shapes)

    def _block(self, number: int) -> Sequence[int]:
        """The lines with which a line stands in one block, if it is no longer than a box."""
        first = last = number
        while last - first < BOX and first > 0 and not blank_between(self._text, self._lines[first - 1], self._lines[first]):
            first -= 1
        while last - first < BOX and last + 1 < len(self._lines) and not blank_between(self._text, self._lines[last], self._lines[last + 1]):
            last += 1
        return range(first, last + 1) if last - first < BOX else ()

    def _whole(self, number: int) -> str:
        line = self._lines[number]
        return self._text[line.start : line.end]
