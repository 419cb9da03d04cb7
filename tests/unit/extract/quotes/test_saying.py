"""The list of words that attribute speech, and the forms made from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from xcheck.extract.quotes import saying
from xcheck.extract.quotes.saying import NOUNS, VERBS

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
    found = VERBS[spelling]
    assert found is not None
    assert (found.lemma, found.form) == (lemma, form)


@pytest.mark.parametrize("spelling", ["sayed", "quiped", "telled", "vowwed", "offerred", "replys", "crane", "the"])
def test_what_is_no_form(spelling: str) -> None:
    assert VERBS[spelling] is None


def test_every_form_of_every_line_is_found_by_its_own_letters() -> None:
    for line in LINES:
        lemma, kind, *past = line.split()
        if kind != "noun":
            spellings = {spelling for _, spelling in saying._forms(lemma, past)}
            assert [spelling for spelling in sorted(spellings) if VERBS[spelling] is None] == []


def test_nouns_have_a_plural() -> None:
    assert NOUNS["statements"] == NOUNS["statement"] == "statement"
    assert NOUNS["crane"] is None
