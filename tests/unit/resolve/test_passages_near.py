"""The passages of some articles are those that all articles together make, however few of them are looked at."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import articles_of
from tests.unit.resolve.test_copies import story
from xcheck.extract.extraction import Extraction, extract
from xcheck.extract.signature import Signature
from xcheck.model.article import Origin
from xcheck.model.records import Shared
from xcheck.resolve import copies, passages_near
from xcheck.resolve.corpus import resolve
from xcheck.resolve.passages import Meeting, meeting, nobody
from xcheck.resolve.passages_near import PassagesNear
from xcheck.resolve.settlers import Settlers
from xcheck.run import standards
from xcheck.settings import Settings

STANDARDS = standards(Settings())
SENTENCES = [
    "The lock at Stow was built in 1911 by a company that went bankrupt before the gates of it were hung.",
    "It was dug by hand with spades and barrows, and eleven men lost their lives in it in a single winter.",
    "Nobody was hurt.",
    "The bell of Kell was cast for another town, which could not pay when it was done and sent the carter home.",
    "It cracked in its first winter and has been rung with a wooden mallet ever since then on all feast days.",
    story(71, 12),
    story(72, 12),
    story(73, 12),
]
texts = st.lists(
    st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=6).map(lambda own: " ".join(SENTENCES[n] for n in own)), min_size=1, max_size=7
)


def extracted(written: Sequence[str]) -> list[Extraction]:
    return [extract(a, STANDARDS.lexicon) for a in articles_of(*(f"{story(n, 8)}\n\n{text}\n" for n, text in enumerate(written)))]


def near_of(extractions: Sequence[Extraction], digests: Collection[str], known: Meeting = nobody) -> PassagesNear:
    found = resolve(extractions, STANDARDS.register, asked=[Shared], about=digests, settlers=Settlers(meeting=known)).nearby([Shared])
    assert isinstance(found, PassagesNear)
    return found


def surely(some: int) -> Meeting:
    """Knows every so many of those who meet another voice."""

    def known(signed: Sequence[tuple[Origin, Signature]], voices: Mapping[str, str]) -> Collection[str]:
        return sorted(meeting(signed, voices))[::some] if some else ()

    return known


@settings(max_examples=40)
@given(texts, st.integers(0, 6), st.integers(0, 2))
def test_they_are_those_of_all(written: list[str], number: int, some: int) -> None:
    extractions = extracted(written)
    every = [r for r in resolve(extractions, STANDARDS.register, asked=[Shared]).records if isinstance(r, Shared)]
    digest = extractions[number % len(extractions)].origin.digest
    near = near_of(extractions, [digest], surely(some))
    mine = near.about([digest])
    assert mine == [r for r in every if r.origin.digest == digest]
    asked, seen = mine, set(mine)
    while asked:
        found = near.near(asked)
        sentences = {sentence for record in asked for sentence in record.sentences}
        assert found == [r for r in every if not sentences.isdisjoint(r.sentences)]
        asked = [r for r in found if r not in seen]
        seen.update(found)
    assert near.every() == every


def test_only_who_shares_a_sentence_is_looked_at() -> None:
    extractions = extracted([SENTENCES[0] + SENTENCES[1], SENTENCES[0] + SENTENCES[1], SENTENCES[3] + SENTENCES[4], SENTENCES[3] + SENTENCES[4]])
    digests = [e.origin.digest for e in extractions]
    near = near_of(extractions, [digests[0]])
    assert {r.origin.digest for r in near.near(near.about([digests[0]]))} == {*digests[:2]}
    assert near._telling.keys() == {*digests[:2]}
    alone = near_of(extractions, ["nobody's"])
    assert alone.about(["nobody's"]) == []
    assert not alone._telling


def test_of_many_it_is_found_out_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages_near, "_FEW", 1)
    test_they_are_those_of_all()


def test_who_meets_whom() -> None:
    extractions = extracted([" ".join(SENTENCES[:2]), " ".join(SENTENCES[:2])])
    signed = [(e.origin, e.signature) for e in extractions]
    assert meeting(signed, copies.voices(signed)) == {e.origin.digest for e in extractions}
    assert nobody(signed, {}) == ()
