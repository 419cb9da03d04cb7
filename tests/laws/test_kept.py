"""What is kept changes no byte: cold and warm, one worker and four, a draft against an index and in the whole check."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from tests.laws.test_laws import BOUND, CORPORA, MATERIAL, STANDARDS, everything
from xcheck import run
from xcheck.checks.base import Check
from xcheck.engine import local
from xcheck.engine.cache import Cache
from xcheck.engine.index import Layered, archived, built, updated
from xcheck.extract.extraction import extract
from xcheck.model.article import Article
from xcheck.model.finding import Finding
from xcheck.model.records import Age, Block, Figure, Mark, Mention, Quote, Role, Term
from xcheck.report import json
from xcheck.resolve.corpus import resolve


def report(articles: tuple[Article, ...], cache: Cache | None = None, jobs: int = 1) -> bytes:
    return json.write(run.check(articles, STANDARDS, jobs=jobs, kept=cache))


def touching(articles: tuple[Article, ...], draft: Article) -> list[Finding]:
    """What the whole check says of a draft."""
    return [f for f in run.check(articles, STANDARDS).findings if any(p.path == draft.path for p in f.positions)]


def test_cold_and_warm_and_any_number_of_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "WORTH_A_POOL", 0)
    monkeypatch.setattr(local, "CHUNK", 9)
    monkeypatch.setattr(local, "BATCH", 50)
    plain = report(MATERIAL)
    with Cache(tmp_path / "one") as one, Cache(tmp_path / "four") as four:
        assert report(MATERIAL, one, 1) == report(MATERIAL, four, 4) == plain
        assert report(MATERIAL, one, 4) == plain
        one.result = four.result = lambda key: None  # type: ignore[method-assign]
        assert report(MATERIAL, one, 1) == report(MATERIAL, four, 4) == plain
        assert report(MATERIAL[::2], four, 1) == report(MATERIAL[::2])


def test_an_article_under_another_path_is_not_taken_for_the_one_that_is_kept(tmp_path: Path) -> None:
    moved = tuple(replace(a, path=f"archive/{a.path}", id=f"archive/{a.id}") for a in MATERIAL[:60])
    with Cache(tmp_path) as cache:
        report(MATERIAL[:60], cache)
        assert report(moved, cache) == report(moved)


@pytest.mark.parametrize("checks", [STANDARDS.checks, STANDARDS.checks[::2], ()], ids=["all", "some", "none"])
def test_a_draft_against_an_index_is_the_draft_in_the_whole_check(checks: tuple[Check[Any], ...], tmp_path: Path) -> None:
    archive = MATERIAL[::2]
    built(tmp_path / "a.index", archive, STANDARDS.lexicon, checks=checks)
    random = Random(7)
    told = 0
    for number in random.sample(range(len(MATERIAL)), 12):
        draft = replace(MATERIAL[number], path="draft.txt", id="draft.txt", text=f"{MATERIAL[number].text}\n{random.choice(MATERIAL).text}")
        store, articles = archived(tmp_path / "a.index")
        with store:
            found = run.check((*articles, draft), STANDARDS, kept=Layered(store, None), about=frozenset([draft.path])).findings
        expected = touching((*archive, draft), draft)
        assert list(found) == expected
        told += len(expected)
    assert told


CALLS = (
    "The Pier Post is on WhatsApp: add our channel and share it with your friends.",
    "The Quay Circle",
    "Sign up for our newsletter",
    "Ferry line to Kell reopens after nine years",
)


def with_furniture(article: Article, number: int) -> Article:
    """Lines that many articles have, or three, or two, or that only a headline of another one says."""
    lines = [call for call, each in zip(CALLS, (2, 13, 9, 19), strict=True) if number % each == 0]
    head = f"{CALLS[3]}\n\n" if number == 20 else ""
    return replace(article, text="\n\n".join([head + article.text.strip(), *lines, "The lock at Stow was shut on Monday after a barge struck the gate.", ""]))


def test_a_draft_s_furniture_against_an_index_is_that_of_the_whole_check(tmp_path: Path) -> None:
    archive = tuple(with_furniture(article, number) for number, article in enumerate(MATERIAL[:40]))
    built(tmp_path / "a.index", archive, STANDARDS.lexicon)
    told: list[str] = []
    for number, lines in enumerate((CALLS[:2], CALLS[1:3], CALLS[3:], CALLS, ())):
        draft = replace(MATERIAL[50 + number], path="draft.txt", id="draft.txt", text="\n\n".join((MATERIAL[50 + number].text.strip(), *lines, "")))
        store, articles = archived(tmp_path / "a.index")
        with store:
            found = run.check((*articles, draft), STANDARDS, kept=Layered(store, None), about=frozenset([draft.path])).findings
        assert list(found) == touching((*archive, draft), draft)
        told.extend(finding.rule for finding in found)
    assert told.count("boilerplate") >= 4


def test_an_updated_index_is_one_that_was_built(tmp_path: Path) -> None:
    first, second = MATERIAL[:80], (*MATERIAL[:30], *(replace(a, text=f"{a.text}\nMore followed.\n") for a in MATERIAL[30:50]), *MATERIAL[70:120])
    built(tmp_path / "a.index", first, STANDARDS.lexicon, checks=STANDARDS.checks)
    change = updated(tmp_path / "a.index", second, ["desk"], STANDARDS.lexicon, checks=STANDARDS.checks)
    assert (change.added, change.changed, change.removed, change.same) == (40, 20, 20, 40)
    store, articles = archived(tmp_path / "a.index")
    with store:
        assert tuple(article.whole() for article in articles) == tuple(sorted(second, key=lambda a: a.path))
        assert report(articles, None) == report(second)
        assert json.write(run.check(articles, STANDARDS, kept=Layered(store, None))) == report(second)
        draft = replace(MATERIAL[90], path="draft.txt", id="draft.txt", text=f"{MATERIAL[90].text}\n{MATERIAL[40].text}")
        found = run.check((*articles, draft), STANDARDS, kept=Layered(store, None), about=frozenset([draft.path])).findings
        assert list(found) == touching((*second, draft), draft)
        assert found


def test_the_keys_of_a_plain_check_are_known_before_the_corpus_is_settled() -> None:
    told = set()
    for corpus in (MATERIAL, *CORPORA):
        extractions = [extract(replace(article, path=f"{number}.txt"), STANDARDS.lexicon) for number, article in enumerate(corpus)]
        whole = resolve(extractions, STANDARDS.register)
        for _, check in BOUND:
            if check.plain:
                early: dict[tuple[str, int, int], set[str]] = {}
                for record in (record for extraction in extractions for record in extraction.of(check.reads, extraction.origin)):
                    early.setdefault(record.place, set()).update(check.keys(record))
                for record in whole.of(check.reads):
                    keys = set(check.keys(record))
                    assert keys <= early[record.place], (check.id, record)
                    if keys:
                        told.add(check.id)
    assert told >= {"figure-conflict", "quote-speaker", "quote-wording", "term-variant", "credit-line", "date-conflict", "date-weekday", "unbalanced-marks"}


def test_some_articles_of_what_is_settled_are_those_of_the_whole() -> None:
    extractions, whole = everything()
    digests = sorted(whole.digests)[::3]
    for kind in (Quote, Role, Age, Mention, Block, Figure, Term, Mark):
        expected = [r for r in whole.of([kind]) if r.origin.digest in digests]
        assert sorted(whole.among([kind], dict.fromkeys(digests)), key=lambda r: r.place) == sorted(expected, key=lambda r: r.place)
        places = {
            record.place for extraction in extractions if extraction.origin.digest in digests for record in [*extraction.of([kind], extraction.origin)][1:2]
        }
        some = whole.among([kind], dict.fromkeys(digests, (1, 1000)))
        assert sorted(some, key=lambda r: r.place) == sorted((r for r in expected if r.place in places), key=lambda r: r.place)
