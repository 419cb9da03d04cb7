"""Patterns around a quotation."""

from __future__ import annotations

import pytest

from tests.unit.extract.attributing import Sentence
from xcheck.extract.quotes.attribution import Attribution, before_quotation, behind_quotation, clause_start, later_attribution


def told(sentence: Sentence, found: Attribution | None) -> tuple[str, str, str] | None:
    if found is None:
        return None
    return (sentence.words(found.phrase.start, found.phrase.end), sentence.words(*found.cue), found.how)


@pytest.mark.parametrize(
    ("text", "comma", "expected"),
    [
        ("Q {Orla Venn} said.", True, ("Orla Venn", "said", "postposed")),
        ("Q said {Orla Venn}.", True, ("Orla Venn", "said", "inverted")),
        ("Q, said {Orla Venn}.", False, ("Orla Venn", "said", "inverted")),
        ("Q according to {Orla Venn}.", True, ("Orla Venn", "according to", "according-to")),
        ("Q — {Orla Venn}", False, ("Orla Venn", "—", "colon")),
        ("Q as the mayor put it", True, ("the mayor", "put", "postposed")),
        ("Q said {Orla Venn}.", False, ("Orla Venn", "said", "inverted")),
        ("Q said the mayor, {Orla Venn}.", True, ("Orla Venn", "said", "inverted")),
        ("Q said the town's harbour master, {Orla Venn}, on Monday.", True, ("Orla Venn", "said", "inverted")),
        ("Q said the head of the board, {Orla Venn}.", True, ("Orla Venn", "said", "inverted")),
        ("Q said the board's chair, the former appeal judge {Orla Venn}, on Monday.", True, ("the former appeal judge Orla Venn", "said", "inverted")),
        ("Q said the chair, the former judge {Orla Venn}, and left.", True, ("the chair", "said", "inverted")),
        ("Q said the chair, a friend of the judge {Orla Venn}.", True, ("the chair", "said", "inverted")),
        ("Q said her lawyer, {Orla Venn}, of Kell.", True, ("Orla Venn", "said", "inverted")),
        ("Q said the mayor, who had met {Orla Venn}.", True, ("the mayor", "said", "inverted")),
        ("Q said the mayor, {Orla Venn} having left.", True, ("the mayor", "said", "inverted")),
        ("Q said a fisherman, {Orla Venn}'s cousin.", True, ("a fisherman", "said", "inverted")),
        ("Q said {Orla Venn} Monday.", True, ("Orla Venn", "said", "inverted")),
        ("Q said {Orla Venn} minutes after the vote.", True, ("Orla Venn", "said", "inverted")),
        ("Q {Orla Venn} last week said.", True, ("Orla Venn", "said", "postposed")),
        ("Q {Orla Venn} Monday told reporters.", True, ("Orla Venn", "told", "postposed")),
        ("Q — Admiral {Orla Venn}", False, ("Admiral Orla Venn", "—", "colon")),
        ("Q said on Monday.", True, None),
        ("Q drawing loud jeers from the crowd.", True, None),
        ("Q {Orla Venn} was told.", True, None),
        ("Q and welcomed {Orla Venn} to the town.", True, None),
        ("Q for the crane.", True, None),
        ("Q", True, None),
    ],
)
def test_behind(text: str, comma: bool, expected: tuple[str, str, str] | None) -> None:
    sentence = Sentence(text)
    assert told(sentence, behind_quotation(sentence.tokens, sentence.quotes[0], comma)) == expected


