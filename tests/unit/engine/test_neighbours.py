"""The groups of a draft by what an index knows of keys are those that all records make."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.engine.test_vicinity import ORIGINS, mention
from xcheck.checks.base import Check
from xcheck.engine.neighbours import Neighbours
from xcheck.engine.vicinity import groups_about, stands_in
from xcheck.grouping import groups
from xcheck.model.records import Mention


class Words(Check[Mention], frozen=True):
    """Its keys are letters."""

    reads = (Mention,)

    def keys(self, record: Mention) -> Iterable[str]:
        return record.text


class Corpus:
    """Settled records, some of them without a place of their own, and who holds which key."""

    def __init__(self, records: list[Mention], known: set[str]) -> None:
        self.own = {origin.digest: [r for r in records if r.origin is origin] for origin in ORIGINS}
        self.digests = self.own.keys()
        self.known = known
        self.asked: list[str] = []

    def among(self, kinds: object, wanted: dict[str, list[int] | None]) -> list[Mention]:
        found: list[Mention] = []
        for digest, numbers in sorted(wanted.items()):
            self.asked.append(digest)
            own = self.own[digest]
            places = {r.place for n, r in enumerate(own) if numbers is None or n in numbers}
            found.extend(r for r in own if r.place in places)
        return found

    def holders(self, keys: Iterable[str]) -> dict[str, list[int]]:
        asked = set(keys)
        held = {digest: [n for n, r in enumerate(own) if asked & set(r.text)] for digest, own in self.own.items() if digest in self.known}
        return {digest: numbers for digest, numbers in held.items() if numbers}


mentions = st.lists(
    st.builds(mention, st.integers(0, 5), st.integers(0, 12), st.lists(st.sampled_from("pqrst"), max_size=3, unique=True).map(lambda w: "".join(sorted(w)))),
    max_size=25,
)


@given(mentions, st.sets(st.integers(0, 5), min_size=1, max_size=2), st.sets(st.integers(0, 5)), st.integers(0, 2), st.booleans())
def test_the_groups_are_those_of_all_records(records: list[Mention], chosen: set[int], known: set[int], near: int, folds: bool) -> None:
    about = {ORIGINS[n].digest for n in chosen}
    corpus = Corpus(records, {ORIGINS[n].digest for n in known})

    def linked(a: Mention, b: Mention) -> bool:
        return abs(a.start - b.start) <= 5 * near and abs(len(a.text) - len(b.text)) < 2

    def fold(record: Mention) -> str | None:
        return f"{record.start} {len(record.text)}" if folds else None

    nearby: Neighbours[Mention] = Neighbours(Words(), corpus, corpus.holders, corpus.digests - corpus.known)  # type: ignore[arg-type]
    by_article = [r for digest in sorted(corpus.digests) for r in corpus.own[digest]]
    every = groups(by_article, Words().keys, linked, fold)
    assert groups_about(about, nearby, Words().keys, linked, fold) == [g for g in every if any(stands_in(m, about) for m in g)]


@pytest.mark.parametrize("known", [True, False])
def test_articles_without_a_common_key_are_not_asked_for_where_they_are_known(known: bool) -> None:
    records = [mention(0, 0, "p"), mention(1, 0, "p"), mention(2, 0, "q"), mention(3, 0, "")]
    corpus = Corpus(records, {o.digest for o in ORIGINS} if known else set())
    nearby: Neighbours[Mention] = Neighbours(Words(), corpus, corpus.holders, corpus.digests - corpus.known)  # type: ignore[arg-type]
    found = groups_about({ORIGINS[0].digest}, nearby, Words().keys, lambda a, b: True)
    assert found == [tuple(sorted(records[:2], key=lambda r: r.place))]
    assert {*corpus.asked} == ({o.digest for o in ORIGINS[:2]} if known else {*corpus.digests})
    assert len(corpus.asked) == len({*corpus.asked})
