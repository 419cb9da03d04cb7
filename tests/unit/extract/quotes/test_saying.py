"""The list of words that attribute speech, and the forms made from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.extract.quotes import saying
from xcheck.extract.quotes.saying import saying_words

LINES = (Path(saying.__file__).parent / "data" / "cues.txt").read_text("utf-8").splitlines()


def test_the_list_is_sorted_and_unique() -> None:
    assert sorted(set(LINES)) == LINES


def test_every_line_is_a_word_with_its_class() -> None:
    for line in LINES:
        word, kind, *past = line.split()
        assert kind in ("speech", "stance", "weak", "noun"), line
        assert all(part.replace("-", "").replace("é", "e").isalpha() and part.islower() for part in (word, *past)), line
        assert not (past and kind == "noun"), line
        assert len(past) <= 2


def test_no_verb_has_two_classes() -> None:
    verbs = [line.split()[0] for line in LINES if line.split()[1] != "noun"]
    assert len(verbs) == len(set(verbs))


@pytest.mark.parametrize(
    ("spelling", "lemma", "form"),
    [
        ("said", "say", "past"),
        ("says", "say", "s"),
        ("saying", "say", "ing"),
        ("quipped", "quip", "past"),
        ("admitted", "admit", "past"),
        ("admitting", "admit", "ing"),
        ("replied", "reply", "past"),
        ("replies", "reply", "s"),
        ("echoes", "echo", "s"),
        ("labelled", "label", "past"),
        ("labeled", "label", "past"),
        ("offered", "offer", "past"),
        ("begun", "begin", "past"),
        ("vowed", "vow", "past"),
        ("read", "read", "past"),
        ("criticised", "criticise", "past"),
        ("writing", "write", "ing"),
        ("agreeing", "agree", "ing"),
    ],
)
def test_forms(spelling: str, lemma: str, form: str) -> None:
    saying = saying_words().verbs[spelling]
    assert (saying.lemma, saying.form) == (lemma, form)


@pytest.mark.parametrize("spelling", ["sayed", "quiped", "telled", "vowwed", "offerred", "replys", "crane", "the"])
def test_what_is_no_form(spelling: str) -> None:
    assert spelling not in saying_words().verbs


def test_nouns_have_a_plural() -> None:
    nouns = saying_words().nouns
    assert nouns["statements"] == nouns["statement"] == "statement"
    assert "crane" not in nouns