def test_a_main_clause_behind_a_quotation_is_believed_less() -> None:
    sentence = Sentence("Asked about Q {Orla Venn} said the port would look into it.")
    found = behind_quotation(sentence.tokens, sentence.quotes[0], True)
    assert found is not None
    assert found.confidence < 0.66
    sentence = Sentence("Of the crane Q {Orla Venn} told the mayor.")
    found = behind_quotation(sentence.tokens, sentence.quotes[0], True)
    assert found is not None
    assert found.confidence > 0.9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Orla Venn} said Q", ("Orla Venn", "said", "preposed")),
        ("{Orla Venn} said: Q", ("Orla Venn", "said", "colon")),
        ("{Orla Venn} said that {Colm Brack} thinks it is Q", ("Orla Venn", "said", "preposed")),
        ("{Colm Brack} recalled that {Orla Venn} had said: Q", ("Orla Venn", "said", "colon")),
        ("{Orla Venn} asked for a photo and {Colm Brack} said, Q", ("Colm Brack", "said", "preposed")),
        ("{Orla Venn} described the port as Q", ("Orla Venn", "described", "preposed")),
        ("{Orla Venn} took Q", ("Orla Venn", "took", "preposed")),
        ("{Orla Venn} took the crane to the old quay of Q", None),
        ("{Orla Venn} was called by {Colm Brack} Q", ("Colm Brack", "called", "preposed")),
        ("{Orla Venn} was asked by the judge whether it was Q", ("the judge", "asked", "preposed")),
        ("{Orla Venn} was quoted as saying Q", ("Orla Venn", "saying", "preposed")),
        ("his claim that Q", ("his", "claim", "preposed")),
        ("{Orla Venn}’s letter: Q", ("Orla Venn", "letter", "colon")),
        ("{Orla Venn}: Q", ("Orla Venn", ":", "colon")),
        ("On the crane, {Orla Venn} was blunt: Q", ("Orla Venn", ":", "colon")),
        ("On the crane, the mayor's deputy, {Orla Venn}, was blunt: Q", ("Orla Venn", ":", "colon")),
        ("{Orla Venn} met {Colm Brack}, who says Q", ("Colm Brack", "says", "preposed")),
        ("{Orla Venn} met {Colm Brack}, who often says Q", ("Colm Brack", "says", "preposed")),
        ("{Orla Venn} said it of {Colm Brack}, who had said through his lawyer: Q", ("Colm Brack", "said", "colon")),
        ("{Orla Venn} said it of {Colm Brack}, who had told the board in May: Q", ("Colm Brack", "told", "colon")),
        ("{Orla Venn} said of {Colm Brack}, who said nothing in public: Q", ("Orla Venn", "said", "colon")),
        ("{Orla Venn} said of {Colm Brack}, who said the crane would fall: Q", ("Orla Venn", "said", "colon")),
        ("{Orla Venn} said of {Colm Brack}, who left in May: Q", ("Orla Venn", "said", "colon")),
        ("The crane fell on Q", None),
    ],
)
def test_before(text: str, expected: tuple[str, str, str] | None) -> None:
    sentence = Sentence(text)
    assert told(sentence, before_quotation(sentence.tokens, sentence.quotes[0])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Q crane would fall, {Orla Venn} said.", ("Orla Venn", "said", "postposed")),
        ("The Q crane would fall, said {Orla Venn}.", ("Orla Venn", "said", "inverted")),
        ("The Q crane would fall, according to {Orla Venn}.", ("Orla Venn", "according to", "according-to")),
        ("The Q crane fell, {Orla Venn} said the cook was asleep.", None),
        ("The Q crane fell, and nobody slept.", None),
    ],
)
def test_later(text: str, expected: tuple[str, str, str] | None) -> None:
    sentence = Sentence(text)
    assert told(sentence, later_attribution(sentence.tokens, sentence.quotes[0], frozenset())) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("{Orla Venn} said so; {Colm Brack} said Q", "colm brack"),
        ("{Orla Venn} said so, but {Colm Brack} called it Q", "but"),
        ("While {Orla Venn} said so, {Colm Brack} called it Q", "colm brack"),
        ("{Orla Venn} slept ({Colm Brack} called it Q", "colm brack"),
        ("{Orla Venn} said the old, but safe crane was Q", "orla venn"),
    ],
)
def test_where_a_clause_begins(text: str, first: str) -> None:
    sentence = Sentence(text)
    assert sentence.tokens[clause_start(sentence.tokens, sentence.quotes[0], 0)].word == first
