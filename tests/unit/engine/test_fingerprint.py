"""Fingerprints: the same for the same, another for anything that matters."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date

import pytest
from msgspec.structs import replace

from xcheck.engine import fingerprint
from xcheck.extract.house.expressions import Pattern
from xcheck.model.article import Article
from xcheck.model.place import Anchor
from xcheck.run import Standards

HERE = Article("a.txt", "Ana left", published=date(2026, 1, 2))


def test_the_order_of_a_set_does_not_count() -> None:
    words = [f"word{n}" for n in range(40)]
    assert fingerprint.of_values(frozenset(words)) == fingerprint.of_values(frozenset(reversed(words)))
    assert fingerprint.of_values(("a", "b")) != fingerprint.of_values(("b", "a"))


def test_a_hash_seed_does_not_count() -> None:
    command = (
        "from xcheck import run; from xcheck.settings import Settings; from xcheck.engine import fingerprint as f; s = run.standards(Settings());"
        "print(f.of_extraction(s.lexicon).hex(), f.of_values([(r, c) for r, c in s.book.bound]))"
    )
    seen = {subprocess.run([sys.executable, "-c", command], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout for seed in "17"}
    assert len(seen) == 1


def test_patterns_count_with_their_flags() -> None:
    assert fingerprint.of_values(re.compile("a")) == fingerprint.of_values(re.compile("a"))
    assert fingerprint.of_values(re.compile("a")) != fingerprint.of_values(re.compile("a", re.IGNORECASE))
    assert fingerprint.of_values(re.compile("a" * 300 + "b")) != fingerprint.of_values(re.compile("a" * 300 + "c"))


def test_what_has_no_plain_values_is_refused() -> None:
    with pytest.raises(TypeError):
        fingerprint.of_values(object())


@pytest.mark.parametrize(
    "other",
    [
        replace(HERE, path="b.txt"),
        replace(HERE, text="Ana left."),
        replace(HERE, published=None),
        replace(HERE, anchors=(Anchor(0, 4, 1),)),
        replace(HERE, id="x"),
    ],
)
def test_all_of_an_article_counts(other: Article) -> None:
    assert fingerprint.of_articles([other]) != fingerprint.of_articles([HERE])


def test_a_lexicon_is_told_by_its_patterns_and_lists(against: Standards) -> None:
    plain = replace(against.lexicon, patterns=())
    other = replace(against.lexicon, patterns=(Pattern("house", "colour"),))
    prints = {fingerprint.of_extraction(lexicon) for lexicon in (against.lexicon, plain, other)}
    assert len(prints) == 3
    assert fingerprint.of_extraction(replace(plain)) in prints


def test_keys_are_of_the_standard_and_the_article() -> None:
    assert len({fingerprint.key(b"a" * 32, "x"), fingerprint.key(b"b" * 32, "x"), fingerprint.key(b"a" * 32, "y")}) == 3
    assert fingerprint.of_code() != fingerprint.of_code(whole=True)
