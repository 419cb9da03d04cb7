"""The laws that every check, every extractor and the whole run keep.

The material is every article of every example in the rulebook: small, and full of what checks look for.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.conftest import articles_of
from xcheck import run
from xcheck.checks.base import Check
from xcheck.checks.registry import CHECKS
from xcheck.diff.compare import compare
from xcheck.diff.revisions import revisions
from xcheck.engine import beside, local
from xcheck.extract.extraction import Extraction, extract
from xcheck.grouping import groups
from xcheck.model.article import Article
from xcheck.model.finding import Conflict
from xcheck.model.records import Form, Record
from xcheck.model.result import Result
from xcheck.report import json
from xcheck.resolve.corpus import resolve
from xcheck.resolve.settled import Settled
from xcheck.settings import Settings

STANDARDS = run.standards(Settings(), examples=True)
TEXTS = sorted({text for rule, _ in STANDARDS.book.bound for example in rule.examples for text in example.articles})
BOUND: list[tuple[str, Check[Record]]] = [(rule.id, check) for rule, check in STANDARDS.book.bound]
MATERIAL = articles_of(*TEXTS)
CORPORA = [articles_of(*example.articles) for rule, _ in STANDARDS.book.bound for example in rule.examples]
"""Each example of each rule as the small corpus that it is."""

some_articles = st.lists(st.sampled_from(MATERIAL), min_size=1, max_size=8, unique_by=lambda a: a.path)


def report(articles: list[Article] | tuple[Article, ...]) -> bytes:
    return json.write(run.check(articles, STANDARDS))


def settled(articles: list[Article] | tuple[Article, ...]) -> list[Record]:
    return list(resolve([extract(a, STANDARDS.lexicon) for a in articles], STANDARDS.register).records)


def groups_of(check: Check[Record], records: list[Record]) -> list[tuple[Record, ...]]:
    return groups([r for r in records if isinstance(r, check.reads)], check.keys, check.linked, check.fold)


@cache
def revised() -> tuple[Record, ...]:
    """What changed between the versions that examples hold."""
    return tuple(
        record for older, newer in run.successive(MATERIAL) for record in revisions(older, newer, compare(older.text, newer.text, STANDARDS.lexicon.templates))
    )


@cache
def settled_corpora() -> tuple[list[Record], ...]:
    """The records of each example, worked out by the first test that asks and not while tests are gathered."""
    return tuple([*settled(corpus), *(r for r in revised() if r.origin.digest in {a.digest for a in corpus})] for corpus in CORPORA)


@cache
def everything() -> tuple[list[Extraction], Settled]:
    """All articles extracted and settled together, with some whose people only their ages tell apart."""
    apart = articles_of("Geoffrey Bryndal, 43, of Mill Lane was jailed. The court freed Jeffrey Bryndal, 39, of Dock Street.", "Mr. Bryndal left.")
    extractions = [extract(replace(a, path=f"{n}.txt"), STANDARDS.lexicon) for n, a in enumerate((*MATERIAL, *apart))]
    return extractions, resolve(extractions, STANDARDS.register)


@pytest.mark.parametrize("asked", sorted({check.reads for _, check in BOUND}, key=str), ids=lambda kinds: "-".join(kind.__name__ for kind in kinds))
def test_what_is_settled_does_not_depend_on_what_else_is_asked_for(asked: tuple[type[Record], ...]) -> None:
    extractions, whole = everything()
    alone = resolve(extractions, STANDARDS.register, asked=asked)
    assert alone.who.entities == whole.who.entities
    assert alone.who.apart == whole.who.apart
    for kind in asked:
        assert alone.of([kind]) == whole.of([kind])


def view(conflict: Conflict) -> tuple[object, ...]:
    return (conflict.grade, conflict.identity, conflict.sides, conflict.suggestion, conflict.reasons, conflict.confidence, sorted(conflict.facts.items()))


def test_there_is_material_for_every_check() -> None:
    assert len(MATERIAL) > 100
    records = [*settled(MATERIAL), *revised()]
    for check in CHECKS:
        assert any(isinstance(r, check.reads) for r in records), check.id


@given(some_articles, st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_articles_changes_no_byte(articles: list[Article], random: Random) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert report(shuffled) == report(articles)


def test_the_number_of_workers_changes_no_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = json.write(run.check(MATERIAL, STANDARDS, jobs=1))
    monkeypatch.setattr(local, "WORTH_A_POOL", 0)
    monkeypatch.setattr(local, "CHUNK", 7)
    # A thread of another test may still live; this one forks all the same.
    monkeypatch.setattr(beside, "_can_fork", lambda: hasattr(os, "fork"))
    forks: list[int] = []
    fork = beside._Fork.__init__

    def counted(own: beside._Fork[object], work: Callable[[], object]) -> None:
        forks.append(len(forks))
        fork(own, work)

    monkeypatch.setattr(beside._Fork, "__init__", counted)
    assert json.write(run.check(MATERIAL, STANDARDS, jobs=3)) == alone
    # Not all in this process after all.
    assert len(forks) > len(STANDARDS.book.bound) or not hasattr(os, "fork")


@given(some_articles)
@settings(max_examples=30)
def test_an_article_stored_twice_counts_once(articles: list[Article]) -> None:
    twice = [*articles, replace(articles[0], path="desk/zz-copy.txt", id="desk/zz-copy.txt")]

    def others(found: Result) -> list[tuple[str, str, str]]:
        return [(f.key, f.digest, f.severity) for f in found.findings if f.rule != "duplicate-article"]

    both = run.check(twice, STANDARDS)
    assert others(both) == others(run.check(articles, STANDARDS))
    said = [f for f in both.findings if f.rule == "duplicate-article" and any(e.path == "desk/zz-copy.txt" for e in f.evidence)]
    assert len(said) == 1


@given(some_articles)
@settings(max_examples=30)
def test_renaming_changes_no_key(articles: list[Article]) -> None:
    renamed = [replace(a, path=f"archive/{999 - n}.txt", id=f"archive/{999 - n}.txt" if a.id == a.path else a.id) for n, a in enumerate(articles)]
    assert sorted(f.key for f in run.check(renamed, STANDARDS).findings) == sorted(f.key for f in run.check(articles, STANDARDS).findings)


@given(some_articles)
@settings(max_examples=30)
def test_an_older_version_is_as_if_absent(articles: list[Article]) -> None:
    first = replace(articles[0], id="story", published=None)
    newer = replace(articles[-1], id="story", path="desk/zz.txt", published=__import__("datetime").date(2030, 1, 1))
    rest = [a for a in articles[1:-1] if a.id != "story"]
    with_older, without = run.check([first, newer, *rest], STANDARDS), run.check([newer, *rest], STANDARDS)
    if first.digest != newer.digest:
        assert with_older.findings == without.findings


@pytest.mark.parametrize("article", MATERIAL, ids=lambda a: a.path)
def test_records_slice_to_their_text_and_survive_json(article: Article) -> None:
    for record in extract(article, STANDARDS.lexicon).records:
        assert article.text[record.start : record.end] == record.text, record
        assert record.start < record.end
        raw = orjson.dumps(record.to_json())
        again = type(record).from_json(orjson.loads(raw), record.origin)
        assert again == record
        assert orjson.dumps(again.to_json()) == raw


def test_settled_records_slice_to_their_text() -> None:
    texts = {a.digest: a.text for a in MATERIAL}
    for record in settled(MATERIAL):
        spots = record.spots if isinstance(record, Form) else (record,)
        for spot in spots:
            if spot.origin.digest in texts:
                assert texts[spot.origin.digest][spot.start : spot.end] == spot.text


@pytest.mark.parametrize(("rule", "check"), BOUND, ids=[rule for rule, _ in BOUND])
def test_the_order_within_a_group_changes_nothing(rule: str, check: Check[Record]) -> None:
    random = Random(4)
    for group in groups_of(check, [*settled(MATERIAL), *revised()]):
        shuffled = list(group)
        random.shuffle(shuffled)
        assert [view(c) for c in check.compare(shuffled)] == [view(c) for c in check.compare(group)]


@pytest.mark.parametrize(("rule", "check"), BOUND, ids=[rule for rule, _ in BOUND])
def test_dropping_a_side_adds_no_conflict_about_the_others(rule: str, check: Check[Record]) -> None:
    def places(conflict: Conflict) -> set[tuple[str, int, int]]:
        return {(s.origin.digest, s.start, s.end) for s in conflict.sides}

    for group in [group for corpus in settled_corpora() for group in groups_of(check, corpus)]:
        whole = list(check.compare(group))
        named, known = {c.identity for c in whole}, [places(c) for c in whole]
        # A record that is no side may explain a conflict away ("the former mayor"): only sides are dropped.
        sides = [n for n, r in enumerate(group) if any(r.place in places for places in known)]
        for dropped in sides[:12]:
            rest = group[:dropped] + group[dropped + 1 :]
            for conflict in check.compare(rest) if rest else ():
                # The same conflict, or a part of one that had more sides.
                assert conflict.identity in named or any(places(conflict) <= sides for sides in known), (rule, group[dropped], conflict)


def test_every_finding_shows_places_that_exist() -> None:
    result = run.check(MATERIAL, STANDARDS)
    texts = {a.path: a for a in MATERIAL}
    assert len(result.findings) > 20
    for finding in result.findings:
        assert finding.evidence
        for evidence in finding.evidence:
            article = texts[evidence.path]
            assert article.text[evidence.start : evidence.end] == evidence.text
            place = article.locate(evidence.start)
            assert (place.line, place.column) == (evidence.line, evidence.column)
            assert evidence.text.strip() in evidence.context or len(evidence.text) > len(evidence.context) - 2


def test_keys_are_unique() -> None:
    keys = [f.key for f in run.check(MATERIAL, STANDARDS).findings]
    assert len(keys) == len(set(keys))


def test_hash_seed_and_locale_change_no_byte(tmp_path: Path) -> None:
    for number, text in enumerate(TEXTS[:40]):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    outputs = []
    for seed, locale in (("1", "C"), ("4242", "C.UTF-8")):
        done = subprocess.run(
            [sys.executable, "-m", "xcheck", "check", ".", "--format", "json", "--no-report", "--no-cache", "--fail-on", "never"],
            cwd=tmp_path, env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale}, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 5_000


@given(st.text(alphabet="aAbB .,\"“”'’()[]-–—:;?!0123456789\n\r\u00a0éÉ", max_size=300))
@settings(max_examples=150)
def test_any_text_can_be_checked(text: str) -> None:
    if text.strip():
        article = Article("desk/any.txt", text)
        for record in extract(article, STANDARDS.lexicon).records:
            assert text[record.start : record.end] == record.text
        run.check([article], STANDARDS)
