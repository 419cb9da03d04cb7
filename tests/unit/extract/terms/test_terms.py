"""Terms: which places count, in which spelling, and which are left alone."""

from __future__ import annotations

import pickle
import time
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.reading import Reading
from xcheck.extract.terms.terms import Terms, load, terms
from xcheck.model.article import Article
from xcheck.model.place import Span
from xcheck.model.records import Block, Term
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs

HOME = Path(__file__).resolve().parents[4] / "rules" / "terms"


@cache
def shipped() -> Terms:
    return load([HOME])


def found(text: str, *, lang: str | None = None, headline: bool = False) -> tuple[Term, ...]:
    article = Article("a.txt", text, lang=lang)
    origin, lines = article.origin(), paragraphs(text)
    blocks = (Block(origin, lines[0].start, lines[0].end, text[slice(*lines[0])], "headline"),) if headline else ()
    return terms(Reading(article, origin, lines, blocks, lines, pair(text, lines)), shipped())


def uses(text: str) -> list[tuple[str, str]]:
    """Term and form of every place that is no quotation's."""
    return [(t.term, t.form) for t in found(text) if not t.quoted]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("his son-in-law drove", "his son in law drove"),
        ("two sons-in-law drove", "his son in law's car"),
        ("the undersecretary left", "both under secretaries left"),
        ("a cease-fire held", "two ceasefires held"),
        ("an adviser said", "the advisors said"),
        ("they organised it", "an organization of theirs"),
        ("she travelled", "he is a traveler"),
        ("a naïve plan", "naively put"),
        ("a nai\u0308ve plan", "a naive plan"),
        ("they co-operated", "no cooperation came"),
        ("two policy makers", "a policy‑maker"),
        ("ten per cent", "ten percent"),
        ("a nonviolent march", "a non-violent march"),
        ("the firemen", "a fire-man"),
        ("a takeover", "two take-overs"),
        ("it is under\u00a0way", "it is underway"),
        ("a paintbox", "two paint-boxes"),
        ("the part-time job", "a part time job"),
    ],
)
def test_two_spellings_share_a_term_but_not_a_form(one: str, other: str) -> None:
    [(term, form)], [(same, another)] = uses(one), uses(other)
    assert term == same
    assert form != another


@pytest.mark.parametrize(
    ("one", "other"),
    [("an adviser", "the advisers"), ("a takeover", "its takeovers"), ("they organised", "the organisations"), ("one baby-sitter", "two baby-sitters")],
)
def test_inflection_is_no_form(one: str, other: str) -> None:
    assert uses(one) == uses(other)


@pytest.mark.parametrize(
    "text",
    [
        "They take over the mill, break through the wall and shut down the gate.",
        "She is to lead off; he took a lead and led on.",
        "It improved over time, and every one was off shore.",
        "He set up a camp and sat in the yard.",
        "The Department of Defense met the Labour Party at Pearl Harbor.",
        "Officials told Under Secretary of State Maren Holt so.",
        "Write to email@quill.example, see quill.example/website or #ceasefire.",
        "The US-Russia channel and a US-Russian text.",
        "They license the port and licensed another.",
        "In the long term it silts up.",
        "The parking meter was broken.",
        "Tall stories are told.",
        "Over- and underfed cats met on a 400-metre track.",
        "The computer ran a program that its users wrote.",
    ],
)
def test_what_only_looks_like_a_variant_is_left_alone(text: str) -> None:
    assert uses(text) == []


def test_a_capital_at_a_sentence_start_is_no_name_but_a_capitalised_pair_is() -> None:
    assert [t.text for t in found("It ended. Policymakers left. Email came.")] == ["Policymakers", "Email"]
    assert [t.text for t in found("It ended. Defence Secretary Orla Venn left.")] == []


def test_quoted_words_are_flagged() -> None:
    assert [(t.text, t.quoted) for t in found("The ceasefire held. “A cease-fire,” she said, is no ceasefire.")] == [
        ("ceasefire", False),
        ("cease-fire", True),
        ("ceasefire", False),
    ]


def test_a_headline_in_capitals_tells_nothing_and_a_plain_one_does() -> None:
    assert [t.text for t in found("Varo Advisers Quit\n\nThe adviser left.", headline=True)] == ["adviser"]
    assert [t.text for t in found("Two advisers quit\n\nThe adviser left.", headline=True)] == ["advisers", "adviser"]


def test_another_language_is_left_alone() -> None:
    assert found("Le website est prêt.", lang="fr") == ()
    assert len(found("The website is ready.", lang="en-GB")) == 1


def test_every_form_is_given_as_it_would_stand_here() -> None:
    [term] = found("two under secretaries")
    assert term.forms == ("undersecretary", "under secretary", "under-secretary")
    assert term.here == ("undersecretaries", "under secretaries", "under-secretaries")


def test_a_hyphen_before_a_noun_is_told_apart() -> None:
    assert [t.before_noun for t in found("An air strike. Two air-strikes followed. The air-strike victims met.")] == [False, False, True]


def test_front_line_troops_and_the_front_line_are_two_questions() -> None:
    assert uses("On the front line stood frontline troops.") == [("front-line", "front line"), ("front-line, before a noun", "frontline")]


def test_lists_survive_a_trip_to_a_worker() -> None:
    again = pickle.loads(pickle.dumps(shipped()))
    assert again.find("advisors") == shipped().find("advisors")


@given(st.text(alphabet="abcefnoprst -‑\n.“”'CEP ", max_size=80))
def test_every_place_slices_to_its_text(text: str) -> None:
    spans = [Span(t.start, t.end) for t in found(text)]
    assert [text[slice(*span)] for span in spans] == [t.text for t in found(text)]
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_a_verb_and_its_object_are_no_compound() -> None:
    assert uses("Both agreed to cease fire and will cease fire at noon.") == []
    assert uses("The cease fire held.") == [("ceasefire", "cease fire")]


@pytest.mark.parametrize("text", ["cease-" * 40_000, "under " * 40_000, "a-" * 100_000 + "b", "x" * 300_000])
def test_hostile_lines_take_linear_time(text: str) -> None:
    began = time.process_time()
    found(text)
    assert time.process_time() - began < 3
