"""`boilerplate`: furniture of a page that has slipped into an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from xcheck.checks.base import Check
from xcheck.extract.furniture.blocks import MARKUP
from xcheck.model.finding import Conflict, Reason, Side
from xcheck.model.records import Block

GRADES = ("inside", "edge", "learned", "pair")
"""The worst first."""
REPEATED = "repeated"
SURE = 3
"""Voices from which repetition alone is enough."""
_WHERE = {"head": "before the story", "inside": "inside the story", "tail": "after the story"}
_CONFIDENCE = {"inside": 0.95, "edge": 0.95, "learned": 0.85, "pair": 0.5}


class Boilerplate(Check[Block], frozen=True):
    """Finds sign-up forms, comment forms, lists of other stories, breadcrumbs, share buttons and offers in the text of articles.

    What it finds: lines that a declared template claims (one article is enough), and lines that read as furniture and
    repeat across articles of one source, near copies counted once. All places of one wording are one finding; those
    inside a story come first.

    Why it matters: readers, search engines and every other check take the words for the story's own. A headline of
    another story in the middle of a paragraph is a sentence that nobody wrote.

    Messages may use `{family}` (newsletter sign-up, related stories …), `{where}` (before, inside or after the story, for
    the first place) and `{voices}` (how many different articles show it).

    Settings:
    - `skip`: families that are not reported. They are still left out of all other checks.
    - `pairs`: whether to mention lines that only two articles show.

    When it is wrong: a house that means to keep a line takes its family into `skip`, or replaces the template. What is in
    no template and on fewer than three articles is missed. Identity: family and wording.
    """

    id: ClassVar[str] = "boilerplate"
    reads: ClassVar[tuple[type[Block], ...]] = (Block,)
    grades: ClassVar[Mapping[str, str]] = {
        "inside": "a declared block stands between paragraphs of the story, or inside one",
        "edge": "a declared block stands before or after the story",
        "learned": "three articles or more repeat it",
        "pair": "two articles repeat it",
    }
    facts: ClassVar[frozenset[str]] = frozenset(("family", "where", "voices"))

    skip: tuple[str, ...] = ()
    pairs: bool = True

    def keys(self, record: Block) -> Iterable[str]:
        """Family and wording."""
        # What a page's own mark-up sets apart has not slipped into the story.
        if record.kind == "boilerplate" and record.template != MARKUP and record.family not in self.skip and (self.pairs or _grade(record) != "pair"):
            yield f"{record.family}\x1f{record.wording}"

    def fold(self, record: Block) -> str | None:
        """Blocks of one wording belong together without a test."""
        return f"{record.family}\x1f{record.wording}"

    def compare(self, group: Sequence[Block]) -> Iterator[Conflict]:
        """One conflict with all places of the wording."""
        ranked = sorted(group, key=lambda block: (GRADES.index(_grade(block)), block.origin.path, block.start))
        first = ranked[0]
        family, where = first.family or "repeated line", _WHERE[first.position or "inside"]
        grade = _grade(first)
        voices = len({block.origin.voice or block.origin.digest for block in group})
        yield Conflict(
            grade,
            (family, first.wording or ""),
            tuple(Side.of(block, block.family or family, "change") for block in ranked),
            reasons=tuple(_reasons(first, voices)),
            confidence=_CONFIDENCE[grade],
            facts={"family": family, "where": where, "voices": voices},
        )


def _grade(block: Block) -> str:
    if block.template == REPEATED:
        return "learned" if block.repeats >= SURE else "pair"
    return "inside" if block.position == "inside" else "edge"


def _reasons(first: Block, voices: int) -> Iterator[Reason]:
    if first.template != REPEATED:
        yield Reason(f'the template "{first.template}" declares these words')
    if first.position == "inside":
        yield Reason("the story goes on after it")
    if voices > 1:
        yield Reason(f"{voices} different articles show it")
    elif first.template == REPEATED:
        # The headline of another article, or a line that belongs to furniture beside it.
        yield Reason(f"{first.repeats} different articles show these words")
