"""The engine in this process, with a pool of worker processes for the extraction of large corpora."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from xcheck.checks.base import Check
from xcheck.extract.extraction import Extraction, Lexicon, extract
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.records import Record

CHUNK = 100
"""Articles handed to a worker at a time: smaller chunks spend their time on the way."""
WORTH_A_POOL = 1_500_000
"""Characters of text from which starting workers pays."""

_lexicon: Lexicon | None = None


def extract_all(articles: Sequence[Article], lexicon: Lexicon, jobs: int = 1) -> list[Extraction]:
    """The extractions of `articles`, in their order, by up to `jobs` processes."""
    chunks = [articles[at : at + CHUNK] for at in range(0, len(articles), CHUNK)]
    if jobs < 2 or len(chunks) < 2 or sum(len(a.text) for a in articles) < WORTH_A_POOL:
        return [extract(article, lexicon) for article in articles]
    methods = multiprocessing.get_all_start_methods()
    start = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    with ProcessPoolExecutor(min(jobs, len(chunks)), start, _take, (lexicon,)) as pool:
        return [extraction for done in pool.map(_extract_chunk, chunks) for extraction in done]


def _take(lexicon: Lexicon) -> None:
    global _lexicon
    _lexicon = lexicon


def _extract_chunk(articles: Sequence[Article]) -> list[Extraction]:
    assert _lexicon is not None, "a worker starts with its lexicon"
    return [extract(article, _lexicon) for article in articles]


def compare_all(records: Iterable[Record], checks: Mapping[str, Check[Record]]) -> dict[str, list[Conflict]]:
    """The conflicts that each check (by rule id) finds, in an order that depends on nothing but the records."""
    by_type: dict[type[Record], list[Record]] = {}
    for record in records:
        by_type.setdefault(type(record), []).append(record)
    found: dict[str, list[Conflict]] = {}
    for rule, check in checks.items():
        own = [record for kind in check.reads for record in by_type.get(kind, ())]
        conflicts = [c for group in groups(own, check.keys, check.linked, check.fold) for c in check.compare(group)]
        found[rule] = sorted(conflicts, key=lambda c: (c.identity, c.grade, [(s.origin.digest, s.start, s.end) for s in c.sides]))
    return found
