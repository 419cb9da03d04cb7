"""Passages that stand in several articles."""

from __future__ import annotations

from hashlib import blake2b
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import articles_of
from tests.unit.resolve.test_copies import story
from xcheck.extract.extraction import extract
from xcheck.extract.sentences import _LEVEL, key_of
from xcheck.model.article import Article
from xcheck.model.records import Mention, Shared
from xcheck.resolve.corpus import resolve
from xcheck.resolve.passages import Passages
from xcheck.run import Standards

PASSAGE = (
    "The lock at Stow was built in 1911 by a company that went bankrupt before the gates were hung. "
    "It was dug by hand, and eleven men lost their lives in it. The town bought it for the price of its timber."
)


def passages(articles: tuple[Article, ...], against: Standards) -> list[Shared]:
    return [r for r in resolve([extract(a, against.lexicon) for a in articles], against.register).records if isinstance(r, Shared)]


def own(seed: int) -> str:
    return story(seed, 12)


def test_a_passage_inside_other_paragraphs_is_found_at_its_place(against: Standards) -> None:
    articles = articles_of(f"{own(1)}\n\n{own(2)} {PASSAGE}\n", f"{PASSAGE} {own(3)}\n")
    found = passages(articles, against)
    assert [r.text for r in found] == [PASSAGE, PASSAGE]
    for record, article in zip(sorted(found, key=lambda r: r.origin.path), articles, strict=True):
        assert article.text[record.start : record.end] == record.text
    assert sum(found[0].lengths) == 42


def test_a_passage_may_go_on_over_paragraphs(against: Standards) -> None:
    first, second, third = PASSAGE.replace(". ", ".\n").split("\n")
    apart = f"{own(1)}\r\n\r\n{first} {second}\r\n\r\n{third}\r\n"
    found = {r.origin.path: r for r in passages(articles_of(apart, f"{own(2)} {PASSAGE}\n"), against)}
    assert found["desk/1.txt"].text == f"{first} {second}"
    assert (found["desk/1.txt"].paragraphs, found["desk/2.txt"].paragraphs) == (2, 1)
    assert found["desk/1.txt"].sentences == found["desk/2.txt"].sentences


def test_another_number_makes_another_sentence(against: Standards) -> None:
    assert passages(articles_of(f"{own(1)} {PASSAGE}", f"{own(2)} {PASSAGE.replace('1911', '1912').replace('eleven', 'nine')}"), against) == []


@pytest.mark.parametrize(
    "line",
    [
        "No arrests have been made. Officers have asked for pictures.",
        f"“{PASSAGE}” Orla Venn said.",
        PASSAGE.replace(".", "?"),
        PASSAGE.title(),
        PASSAGE.replace(".", " (photo by Jan Rusk)."),
        "Jan Rusk reported from Stow and Orla Venn reported from Kell, where the tide was out and the ships lay on the sand; Nell Hart, Edda Quill and Harl Otter contributed to this report from the island.",
        "Anyone who needs to talk can call the helpline in Stow at any hour of the day, free of charge and without giving a name, and those who would rather write can send a letter to the house above the lock.",
    ],
)
def test_what_stories_share_on_purpose_is_no_passage(line: str, against: Standards) -> None:
    assert passages(articles_of(f"{own(1)}\n\n{line}\n", f"{own(2)}\n\n{line}\n"), against) == []


def test_copies_share_no_passage_with_each_other_but_with_others(against: Standards) -> None:
    text = f"{story(4)} {PASSAGE}"
    assert passages(articles_of(text, f"STOW - {text}"), against) == []
    found = passages(articles_of(text, f"STOW - {text}", f"{own(5)} {PASSAGE}"), against)
    assert len(found) == 3
    assert len({r.origin.voice for r in found}) == 2


def test_about_an_article_its_passages_and_those_near_them_are_made_alone(against: Standards) -> None:
    other = (
        "The bell of Kell was cast for another town, which could not pay when it was done and sent the carter home again. "
        "It cracked in its first winter and has been rung with a wooden mallet ever since, on feast days and for funerals."
    )
    articles = articles_of(f"{own(1)} {PASSAGE}", f"{PASSAGE} {own(2)}", own(3), f"{own(4)} {other}", f"{other} {own(5)}")
    extractions = [extract(a, against.lexicon) for a in articles]
    every = passages(articles, against)

    def about(number: int) -> Passages:
        found = resolve(extractions, against.register, about=[articles[number].digest]).nearby([Shared])
        assert isinstance(found, Passages)
        return found

    assert about(2).about([articles[2].digest]) == []
    for number in (0, 1, 3, 4):
        near = about(number)
        (mine,) = near.about([articles[number].digest])
        assert mine.origin.digest == articles[number].digest
        assert sorted(near.near([mine]), key=lambda r: r.place) == [r for r in every if r.sentences == mine.sentences]
        assert near.every() == every


def test_only_shared_passages_are_made_on_demand(against: Standards) -> None:
    articles = articles_of(f"{own(1)} {PASSAGE}", f"{PASSAGE} {own(2)}")
    extractions = [extract(a, against.lexicon) for a in articles]
    settled = resolve(extractions, against.register, about=[articles[0].digest])
    assert settled.nearby([Mention]) is None
    assert settled.of([Shared]) == passages(articles, against)
    assert [r for r in settled.records if isinstance(r, Shared)] == passages(articles, against)
    assert resolve(extractions, against.register).nearby([Shared]) is None


def test_order_changes_nothing(against: Standards) -> None:
    articles = articles_of(f"{own(1)} {PASSAGE}", f"{PASSAGE} {own(2)}", own(3))
    assert len({tuple(passages(order, against)) for order in permutations(articles)}) == 1


@given(st.text(st.sampled_from("aB3 .,'’‘“”–\u2003\x1c\xa0éßİ-_"), max_size=40))
def test_a_sentence_has_one_hash_however_it_is_levelled(sentence: str) -> None:
    words = " ".join(sentence.casefold().translate(_LEVEL).split())
    assert key_of(sentence) == (int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big") if words else 0)
