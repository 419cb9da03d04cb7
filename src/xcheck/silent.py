"""What changed between two versions of an article in silence: findings on what readers of the old one were told otherwise.

Beside `run`, and apart from it: this needs the two texts and the rules on changes, nothing of what a corpus needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from xcheck.engine.comparing import Gathered, compare_all
from xcheck.model.finding import Finding, display_order
from xcheck.model.notice import Trouble
from xcheck.model.records import Revision
from xcheck.model.result import Passage
from xcheck.rulebook.surroundings import merged
from xcheck.rulebook.wording import finding

if TYPE_CHECKING:
    from xcheck.extract.furniture.templates import Templates
    from xcheck.model.article import Article
    from xcheck.rulebook.book import Rulebook


def silent(old: Article, new: Article, book: Rulebook, templates: Templates) -> tuple[tuple[Finding, ...], tuple[Passage, ...]]:
    """What readers of `old` were told otherwise in `new` without a correction or update line, and the paragraphs around all places.

    Findings are in display order. Give `old` a path of its own that tells the version (`main:desk/story.txt`): findings name
    both places. `templates` declare what is furniture, and no change of the story.
    """
    from xcheck.diff.compare import compare
    from xcheck.diff.revisions import revisions

    return revised(revisions(old, new, compare(old.text, new.text, templates)), book, (old, new))


def revised(found: Sequence[Revision], book: Rulebook, versions: Sequence[Article]) -> tuple[tuple[Finding, ...], tuple[Passage, ...]]:
    """The findings of `book`'s rules on changes between versions, in display order, and the paragraphs around their places.

    Raises Trouble where a check broke.
    """
    bound = {rule.id: (rule, check) for rule, check in book.bound if Revision in check.reads}
    conflicts, broken = compare_all(Gathered(found), {own: check for own, (_, check) in bound.items()})
    if broken:
        raise Trouble(*broken)
    by_digest = {article.digest: article for article in versions}
    worded = [finding(rule, conflict, by_digest) for own, (rule, _) in sorted(bound.items()) for conflict in conflicts[own]]
    return tuple(sorted((one for one, _ in worded), key=display_order)), merged({p for _, around in worded for p in around})
