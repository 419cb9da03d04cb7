"""The engine in this process, with a pool of worker processes for the extraction of large corpora."""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from xcheck.checks.base import Check
from xcheck.extract.extraction import Extraction, Lexicon, extract
from xcheck.extract.signature import Signature
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.notice import Notice
from xcheck.model.records import Record

CHUNK = 100
"""Articles handed to a worker at a time, at most: smaller chunks spend their time on the way."""
SHARES = 4
"""Chunks a worker should get at least, so that none waits long for another."""
WORTH_A_POOL = 400_000
"""Characters of text from which starting workers pays."""

_lexicon: Lexicon | None = None


def extract_all(articles: Sequence[Article], lexicon: Lexicon, jobs: int = 1) -> list[Extraction]:
    """The extractions of `articles`, in their order, by up to `jobs` processes."""
    size = max(1, min(CHUNK, len(articles) // (SHARES * jobs)))
    chunks = [articles[at : at + size] for at in range(0, len(articles), size)]
    if jobs < 2 or len(chunks) < 2 or sum(len(a.text) for a in articles) < WORTH_A_POOL:
        return [_extract(article, lexicon) for article in articles]
    methods = multiprocessing.get_all_start_methods()
    start = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    with ProcessPoolExecutor(min(jobs, len(chunks)), start, _take, (lexicon,)) as pool:
        return [extraction for done in pool.map(_extract_chunk, chunks) for extraction in done]


def _take(lexicon: Lexicon) -> None:
    global _lexicon
    _lexicon = lexicon


def _extract_chunk(articles: Sequence[Article]) -> list[Extraction]:
    assert _lexicon is not None, "a worker starts with its lexicon"
    return [_extract(article, _lexicon) for article in articles]


def _extract(article: Article, lexicon: Lexicon) -> Extraction:
    """The extraction of one article. A fault of ours on one article must not lose the others, nor pass in silence."""
    try:
        return extract(article, lexicon)
    except Exception as fault:  # noqa: BLE001 - whatever broke, it is told as trouble and the exit status is 2
        said = Notice(article.path, "broken", f"was not checked: reading it broke ({_name(fault)})")
        return Extraction(article.origin(), (), Signature(), (said,))


def _name(fault: Exception) -> str:
    where = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {where.name}: {fault}"


def compare_all(records: Iterable[Record], checks: Mapping[str, Check[Record]]) -> tuple[dict[str, list[Conflict]], tuple[Notice, ...]]:
    """The conflicts that each check (by rule id) finds, in an order that depends on nothing but the records.

    A check that breaks is told as trouble; the others go on.
    """
    by_type: dict[type[Record], list[Record]] = {}
    for record in records:
        by_type.setdefault(type(record), []).append(record)
    found: dict[str, list[Conflict]] = {}
    broken: list[Notice] = []
    for rule, check in checks.items():
        own = [record for kind in check.reads for record in by_type.get(kind, ())]
        try:
            conflicts = [c for group in groups(own, check.keys, check.linked, check.fold) for c in check.compare(group)]
        except Exception as fault:  # noqa: BLE001 - whatever broke, it is told as trouble and the exit status is 2
            broken.append(Notice("", "broken", f"rule {rule} was not checked: its check broke ({_name(fault)})"))
            conflicts = []
        found[rule] = sorted(conflicts, key=lambda c: (c.identity, c.grade, [(s.origin.digest, s.start, s.end) for s in c.sides]))
    return found, tuple(broken)
