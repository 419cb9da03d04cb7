"""Whose verb it is."""

from __future__ import annotations

import pytest

from tests.unit.extract.attributing import Sentence
from xcheck.extract.quotes.noun_phrase import verb_at
from xcheck.extract.quotes.subjects import before_adverbs, clause_subject, skip_adverbs, subject, verb_after


@pytest.mark.parametrize(
    ("text", "verb", "owner"),
    [
        ("{Orla Venn} said", "said", "Orla Venn"),
        ("{Orla Venn} later on Monday also said", "said", "Orla Venn"),
        ("a spokesman for {Orla Venn} said", "said", "a spokesman"),
        ("a nurse at the Quill Hospital {Orla Venn} said", "said", "a nurse at the Quill Hospital Orla Venn"),
        ("a spokesman for the mayor {Orla Venn} said", "said", "a spokesman"),
        ("{Orla Venn}, of {Quill Brothers} said", "said", "Orla Venn"),
        ("the harbour, of {Quill} said", "said", "Quill"),
        ("officials at the Quill port said", "said", "officials"),
        ("a letter obtained by Quill Radio said", "said", "a letter"),
        ("an official speaking to {Colm Brack} said", "said", "an official"),
        ("{Orla Venn}, the harbour master, who is 61, said", "said", "Orla Venn"),
        ("{Orla Venn}, the harbour master, and now the mayor, said", "said", "Orla Venn"),
        ("{Orla Venn} (Lab.) said", "said", "Orla Venn"),
        ("{Orla Venn}, during a visit to {Quill}, Tolmar, said", "said", "Orla Venn"),
        ("her adviser, {Colm Brack}, said", "said", "Colm Brack"),
        ("{Orla Venn}, a lawyer for {Colm Brack} (Lab.), said", "said", "Orla Venn"),
        ("they met {Orla Venn}, who said", "said", "Orla Venn"),
        ("{Orla Venn} listened to the cook and said", "said", "Orla Venn"),
        ("{Orla Venn} left the hall, saying", "saying", "Orla Venn"),
        ("In May {Orla Venn} put out a statement saying", "saying", "Orla Venn"),
        ("with {Colm Brack} saying", "saying", "Colm Brack"),
        ("{Orla Venn} went on the radio to say", "say", "Orla Venn"),
        ("Said {Orla Venn}, a nurse,", "said", "Orla Venn"),
        ("he agreed and in a statement said", "said", "he"),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, owner: str) -> None:
    sentence = Sentence(text)
    place = max(k for k, t in enumerate(sentence.tokens) if t.word == verb)
    saying = verb_at(sentence.tokens, place)
    assert saying is not None
    phrase, belief = subject(sentence.tokens, place, saying, 0)
    assert phrase is not None
    assert sentence.words(phrase.start, phrase.end) == owner
    assert belief > 0.7


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("In Tolmar on Monday, {Orla Venn} left", "Orla Venn"),
        ("But then {Orla Venn} left", "Orla Venn"),
        ("Hours later, {Orla Venn} left", "Orla Venn"),
        ("Asked why, {Orla Venn} left", "Orla Venn"),
        ("In a wide-ranging, in-depth talk with them, {Orla Venn} left", "Orla Venn"),
        ("QUILL, Tolmar (QNA) — {Orla Venn} left", "Orla Venn"),
        ("In May the mayor left", "the mayor"),
    ],
)
def test_the_subject_of_a_clause(text: str, owner: str) -> None:
    sentence = Sentence(text)
    phrase = clause_subject(sentence.tokens, 0, len(sentence.tokens))
    assert phrase is not None
    assert sentence.words(phrase.start, phrase.end) == owner


def test_no_subject() -> None:
    assert clause_subject(Sentence("In the night, and").tokens, 0, 5) is None


@pytest.mark.parametrize(
    ("text", "verb", "asides"),
    [
        ("{Orla Venn} later said", "said", False),
        ("{Orla Venn}, the mayor, said", "said", True),
        ("{Orla Venn} of Quill said", "said", False),
        ("{Orla Venn}, who asked them to leave, said", "said", True),
        ("{Orla Venn} has since said", "said", False),
        ("{Orla Venn} — the mayor — said", "said", True),
    ],
)
def test_the_verb_of_a_subject(text: str, verb: str, asides: bool) -> None:
    sentence = Sentence(text)
    found = verb_after(sentence.tokens, 1, len(sentence.tokens))
    assert found is not None
    assert (sentence.tokens[found[0]].word, found[2]) == (verb, asides)


def test_no_verb() -> None:
    assert verb_after(Sentence("{Orla Venn} the crane").tokens, 1, 3) is None


def test_adverbs_are_skipped_both_ways() -> None:
    tokens = Sentence("then also {Orla Venn} quietly said").tokens
    assert skip_adverbs(tokens, 0) == 2
    assert before_adverbs(tokens, 4, 0) == 2
