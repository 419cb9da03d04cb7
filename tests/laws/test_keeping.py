"""Baseline laws on the sample articles: what changes no finding keeps every key and leaves every status `unchanged`."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.laws.keeping import CHANGES, Texts, articles, baseline, checked, kept, paragraph_on_top, reflowed, renamed, wrapped
from tests.laws.test_laws import STANDARDS, TEXTS
from xcheck.review.baseline import Entry

CORPUS = Path(__file__).parents[2] / "corpus"
PLAIN = {file.name: file.read_text(encoding="utf-8") for file in sorted(CORPUS.iterdir()) if file.suffix in (".txt", ".md") and file.name != "README.md"}
WRAPPED = wrapped(PLAIN)


def known(texts: Texts) -> tuple[frozenset[tuple[str, str]], tuple[Entry, ...]]:
    result = checked(texts, STANDARDS)
    return frozenset((f.rule, f.key) for f in result.findings), baseline(result)


BASELINES = {"a line a paragraph": (PLAIN, *known(PLAIN)), "hard-wrapped": (WRAPPED, *known(WRAPPED))}


def test_there_is_something_to_keep() -> None:
    for _, keys, entries in BASELINES.values():
        assert len(keys) == len(entries) >= 20
        assert len({rule for rule, _ in keys}) > 10
    assert all(text != PLAIN[path] for path, text in WRAPPED.items())
    assert sum(text != WRAPPED[path] for path, text in reflowed(61)(WRAPPED).items()) == len(WRAPPED)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("layout", BASELINES)
def test_a_change_that_changes_no_finding(layout: str, change: str) -> None:
    texts, keys, entries = BASELINES[layout]
    now = kept(entries, CHANGES[change](texts), STANDARDS)
    assert now.keys == keys
    assert now.statuses == {"unchanged": len(keys)}
    assert now.absent == 0


def test_lines_that_are_broken_to_a_width_are_the_same_articles() -> None:
    assert [a.text.split() for a in articles(WRAPPED)] == [a.text.split() for a in articles(PLAIN)]
    assert BASELINES["hard-wrapped"][1] == BASELINES["a line a paragraph"][1]
    now = kept(BASELINES["a line a paragraph"][2], WRAPPED, STANDARDS)
    assert (now.statuses, now.absent) == ({"unchanged": len(now.keys)}, 0)


@given(st.lists(st.sampled_from(sorted(PLAIN)), min_size=1, max_size=6, unique=True), st.integers(55, 95), st.integers(55, 95), st.booleans(), st.booleans())
@settings(max_examples=25)
def test_any_articles_at_any_width(names: list[str], before: int, after: int, top: bool, moved: bool) -> None:
    texts = wrapped({name: PLAIN[name] for name in names}, before)
    keys, entries = known(texts)
    changed = reflowed(after)(texts)
    changed = paragraph_on_top(changed) if top else changed
    changed = renamed(changed) if moved else changed
    now = kept(entries, changed, STANDARDS)
    assert now.keys == keys
    assert now.statuses == ({"unchanged": len(keys)} if keys else {})


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6, unique=True))
@settings(max_examples=40)
def test_a_rename_of_the_articles_of_any_example(chosen: list[str]) -> None:
    texts = {f"{number}.txt": text for number, text in enumerate(chosen)}
    keys, entries = known(texts)
    now = kept(entries, renamed(texts), STANDARDS)
    assert now.keys == keys
    assert now.statuses == ({"unchanged": len(keys)} if keys else {})
