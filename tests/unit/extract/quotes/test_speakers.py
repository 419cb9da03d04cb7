"""From a noun phrase to a speaker."""

from __future__ import annotations

import pytest

from tests.unit.extract.attributing import Sentence
from xcheck.extract.quotes.noun_phrase import ahead
from xcheck.extract.quotes.speakers import families, joint_speakers, speaker_of
from xcheck.model.article import Article
from xcheck.model.records import EntityKind, Mention


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("{Orla Venn}, the mayor, said", "Orla Venn", "person"),
        ("the mayor of Quill said", "the mayor of Quill", "role"),
        ("the mayor said", "the mayor", "role"),
        ("a spokesman for the port said", "a spokesman for the port", "anonymous"),
        ("two witnesses said", "two witnesses", "anonymous"),
        ("critics said", "critics", "anonymous"),
        ("Venn’s campaign manager said", "Venn’s campaign manager", "role"),
        ("the port authority said", "the port authority", "organisation"),
        ("the statement said", "the statement", "artefact"),
        ("his letter said", "his letter", "artefact"),
        ("she said", "she", "person"),
        ("it said", "it", "organisation"),
        ("they said", "they", "unknown"),
    ],
)
def test_kinds(text: str, words: str, kind: str) -> None:
    sentence = Sentence(text)
    phrase = ahead(sentence.tokens, 0)
    assert phrase is not None
    speaker = speaker_of(sentence.text, sentence.tokens, phrase, sentence.mentions)
    assert (speaker.text, speaker.kind) == (words, kind)
    assert sentence.text[speaker.start : speaker.end] == speaker.text


@pytest.mark.parametrize(
    ("name", "kind", "title", "expected"),
    [
        ("Orla Venn", "other", "", "person"),
        ("Venn", "other", "Ms", "person"),
        ("Venn", "other", "", "unknown"),
        ("Quill Radio", "organisation", "", "organisation"),
        ("Tolmar", "place", "", "organisation"),
        ("Tolmar Police", "other", "", "unknown"),
        ("QNA Wire", "other", "", "unknown"),
        ("Consultant Audiologist", "other", "", "role"),
        ("Senior Lecturer", "person", "", "role"),
        ("Orla Baker", "other", "", "person"),
    ],
)
def test_names_whose_kind_is_open(name: str, kind: EntityKind, title: str, expected: str) -> None:
    sentence = Sentence(f"{{{name}}} said")
    mention = Mention(sentence.mentions[0].origin, 0, len(name), name, kind=kind, title=title)
    phrase = ahead(sentence.tokens, 0)
    assert phrase is not None
    assert speaker_of(sentence.text, sentence.tokens, phrase, [mention]).kind == expected


def test_a_family_name_that_the_article_gives_in_full() -> None:
    sentence = Sentence("Minor said")
    origin = Article("a.txt", "Demi Minor").origin()
    phrase = ahead(sentence.tokens, 0)
    assert phrase is not None
    known = families([Mention(origin, 0, 10, "Demi Minor", kind="person"), Mention(origin, 0, 5, "Quill", kind="place")])
    assert known == {"minor"}
    assert speaker_of(sentence.text, sentence.tokens, phrase, [], known).kind == "person"
    assert speaker_of(sentence.text, sentence.tokens, phrase, []).kind != "person"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("the Quill mayor {Orla Venn} said", "the Quill mayor"),
        ("{Orla Venn}, a lawyer for the port, said", "a lawyer for the port"),
        ("{Orla Venn} said", ""),
    ],
)
def test_titles(text: str, title: str) -> None:
    sentence = Sentence(text)
    phrase = ahead(sentence.tokens, 0)
    assert phrase is not None
    assert speaker_of(sentence.text, sentence.tokens, phrase, sentence.mentions).title == title


@pytest.mark.parametrize(
    ("text", "first", "others"),
    [
        ("{Orla Venn} and {Maren Holt} said", "Orla Venn", ["Maren Holt"]),
        ("{Orla Venn}, in a joint statement with {Maren Holt}, said", "Orla Venn", ["Maren Holt"]),
        ("{Orla Venn} said in a joint letter with {Maren Holt} that", "Orla Venn", ["Maren Holt"]),
        ("{Orla Venn}, in a statement to {Maren Holt}, said", "Orla Venn", []),
        ("{Orla Venn} said", "Orla Venn", []),
    ],
)
def test_joint_speakers(text: str, first: str, others: list[str]) -> None:
    sentence = Sentence(text)
    phrase = ahead(sentence.tokens, 0)
    assert phrase is not None
    verb = sentence.place("said")
    one, rest = joint_speakers(sentence.tokens, phrase, (verb, verb + 1))
    assert sentence.words(one.start, one.end) == first
    assert [sentence.words(p.name, p.name + 1) for p in rest] == others


def test_the_second_of_two_names_before_the_verb() -> None:
    sentence = Sentence("{Orla Venn} and {Maren Holt} said")
    second = ahead(sentence.tokens, 2)
    assert second is not None
    one, rest = joint_speakers(sentence.tokens, second, (3, 4))
    assert sentence.words(one.start, one.end) == "Orla Venn"
    assert [sentence.words(p.start, p.end) for p in rest] == ["Maren Holt"]
    apart = Sentence("He met {Orla Venn} and {Maren Holt} said")
    second = ahead(apart.tokens, 4)
    assert second is not None
    assert joint_speakers(apart.tokens, second, (5, 6)) == (second, ())
