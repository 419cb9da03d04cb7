"""Noun phrases in a token list."""

from __future__ import annotations

import pytest

from tests.unit.extract.attributing import Sentence
from xcheck.extract.quotes.noun_phrase import ahead, behind, passive, verb_at


@pytest.mark.parametrize(
    ("text", "phrase", "named"),
    [
        ("{Orla Venn} said so", "Orla Venn", True),
        ("the former Quill mayor {Orla Venn} said so", "the former Quill mayor Orla Venn", True),
        ("the mayor of Quill said so", "the mayor", False),
        ("the mayor’s aide said so", "the mayor’s aide", False),
        ("she said so", "she", False),
        ("officials said so", "officials", False),
        ("critics say so", "critics", False),
        ("Sen. {Orla Venn} said so", "Sen. Orla Venn", True),
        ("one of them said so", "one", False),
        ("{Orla Venn} returned the call", "Orla Venn", True),
        ("the recently elected mayor said so", "the recently elected mayor", False),
        ("the accused captain said so", "the accused captain", False),
    ],
)
def test_ahead(text: str, phrase: str, named: bool) -> None:
    sentence = Sentence(text)
    found = ahead(sentence.tokens, 0)
    assert found is not None
    assert sentence.words(found.start, found.end) == phrase
    assert (found.name >= 0) is named


@pytest.mark.parametrize("text", [", he", "Q he", "of the", "the and"])
def test_nothing_ahead(text: str) -> None:
    found = ahead(Sentence(text).tokens, 0)
    assert found is None or text == "of the"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("In Tolmar the old harbour master said", "the old harbour master"),
        ("and {Orla Venn} said", "Orla Venn"),
        ("but the mayor’s aide said", "the mayor’s aide"),
        ("then he said", "he"),
        ("of the Quill port authority said", "the Quill port authority"),
    ],
)
def test_behind(text: str, phrase: str) -> None:
    sentence = Sentence(text)
    found = behind(sentence.tokens, sentence.place("said"))
    assert found is not None
    assert sentence.words(found.start, found.end) == phrase


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("he claims that", "claims", True),
        ("the claims were", "claims", False),
        ("his claims were", "claims", False),
        ("Venn’s claims were", "claims", False),
        ("in recent claims about it", "claims", False),
        ("the campaign claims that", "claims", True),
        ("the report said", "report", False),
        ("critics report that", "report", True),
        ("will report that", "report", True),
        ("the accused man", "accused", False),
        ("Venn accused him", "accused", True),
        ("fired back at him", "fired", True),
    ],
)
def test_verbs_and_nouns_of_one_spelling(text: str, word: str, verb: bool) -> None:
    sentence = Sentence(text)
    assert (verb_at(sentence.tokens, sentence.place(word)) is not None) is verb


def test_a_particle_makes_a_verb_of_speech() -> None:
    assert (verb_at(Sentence("he fired back").tokens, 1) or pytest.fail("no verb")).speech
    assert not (verb_at(Sentence("he fired him").tokens, 1) or pytest.fail("no verb")).speech


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [("he was told", "told", True), ("he has been widely told", "told", True), ("he has told", "told", False), ("he told", "told", False)],
)
def test_passive(text: str, word: str, expected: bool) -> None:
    sentence = Sentence(text)
    assert passive(sentence.tokens, sentence.place(word)) is expected
