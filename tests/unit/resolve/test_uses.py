"""Words that ran into names, and names that only look so."""

from __future__ import annotations

import pytest

from xcheck.extract.mentions.sightings import Sighting, Sightings
from xcheck.model.article import Article
from xcheck.resolve.acronyms import definitions
from xcheck.resolve.pages import Page
from xcheck.resolve.uses import _tails, uses


def test_a_word_that_ran_into_a_name_is_found() -> None:
    assert _tails({"ilse brandvold", "ilse brandvoldwas", "ilse brandvoldto", "orsin", "orsinwas"}) == {
        "ilse brandvoldwas": "was",
        "ilse brandvoldto": "to",
        "orsinwas": "was",
    }


def test_a_word_that_ran_into_a_misspelled_name_is_found() -> None:
    assert _tails({"ilse brandvold", "ilse brandvuldto"}) == {"ilse brandvuldto": "to"}
    assert _tails({"ilse brandvold", "ilse brandvldwas"}) == {"ilse brandvldwas": "was"}


def test_a_name_that_ends_like_a_word_stays_whole() -> None:
    assert _tails({"ada quillin", "quillin", "quill", "bruno quill"}) == {}
    # A slip of a family name of the corpus, and a family name that a full name gives wrongly, are whole; what is near none is not.
    assert _tails({"ada quiller", "quillor", "quill", "bruno quill"}) == {}
    assert _tails({"bruno quillsi", "quillis", "quill"}) == {}
    # Not of what is the same name with an ending or with a word run into it.
    assert _tails({"the quills", "quillas", "quill"}) == {"quillas": "as"}
    assert _tails({"bruno quill", "ada quillis", "quillin", "quill"}) == {"quillin": "in"}
    assert _tails({"ada quillerton", "quillor", "quill"}) == {"quillor": "or"}


@pytest.mark.parametrize(
    "keys",
    [
        {"ilse brandvold", "olga brandvuldto"},
        {"ilse brandvold", "ilse brandvoldzon"},
        {"ada kest", "ada kastin"},
        {"dov whitcumb", "dov whitcumbe"},
        {"liu zheng", "liu zhenmin"},
    ],
)
def test_a_name_that_is_like_no_other_with_its_given_name_stays_whole(keys: set[str]) -> None:
    assert _tails(keys) == {}


def test_places_of_a_name_that_is_nowhere_are_nothing_to_go_by() -> None:
    origin = Article("desk/1.txt", "").origin()
    own = Sightings(("orr", "vane"), (Sighting((9,), ("Orr",)), Sighting((2,), ("Vane",))), ((("Vane", "person", "", True), 1),), (("o.", "orr"),))
    table = uses([Page(origin, lambda: own, list)])
    assert list(table.by_key) == ["vane"]
    assert list(table.by_article[origin.digest]) == ["vane"]
    assert definitions(table) == {}
