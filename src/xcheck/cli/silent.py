"""What changed in silence since a revision: the older versions of changed articles, from git, held against today's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from xcheck.model.notice import Trouble

if TYPE_CHECKING:
    from datetime import date

    from xcheck.model.article import Article
    from xcheck.model.result import Result
    from xcheck.run import Standards
    from xcheck.settings import Settings


def with_silent_changes(
    result: Result, revision: str, articles: Sequence[Article], paths: Sequence[Path], settings: Settings, against: Standards, published: date | None = None
) -> Result:
    """The result with the findings on what changed since this branch left `revision` and no line tells readers of.

    Where git cannot tell, the result as it is: that is told by those who ask git which articles changed.
    """
    from msgspec.structs import replace

    from xcheck.model.finding import display_order
    from xcheck.rulebook.surroundings import merged
    from xcheck.silent import silent

    try:
        pairs = _pairs(revision, articles, paths, settings, published)
    except Trouble:
        return result
    found = [silent(old, new, against.book, against.lexicon.templates) for old, new in pairs]
    findings = [finding for told, _ in found for finding in told]
    if not findings:
        return result
    passages = merged({*result.passages, *(passage for _, around in found for passage in around)})
    return replace(result, findings=tuple(sorted((*result.findings, *findings), key=display_order)), passages=passages)


def _pairs(revision: str, articles: Sequence[Article], paths: Sequence[Path], settings: Settings, published: date | None) -> list[tuple[Article, Article]]:
    """Each article that changed, with the version it was; of several in one file, those of one identity."""
    from msgspec.structs import replace

    from xcheck import run
    from xcheck.cli.base import base
    from xcheck.files import git
    from xcheck.files.paths import display

    since = base(revision, paths)
    pairs: list[tuple[Article, Article]] = []
    for each in since.changed:
        if each.status not in ("changed", "renamed") or each.was is None or each.blob is None:
            continue
        now = display(since.repository / each.path)
        was = display(since.repository / each.was)
        own = [a for a in articles if a.path == now or a.path.startswith(f"{now}#")]
        if not own:
            continue
        olds, _ = run.read_draft(git.read(since.repository, each.blob), was, settings, published)
        by_id = {old.id.removeprefix(was): old for old in olds}
        alone = len(own) == len(olds) == 1
        for new in own:
            old = olds[0] if alone else by_id.get(new.id.removeprefix(now))
            if old is not None and old.text != new.text:
                pairs.append((replace(old, path=f"{revision}:{old.path}"), new))
    return pairs
